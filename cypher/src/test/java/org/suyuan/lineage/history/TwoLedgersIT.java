package org.suyuan.lineage.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Soundness;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.ObservationJson;

/** Two instances of the catalogue write into one Neo4j, each with a committer, a memory and bookmarks of its own. */
@GraphTest
class TwoLedgersIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final int CLIENTS = 4;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("suyuan.seeds", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void togetherTheyWriteWhatOneWouldHaveWritten(long seed, Graph graph) throws Exception {
        List<Observation> events = new Worlds(seed).events(48);
        List<String> alone = alone(graph, events);
        TestNeo4j.shared().empty();

        Map<Observation, Set<Long>> numbers = together(seed, events);

        assertThat(Soundness.violations(graph)).as("seed " + seed).isEmpty();
        assertThat(Worlds.held(graph)).as("seed " + seed).isEqualTo(alone);
        Map<Long, byte[]> payloads = Soundness.payloads(graph);
        assertThat(payloads).as("seed " + seed).hasSameSizeAs(numbers.keySet());
        numbers.forEach((event, entries) -> {
            assertThat(entries).as("seed " + seed + ": " + event).hasSize(1);
            assertThat(payloads.get(entries.iterator().next()))
                    .as("seed " + seed)
                    .isEqualTo(ObservationJson.bytes(event));
        });
    }

    private static List<String> alone(Graph graph, List<Observation> events) {
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Recorder recorder = new Recorder(ledger);
            events.stream().map(event -> recorder.submit(event, ACT)).toList().forEach(Ledger::await);
        }
        return Worlds.held(graph);
    }

    /** Clients of both send all events, each in an order of its own, and are told the numbers of their entries. */
    private static Map<Observation, Set<Long>> together(long seed, List<Observation> events) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Graph one = graph();
                Graph other = graph();
                Ledger first = new Ledger(one, Clock.systemUTC(), new SimpleMeterRegistry());
                Ledger second = new Ledger(other, Clock.systemUTC(), new SimpleMeterRegistry())) {
            List<Recorder> recorders = List.of(new Recorder(first), new Recorder(second));
            List<Future<Map<Observation, Long>>> told = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seed * CLIENTS + i);
                Recorder recorder = recorders.get(i % recorders.size());
                told.add(clients.submit(() -> send(events, recorder, random)));
            }
            Map<Observation, Set<Long>> numbers = new HashMap<>();
            for (Future<Map<Observation, Long>> answers : told) {
                answers.get().forEach((event, number) -> numbers.computeIfAbsent(event, any -> new TreeSet<>())
                        .add(number));
            }
            return numbers;
        } finally {
            clients.shutdownNow();
        }
    }

    /** In small batches, so that both committers are at work at the same time again and again. */
    private static Map<Observation, Long> send(List<Observation> events, Recorder recorder, Random random) {
        List<Observation> mine = new ArrayList<>(events);
        Collections.shuffle(mine, random);
        Map<Observation, Long> numbers = new HashMap<>();
        for (int from = 0; from < mine.size(); ) {
            List<Observation> batch = mine.subList(from, Math.min(mine.size(), from + 1 + random.nextInt(5)));
            List<CompletableFuture<Recorder.Receipt>> receipts =
                    batch.stream().map(event -> recorder.submit(event, ACT)).toList();
            for (int i = 0; i < batch.size(); i++) {
                numbers.put(batch.get(i), Ledger.await(receipts.get(i)).entry());
            }
            from += batch.size();
        }
        return numbers;
    }

    private static Graph graph() {
        TestNeo4j neo4j = TestNeo4j.shared();
        return new Graph(
                Graph.driver(neo4j.uri(), neo4j.user(), neo4j.password()),
                "neo4j",
                new SimpleMeterRegistry(),
                Duration.ofSeconds(5));
    }
}
