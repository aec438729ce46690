package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Hierarchy;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.Holding;
import org.suyuan.authorization.keeping.PaperLine;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;

/** What is read from the graph for one question decides it as all of the world does. */
@GraphTest
class KeptWorldIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Urn REGISTER = Line.register("world");
    private static final int QUESTIONS = 25;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aQuestionIsDecidedAsTheWholeWorldDecidesIt(long seed, Graph graph) {
        RandomWorld dice = new RandomWorld(seed);
        Situation world = withoutWhatIsNotKept(dice.situation());
        Instant known = write(world, dice, graph);
        Situations situations = new Situations(graph, Norms.builtIn());

        for (int i = 0; i < QUESTIONS; i++) {
            Request request = dice.request();
            Situation read = situations.of(units(request), List.of(request.dataset()), known);

            assertThat(new Deciding(inTheWorld(read, world, dice)).mayProcess(request))
                    .as("seed %s, %s", seed, request)
                    .isEqualTo(new Deciding(world).mayProcess(request));

            Flow flow = dice.flow();
            Situation around = situations.of(List.of(flow.from(), flow.to()), List.of(flow.dataset()), known);

            assertThat(new Deciding(inTheWorld(around, world, dice)).cover(flow))
                    .as("seed %s, %s", seed, flow)
                    .isEqualTo(new Deciding(world).cover(flow));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rightsAreThoseOfTheWholeWorld(long seed, Graph graph) {
        RandomWorld dice = new RandomWorld(seed);
        Situation world = asRegistersTell(withoutWhatIsNotKept(dice.situation()), dice);
        Instant known = write(world, dice, graph);
        Holding holding = new Holding(graph, Norms.builtIn());

        for (int i = 0; i < 4; i++) {
            Urn unit = dice.unit();
            Instant at = dice.instant();
            Deciding whole = new Deciding(world);
            Moment moment = new Moment(new AsOf(at, known), 0);

            assertThat(holding.rights(unit, null, null, moment).rights())
                    .as("seed %s, rights of %s at %s", seed, unit, at)
                    .containsExactlyInAnyOrderElementsOf(whole.rightsOf(unit, at));
            assertThat(holding.rights(null, unit, null, moment).rights())
                    .as("seed %s, rights through %s at %s", seed, unit, at)
                    .containsExactlyInAnyOrderElementsOf(whole.rightsThrough(unit, at));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rightsInADatasetAreThoseOfEverybodyInIt(long seed, Graph graph) {
        RandomWorld dice = new RandomWorld(seed);
        Situation world = asRegistersTell(withoutWhatIsNotKept(dice.situation()), dice);
        Instant known = write(world, dice, graph);
        Holding holding = new Holding(graph, Norms.builtIn());
        Deciding whole = new Deciding(world);

        for (Urn dataset : world.datasets().stream().map(DatasetFacts::dataset).toList()) {
            Instant at = dice.instant();
            Holding.Rights found = holding.rights(null, null, dataset, new Moment(new AsOf(at, known), 0));

            assertThat(found.complete()).isTrue();
            assertThat(found.rights())
                    .as("seed %s, rights in %s at %s", seed, dataset, at)
                    .containsExactlyInAnyOrderElementsOf(dice.units().stream()
                            .flatMap(unit -> whole.rightsOf(unit, dataset, at).stream())
                            .filter(right -> right.chain().isEmpty()
                                    || !right.chain()
                                            .get(right.depth() - 1)
                                            .paper()
                                            .grantees()
                                            .isAll())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPaperIsReadAsItWasWritten(long seed, Graph graph) {
        RandomWorld dice = new RandomWorld(seed);
        Situation world = dice.situation();
        Instant known = write(world, dice, graph);
        Set<Urn> holders = new TreeSet<>();
        world.authorizations().forEach(paper -> holders.addAll(paper.grantees().listed()));
        List<Urn> datasets =
                world.datasets().stream().map(DatasetFacts::dataset).toList();

        Situation read = new Situations(graph, Norms.builtIn()).of(holders, datasets, known);

        List<Authorization> expected = world.authorizations().stream()
                .filter(paper ->
                        read.authorizations().stream().anyMatch(one -> one.urn().equals(paper.urn())))
                .toList();
        assertThat(read.authorizations()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read.authorizations().stream().map(Authorization::urn))
                .containsAll(world.authorizations().stream()
                        .filter(paper -> !paper.grantees().listed().isEmpty())
                        .map(Authorization::urn)
                        .toList());
    }

    /** Fields come from lineage and successions from institution changes: neither is written by registers of papers. */
    private static Situation withoutWhatIsNotKept(Situation world) {
        return new Situation(
                world.authorizations(),
                world.accountabilities(),
                world.units(),
                world.datasets().stream()
                        .map(one -> new DatasetFacts(one.dataset(), List.of(), one.classes()))
                        .toList(),
                List.of(),
                world.norms(),
                world.rules(),
                world.approvers(),
                world.extents(),
                world.hierarchy());
    }

    /** A world without articles, rules and hierarchies that the catalogue would take from elsewhere and does not know. */
    private static Situation asRegistersTell(Situation world, RandomWorld dice) {
        return new Situation(
                world.authorizations(),
                world.accountabilities(),
                world.units(),
                world.datasets(),
                world.successions(),
                List.of(),
                List.of(),
                List.of(),
                world.extents(),
                new Hierarchy(dice.steps().stream()
                        .filter(step -> step.inner().kind() == Kind.DATASET)
                        .toList()));
    }

    /** What was read, with the norms and the hierarchies of the world: those of the catalogue are real ones. */
    private static Situation inTheWorld(Situation read, Situation world, RandomWorld dice) {
        return new Situation(
                read.authorizations(),
                read.accountabilities(),
                read.units(),
                read.datasets(),
                List.of(),
                world.norms(),
                world.rules(),
                world.approvers(),
                read.extents(),
                new Hierarchy(dice.steps()));
    }

    private static List<Urn> units(Request request) {
        Urn recipient = request.recipient();
        return recipient == null ? List.of(request.unit()) : List.of(request.unit(), recipient);
    }

    private static Instant write(Situation world, RandomWorld dice, Graph graph) {
        List<Line> lines = new ArrayList<>();
        world.authorizations()
                .forEach(paper -> lines.add(PaperLine.of(REGISTER, paper.urn().text(), paper)));
        world.accountabilities().forEach(one -> lines.add(AnsweringLine.of(REGISTER, "answers " + lines.size(), one)));
        world.units().forEach(unit -> lines.add(lineOf(unit)));
        world.extents()
                .forEach(one -> lines.add(AnsweringLine.complete(
                        REGISTER, "complete " + lines.size(), one.unit(), one.datasets(), one.valid())));
        for (DatasetFacts dataset : world.datasets()) {
            dataset.classes()
                    .forEach(one -> lines.add(AnsweringLine.of(
                            REGISTER,
                            "entry " + lines.size(),
                            Urn.of(Kind.DOCUMENT, "entry", "" + lines.size()),
                            dataset.dataset(),
                            one.value(),
                            one.valid())));
        }
        dice.steps().stream()
                .filter(step -> step.inner().kind() == Kind.DATASET)
                .forEach(step -> lines.add(new Line(
                        REGISTER,
                        "part " + lines.size(),
                        step.inner(),
                        List.of(new Fact("PART_OF", step.inner(), step.outer(), step.valid(), Map.of())))));
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            new Registers(ledger).record(lines, ACT);
            return ledger.head().known();
        }
    }

    private static Line lineOf(UnitFacts unit) {
        List<Fact> facts = new ArrayList<>();
        for (Period period : unit.existing()) {
            facts.add(Fact.state(unit.unit(), period, Map.of("status", "ACTIVE")));
        }
        unit.governing()
                .forEach(place -> facts.add(
                        new Fact("LOCATED_IN", unit.unit(), place.value(), place.valid(), Map.of("governing", true))));
        return new Line(REGISTER, "unit " + unit.unit().text(), unit.unit(), facts);
    }
}
