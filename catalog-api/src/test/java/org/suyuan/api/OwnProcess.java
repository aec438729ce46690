package org.suyuan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as an operator runs it: the packaged jar in a process of its own, with a Neo4j of its own. */
public final class OwnProcess implements AutoCloseable {
    public static final String TOKEN = "token-of-a-process-of-its-own";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path JAR = Path.of("target", "suyuan.jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Address +http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final Process process;
    private final Path log;
    private final int port;

    private OwnProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it on a free port and waits until it is ready.
     *
     * @param home its {@code SUYUAN_HOME}
     * @param log takes all that it says
     * @param settings more of its environment
     * @throws IllegalStateException if it ends before, with all that it said
     */
    public static OwnProcess start(Path home, Path log, Map<String, String> settings) throws IOException {
        Process process = launch(home, log, settings);
        try {
            return new OwnProcess(process, log, awaitPort(process, log));
        } catch (RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /** Starts it and kills it, and its Neo4j if there is one yet, while it may still be starting. */
    public static void startInVain(Path home, Path log, Duration until) throws IOException, InterruptedException {
        Process process = launch(home, log, Map.of());
        Thread.sleep(until.toMillis());
        Optional<ProcessHandle> neo4j = process.children().findFirst();
        process.destroyForcibly();
        neo4j.ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static Process launch(Path home, Path log, Map<String, String> settings) throws IOException {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException("the application is not packaged: no " + JAR);
        }
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "SUYUAN_HOME",
                        home.toString(),
                        "SUYUAN_DEMO",
                        "false",
                        "SUYUAN_BOOTSTRAP_TOKEN",
                        TOKEN,
                        "SERVER_PORT",
                        "0",
                        "SUYUAN_NEO4J_PATIENCE",
                        "10m"));
        command.environment().putAll(settings);
        return command.start();
    }

    private static int awaitPort(Process process, Path log) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean alive = process.isAlive();
            String said = Files.readString(log);
            Matcher address = ADDRESS.matcher(said);
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            if (!alive || System.nanoTime() > until) {
                throw new IllegalStateException("the application did not start:\n" + said);
            }
            pause();
        }
    }

    public int port() {
        return port;
    }

    /** A request, let in as administrator. */
    public Client to(String path) {
        return Client.to(port, path).bearing(TOKEN);
    }

    /**
     * The data that answer a question in GraphQL.
     *
     * @throws IllegalStateException if it was answered with an error
     */
    public JsonNode ask(String question) {
        Client.Answer answer =
                to("/graphql").post("application/json", JSON.writeValueAsString(Map.of("query", question)));
        if (answer.status() != 200 || answer.json().has("errors")) {
            throw new IllegalStateException(question + " was answered " + answer.body());
        }
        return answer.json().path("data");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process of its Neo4j; empty while none runs. */
    public Optional<ProcessHandle> neo4j() {
        return process.children().findFirst();
    }

    /** As {@code kill -9} does; its Neo4j is left to itself. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits until it is ready again. */
    public void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (to("/actuator/health/readiness").get().status() != 200) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the application is not ready again:\n" + said());
            }
            pause();
        }
    }

    /** Waits for its end and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the application does not end:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All that it has said so far. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it as Ctrl-C does, its Neo4j with it. */
    @Override
    public void close() {
        Optional<ProcessHandle> neo4j = neo4j();
        process.destroy();
        awaitEnd();
        neo4j.ifPresent(child -> child.onExit().join());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
