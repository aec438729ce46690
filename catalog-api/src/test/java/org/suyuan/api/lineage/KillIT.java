package org.suyuan.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.api.Client;
import org.suyuan.api.OwnProcess;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Soundness;
import org.suyuan.lineage.ObservationJson;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.lineage.history.Worlds;
import tools.jackson.databind.JsonNode;

/**
 * While clients send events, the application, its Neo4j or both are killed, and started again over the same folder. Every
 * acknowledged event is there, under the number that was told, and none is there by half.
 *
 * <p>{@code -Dsuyuan.kill.rounds=20} for more of it, {@code -Dsuyuan.kill.seed} for another course.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("suyuan.kill.rounds", 3);
    private static final long SEED = Long.getLong("suyuan.kill.seed", 1);
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 60;
    private static final int SAMPLE = 30;

    private enum Victim {
        BOTH,
        APPLICATION,
        NEO4J
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Journal journal = new Journal();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Traffic> clients = new ArrayList<>();
    private int starts;

    @AfterEach
    void stopClients() {
        threads.shutdownNow();
    }

    @Test
    void whatIsAcknowledgedSurvivesAndNothingIsThereByHalf() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Traffic(journal, SEED * CLIENTS + i));
        }
        OwnProcess catalogue = start();
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                catalogue = round(round, catalogue);
            }
        } finally {
            catalogue.close();
        }
        checkStore();
    }

    private OwnProcess round(int round, OwnProcess catalogue) throws Exception {
        Victim victim = Victim.values()[round % Victim.values().length];
        int before = journal.size();
        List<Future<?>> sending = new ArrayList<>();
        for (Traffic client : clients) {
            sending.add(threads.submit(() -> {
                client.sendTo(catalogue);
                return null;
            }));
        }
        while (journal.size() < before + ENOUGH) {
            TimeUnit.MILLISECONDS.sleep(10);
            assertThat(catalogue.isAlive()).as(catalogue.said()).isTrue();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
        int atDeath = journal.size();
        ProcessHandle neo4j = catalogue.neo4j().orElseThrow();
        long killed = System.nanoTime();
        kill(victim, catalogue, neo4j);
        OwnProcess next = revived(round, victim, catalogue, sending);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
        neo4j.onExit().get(5, TimeUnit.MINUTES);

        int kept = check(next);
        System.out.printf(
                "round %d: killed %s after %d acknowledged (%d in all); back after %d ms%s; %d in doubt, of which %d there%n",
                round,
                victim,
                atDeath - before,
                atDeath,
                millis,
                next.said().contains("the embedded Neo4j waits") ? ", having waited for the store" : "",
                inDoubt().size(),
                kept);
        return next;
    }

    private static void kill(Victim victim, OwnProcess catalogue, ProcessHandle neo4j) {
        if (victim != Victim.APPLICATION) {
            neo4j.destroyForcibly();
        }
        if (victim != Victim.NEO4J) {
            catalogue.kill();
        }
    }

    /** The application alone brings its Neo4j back while clients go on sending; otherwise it is started again. */
    private OwnProcess revived(int round, Victim victim, OwnProcess catalogue, List<Future<?>> sending)
            throws Exception {
        if (victim == Victim.NEO4J) {
            catalogue.neo4j().ifPresent(dead -> dead.onExit().join());
            catalogue.awaitReady();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            clients.forEach(Traffic::end);
        }
        for (Future<?> one : sending) {
            one.get(5, TimeUnit.MINUTES);
        }
        if (victim == Victim.NEO4J) {
            return catalogue;
        }
        if (round % 4 == 0) {
            OwnProcess.startInVain(home(), log(), Duration.ofMillis(random.nextInt(12_000)));
        }
        return start();
    }

    private OwnProcess start() throws IOException {
        return OwnProcess.start(home(), log(), Map.of());
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path log() throws IOException {
        return Files.createDirectories(folder.resolve("logs")).resolve(++starts + ".log");
    }

    private List<String> inDoubt() {
        return clients.stream().flatMap(client -> client.inDoubt().stream()).toList();
    }

    /** Returns how many of those in doubt are there. */
    private int check(OwnProcess catalogue) {
        Map<String, Long> acknowledged = journal.acknowledged();
        int head = checkNumbers(catalogue);
        assertThat(acknowledged.values()).allMatch(number -> number <= head);
        List<String> sample = new ArrayList<>(acknowledged.keySet());
        Collections.shuffle(sample, random);
        sample = sample.subList(0, Math.min(sample.size(), SAMPLE));
        for (String event : sample) {
            if (!journal.ownName(event).isEmpty()) {
                assertThat(entriesAbout(catalogue, event)).containsExactly(acknowledged.get(event));
                checkFlows(catalogue, event);
            }
        }
        repeat(catalogue, acknowledged);
        assertThat(checkNumbers(catalogue)).as("nothing was written anew").isEqualTo(head);
        return (int) inDoubt().stream()
                .filter(event -> !journal.ownName(event).isEmpty())
                .filter(event -> isThereWholly(catalogue, event))
                .count();
    }

    /** That the ledger's numbers are dense; returns the last. */
    private static int checkNumbers(OwnProcess catalogue) {
        int last = 0;
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = catalogue
                    .ask("{ledger(first: 500" + after + ") {edges {node {number}} pageInfo {hasNextPage endCursor}}}")
                    .path("ledger");
            for (JsonNode edge : page.path("edges")) {
                assertThat(edge.path("node").path("number").asInt()).isEqualTo(++last);
            }
            more = page.path("pageInfo").path("hasNextPage").asBoolean();
            after = ", after: \"" + page.path("pageInfo").path("endCursor").asString() + "\"";
        }
        return last;
    }

    private static void repeat(OwnProcess catalogue, Map<String, Long> acknowledged) {
        List<String> events = List.copyOf(acknowledged.keySet());
        for (int from = 0; from < events.size(); from += 500) {
            List<String> some = events.subList(from, Math.min(events.size(), from + 500));
            Client.Answer answer =
                    catalogue.to("/api/v1/lineage/batch").post("application/x-ndjson", String.join("\n", some));
            for (int i = 0; i < some.size(); i++) {
                JsonNode result = answer.json().path("results").path(i);
                assertThat(result.path("repeated").asBoolean())
                        .as(result + some.get(i))
                        .isTrue();
                assertThat(result.path("entry").asLong()).isEqualTo(acknowledged.get(some.get(i)));
            }
        }
    }

    private boolean isThereWholly(OwnProcess catalogue, String event) {
        if (!entriesAbout(catalogue, event).isEmpty()) {
            checkFlows(catalogue, event);
            return true;
        }
        JsonNode answer = catalogue
                .to("/graphql")
                .post(
                        "application/json",
                        "{\"query\": \"{lineage(of: \\\"" + urn("dataset", "in-" + journal.ownName(event))
                                + "\\\") {complete}}\"}")
                .json();
        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .as("nothing of it is there: " + event)
                .isEqualTo("NOT_FOUND");
        return false;
    }

    private List<Long> entriesAbout(OwnProcess catalogue, String event) {
        List<Long> numbers = new ArrayList<>();
        catalogue
                .ask("{ledger(about: \"" + urn("job", "job-" + journal.ownName(event)) + "\") {edges {node {number}}}}")
                .path("ledger")
                .path("edges")
                .forEach(edge -> numbers.add(edge.path("node").path("number").asLong()));
        return numbers;
    }

    /** That an event of its own has all its edges. */
    private void checkFlows(OwnProcess catalogue, String event) {
        String own = journal.ownName(event);
        String walk = ", direction: DOWNSTREAM) {edges {from to}}";
        JsonNode answer = catalogue.ask("{holdings: lineage(level: HOLDING, of: \"" + urn("holding", "in-" + own) + "\""
                + walk + " fields: lineage(level: FIELD, of: \"" + urn("dataset", "in-" + own) + "\"" + walk + "}");

        assertThat(edges(answer.path("holdings")))
                .containsExactlyInAnyOrder(
                        urn("holding", "in-" + own) + " " + urn("job", "job-" + own),
                        urn("job", "job-" + own) + " " + urn("holding", "out-" + own));
        assertThat(edges(answer.path("fields")))
                .containsExactlyInAnyOrder(
                        urn("field", "in-" + own + "/a") + " " + urn("field", "out-" + own + "/a"),
                        urn("field", "in-" + own + "/b") + " " + urn("field", "out-" + own + "/b"));
    }

    private static List<String> edges(JsonNode lineage) {
        List<String> edges = new ArrayList<>();
        lineage.path("edges")
                .forEach(edge -> edges.add(
                        edge.path("from").asString() + " " + edge.path("to").asString()));
        return edges;
    }

    private static String urn(String kind, String name) {
        return "urn:suyuan:" + kind + ":" + Journal.NAMESPACE + "/" + name;
    }

    /** Opens the store without the application: it is sound, and holds the history that its entries make elsewhere. */
    private void checkStore() {
        Path software = EmbeddedNeo4j.findSoftware(Path.of("")).orElseThrow();
        try (EmbeddedNeo4j neo4j =
                        EmbeddedNeo4j.start(software, home().resolve("neo4j"), 512, 64, Duration.ofMinutes(10));
                Graph graph =
                        new Graph(Graph.driver(neo4j), "neo4j", new SimpleMeterRegistry(), Duration.ofSeconds(5))) {
            assertThat(Soundness.violations(graph)).isEmpty();
            Map<Long, byte[]> payloads = Soundness.payloads(graph);
            OpenLineageReader reader = new OpenLineageReader(Limits.DEFAULT);
            journal.acknowledged().forEach((event, number) -> {
                Read.Accepted read = (Read.Accepted) reader.read(event.getBytes(StandardCharsets.UTF_8));
                assertThat(payloads.get(number)).isEqualTo(ObservationJson.bytes(read.observation()));
            });
            assertThat(Worlds.held(graph)).isEqualTo(historyOf(payloads));
            System.out.printf(
                    "store: sound; %d entries, %d acknowledged, %d of them there when they were sent again%n",
                    payloads.size(), journal.size(), journal.found());
        }
    }

    private static List<String> historyOf(Map<Long, byte[]> payloads) {
        TestNeo4j.shared().empty();
        Graph graph = TestNeo4j.shared().graph();
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Recorder recorder = new Recorder(ledger);
            payloads.values().stream()
                    .map(payload -> recorder.submit(ObservationJson.read(payload), Act.ofCatalogue("test", "")))
                    .toList()
                    .forEach(Ledger::await);
        }
        return Worlds.held(graph);
    }
}
