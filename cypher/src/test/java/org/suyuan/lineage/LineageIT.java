package org.suyuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.lineage.history.Worlds;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.reach.Reach;
import org.suyuan.sight.Sight;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;

@GraphTest
class LineageIT {
    private static final Statement FLOWS = Statement.of(LineageIT.class, "flows");
    private static final Act ACT = Act.ofCatalogue("test", "");

    /** A flow as the graph holds it, with all four times. */
    private record Flow(Urn from, Urn to, String job, Period valid, Period known) {
        boolean holds(AsOf asOf) {
            return valid.holds(asOf.valid()) && known.holds(asOf.known());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void answersEqualABruteForceWalkAtAnyMoment(long seed, Graph graph, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
                Reach following = following(graph, null);
                Reach kept = new Reach(graph, folder.resolve(seed + ".bin"))) {
            Recorder recorder = new Recorder(ledger);
            List<Instant> learnt = new ArrayList<>();
            for (Observation event : new Worlds(seed).events(30)) {
                recorder.record(event, ACT);
                learnt.add(ledger.head().known());
                if (learnt.size() == 15) {
                    keep(graph, folder.resolve(seed + ".bin"));
                    kept.follow();
                }
                if (random.nextInt(4) == 0) {
                    assertThat(following.upTo(ledger.head().number(), Duration.ofSeconds(20)))
                            .isPresent();
                }
            }
            List<Flow> flows = flows(graph);
            Situations situations = new Situations(graph, Norms.builtIn());
            Lineage lineage = new Lineage(graph, situations);
            Reach anew = following(graph, null);
            List<Lineage> inMemory = Stream.of(following, kept, anew)
                    .map(reach -> new Lineage(graph, situations, reach))
                    .toList();
            int asked = 0;
            for (int i = 0; i < 40; i++) {
                Instant valid = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(9) * 60L - 30);
                Moment moment = ledger.moment(valid, learnt.get(random.nextInt(learnt.size())));
                Level level = List.of(Level.values()).get(random.nextInt(3));
                Direction direction = List.of(Direction.values()).get(random.nextInt(3));
                Urn of = Urn.of(Kind.DATASET, "db", "t" + random.nextInt(4));
                int depth = random.nextInt(3) == 0 ? Question.UNLIMITED : random.nextInt(7);
                Question question = new Question(of, direction, depth, level, 1000, moment, Duration.ofSeconds(20));
                try {
                    Answer answer = lineage.of(question, Sight.EVERYTHING);
                    asked++;
                    String what = seed + " question " + i + ": " + question;
                    compare(answer, question, flows, what);
                    assertThat(inMemory).allSatisfy(one -> assertThat(one.of(question, Sight.EVERYTHING))
                            .as(what)
                            .isEqualTo(answer));
                } catch (Problem problem) {
                    assertThat(problem.code()).isEqualTo(Problem.Code.NOT_FOUND);
                }
            }
            assertThat(asked).isGreaterThan(10);
            anew.close();
        }
    }

    private static Reach following(Graph graph, @Nullable Path file) throws InterruptedException {
        Reach reach = new Reach(graph, file);
        reach.follow();
        while (!reach.isReady()) {
            Thread.sleep(10);
        }
        return reach;
    }

    /** Flows up to now, in a file. */
    private static void keep(Graph graph, Path file) throws InterruptedException {
        following(graph, file).close();
    }

