package org.suyuan.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.io.layout.Neo4jLayout;

/**
 * The lock that Neo4j holds on its store. When a parent was killed, its child is still stopping while the next one starts;
 * Neo4j by itself would refuse at once.
 */
final class StoreLock {
    /** Stopping writes what is in the page cache; longer than this is no stopping, but another catalogue at work. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StoreLock() {}

    /**
     * Waits until no other process has the store.
     *
     * @param waiting run once if there is something to wait for
     * @throws IllegalStateException if another process keeps it
     */
    static void await(Path home, Runnable waiting) throws IOException {
        Path file = Neo4jLayout.of(home).storeLockFile();
        Files.createDirectories(file.getParent());
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (!isFree(file)) {
            if (!told) {
                waiting.run();
                told = true;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("another process uses the store in " + home);
            }
            pause();
        }
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process had the store", stopped);
        }
    }
}
