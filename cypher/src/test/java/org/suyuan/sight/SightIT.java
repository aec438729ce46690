package org.suyuan.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Answer;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Level;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Question;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.Period;

/** What a unit sees of random small worlds, and that it learns nothing of the rest. */
@GraphTest
class SightIT {
    private static final Urn REGISTER = Line.register("world");
    private static final Period SINCE = Period.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final int DATASETS = 12;
    private static final int JOBS = 7;
    private static final int UNITS = 8;

    private Graph graph;
    private Ledger ledger;

    /** A world by numbers: whatever its things are called, it has this shape. */
    private record World(
            List<Integer> accountable,
            List<Integer> keeper,
            List<Set<Integer>> into,
            List<Set<Integer>> outOf,
            int given) {
        static World random(Random random) {
            List<Integer> accountable = new ArrayList<>();
            List<Integer> keeper = new ArrayList<>();
            for (int i = 0; i < DATASETS; i++) {
                accountable.add(random.nextInt(UNITS));
                keeper.add(random.nextInt(UNITS));
            }
            List<Set<Integer>> into = new ArrayList<>();
            List<Set<Integer>> outOf = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                into.add(some(random));
                outOf.add(some(random));
            }
            return new World(accountable, keeper, into, outOf, random.nextInt(DATASETS));
        }

