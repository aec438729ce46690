package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hierarchy;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;

/** What a unit may do altogether. */
class RightsTest {
    @ParameterizedTest
    @MethodSource("hundreds")
    void aPointIsAllowedIfAndOnlyIfARightReachesIt(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Literal literal = new Literal(world.situation(), world.steps());
            Urn unit = world.unit();
            Instant at = world.instant();

            List<EffectiveRight> rights = deciding.rightsOf(unit, at);

            String place = "seed " + seed;
            points(unit, at).forEach(request -> assertThat(
                            isReached(request, rights, world) && !literal.isForbiddenToAll(request))
                    .as("%s, %s", place, request)
                    .isEqualTo(literal.status(request) == Status.ALLOWED));
            assertThat(rights)
                    .allSatisfy(right -> assertThat(right.effective().holds(at)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void rightsInOneDatasetAreThoseOfAllThatReachIt(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Urn unit = world.unit();
            Instant at = world.instant();
            Urn dataset = world.request().dataset();

            List<EffectiveRight> all = deciding.rightsOf(unit, at).stream()
                    .filter(right -> right.scope().datasets().listed().contains(dataset))
                    .map(right -> new EffectiveRight(
                            right.holder(),
                            right.root(),
                            right.chain(),
                            right.scope().with(Dimension.DATASET, Extent.of(dataset)),
                            right.effective(),
                            right.deficits()))
                    .toList();

            assertThat(deciding.rightsOf(unit, dataset, at))
                    .as("seed %s, %s in %s", seed, unit, dataset)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void everyChainIsFoundThatAllows(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Literal literal = new Literal(world.situation(), world.steps());
            for (int i = 0; i < 12; i++) {
                Request request = world.request();

                Set<String> chains = deciding.chains(request, 1_000).stream()
                        .map(verdict -> verdict.chain().stream()
                                .map(hop -> last(hop.paper().urn()) + "/" + last(hop.holder()))
                                .toList()
                                .toString())
                        .collect(Collectors.toCollection(TreeSet::new));

                boolean itself = deciding.mayProcess(request).beginning().isPresent()
                        && deciding.mayProcess(request).chain().isEmpty();
                assertThat(chains)
                        .as("seed %d, %s", seed, request)
                        .isEqualTo(itself ? Set.of() : literal.allowing(request));
            }
        }
    }

    @Test
    void whatSomebodyHasEntrustedIsToldDownToTheLastHolder() {
        Deciding deciding = new Deciding(Sketch.situation("""
                unit hospital in shenzhen
                unit vendor in shenzhen
                unit labels in shenzhen
                unit other in shenzhen
                hospital answers for visits
                hospital answers for labs
                paper e1: ENTRUSTMENT hospital -> vendor 2024-01-01..2025-01-01
                    everything
                    datasets visits
                    operations STORE, MINE
                    purposes CARE
                    passable
                paper s1: SUB_ENTRUSTMENT vendor -> labels 2024-03-01..2026-01-01
                    under e1
                    operations MINE, QUERY
                paper e2: ENTRUSTMENT hospital -> other 2024-01-01..2024-02-01
                    everything
                    purposes CARE
                """));

        List<EffectiveRight> entrusted = deciding.rightsThrough(Words.unit("hospital"), Words.instant("2024-06-01"));

        assertThat(entrusted)
                .extracting(right -> last(right.holder()) + " " + right.depth() + " "
                        + right.scope().operations().sorted().stream()
                                .map(RightsTest::last)
                                .toList() + " "
                        + right.effective())
                .containsExactly(
                        "labels 2 [MINE] Period[from=2024-02-29T16:00:00Z, until=2024-12-31T16:00:00Z]",
                        "vendor 1 [MINE, STORE] Period[from=2023-12-31T16:00:00Z, until=2024-12-31T16:00:00Z]");
        assertThat(deciding.rightsThrough(Words.unit("vendor"), Words.instant("2024-06-01")))
                .extracting(right -> last(right.holder()))
                .containsExactly("labels");
        assertThat(deciding.rightsOf(Words.unit("labels"), Words.instant("2024-06-01"))
                        .get(0)
                        .chain()
                        .get(1)
                        .wider())
                .containsExactlyInAnyOrder(Dimension.OPERATION, Dimension.TERM);
    }

    @Test
    void whatCannotBeDoneButToSomebodyIsNoRightWhereNobodyIsNamed() {
        Deciding deciding = new Deciding(Sketch.situation("""
                unit hospital in shenzhen
                unit centre in shenzhen
                unit bureau in shenzhen
                hospital answers for visits
                paper d1: PUBLIC_DELEGATION hospital -> centre 2024-01-01..
                    everything
                    operations PROVIDE, SHARE
                    recipients nothing
                paper d2: PUBLIC_DELEGATION hospital -> bureau 2024-01-01..
                    everything
                    operations PROVIDE, STORE
                    recipients nothing
                """));

        assertThat(deciding.rightsOf(Words.unit("centre"), Words.instant("2024-06-01")))
                .isEmpty();
        assertThat(deciding.rightsOf(Words.unit("bureau"), Words.instant("2024-06-01")))
                .extracting(right -> right.scope().operations())
                .containsExactly(Extent.of(Operation.STORE.urn()));
    }

    @Test
    void whatAUnitAnswersForIsAmongItsRights() {
        Deciding deciding = new Deciding(Sketch.situation("""
                unit hospital in shenzhen
                hospital answers for visits 2020-01-01..
                hospital answers for labs 2020-01-01..
                hospital answers for old as INTERIM_CUSTODIAN 2024-01-01..2025-01-01
                """));

        assertThat(deciding.rightsOf(Words.unit("hospital"), Words.instant("2024-06-01")))
                .extracting(right -> right.root().ground() + " " + right.scope().datasets() + " "
                        + right.scope().operations().sorted().size())
                .containsExactly(
                        "PRIMARY {urn:suyuan:dataset:labs, urn:suyuan:dataset:visits} 0",
                        "INTERIM_CUSTODIAN {urn:suyuan:dataset:old} 3");
    }

    private static boolean isReached(Request request, List<EffectiveRight> rights, RandomWorld world) {
        Hierarchy hierarchy = world.situation().hierarchy();
        return rights.stream()
                .map(EffectiveRight::scope)
                .anyMatch(scope -> isReached(request, scope, hierarchy, world));
    }

    private static boolean isReached(Request request, Scope scope, Hierarchy hierarchy, RandomWorld world) {
        Urn field = request.field();
        Urn division = new Records(world.situation())
                .division(request.unit(), request.at())
                .orElse(null);
        return scope.datasets().listed().contains(request.dataset())
                && (field == null ? scope.fields().isAll() : scope.fields().reaches(Set.of(field)))
                && reaches(scope, Dimension.OPERATION, request.operation(), request.at(), hierarchy)
                && reaches(scope, Dimension.PURPOSE, request.purpose(), request.at(), hierarchy)
                && reaches(scope, Dimension.DIVISION, division, request.at(), hierarchy)
                && (!Operation.PROVIDE.urn().equals(request.operation())
                        || !scope.operations().isAll()
                        || !scope.recipients().equals(Extent.NONE));
    }

    private static boolean reaches(Scope scope, Dimension dimension, @Nullable Urn one, Instant at, Hierarchy in) {
        return scope.extent(dimension).isAll()
                || (one != null && scope.extent(dimension).reaches(in.around(one, at)));
    }

    private static Stream<Request> points(Urn unit, Instant at) {
        return Stream.of("x", "y", "all").flatMap(dataset -> Stream.of("STORE", "MINE", "PROVIDE")
                .flatMap(operation -> Stream.of("CARE", "RESEARCH", "GENOMICS").flatMap(purpose -> {
                    Request whole =
                            Request.of(unit, Words.dataset(dataset), Operation.of(operation), Purpose.of(purpose), at);
                    return dataset.equals("x")
                            ? Stream.of(
                                    whole, whole.forField(Words.field("x", "n")), whole.forField(Words.field("x", "m")))
                            : Stream.of(whole);
                })));
    }

    static List<Long> hundreds() {
        return LongStream.range(0, 10).map(one -> one * 100).boxed().toList();
    }

    private static String last(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }
}
