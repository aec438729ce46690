package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Root.Ground;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.deciding.Link.Footing;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/** Puts into words of the domain what was found of a chain: its root, its hops with what each effectively gives, its gaps. */
final class Explaining {
    private static final Period ALWAYS = new Period(Times.EARLIEST, Period.OPEN);

    private final Records records;
    private final Examiner examiner;

    Explaining(Records records, Examiner examiner) {
        this.records = records;
        this.examiner = examiner;
    }

    /** What is to be told of a chain. */
    record Told(
            @Nullable Root root,
            List<Hop> hops,
            List<Deficit> deficits,
            @Nullable Failure failure,
            SortedSet<Reason> reasons) {}

    /** A chain in which nothing fails. */
    Told holding(Examined way) {
        return told(way, List.of(), way.unknown() > 0);
    }

    Told broken(Broken one) {
        return told(one.way(), one.rest(), true);
    }

    /**
     * The root of a right.
     *
     * @param hops the chain below it, none where a unit does what it answers for itself
     */
    Root root(Beginning beginning, List<Hop> hops) {
        boolean law = beginning.ground() == Ground.LAW;
        Period valid = law ? hops.get(0).effectivePeriod().orElse(ALWAYS) : lasting(beginning);
        List<Urn> provisions = law ? hops.get(0).provisions() : provisionsOf(beginning);
        return new Root(beginning.ground(), beginning.unit(), valid, provisions);
    }

    private Told told(Examined way, List<Link> rest, boolean openCounts) {
        List<Examined> examined = way.way();
        List<Link> chain = new ArrayList<>();
        examined.forEach(one -> chain.add(one.link()));
        chain.addAll(rest);
        Footing footing = examined.get(0).footing();
        SortedSet<Reason> reasons = new TreeSet<>();
        List<Deficit> deficits = new ArrayList<>();
        for (Examined one : examined) {
            reasons.addAll(one.remarks());
            if (!one.isFailed()) {
                reasons.addAll(one.open());
                deficits.addAll(one.deficits());
            }
        }
        Optional<Beginning> beginning = footing == Footing.ROOT
                ? examiner.origins().of(chain.get(0)).stream().findFirst()
                : Optional.empty();
        List<Hop> hops = hops(chain, footing, beginning, openCounts);
        Root root = beginning.map(one -> root(one, hops)).orElse(null);
        Dimension failed = way.failed();
        Failure failure = failed == null
                ? null
                : new Failure(way.length() - 1, way.link().paper().urn(), failed, way.coverage(), articlesOn(failed));
        return new Told(root, hops, deficits, failure, reasons);
    }

    /** By which articles of the place a paper fails; what a paper says of its own reach rests on none. */
    private List<Urn> articlesOn(Dimension failed) {
        return Scope.EXTENTS.contains(failed)
                ? List.of()
                : examiner.point().rules().articlesOn(failed);
    }

    private List<Hop> hops(List<Link> chain, Footing footing, Optional<Beginning> beginning, boolean openCounts) {
        Point point = examiner.point();
        List<Optional<Period>> stretches = new Replay(records, point, chain, footing, openCounts).stretches();
        List<Hop> hops = new ArrayList<>();
        Scope above = null;
        Urn grantor = beginning.flatMap(Beginning::grantor).orElse(null);
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            Scope written = link.paper().scope();
            Scope left = above == null
                    ? top(written, footing, beginning)
                    : written.within(above, records.hierarchy(), point.at());
            Set<Dimension> wider = above == null ? Set.of() : written.exceeding(above, records.hierarchy(), point.at());
            Period effective = stretches.get(i).orElse(null);
            hops.add(new Hop(
                    link.paper(),
                    grantor,
                    link.holder(),
                    left,
                    effective,
                    wider,
                    link.paper().kind().isEntrustment()
                            ? point.rules().dividing().stream().sorted().toList()
                            : List.of(),
                    link.paper().basis().evidenceAt(point.at())));
            above = left;
            grantor = link.holder();
        }
        return hops;
    }

    /** What the topmost paper gives: no more than who grants it has. Under a parent that is not known, what it says. */
    static Scope top(Scope written, Footing footing, Optional<Beginning> beginning) {
        if (footing != Footing.ROOT) {
            return written;
        }
        Scope given = written.asRoot();
        boolean keepsOnly = beginning
                .filter(one -> one.ground() == Ground.INTERIM_CUSTODIAN)
                .isPresent();
        if (!keepsOnly) {
            return given;
        }
        Extent kept = given.operations().isAll()
                ? Extent.of(Operation.OF_A_CUSTODIAN)
                : Extent.of(given.operations().listed().stream()
                        .filter(Operation.OF_A_CUSTODIAN::contains)
                        .toList());
        return given.with(Dimension.OPERATION, kept);
    }

    /** By which articles somebody answers for the data. */
    private List<Urn> provisionsOf(Beginning beginning) {
        return accountabilities(beginning).stream()
                .filter(one -> one.valid().holds(examiner.point().at()))
                .flatMap(one -> one.provisions().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private List<Accountability> accountabilities(Beginning beginning) {
        return records.accountabilities(examiner.point().dataset()).stream()
                .filter(one -> one.unit().equals(beginning.unit())
                        && one.capacity().name().equals(beginning.ground().name()))
                .toList();
    }

    private Period lasting(Beginning beginning) {
        Point point = examiner.point();
        Urn unit = beginning.grantor().orElseThrow();
        Collection<Period> ground = beginning.ground() == Ground.APPROVER
                ? approving(unit)
                : accountabilities(beginning).stream()
                        .map(Accountability::valid)
                        .toList();
        Period answering = Stretch.around(ground, point.at()).orElse(ALWAYS);
        Period existing = Stretch.around(records.existing(unit), point.at()).orElse(ALWAYS);
        Term both = Term.of(answering).within(Term.of(existing));
        return new Period(both.from(), both.until());
    }

    private List<Period> approving(Urn unit) {
        return examiner.point().accountable().stream()
                .flatMap(one -> records.division(one.unit(), examiner.point().at()).stream())
                .flatMap(division ->
                        records.hierarchy().around(division, examiner.point().at()).stream())
                .flatMap(place -> records.approvers(place).stream())
                .filter(one -> one.unit().equals(unit))
                .map(Approver::valid)
                .toList();
    }
}
