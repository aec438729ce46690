package org.suyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.suyuan.model.Problem;

class EmbeddedNeo4jIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Well below the fifteen seconds for which a driver tries again. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    private Path home;

    @Test
    void whatWasWrittenIsThereWhenItRunsAgain() {
        try (EmbeddedNeo4j neo4j = start();
                Driver driver = Graph.driver(neo4j);
                Graph graph = new Graph(driver, "neo4j", new SimpleMeterRegistry(), Duration.ofSeconds(5))) {
            run(graph, "CREATE (:Kept)");
            String password = neo4j.password();

            neo4j.kill();

            assertThat(neo4j.isAlive()).isFalse();
            assertThat(neo4j.ended().join()).isNotEqualTo(0);
            assertTimeoutPreemptively(SOON, () -> {
                assertThatThrownBy(() -> run(graph, "CREATE (:Lost)"))
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                                .isEqualTo(Problem.Code.UNAVAILABLE));
                try (Session open = driver.session()) {
                    assertThatThrownBy(open::beginTransaction).isInstanceOf(Neo4jException.class);
                }
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class);
            });

            neo4j.restart();

            assertThat(neo4j.password()).isNotEqualTo(password);
            assertThat(labels(driver)).containsExactly("Kept");
        }
    }

    @Test
    void whoComesNextWaitsUntilTheStoreIsFree() throws IOException, InterruptedException {
        Path lock = home.resolve("data/databases/store_lock");
        Files.createDirectories(lock.getParent());
        CompletableFuture<EmbeddedNeo4j> next;

        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            next = CompletableFuture.supplyAsync(this::start);
            Thread.sleep(5_000);
            assertThat(held.isValid()).isTrue();
        }

        try (EmbeddedNeo4j neo4j = next.join()) {
            assertThat(neo4j.isAlive()).isTrue();
        }
    }

    private EmbeddedNeo4j start() {
        Path software = EmbeddedNeo4j.findSoftware(Path.of("")).orElseThrow();
        return EmbeddedNeo4j.start(software, home, 256, 16, PATIENCE);
    }

    private static void run(Graph graph, String text) {
        graph.write(tx -> {
            tx.runText(text);
            return true;
        });
    }

    private static List<String> labels(Driver driver) {
        return driver
                .executableQuery("MATCH (n) RETURN labels(n)[0] AS label")
                .withParameters(Map.of())
                .execute()
                .records()
                .stream()
                .map(row -> row.get("label").asString())
                .toList();
    }
}
