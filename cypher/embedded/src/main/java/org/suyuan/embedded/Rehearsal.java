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
 * Starts Neo4j in a folder that is thrown away, has it plan every statement of the catalogue and stops it again, while the
 * JVM notes which classes that takes: the archive it leaves ({@code -XX:ArchiveClassesAtExit}) halves the time of every
 * later start and of the first answers. Run once, by the build; its argument is the folder of the statements.
 */
public final class Rehearsal {
    private static final Map<String, Object> NO_VALUES = Map.of("in", Map.of());

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("suyuan-rehearsal");
        DatabaseManagementService service = Main.start(home, 16, 0);
        GraphDatabaseService database = service.database("neo4j");
        database.executeTransactionally("CREATE CONSTRAINT FOR (thing:Thing) REQUIRE thing.urn IS UNIQUE");
        database.executeTransactionally(
                "UNWIND $rows AS row MERGE (thing:Thing {urn: row.urn}) CREATE (thing)-[has:HAS_STATE]->(:State) SET has = row",
                Map.of("rows", List.of(Map.of("urn", "a"), Map.of("urn", "b"))));
        database.executeTransactionally("MATCH (thing:Thing)-[:HAS_STATE]->(state) RETURN thing.urn, state LIMIT 1");
        for (Path statement : statements(Path.of(args[0]))) {
            String text = Files.readString(statement).replaceAll("\\$(?=\\w)", "\\$in.");
            database.executeTransactionally("EXPLAIN " + text, NO_VALUES);
        }
        service.shutdown();
        delete(home);
    }

    private static List<Path> statements(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .filter(file -> !file.toString().contains("migrations"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
