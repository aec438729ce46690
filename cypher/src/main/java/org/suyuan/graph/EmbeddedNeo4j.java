package org.suyuan.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Neo4j Community in a child JVM: on loopback, on a free port, under a password made anew at every start. It ends with
 * {@link #close()}, and also when this process dies, for then its standard input ends.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final String FOLDER = "neo4j";
    private static final String READY = "READY ";
    private static final String FAILED = "FAILED ";

    /**
     * Only what is truly hot is worth the optimizing compiler: with the JVM's own thresholds it takes half of the
     * processors during the first minutes, just when a catalogue is filled.
     */
    private static final List<String> COMPILE_LATER = List.of(
            "-XX:Tier4InvocationThreshold=15000",
            "-XX:Tier4MinInvocationThreshold=2000",
            "-XX:Tier4CompileThreshold=45000",
            "-XX:Tier4BackEdgeThreshold=120000");

    private final Process process;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(Process process, URI uri, String password) {
        this.process = process;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param software the folder with {@code lib/*.jar} and, if made, the class archive {@code start.jsa}
     * @param home where the store and the logs are kept
     * @param heapMiB the most memory of its heap
     * @param pageCacheMiB memory for store pages, outside the heap
     * @throws IllegalStateException if it does not answer in time, with the last it said
     */
    public static EmbeddedNeo4j start(Path software, Path home, int heapMiB, int pageCacheMiB, Duration patience) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try {
            Files.createDirectories(home);
            Path log = home.resolve("embedded.log");
            Process process = new ProcessBuilder(command(software, home, heapMiB, pageCacheMiB))
                    .redirectError(log.toFile())
                    .start();
            BufferedWriter input =
                    new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            input.write(password + "\n");
            input.flush();
            try {
                int port = awaitPort(process, patience, log);
                return new EmbeddedNeo4j(process, URI.create("bolt://127.0.0.1:" + port), password);
            } catch (RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the embedded Neo4j", failure);
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
        return uri;
    }

    public String user() {
        return "neo4j";
    }

    public String password() {
        return password;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** For tests of what survives: ends the database as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path software, Path home, int heapMiB, int pageCacheMiB) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path archive = software.resolve("start.jsa");
        if (Files.isRegularFile(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.add("-Xlog:disable");
        command.add("-Xms" + Math.min(heapMiB, 256) + "m");
        command.add("-Xmx" + heapMiB + "m");
        command.add("-XX:+UseParallelGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(COMPILE_LATER);
        command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        command.add("-cp");
        command.add(software.resolve("lib") + File.separator + "*");
        command.add("org.suyuan.embedded.Main");
        command.add(home.toString());
        command.add(Integer.toString(pageCacheMiB));
        return command;
    }

    private static int awaitPort(Process process, Duration patience, Path log) {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answerOf(process));
        try {
            String line = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()));
            }
            throw new IllegalStateException("the embedded Neo4j did not start: " + line + " (see " + log + ")");
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    "the embedded Neo4j did not answer within " + patience.toSeconds() + " s (see " + log + ")", late);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the embedded Neo4j did not start (see " + log + ")", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded Neo4j started", stopped);
        }
    }

    /** How the start ended. Whatever else stands before that was said by the JVM itself. */
    private static String answerOf(Process process) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.startsWith(READY) && !line.startsWith(FAILED)) {
                line = lines.readLine();
            }
            return line == null ? "it ended at once" : line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