        private static Set<Integer> some(Random random) {
            Set<Integer> some = new LinkedHashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                some.add(random.nextInt(DATASETS));
            }
            return some;
        }

        /** Data of unit 0 by the plain words of what a unit may see. */
        boolean isOwn(int dataset) {
            return accountable.get(dataset) == 0 || keeper.get(dataset) == 0 || given == dataset;
        }

        boolean isJobSeen(int job) {
            return into.get(job).stream().anyMatch(this::isOwn)
                    || outOf.get(job).stream().anyMatch(this::isOwn);
        }

        boolean isSeen(int dataset) {
            if (isOwn(dataset)) {
                return true;
            }
            for (int job = 0; job < JOBS; job++) {
                boolean in = into.get(job).contains(dataset);
                boolean out = outOf.get(job).contains(dataset);
                if ((in && outOf.get(job).stream().anyMatch(this::isOwn))
                        || (out && into.get(job).stream().anyMatch(this::isOwn))) {
                    return true;
                }
            }
            return false;
        }
    }

    @BeforeEach
    void open(Graph graph) {
        this.graph = graph;
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsHiddenMayBeCalledAnythingAndTheAnswersAreTheSame(long seed) {
        Random random = new Random(seed);
        World world = World.random(random);
        write(world, number -> "t" + number);
        List<String> first = answers(world, number -> "t" + number);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, DATASETS).boxed().toList());
        Collections.shuffle(shuffled, random);
        IntFunction<String> otherwise = number -> world.isSeen(number) ? "t" + number : "secret" + shuffled.get(number);

        ledger.close();
        TestNeo4j.shared().empty();
        open(graph);
        write(world, otherwise);
        List<String> second = answers(world, otherwise);

        assertThat(second).as("seed %s", seed).hasSameSizeAs(first).isNotEmpty();
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).as("seed %s", seed).isEqualTo(first.get(i));
        }
        assertThat(second.toString())
                .as("seed %s", seed)
                .contains("urn:suyuan:hidden:1")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aUnitSeesItsOwnDataAndWhatFlowsInAndOut(long seed) {
        World world = World.random(new Random(seed));
        write(world, number -> "t" + number);
        Sight sight = new Sights(graph, Norms.builtIn().divisions(), Clock.systemUTC()).of(new Viewer(unit(0)));
        for (int i = 0; i < DATASETS; i++) {
            Urn dataset = dataset("t" + i);
            assertThat(sight.sees(dataset)).as("seed %s, %s", seed, dataset).isEqualTo(world.isSeen(i));
            assertThat(sight.sees(dataset.as(Kind.HOLDING)))
                    .as("seed %s, copy of %s", seed, dataset)
                    .isEqualTo(world.isSeen(i));
        }
        for (int i = 0; i < JOBS; i++) {
            assertThat(sight.sees(job(i))).as("seed %s, job %s", seed, i).isEqualTo(world.isJobSeen(i));
        }
        assertThat(sight.sees(unit(0))).isTrue();
        assertThat(sight.sees(unit(3))).isEqualTo(false);
        assertThat(sight.sees(unit(1))).as("shares a paper").isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whatIsHiddenIsAsIfItWereNot(long seed) {
        World world = World.random(new Random(seed));
        write(world, number -> "t" + number);
        Lineage lineage = new Lineage(graph, new Situations(graph, Norms.builtIn()));
        Sight sight = new Sights(graph, Norms.builtIn().divisions(), Clock.systemUTC()).of(new Viewer(unit(0)));
        int hidden = 0;
        for (int i = 0; i < DATASETS; i++) {
            if (!world.isSeen(i)) {
                hidden++;
                assertThat(refusal(lineage, sight, dataset("t" + i)))
                        .isEqualTo(refusal(lineage, sight, dataset("nowhere")).replace("nowhere", "t" + i));
            }
        }
        assertThat(hidden).as("seed %s", seed).isPositive();
    }

    private String refusal(Lineage lineage, Sight sight, Urn of) {
        Question question = question(of, Direction.BOTH, Level.DATASET, 5, 10);
        StringBuilder refusal = new StringBuilder();
        assertThatThrownBy(() -> lineage.of(question, sight))
                .isInstanceOf(Problem.class)
                .satisfies(problem -> refusal.append(problem.getMessage()));
        return refusal.toString();
    }

    /** All that unit 0 can be told about lineage, without the moments. */
    private List<String> answers(World world, IntFunction<String> names) {
        Lineage lineage = new Lineage(graph, new Situations(graph, Norms.builtIn()));
        Sight sight = new Sights(graph, Norms.builtIn().divisions(), Clock.systemUTC()).of(new Viewer(unit(0)));
        List<String> answers = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 0; i < DATASETS; i++) {
            if (!world.isSeen(i)) {
                continue;
            }
            for (int limit : List.of(1, 4, 1000)) {
                Level level = List.of(Level.DATASET, Level.HOLDING, Level.UNIT).get(dice.nextInt(3));
                Direction direction = List.of(Direction.values()).get(dice.nextInt(3));
                Urn of = dataset(names.apply(i));
                Answer answer = lineage.of(question(of, direction, level, 4, limit), sight);
                answers.add(String.join(
                        " | ",
                        of + " " + level + " " + direction + " " + limit,
                        answer.nodes().toString(),
                        answer.edges().toString(),
                        answer.reasons().stream().sorted().toList().toString(),
                        answer.frontier().toString(),
                        answer.hidden() + ""));
            }
        }
        return answers;
    }

    private Question question(Urn of, Direction direction, Level level, int depth, int limit) {
        return new Question(
                of, direction, depth, level, limit, ledger.moment(null, null), Duration.ofSeconds(20), true);
    }

    private void write(World world, IntFunction<String> names) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < DATASETS; i++) {
            Urn dataset = dataset(names.apply(i));
            Urn copy = dataset.as(Kind.HOLDING);
            lines.add(line(
                    dataset,
                    new Fact("COPY_OF", copy, dataset, SINCE, Map.of()),
                    Fact.state(dataset, SINCE, Map.of("name", names.apply(i), "described", true)),
                    new Fact(
                            "ACCOUNTABLE_FOR",
                            unit(world.accountable().get(i)),
                            dataset,
                            SINCE,
                            Map.of("capacity", "PRIMARY", "provisions", List.of()))));
            lines.add(line(
                    copy,
                    Fact.state(copy, SINCE, Map.of("name", names.apply(i), "described", true)),
                    new Fact("HELD_BY", copy, unit(world.keeper().get(i)), SINCE, Map.of("kind", "SOURCE"))));
        }
        for (int i = 0; i < JOBS; i++) {
            Urn job = job(i);
            List<Fact> facts = new ArrayList<>();
            world.into()
                    .get(i)
                    .forEach(one -> facts.add(
                            new Fact("FEEDS", dataset(names.apply(one)).as(Kind.HOLDING), job, SINCE, Map.of())));
            world.outOf()
                    .get(i)
                    .forEach(one -> facts.add(
                            new Fact("FEEDS", job, dataset(names.apply(one)).as(Kind.HOLDING), SINCE, Map.of())));
            lines.add(new Line(REGISTER, job.text(), job, facts));
        }
        for (int i = 0; i < UNITS; i++) {
            lines.add(line(unit(i), Fact.state(unit(i), SINCE, Map.of("name", "u" + i, "status", "ACTIVE"))));
        }
        Urn paper = Urn.of(Kind.AUTHORIZATION, "paper");
        lines.add(line(
                paper,
                Fact.state(paper, SINCE, Map.of("status", "SOMETHING")),
                new Fact("GRANTED_BY", paper, unit(1), SINCE, Map.of()),
                new Fact("GRANTED_TO", paper, unit(0), SINCE, Map.of()),
                new Fact("COVERS", paper, dataset(names.apply(world.given())), SINCE, Map.of())));
        new Registers(ledger).record(lines, Act.ofCatalogue("test", ""));
    }

    private static Line line(Urn subject, Fact... facts) {
        return new Line(REGISTER, subject.text(), subject, List.of(facts));
    }

    private static Urn dataset(String name) {
        return Urn.of(Kind.DATASET, "db", name);
    }

    private static Urn job(int number) {
        return Urn.of(Kind.JOB, "jobs", "j" + number);
    }

    private static Urn unit(int number) {
        return Urn.of(Kind.UNIT, "u" + number);
    }
}
