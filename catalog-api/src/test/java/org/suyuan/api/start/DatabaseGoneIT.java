package org.suyuan.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.api.Client;
import org.suyuan.api.OwnProcess;

/** What becomes of a catalogue whose own Neo4j dies. */
class DatabaseGoneIT {
    private static final String JSON = "application/json";
    /** Well below the fifteen seconds for which a driver tries again. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @Test
    void itSaysSoAtOnceComesBackAndEndsIfItDoesNotStay() throws IOException {
        Path home = folder.resolve("home");
        try (OwnProcess catalogue =
                OwnProcess.start(home, folder.resolve("log"), Map.of("SUYUAN_NEO4J_RESTARTS", "1"))) {
            assertThat(post(catalogue, "before").status()).isEqualTo(201);

            try (FileChannel store =
                    FileChannel.open(home.resolve("neo4j/data/databases/store_lock"), StandardOpenOption.WRITE)) {
                kill(catalogue);
                FileLock keptFromReturning = store.lock();
                assertTimeoutPreemptively(SOON, () -> refusesAll(catalogue));
                keptFromReturning.release();
            }

            catalogue.awaitReady();
            assertThat(post(catalogue, "before").json().path("repeated").asBoolean())
                    .isTrue();
            assertThat(post(catalogue, "after").json().path("entry").asLong()).isEqualTo(2);

            kill(catalogue);

            assertThat(catalogue.awaitEnd()).isEqualTo(1);
            assertThat(catalogue.said())
                    .contains("runs again", "the catalogue ends, since its own Neo4j does not stay");
        }
    }

    private static void refusesAll(OwnProcess catalogue) {
        Client.Answer write = post(catalogue, "lost");
        assertThat(write.problem()).isEqualTo("503 UNAVAILABLE");
        assertThat(write.header("Retry-After")).isNotEmpty();
        assertThat(code(catalogue, "{lineage(of: \\\"urn:suyuan:dataset:a/b\\\", direction: UPSTREAM) {complete}}"))
                .isEqualTo("UNAVAILABLE");
        assertThat(code(catalogue, "{ledger {edges {node {number}}}}")).isEqualTo("UNAVAILABLE");
        assertThat(catalogue.to("/api/v1/tokens").get().problem()).isEqualTo("503 UNAVAILABLE");
        assertThat(catalogue.to("/actuator/health/readiness").get().status()).isEqualTo(503);
        assertThat(catalogue.to("/actuator/health/liveness").get().status()).isEqualTo(200);
    }

    private static void kill(OwnProcess catalogue) {
        ProcessHandle neo4j = catalogue.neo4j().orElseThrow();
        neo4j.destroyForcibly();
        neo4j.onExit().join();
    }

    private static Client.Answer post(OwnProcess catalogue, String dataset) {
        return catalogue.to("/api/v1/lineage").post(JSON, """
                {"eventTime": "2026-01-05T08:00:00Z", "producer": "p:1", "schemaURL": "s:1",
                 "dataset": {"namespace": "gone", "name": "%s"}}""".formatted(dataset));
    }

    private static String code(OwnProcess catalogue, String question) {
        return catalogue
                .to("/graphql")
                .post(JSON, "{\"query\": \"" + question + "\"}")
                .json()
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString();
    }
}
