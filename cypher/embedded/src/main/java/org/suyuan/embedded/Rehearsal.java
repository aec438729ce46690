package org.suyuan.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Starts Neo4j in a folder that is thrown away and stops it again, while the JVM notes which classes that takes: the
 * archive it leaves ({@code -XX:ArchiveClassesAtExit}) halves the time of every later start. Run once, by the build.
 */
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("suyuan-rehearsal");
        DatabaseManagementService service = Main.start(home, 16);
        GraphDatabaseService database = service.database("neo4j");
        database.executeTransactionally(
                "UNWIND $rows AS row MERGE (thing:Thing {urn: row.urn}) CREATE (thing)-[has:HAS_STATE]->(:State) SET has = row",
                Map.of("rows", List.of(Map.of("urn", "a"), Map.of("urn", "b"))));
        database.executeTransactionally("MATCH (thing:Thing)-[:HAS_STATE]->(state) RETURN thing.urn, state LIMIT 1");
        service.shutdown();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
