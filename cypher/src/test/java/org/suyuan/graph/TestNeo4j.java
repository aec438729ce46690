package org.suyuan.graph;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The one Neo4j of a test JVM: the server at {@code NEO4J_TEST_URI} (with {@code NEO4J_TEST_USER} and
 * {@code NEO4J_TEST_PASSWORD}), else a container where Docker answers, else the embedded one.
 */
public final class TestNeo4j {
    private static final String IMAGE = "neo4j:5.26-community";
    private static final TestNeo4j SHARED = start();

    private final URI uri;
    private final String user;
    private final String password;
    private final Graph graph;

    private TestNeo4j(URI uri, String user, String password) {
        this.uri = uri;
        this.user = user;
        this.password = password;
        this.graph =
                new Graph(Graph.driver(uri, user, password), "neo4j", new SimpleMeterRegistry(), Duration.ofSeconds(5));
    }

    /** Started at the first call, migrated, and stopped with the JVM. */
    public static TestNeo4j shared() {
        return SHARED;
    }

    public URI uri() {
        return uri;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Graph graph() {
        return graph;
    }

    /** Removes everything but the schema, and sets the head of the ledger back to its beginning. */
    public void empty() {
        graph.write(tx -> {
            tx.runText(
                    "MATCH (step:Migration) WITH count(step) AS steps MATCH (n) WHERE NOT n:Migration AND NOT n:Head "
                            + "DETACH DELETE n");
            tx.runText("MATCH (head:Head) SET head.number = 0, head.known = datetime('1970-01-01T00:00:00Z')");
            return true;
        });
    }

    private static TestNeo4j start() {
        TestNeo4j neo4j = choose();
        new Migrations().migrate(neo4j.graph);
        neo4j.empty();
        return neo4j;
    }

    private static TestNeo4j choose() {
        String given = System.getenv("NEO4J_TEST_URI");
        if (given != null && !given.isBlank()) {
            return new TestNeo4j(
                    URI.create(given), env("NEO4J_TEST_USER", "neo4j"), env("NEO4J_TEST_PASSWORD", "neo4j"));
        }
        return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
    }

    @SuppressWarnings("resource") // the container's watchdog stops it with the JVM
    private static TestNeo4j inContainer() {
        Neo4jContainer container = new Neo4jContainer(IMAGE);
        container.start();
        return new TestNeo4j(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword());
    }

    private static TestNeo4j embedded() {
        try {
            Path home = Files.createTempDirectory("suyuan-test-neo4j");
            Path software = EmbeddedNeo4j.findSoftware(Path.of(""))
                    .orElseThrow(() ->
                            new IllegalStateException("build cypher/embedded first: mvn -pl cypher/embedded package"));
            EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(software, home, 1024, 256, Duration.ofMinutes(3));
            Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close, "stop-test-neo4j"));
            return new TestNeo4j(neo4j.uri(), neo4j.user(), neo4j.password());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }
}