    @Test
    void aThingNobodySpokeOfIsNotFound(Graph graph) {
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Urn of = Urn.of(Kind.DATASET, "db", "nowhere");
            Question question = new Question(
                    of, Direction.BOTH, 1, Level.DATASET, 10, ledger.moment(null, null), Duration.ofSeconds(5));

            assertThatThrownBy(() ->
                            new Lineage(graph, new Situations(graph, Norms.builtIn())).of(question, Sight.EVERYTHING))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("nowhere");
        }
    }

    private static void compare(Answer answer, Question question, List<Flow> flows, String what) {
        AsOf asOf = question.moment().asOf();
        List<Flow> now = flows.stream().filter(flow -> flow.holds(asOf)).toList();
        Set<String> expectedEdges = new TreeSet<>();
        Set<Urn> expectedNodes = new LinkedHashSet<>();
        Set<Urn> starts = new TreeSet<>();
        if (question.level() == Level.FIELD) {
            String prefix = question.of().as(Kind.FIELD).text() + "/";
            answer.nodes().stream()
                    .map(Answer.Node::urn)
                    .filter(urn -> urn.text().startsWith(prefix))
                    .forEach(starts::add);
            now.stream()
                    .flatMap(flow -> List.of(flow.from(), flow.to()).stream())
                    .filter(urn -> urn.text().startsWith(prefix))
                    .forEach(starts::add);
        } else {
            starts.add(
                    question.level() == Level.DATASET
                            ? question.of()
                            : question.of().as(Kind.HOLDING));
        }
        expectedNodes.addAll(starts);
        if (question.direction() != Direction.UPSTREAM) {
            walk(now, question, starts, true, expectedNodes, expectedEdges);
        }
        if (question.direction() != Direction.DOWNSTREAM) {
            walk(now, question, starts, false, expectedNodes, expectedEdges);
        }
        assertThat(answer.edges().stream()
                        .map(edge -> edge.from() + " -> " + edge.to())
                        .sorted())
                .as(what)
                .containsExactlyElementsOf(expectedEdges);
        if (!starts.isEmpty()) {
            assertThat(answer.nodes().stream().map(Answer.Node::urn).toList())
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(expectedNodes);
        }
    }

    /** Steps from point to point by plain loops over all flows. */
    private static void walk(
            List<Flow> now, Question question, Set<Urn> starts, boolean down, Set<Urn> nodes, Set<String> edges) {
        Map<Urn, Integer> distance = new TreeMap<>();
        starts.forEach(start -> distance.put(start, 0));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Urn near : List.copyOf(distance.keySet())) {
                int steps = distance.getOrDefault(near, 0);
                if (steps >= question.depth() || (question.level() == Level.FIELD && near.kind() == Kind.HOLDING)) {
                    continue;
                }
                for (Urn far : stepsFrom(near, now, question.level(), down, nodes, edges)) {
                    if (distance.getOrDefault(far, Integer.MAX_VALUE) > steps + 1) {
                        distance.put(far, steps + 1);
                        grown = true;
                    }
                }
            }
        }
        nodes.addAll(distance.keySet());
    }

    private static Set<Urn> stepsFrom(
            Urn near, List<Flow> now, Level level, boolean down, Set<Urn> nodes, Set<String> edges) {
        Set<Urn> fars = new TreeSet<>();
        Urn holding = level == Level.DATASET ? near.as(Kind.HOLDING) : near;
        for (Flow first : now) {
            Urn firstNear = down ? first.from() : first.to();
            Urn firstFar = down ? first.to() : first.from();
            if (!firstNear.equals(holding)) {
                continue;
            }
            if (level == Level.FIELD) {
                fars.add(firstFar);
                edges.add(first.from() + " -> " + first.to());
            } else if (firstFar.kind() == Kind.JOB) {
                if (level == Level.HOLDING) {
                    nodes.add(firstFar);
                    edges.add(first.from() + " -> " + first.to());
                }
                for (Flow second : now) {
                    Urn secondNear = down ? second.from() : second.to();
                    Urn secondFar = down ? second.to() : second.from();
                    if (secondNear.equals(firstFar)) {
                        Urn far = level == Level.DATASET ? secondFar.as(Kind.DATASET) : secondFar;
                        fars.add(far);
                        edges.add(
                                level == Level.HOLDING
                                        ? second.from() + " -> " + second.to()
                                        : down ? near + " -> " + far : far + " -> " + near);
                    }
                }
            }
        }
        return fars;
    }

    private static List<Flow> flows(Graph graph) {
        return graph.read(tx -> tx.rows(FLOWS, Map.of())).stream()
                .map(row -> new Flow(
                        new Urn(row.text("from")),
                        new Urn(row.text("to")),
                        row.textIf("job").orElse(""),
                        new Period(row.instant("validFrom"), row.instant("validUntil")),
                        new Period(row.instant("knownFrom"), row.instant("knownUntil"))))
                .toList();
    }
}
