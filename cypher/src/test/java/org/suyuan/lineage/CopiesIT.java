package org.suyuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Copy;
import org.suyuan.custody.Copy.CopyKind;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.sight.Sight;
import org.suyuan.time.Period;

/** Where registers say that several holdings are copies of one dataset, lineage between datasets goes through all of them. */
@GraphTest
class CopiesIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Instant DAWN = Instant.parse("2024-01-01T00:00:00Z");
    private static final int TABLES = 7;

    private record Flow(Urn from, Urn to) {}

    static List<Long> seeds() {
        return new Random(21).longs(12).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersEqualABruteForceWalkOverAllCopies(long seed, Graph graph) {
        Random random = new Random(seed);
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Set<Flow> flows = flows(random, ledger);
            Map<Urn, Set<Urn>> told = told(random, ledger);
            Lineage lineage = new Lineage(graph, new Situations(graph, Norms.builtIn()));
            for (int depth : List.of(1, 2, Question.UNLIMITED)) {
                for (Direction direction : List.of(Direction.UPSTREAM, Direction.DOWNSTREAM)) {
                    for (int t = 0; t < TABLES; t++) {
                        Urn of = dataset(t);
                        Moment moment = ledger.moment(DAWN.plusSeconds(86_400), null);
                        Question question = new Question(
                                of, direction, depth, Level.DATASET, 1_000, moment, Duration.ofSeconds(20), true);

                        Answer answer = lineage.of(question, Sight.EVERYTHING);

                        Set<Flow> expected = between(of, direction, depth, flows, told);
                        assertThat(answer.edges())
                                .as("seed %d: %s", seed, question)
                                .extracting(edge -> new Flow(edge.from(), edge.to()))
                                .containsExactlyInAnyOrderElementsOf(expected);
                        assertThat(answer.nodes())
                                .extracting(Answer.Node::urn)
                                .containsExactlyInAnyOrderElementsOf(ends(of, expected));
                        assertThat(answer.edges()).allSatisfy(edge -> assertThat(edge.crossings())
                                .extracting(Crossing::dataset)
                                .containsOnly(edge.from()));
                    }
                }
            }
        }
    }

    /** Each data flow is known from its own run; nothing ends. */
    private static Set<Flow> flows(Random random, Ledger ledger) {
        Recorder recorder = new Recorder(ledger);
        Set<Flow> flows = new HashSet<>();
        for (int t = 0; t < TABLES; t++) {
            record(recorder, "look at " + t, t, t, false);
        }
        for (int i = 0; i < TABLES + 1; i++) {
            int from = random.nextInt(TABLES);
            int to = random.nextInt(TABLES);
            record(recorder, "job " + i, from, to, true);
            flows.add(new Flow(holding(from), holding(to)));
        }
        return flows;
    }

    private static void record(Recorder recorder, String job, int from, int to, boolean writes) {
        recorder.record(
                new Observation.OfRun(
                        DAWN,
                        "test",
                        Observation.Phase.COMPLETE,
                        UUID.nameUUIDFromBytes(job.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        new Observation.Job("etl", job, null, null, null, List.of(), Map.of()),
                        List.of(described(from)),
                        writes ? List.of(described(to)) : List.of(),
                        null,
                        null,
                        null,
                        null,
                        Map.of()),
                ACT);
    }

    /** Some holdings are told to be copies of data of other names, and now and then two registers disagree. */
    private static Map<Urn, Set<Urn>> told(Random random, Ledger ledger) {
        Map<Urn, Set<Urn>> told = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (int t = 0; t < TABLES; t++) {
            for (String register : List.of("city", "district")) {
                if (random.nextInt(register.equals("city") ? 2 : 5) == 0) {
                    Urn of = dataset(random.nextInt(TABLES));
                    told.computeIfAbsent(holding(t), any -> new TreeSet<>()).add(of);
                    lines.add(new Copy(
                                    holding(t),
                                    of,
                                    CopyKind.BACKUP,
                                    Urn.of(Kind.UNIT, register),
                                    null,
                                    Period.from(DAWN),
                                    Grounds.NONE)
                            .line(Line.register(register), "copy " + t));
                }
            }
        }
        new Registers(ledger).record(lines, ACT);
        return told;
    }

    private static Set<Flow> between(Urn of, Direction direction, int depth, Set<Flow> flows, Map<Urn, Set<Urn>> told) {
        Set<Flow> all = new HashSet<>();
        for (Flow flow : flows) {
            for (Urn from : told.getOrDefault(flow.from(), Set.of(flow.from().as(Kind.DATASET)))) {
                for (Urn to : told.getOrDefault(flow.to(), Set.of(flow.to().as(Kind.DATASET)))) {
                    all.add(new Flow(from, to));
                }
            }
        }
        Map<Urn, Integer> steps = new HashMap<>(Map.of(of, 0));
        Set<Flow> met = new HashSet<>();
        for (int step = 0; step < Math.min(depth, 2 * TABLES); step++) {
            for (Flow flow : all) {
                Urn near = direction == Direction.UPSTREAM ? flow.to() : flow.from();
                Urn far = direction == Direction.UPSTREAM ? flow.from() : flow.to();
                if (steps.getOrDefault(near, Integer.MAX_VALUE) <= step) {
                    met.add(flow);
                    steps.putIfAbsent(far, step + 1);
                }
            }
        }
        return met;
    }

    private static Set<Urn> ends(Urn of, Set<Flow> flows) {
        Set<Urn> ends = new TreeSet<>(Set.of(of));
        flows.forEach(flow -> ends.addAll(List.of(flow.from(), flow.to())));
        return ends;
    }

    private static Observation.Dataset described(int t) {
        return new Observation.Dataset(
                "db", "t" + t, true, "数据", List.of(), List.of(), null, null, null, null, null, Map.of());
    }

    private static Urn holding(int t) {
        return Urn.of(Kind.HOLDING, "db", "t" + t);
    }

    private static Urn dataset(int t) {
        return Urn.of(Kind.DATASET, "db", "t" + t);
    }
}
