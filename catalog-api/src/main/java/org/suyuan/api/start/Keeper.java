package org.suyuan.api.start;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suyuan.graph.EmbeddedNeo4j;

/**
 * Starts the own Neo4j again when it ends unasked: its store recovers by itself. If that does not help the catalogue ends,
 * for whoever supervises it to start it anew.
 */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final EmbeddedNeo4j neo4j;
    private final Restarts restarts;
    private final Runnable ending;
    private final Thread thread = new Thread(this::keep, "neo4j-keeper");
    private volatile boolean closed;

    /** @param ending what is done when it is given up */
    Keeper(EmbeddedNeo4j neo4j, Restarts restarts, Runnable ending) {
        this.neo4j = neo4j;
        this.restarts = restarts;
        this.ending = ending;
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        try {
            while (!closed) {
                int code = neo4j.ended().join();
                if (!closed && !runsAgain(code)) {
                    LOG.error("the catalogue ends, since its own Neo4j does not stay");
                    ending.run();
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if it was tried often enough. */
    private boolean runsAgain(int code) throws InterruptedException {
        LOG.error(
                "the catalogue's own Neo4j has ended unasked, with exit code {}; neo4j/embedded.log may tell why",
                code);
        Optional<Duration> pause = restarts.next(Clock.systemUTC().instant());
        while (pause.isPresent()) {
            LOG.warn("it is started again in {} s", pause.get().toSeconds());
            Thread.sleep(pause.get().toMillis());
            if (closed) {
                return true;
            }
            try {
                neo4j.restart();
                LOG.warn("the catalogue's own Neo4j runs again");
                return true;
            } catch (IllegalStateException failure) {
                LOG.error("{}", failure.getMessage());
            }
            pause = restarts.next(Clock.systemUTC().instant());
        }
        return false;
    }

    /** From now on it may end. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
