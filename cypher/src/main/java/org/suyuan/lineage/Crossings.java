package org.suyuan.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.FlowVerdict;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Decides what the flows of an answer rest on: those between two units by one situation, read once for all of them. */
final class Crossings {
    private final Situations situations;
    private final Moment moment;
    private final Map<Passage, Crossing> decided = new HashMap<>();

    private Crossings(Situations situations, Moment moment) {
        this.situations = situations;
        this.moment = moment;
    }

    static Map<Pair, List<Crossing>> of(Map<Pair, Set<Passage>> passages, Situations situations, Moment moment) {
        Crossings crossings = new Crossings(situations, moment);
        Set<Passage> all = new LinkedHashSet<>();
        passages.values().forEach(all::addAll);
        crossings.decide(all);
        Map<Pair, List<Crossing>> of = new LinkedHashMap<>();
        passages.forEach((pair, these) -> of.put(
                pair,
                these.stream().map(crossings::decidedOn).distinct().sorted().toList()));
        return of;
    }

    /** The worst of some, which is what the flow rests on as a whole; UNKNOWN if there are none. */
    static Coverage worst(Collection<Crossing> crossings) {
        return crossings.stream()
                .map(Crossing::coverage)
                .reduce(Coverage::worse)
                .orElse(Coverage.UNKNOWN);
    }

    private Crossing decidedOn(Passage passage) {
        Crossing crossing = decided.get(passage);
        if (crossing == null) {
            throw new IllegalStateException("nobody decided on " + passage);
        }
        return crossing;
    }

    private void decide(Set<Passage> passages) {
        List<Passage> between = new ArrayList<>();
        for (Passage passage : passages) {
            Urn from = passage.from().unit();
            Urn to = passage.to().unit();
            if (from == null || to == null) {
                decided.put(passage, plain(passage, Coverage.UNKNOWN));
            } else if (from.equals(to)) {
                decided.put(passage, plain(passage, Coverage.INTERNAL));
            } else {
                between.add(passage);
            }
        }
        if (between.isEmpty()) {
            return;
        }
        Deciding deciding = new Deciding(situations.of(
                units(between),
                between.stream().map(Passage::dataset).distinct().toList(),
                moment.asOf().known()));
        between.forEach(passage -> decided.put(passage, decide(passage, deciding)));
    }

    private static Set<Urn> units(List<Passage> passages) {
        Set<Urn> units = new TreeSet<>();
        passages.forEach(passage -> {
            add(passage.from().unit(), units);
            add(passage.to().unit(), units);
        });
        return units;
    }

    private static void add(@Nullable Urn unit, Set<Urn> units) {
        if (unit != null) {
            units.add(unit);
        }
    }

    private Crossing decide(Passage passage, Deciding deciding) {
        Urn from = passage.from().unit();
        Urn to = passage.to().unit();
        if (from == null || to == null) {
            throw new IllegalArgumentException("not between two units: " + passage);
        }
        FlowVerdict verdict = deciding.cover(new Flow(
                from,
                to,
                passage.dataset(),
                passage.field(),
                null,
                null,
                moment.asOf().valid()));
        List<Urn> papers = new ArrayList<>();
        verdict.provider().ifPresent(side -> papers.addAll(papersOf(side.verdict())));
        verdict.receiver().ifPresent(side -> papers.addAll(papersOf(side.verdict())));
        return new Crossing(
                passage.from(),
                passage.to(),
                passage.dataset(),
                verdict.coverage(),
                papers.stream().distinct().toList(),
                verdict.provisions(),
                end(verdict),
                verdict.reasons());
    }

    private static List<Urn> papersOf(Verdict verdict) {
        return verdict.chain().stream().map(hop -> hop.paper().urn()).toList();
    }

    /** When the first of the papers that decide ends, or ended. */
    private static @Nullable Instant end(FlowVerdict verdict) {
        List<Instant> ends = new ArrayList<>();
        List.of(verdict.provider(), verdict.receiver())
                .forEach(side -> side.filter(one -> one.coverage() == verdict.coverage())
                        .flatMap(one -> endOf(one.verdict()))
                        .ifPresent(ends::add));
        return ends.stream().sorted().findFirst().orElse(null);
    }

    private static Optional<Instant> endOf(Verdict verdict) {
        Optional<Urn> failing = verdict.failure().map(Failure::paper);
        Optional<Instant> end = failing.isPresent()
                ? verdict.chain().stream()
                        .filter(hop -> hop.paper().urn().equals(failing.get()))
                        .map(hop -> hop.scope().term().until())
                        .findFirst()
                : verdict.chain().stream()
                        .reduce((first, last) -> last)
                        .flatMap(Hop::effectivePeriod)
                        .map(Period::until);
        return end.filter(at -> !at.equals(Period.OPEN));
    }

    private static Crossing plain(Passage passage, Coverage coverage) {
        return new Crossing(
                passage.from(), passage.to(), passage.dataset(), coverage, List.of(), List.of(), null, List.of());
    }
}
