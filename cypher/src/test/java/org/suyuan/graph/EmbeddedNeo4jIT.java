package org.suyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNeo4jIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path home;

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
}
