package org.suyuan.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One JVM that runs Neo4j, from its start to its end. */
final class Child implements AutoCloseable {
    static final int ANY_PORT = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final Pattern READY = Pattern.compile("READY (\\d{1,5})");
    private static final String FAILED = "FAILED ";
    private static final String WAITING = "WAITING ";
    private static final long LARGEST_LOG = 1 << 20;

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
    private final String password;
    private final int port;

    private Child(Process process, String password, int port) {
        this.process = process;
        this.password = password;
        this.port = port;
    }

    /**
     * What a child is started with.
     *
     * @param software the folder with {@code lib/*.jar} and, if made, the class archive {@code start.jsa}
     * @param home where the store and the logs are kept
     * @param patience how long it may take until it answers
     */
    record Setup(Path software, Path home, int heapMiB, int pageCacheMiB, Duration patience) {
        private Path log() {
            return home.resolve("embedded.log");
        }
    }

    /**
     * Starts one under a new password and waits until it answers.
     *
     * @param port where it listens, or {@link #ANY_PORT}
     * @throws IllegalStateException if it does not answer in time, with the last it said
     */
    static Child start(Setup setup, int port) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try {
            Files.createDirectories(setup.home());
            Process process = new ProcessBuilder(command(setup, port))
                    .redirectError(ProcessBuilder.Redirect.appendTo(notTooLong(setup.log())))
                    .start();
            try {
                BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
                input.write(password + "\n");
                input.flush();
                return new Child(process, password, awaitPort(process, setup));
            } catch (IOException | RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the embedded Neo4j", failure);
        }
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Done with its exit code once it has ended. */
    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    void kill() {
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

    /** A log is written on, so that why the last one ended can still be read after the next has started. */
    private static File notTooLong(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log.toFile();
    }

    private static List<String> command(Setup setup, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path archive = setup.software().resolve("start.jsa");
        if (Files.isRegularFile(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.add("-Xlog:disable");
        command.add("-Xms" + Math.min(setup.heapMiB(), 256) + "m");
        command.add("-Xmx" + setup.heapMiB() + "m");
        command.add("-XX:+UseParallelGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(COMPILE_LATER);
        command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        command.add("-cp");
        command.add(setup.software().resolve("lib") + File.separator + "*");
        command.add("org.suyuan.embedded.Main");
        command.add(setup.home().toString());
        command.add(Integer.toString(setup.pageCacheMiB()));
        command.add(Integer.toString(port));
        return command;
    }

    private static int awaitPort(Process process, Setup setup) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread listening = new Thread(() -> listen(process.inputReader(StandardCharsets.UTF_8), port), "neo4j-says");
        listening.setDaemon(true);
        listening.start();
        String see = " (see " + setup.log() + ")";
        try {
            return port.get(setup.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    "the embedded Neo4j did not answer within "
                            + setup.patience().toSeconds() + " s" + see,
                    late);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the embedded Neo4j did not start: " + said(failure) + see, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded Neo4j started", stopped);
        }
    }

    private static String said(ExecutionException failure) {
        return failure.getCause() instanceof IllegalStateException word
                ? String.valueOf(word.getMessage())
                : "it cannot be heard";
    }

    /**
     * Reads all that a child says, lest it blocks, and completes {@code port} with what it announces. A JVM has words of
     * its own, such as those of a flight recording that its environment asked for; they mean nothing here.
     */
    static void listen(BufferedReader said, CompletableFuture<Integer> port) {
        try (said) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line, port);
            }
            port.completeExceptionally(new IllegalStateException("it ended without a word"));
        } catch (IOException failure) {
            port.completeExceptionally(failure);
        }
    }

    private static void hear(String line, CompletableFuture<Integer> port) {
        Matcher ready = READY.matcher(line);
        if (ready.matches()) {
            port.complete(Integer.valueOf(ready.group(1)));
        } else if (line.startsWith(FAILED)) {
            port.completeExceptionally(new IllegalStateException(line.substring(FAILED.length())));
        } else if (line.startsWith(WAITING)) {
            LOG.warn("the embedded Neo4j waits: {}", line.substring(WAITING.length()));
        }
    }
}
