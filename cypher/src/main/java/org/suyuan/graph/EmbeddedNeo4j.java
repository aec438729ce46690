package org.suyuan.graph;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Neo4j Community in a child JVM: on loopback, on a free port, under a password made anew at every start. It ends with
 * {@link #close()}, and also when this process dies, for then its standard input ends. If it ends by itself it can be
 * started again, and is found where it was.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final String FOLDER = "neo4j";

    private final Child.Setup setup;
    private volatile Child child;
    private volatile boolean closed;

    private EmbeddedNeo4j(Child.Setup setup, Child child) {
        this.setup = setup;
        this.child = child;
    }

    /**
     * Starts it and waits until it answers; a process that still has the store, such as the child of a parent that was
     * killed, is given time to end.
     *
     * @param software the folder with {@code lib/*.jar} and, if made, the class archive {@code start.jsa}
     * @param home where the store and the logs are kept
     * @param heapMiB the most memory of its heap
     * @param pageCacheMiB memory for store pages, outside the heap
     * @throws IllegalStateException if it does not answer in time, with the last it said
     */
    public static EmbeddedNeo4j start(Path software, Path home, int heapMiB, int pageCacheMiB, Duration patience) {
        Child.Setup setup = new Child.Setup(software, home, heapMiB, pageCacheMiB, patience);
        return new EmbeddedNeo4j(setup, Child.start(setup, Child.ANY_PORT));
    }

    /**
     * Starts it again after it has ended, on the same port and under a new password: a driver of
     * {@link Graph#driver(EmbeddedNeo4j)} finds it by itself. Nothing happens if it runs or was closed.
     *
     * @throws IllegalStateException if it does not answer in time, with the last it said
     */
    public void restart() {
        if (closed || child.isAlive()) {
            return;
        }
        Child next = Child.start(setup, child.port());
        synchronized (this) {
            child = next;
            if (closed) {
                next.close();
            }
        }
    }

    /**
     * Finds the software: beside the application's jar as an installation has it, else where the build of a clone leaves
     * it, from the working folder upwards.
     */
    public static Optional<Path> findSoftware(Path besideJar) {
        List<Path> places = new ArrayList<>();
        places.add(besideJar.resolve(FOLDER));
        for (Path start : List.of(besideJar, Path.of(""))) {
            for (Path up = start.toAbsolutePath(); up != null; up = up.getParent()) {
                places.add(up.resolve("cypher/embedded/target").resolve(FOLDER));
            }
        }
        return places.stream()
                .filter(place -> Files.isDirectory(place.resolve("lib")))
                .findFirst();
    }

    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + child.port());
    }

    public String user() {
        return "neo4j";
    }

    /** Of the process that runs now. */
    public String password() {
        return child.password();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** Done with its exit code once the process that runs now has ended, whoever ended it. */
    public CompletableFuture<Integer> ended() {
        return child.ended();
    }

    /** For tests of what survives: ends the database as a power cut would. */
    public void kill() {
        child.kill();
    }

    @Override
    public synchronized void close() {
        closed = true;
        child.close();
    }
}
