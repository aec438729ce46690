package org.suyuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;

/**
 * The floor under an ingest: {@code RawWrites --home DATA [--batch 1000]} takes every node and relationship that a stopped
 * catalogue has in its own Neo4j and writes them into an empty one through the driver, as a loader would that knows all
 * beforehand: {@code CREATE} in batches, nothing looked up but the ends of relationships, nothing decided, one client.
 */
public final class RawWrites {
    private RawWrites() {}

    private record Rows(Map<String, List<Map<String, Object>>> nodes, Map<String, List<Map<String, Object>>> edges) {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        int batch = (int) options.number("batch", 1_000);
        Path software = EmbeddedNeo4j.findSoftware(Path.of("")).orElseThrow();
        Rows rows;
        try (EmbeddedNeo4j source = start(software, Path.of(options.text("home"), "neo4j"));
                Driver driver = Graph.driver(source.uri(), source.user(), source.password())) {
            rows = read(driver);
        }
        Path empty = Files.createTempDirectory("raw-writes");
        try (EmbeddedNeo4j target = start(software, empty);
                Driver driver = Graph.driver(target.uri(), target.user(), target.password())) {
            System.out.println(write(rows, batch, driver));
        } finally {
            try (Stream<Path> files = Files.walk(empty)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    private static EmbeddedNeo4j start(Path software, Path home) {
        return EmbeddedNeo4j.start(software, home.toAbsolutePath(), 512, 256, Duration.ofMinutes(3));
    }

    private static Rows read(Driver driver) {
        Map<String, List<Map<String, Object>>> nodes = new TreeMap<>();
        Map<String, List<Map<String, Object>>> edges = new TreeMap<>();
        try (Session session = driver.session()) {
            for (Record one : session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p, elementId(n) AS id")
                    .list()) {
                Map<String, Object> properties = new HashMap<>(one.get("p").asMap());
                properties.put("id", one.get("id").asString());
                String labels = String.join(":", one.get("labels").asList(label -> label.asString()));
                nodes.computeIfAbsent(labels, any -> new ArrayList<>()).add(properties);
            }
            for (Record one : session.run("MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS p, "
                            + "elementId(a) AS from, elementId(b) AS to")
                    .list()) {
                edges.computeIfAbsent(one.get("type").asString(), any -> new ArrayList<>())
                        .add(Map.of(
                                "from", one.get("from").asString(),
                                "to", one.get("to").asString(),
                                "p", one.get("p").asMap()));
            }
        }
        return new Rows(nodes, edges);
    }

    private static String write(Rows rows, int batch, Driver driver) {
        try (Session session = driver.session()) {
            session.run("CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.id IS UNIQUE")
                    .consume();
            session.run("CALL db.awaitIndexes(60)").consume();
            long start = System.nanoTime();
            long nodes = 0;
            long edges = 0;
            for (Map.Entry<String, List<Map<String, Object>>> some : rows.nodes().entrySet()) {
                nodes += write("UNWIND $rows AS row CREATE (n:Node:" + some.getKey() + ") SET n = row", some, batch, session);
            }
            for (Map.Entry<String, List<Map<String, Object>>> some : rows.edges().entrySet()) {
                String create = "UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)-[r:"
                        + some.getKey() + "]->(b) SET r = row.p";
                edges += write(create, some, batch, session);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return "%,d nodes and %,d relationships in %.1f s: %,.0f rows/s"
                    .formatted(nodes, edges, seconds, (nodes + edges) / seconds);
        }
    }

    private static int write(
            String statement, Map.Entry<String, List<Map<String, Object>>> some, int batch, Session session) {
        List<Map<String, Object>> all = some.getValue();
        for (int i = 0; i < all.size(); i += batch) {
            List<Map<String, Object>> rows = all.subList(i, Math.min(all.size(), i + batch));
            session.executeWriteWithoutResult(tx -> tx.run(statement, Map.of("rows", rows)).consume());
        }
        return all.size();
    }
}
