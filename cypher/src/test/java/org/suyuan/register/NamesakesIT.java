package org.suyuan.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Soundness;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/** Lineage and registers tell of the same copies, in any order and at once. */
@GraphTest
class NamesakesIT {
    private static final Statement OF = Statement.of(NamesakesIT.class, "copiesAt");
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Instant DAWN = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 6;

    /** What a line says: of which data a holding is a copy, for a time. */
    private record Told(Urn holding, Urn dataset, Period valid) {}

    /** All that is known at one instant. */
    private record Known(Set<Urn> holdings, Map<String, Told> lines) {
        Set<Urn> copiesOf(Urn holding, Instant valid) {
            Set<Urn> told = new TreeSet<>();
            lines.values().stream()
                    .filter(one -> one.holding().equals(holding) && one.valid().holds(valid))
                    .forEach(one -> told.add(one.dataset()));
            return !told.isEmpty() ? told : holdings.contains(holding) ? Set.of(holding.as(Kind.DATASET)) : Set.of();
        }
    }

    static List<Long> seeds() {
        return new Random(8).longs(12).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRegistersWordCountsBeforeTheNameAtEveryInstantOfBothTimes(long seed, Graph graph) {
        Random random = new Random(seed);
        Map<Instant, Known> known = new TreeMap<>();
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Recorder recorder = new Recorder(ledger);
            Registers registers = new Registers(ledger);
            Set<Urn> holdings = new TreeSet<>();
            Map<String, Told> lines = new TreeMap<>();
            for (int step = 0; step < 12; step++) {
                Map<String, Runnable> burst = new HashMap<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Urn holding = holding(random);
                    if (random.nextInt(3) == 0) {
                        Instant at = DAWN.plusSeconds(random.nextInt(DAYS) * 3_600L);
                        holdings.add(holding);
                        burst.put("lineage " + i, () -> recorder.record(event(holding, at), ACT));
                    } else {
                        String key = holding.parts().get(1) + random.nextInt(2);
                        Told told = random.nextInt(4) == 0 ? null : told(holding, random);
                        if (burst.putIfAbsent(key, () -> registers.record(List.of(line(key, holding, told)), ACT))
                                == null) {
                            if (told == null) {
                                lines.remove(key);
                            } else {
                                holdings.add(holding);
                                lines.put(key, told);
                            }
                        }
                    }
                }
                burst.values().stream()
                        .map(CompletableFuture::runAsync)
                        .toList()
                        .forEach(CompletableFuture::join);
                known.put(ledger.head().known(), new Known(new TreeSet<>(holdings), new TreeMap<>(lines)));
            }
            known.forEach((at, then) -> compare(graph, at, then, seed));
        }
        assertThat(Soundness.violations(graph)).isEmpty();
    }

    private static void compare(Graph graph, Instant known, Known then, long seed) {
        for (int t = 0; t < 4; t++) {
            Urn holding = Urn.of(Kind.HOLDING, "db", "t" + t);
            List<Instant> instants = new ArrayList<>(List.of(Times.EARLIEST));
            for (int day = -1; day <= DAYS; day++) {
                instants.add(day(day));
            }
            for (Instant valid : instants) {
                Map<String, ?> asked = Map.of("holding", holding.text(), "valid", valid, "known", known);
                Set<Urn> found = new TreeSet<>();
                graph.read(tx -> tx.rows(OF, asked)).forEach(row -> found.add(new Urn(row.text("dataset"))));
                assertThat(found)
                        .as("seed %d: %s at %s as known at %s", seed, holding, valid, known)
                        .isEqualTo(then.copiesOf(holding, valid));
            }
        }
    }

    private static Line line(String key, Urn holding, @Nullable Told told) {
        return new Line(
                Line.register("city"),
                key,
                holding,
                told == null
                        ? List.of()
                        : List.of(new Fact("COPY_OF", holding, told.dataset(), told.valid(), Map.of())));
    }

    private static Told told(Urn holding, Random random) {
        int from = random.nextInt(DAYS);
        int until = from + 1 + random.nextInt(DAYS - from);
        Period valid = until == DAYS ? Period.from(day(from)) : new Period(day(from), day(until));
        return new Told(holding, Urn.of(Kind.DATASET, "db", "t" + random.nextInt(4)), valid);
    }

    private static Observation event(Urn holding, Instant at) {
        return new Observation.OfRun(
                at,
                "test",
                Observation.Phase.COMPLETE,
                new UUID(7, at.getEpochSecond() * 31 + holding.hashCode()),
                new Observation.Job("etl", "job " + holding, null, null, null, List.of(), Map.of()),
                List.of(described(holding.parts().get(1))),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    private static Observation.Dataset described(String name) {
        return new Observation.Dataset(
                "db", name, true, "数据", List.of(), List.of(), null, null, null, null, null, Map.of());
    }

    private static Urn holding(Random random) {
        return Urn.of(Kind.HOLDING, "db", "t" + random.nextInt(4));
    }

    private static Instant day(int day) {
        return DAWN.plusSeconds(86_400L * day);
    }
}
