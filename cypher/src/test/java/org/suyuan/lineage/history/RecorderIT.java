package org.suyuan.lineage.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;

@GraphTest
class RecorderIT {
    private static final Act ACT = Act.ofCatalogue("test", "");

    @Test
    void whatWasRecordedAlreadyHasNoSecondEntry(Graph graph) {
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Recorder recorder = new Recorder(ledger);
            Observation event = new Worlds(1).events(1).get(0);

            Recorder.Receipt first = recorder.record(event, ACT);
            Recorder.Receipt second = recorder.record(event, ACT);
            Recorder.Receipt afresh = new Recorder(ledger).record(event, ACT);

            assertThat(first).isEqualTo(new Recorder.Receipt(1, false));
            assertThat(second).isEqualTo(new Recorder.Receipt(1, true));
            assertThat(afresh).isEqualTo(new Recorder.Receipt(1, true));
            assertThat(ledger.head().number()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyOrderOfArrivalEndsInTheSameHistory(long seed, Graph graph) {
        List<Observation> events = new Worlds(seed).events(24);
        List<String> straight = historyAfter(graph, events, 24, false);

        List<Observation> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.addAll(shuffled.subList(0, 5));
        List<String> oneByOne = historyAfter(graph, shuffled, 1, true);
        List<String> inBatches = historyAfter(graph, shuffled, 7, false);

        assertThat(oneByOne).as("seed " + seed).isEqualTo(straight);
        assertThat(inBatches).as("seed " + seed).isEqualTo(straight);
    }

    /** What the graph holds just now, as sorted text, without the numbers of entries. */
    private static List<String> historyAfter(Graph graph, List<Observation> events, int together, boolean forgetful) {
        TestNeo4j.shared().empty();
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Recorder recorder = new Recorder(ledger);
            for (int i = 0; i < events.size(); i += together) {
                if (forgetful) {
                    recorder = new Recorder(ledger);
                }
                Recorder current = recorder;
                events.subList(i, Math.min(events.size(), i + together)).stream()
                        .map(event -> current.submit(event, ACT))
                        .toList()
                        .forEach(Ledger::await);
            }
        }
        return Worlds.held(graph);
    }
}
