package org.suyuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.PaperLine;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Binding;
import org.suyuan.custody.Connection;
import org.suyuan.custody.Copy;
import org.suyuan.custody.InformationSystem;
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
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.sight.Sight;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;
import org.suyuan.unit.LegalForm;
import org.suyuan.unit.Names;
import org.suyuan.unit.UnitHistory;
import org.suyuan.unit.UnitKind;
import org.suyuan.unit.UnitState;
import org.suyuan.unit.UnitStatus;

/** What flows rest on, in small random worlds at random moments of both times, against loops over all that was told. */
@GraphTest
class CrossingsIT {
    private static final Statement FLOWS = Statement.of(LineageIT.class, "flows");
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Urn REGISTER = Line.register("world");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Period LONG = new Period(START.minus(Duration.ofDays(10)), START.plus(Duration.ofDays(10)));

    /** A declaration, and when it became known. */
    private record Told(Declaration declaration, Instant known) {}

    private record FlowFact(Urn from, Urn to, Period valid, Period known) {}

    private Ledger ledger;
    private Registers registers;
    private Situations situations;
    private Lineage lineage;
    private final List<Told> told = new ArrayList<>();
    private final List<Instant> learnt = new ArrayList<>();

    @BeforeEach
    void open(Graph graph) {
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        registers = new Registers(ledger);
        situations = new Situations(graph, Norms.builtIn());
        lineage = new Lineage(graph, situations);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208})
    void everyFlowRestsOnTheWorstOfWhatItPassesBetweenUnits(long seed, Graph graph) {
        Random random = new Random(seed);
        tellPapers(random);
        Recorder recorder = new Recorder(ledger);
        for (Observation event : new Worlds(seed).events(25)) {
            recorder.record(event, ACT);
            if (random.nextInt(3) == 0) {
                tell(keeping(random));
            }
            learnt.add(ledger.head().known());
        }
        List<FlowFact> flows = flows(graph);
        Set<Coverage> met = EnumSet.noneOf(Coverage.class);
        for (int i = 0; i < 30; i++) {
            Moment moment = ledger.moment(instant(random), learnt.get(random.nextInt(learnt.size())));
            Level level = List.of(Level.DATASET, Level.HOLDING, Level.UNIT).get(random.nextInt(3));
            Urn of = Urn.of(Kind.DATASET, "db", "t" + random.nextInt(4));
            Question question = new Question(
                    of, Direction.BOTH, Question.UNLIMITED, level, 1000, moment, Duration.ofSeconds(20), true);
            try {
                Answer answer = lineage.of(question, Sight.EVERYTHING);
                Question closer = new Question(
                        of, Direction.BOTH, Question.UNLIMITED, Level.HOLDING, 1000, moment, Duration.ofSeconds(20));
                Set<Walk.Pair> walked = new TreeSet<>();
                lineage.of(closer, Sight.EVERYTHING)
                        .edges()
                        .forEach(edge -> walked.add(new Walk.Pair(edge.from(), edge.to())));
                answer.edges().forEach(edge -> met.add(edge.coverage()));
                compare(answer, level, moment, flows, walked, seed + ", question " + i);
            } catch (Problem problem) {
                assertThat(problem.code()).isEqualTo(Problem.Code.NOT_FOUND);
            }
        }
        assertThat(met).as("seed %s", seed).isNotEmpty();
    }

    private void compare(
            Answer answer, Level level, Moment moment, List<FlowFact> flows, Set<Walk.Pair> walked, String what) {
        AsOf asOf = moment.asOf();
        List<FlowFact> now = flows.stream()
                .filter(flow -> flow.valid().holds(asOf.valid()) && flow.known().holds(asOf.known()))
                .filter(flow -> level != Level.UNIT || walked.contains(new Walk.Pair(flow.from(), flow.to())))
                .toList();
        for (Answer.Edge edge : answer.edges()) {
            Set<Coverage> expected = new TreeSet<>();
            for (FlowFact in : now) {
                for (FlowFact out : now) {
                    if (in.to().kind() == Kind.JOB && in.to().equals(out.from()) && isOn(edge, in, out, level, asOf)) {
                        expected.add(coverage(in.from(), out.to(), moment));
                    }
                }
            }
            Coverage worst = expected.stream().reduce(Coverage::worse).orElse(Coverage.UNKNOWN);
            assertThat(edge.coverage()).as(what + " " + edge).isEqualTo(worst);
        }
        if (level == Level.UNIT) {
            assertThat(answer.nodes().stream().map(Answer.Node::urn)).as(what).doesNotHaveDuplicates();
            assertThat(answer.edges()).as(what).allSatisfy(edge -> {
                assertThat(edge.from()).isNotEqualTo(edge.to());
                assertThat(edge.crossings()).isNotEmpty();
            });
        }
    }

    private boolean isOn(Answer.Edge edge, FlowFact in, FlowFact out, Level level, AsOf asOf) {
        return switch (level) {
            case DATASET ->
                in.from().as(Kind.DATASET).equals(edge.from())
                        && out.to().as(Kind.DATASET).equals(edge.to());
            case HOLDING ->
                (in.from().equals(edge.from()) && in.to().equals(edge.to()))
                        || (out.from().equals(edge.from()) && out.to().equals(edge.to()));
            case UNIT ->
                edge.jobs().contains(in.to())
                        && nodeOf(in.from(), asOf).equals(edge.from())
                        && nodeOf(out.to(), asOf).equals(edge.to());
            case FIELD -> false;
        };
    }

    private Urn nodeOf(Urn holding, AsOf asOf) {
        Urn unit = keeper(holding, asOf);
        return unit == null ? Connection.of("db").urn() : unit;
    }

    private Coverage coverage(Urn from, Urn to, Moment moment) {
        Urn giver = keeper(from, moment.asOf());
        Urn taker = keeper(to, moment.asOf());
        if (giver == null || taker == null) {
            return Coverage.UNKNOWN;
        }
        Urn dataset = from.as(Kind.DATASET);
        Instant at = moment.asOf().valid();
        Deciding deciding = new Deciding(situations.of(
                List.of(giver, taker), List.of(dataset), moment.asOf().known()));
        return deciding.cover(new Flow(giver, taker, dataset, null, null, null, at))
                .coverage();
    }

    /** The copy's own register first, then the binding of its connection, then the system of that. */
    private @Nullable Urn keeper(Urn holding, AsOf asOf) {
        Optional<Copy> copy = last(Copy.class, asOf, one -> one.holding().equals(holding), Copy::valid);
        if (copy.isPresent()) {
            return copy.get().holder();
        }
        Optional<Binding> binding = last(Binding.class, asOf, one -> one.holder() != null, Binding::valid);
        if (binding.isPresent()) {
            return binding.get().holder();
        }
        return last(Binding.class, asOf, one -> one.system() != null, Binding::valid)
                .flatMap(bound -> last(
                        InformationSystem.class,
                        asOf,
                        one -> one.system().equals(bound.system()),
                        InformationSystem::valid))
                .map(InformationSystem::holder)
                .orElse(null);
    }

    private <T extends Declaration> Optional<T> last(
            Class<T> type, AsOf asOf, Predicate<T> which, Function<T, Period> valid) {
        return told.stream()
                .filter(one -> !one.known().isAfter(asOf.known()))
                .map(Told::declaration)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .filter(one -> valid.apply(one).holds(asOf.valid()))
                .reduce((first, second) -> second);
    }

    private void tell(Declaration declaration) {
        registers.record(List.of(declaration.line(REGISTER, "line " + told.size())), ACT);
        told.add(new Told(declaration, ledger.head().known()));
    }

    private static Declaration keeping(Random random) {
        Period valid = period(random);
        Urn unit = unit(random.nextInt(3));
        Urn system = InformationSystem.urn("s" + random.nextInt(2));
        return switch (random.nextInt(6)) {
            case 0 -> new Binding(Connection.of("db"), system, null, valid, Grounds.NONE);
            case 1 -> new Binding(Connection.of("db"), null, unit, valid, Grounds.NONE);
            case 2 ->
                new InformationSystem(
                        system, "系统", InformationSystem.SystemKind.OTHER, unit, null, valid, Grounds.NONE);
            default ->
                new Copy(
                        Urn.of(Kind.HOLDING, "db", "t" + random.nextInt(4)),
                        null,
                        Copy.CopyKind.SOURCE,
                        unit,
                        null,
                        valid,
                        Grounds.NONE);
        };
    }

    /** Three units, who answers for which data, and what they entrusted to one another. */
    private void tellPapers(Random random) {
        for (int i = 0; i < 3; i++) {
            UnitState state = new UnitState(
                    Names.of("单位" + i),
                    "",
                    UnitKind.MEDICAL_INSTITUTION,
                    LegalForm.INSTITUTION_LEGAL_PERSON,
                    UnitStatus.ACTIVE,
                    "510100",
                    Grounds.NONE);
            registers.record(List.of(UnitHistory.of(unit(i), LONG, state).line(REGISTER, "unit " + i)), ACT);
        }
        for (int i = 0; i < 4; i++) {
            Urn dataset = Urn.of(Kind.DATASET, "db", "t" + i);
            Urn unit = unit(random.nextInt(3));
            if (random.nextInt(5) > 0) {
                var one = new Accountability(unit, dataset, Capacity.PRIMARY, LONG, List.of());
                registers.record(List.of(AnsweringLine.of(REGISTER, "answers " + i, one)), ACT);
            }
            if (random.nextInt(2) == 0) {
                registers.record(
                        List.of(AnsweringLine.complete(REGISTER, "all " + i, unit, Extent.of(dataset), LONG)), ACT);
            }
            Period term = period(random);
            Scope scope = new Scope(
                    Extent.of(dataset),
                    Extent.ALL,
                    Extent.ALL,
                    Extent.ALL,
                    Extent.ALL,
                    Extent.ALL,
                    Term.of(term),
                    Redelegation.FORBIDDEN);
            Authorization paper = new Authorization(
                    Urn.of(Kind.AUTHORIZATION, "p" + i),
                    Authorization.Kind.ENTRUSTMENT,
                    new TreeSet<>(Set.of(unit)),
                    Extent.of(unit(random.nextInt(3))),
                    new TreeSet<>(),
                    scope,
                    term.from(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Basis.NONE,
                    List.of());
            registers.record(List.of(PaperLine.of(REGISTER, "paper " + i, paper)), ACT);
        }
    }

    private static Urn unit(int number) {
        return Urn.of(Kind.UNIT, "u" + number);
    }

    private static Instant instant(Random random) {
        return START.plusSeconds(random.nextInt(9) * 60L - 30);
    }

    private static Period period(Random random) {
        Instant from = START.plusSeconds(random.nextInt(6) * 60L - 60);
        return random.nextInt(2) == 0
                ? Period.from(from)
                : new Period(from, from.plusSeconds(60 + random.nextInt(5) * 60L));
    }

    private static List<FlowFact> flows(Graph graph) {
        Map<String, FlowFact> flows = new TreeMap<>();
        graph.read(tx -> tx.rows(FLOWS, Map.of())).forEach(row -> {
            FlowFact flow = new FlowFact(
                    new Urn(row.text("from")),
                    new Urn(row.text("to")),
                    new Period(row.instant("validFrom"), row.instant("validUntil")),
                    new Period(row.instant("knownFrom"), row.instant("knownUntil")));
            flows.put(flow.toString(), flow);
        });
        return List.copyOf(flows.values());
    }
}
