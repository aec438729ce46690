package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Hierarchy;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Succession;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/** A situation, by what it is asked for. Nothing is decided here. */
final class Records {
    private final Map<Urn, Authorization> papers = new HashMap<>();
    private final Map<Urn, List<Authorization>> contested = new HashMap<>();
    private final Set<Urn> disputed = new HashSet<>();
    private final Map<Urn, List<Authorization>> byHolder = new HashMap<>();
    private final Map<Urn, Shelf> shelves = new HashMap<>();
    private final List<Authorization> toEverybody = new ArrayList<>();
    private final Map<Urn, List<Authorization>> byGrantor = new HashMap<>();
    private final Map<Urn, List<Authorization>> byParent = new HashMap<>();
    private final Map<Urn, List<Accountability>> accountabilities = new HashMap<>();
    private final Map<Urn, List<Accountability>> answered = new HashMap<>();
    private final Map<Urn, UnitFacts> units = new HashMap<>();
    private final Map<Urn, DatasetFacts> datasets = new HashMap<>();
    private final Map<Urn, List<Succession>> from = new HashMap<>();
    private final Map<Urn, List<Succession>> to = new HashMap<>();
    private final Map<Urn, Norm> norms = new HashMap<>();
    private final Map<Urn, List<RulesOf>> rules = new HashMap<>();
    private final Map<Urn, List<Approver>> approvers = new HashMap<>();
    private final Map<Urn, List<CompleteExtent>> extents = new HashMap<>();
    private final Hierarchy hierarchy;

    /** Whether a unit exists. */
    enum Existence {
        YES,
        NOT_YET,
        ENDED,
        NOT_KNOWN
    }

    Records(Situation situation) {
        hierarchy = situation.hierarchy();
        situation.units().forEach(one -> units.put(one.unit(), one));
        situation.datasets().forEach(one -> datasets.put(one.dataset(), one));
        situation.norms().forEach(one -> norms.put(one.provision(), one));
        situation.successions().forEach(one -> {
            listed(from, one.from()).add(one);
            listed(to, one.to()).add(one);
        });
        situation.accountabilities().forEach(one -> {
            listed(accountabilities, one.dataset()).add(one);
            listed(answered, one.unit()).add(one);
        });
        situation.rules().forEach(one -> listed(rules, one.division()).add(one));
        situation.approvers().forEach(one -> listed(approvers, one.division()).add(one));
        situation.extents().forEach(one -> listed(extents, one.unit()).add(one));
        Map<Urn, List<Authorization>> told = new TreeMap<>();
        situation.authorizations().forEach(paper -> listed(told, paper.urn()).add(paper));
        told.forEach((urn, all) -> {
            if (Contested.areOthers(all)) {
                papers.put(urn, Contested.together(all));
                contested.put(urn, all);
            } else {
                papers.put(urn, all.get(all.size() - 1));
                if (all.size() > 1) {
                    disputed.add(urn);
                }
            }
        });
        told.keySet().forEach(urn -> file(Objects.requireNonNull(papers.get(urn))));
    }

    private void file(Authorization paper) {
        if (paper.grantees().isAll()) {
            toEverybody.add(paper);
        }
        Set<Urn> holders = new HashSet<>(paper.grantees().listed());
        Set<Urn> grantors = new HashSet<>(paper.grantors());
        paper.novations().forEach(one -> {
            holders.add(one.to());
            grantors.add(one.to());
        });
        for (Urn unit : holders) {
            listed(byHolder, unit).add(paper);
            shelves.computeIfAbsent(unit, any -> new Shelf()).put(paper, papers);
        }
        grantors.forEach(unit -> listed(byGrantor, unit).add(paper));
        paper.parents().forEach(parent -> listed(byParent, parent).add(paper));
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Collection<Authorization> papers() {
        return papers.values();
    }

    /** Whether registers tell different papers under this id. */
    boolean isContested(Urn paper) {
        return contested.containsKey(paper);
    }

    /** Whether registers tell the scope or the term of a paper in different ways, of which the one told last counts. */
    boolean isDisputed(Urn paper) {
        return disputed.contains(paper);
    }

    Optional<Authorization> paper(Urn urn) {
        return Optional.ofNullable(papers.get(urn));
    }

    /** The papers that a unit may hold at some time: given to it, novated to it, given to one that it succeeds, or to all. */
    Collection<Authorization> everHeldBy(Urn unit) {
        Map<Urn, Authorization> all = new TreeMap<>();
        toEverybody.forEach(paper -> all.put(paper.urn(), paper));
        withPredecessors(unit)
                .forEach(one -> byHolder.getOrDefault(one, List.of()).forEach(paper -> all.put(paper.urn(), paper)));
        return all.values();
    }

    /** Those of them that may be about a dataset, in order. */
    Collection<Authorization> everHeldBy(Urn unit, Set<Urn> aroundDataset) {
        List<Authorization> found = new ArrayList<>(toEverybody);
        for (Urn one : withPredecessors(unit)) {
            Shelf shelf = shelves.get(one);
            if (shelf != null) {
                shelf.find(aroundDataset, found);
            }
        }
        if (found.size() < 2) {
            return found;
        }
        Map<Urn, Authorization> once = new TreeMap<>();
        found.forEach(paper -> once.put(paper.urn(), paper));
        return once.values();
    }

    /** The papers that a unit may have granted, likewise. */
    Collection<Authorization> everGrantedBy(Urn unit) {
        Map<Urn, Authorization> all = new TreeMap<>();
        withPredecessors(unit)
                .forEach(one -> byGrantor.getOrDefault(one, List.of()).forEach(paper -> all.put(paper.urn(), paper)));
        return all.values();
    }

    /** The unit and all whose papers pass to it by law, directly or not. */
    private Set<Urn> withPredecessors(Urn unit) {
        if (!to.containsKey(unit)) {
            return Set.of(unit);
        }
        Set<Urn> met = new HashSet<>(Set.of(unit));
        ArrayDeque<Urn> waiting = new ArrayDeque<>(met);
        while (!waiting.isEmpty()) {
            for (Succession one : to.getOrDefault(waiting.remove(), List.of())) {
                if (one.way() == Succession.Way.BY_LAW && met.add(one.from())) {
                    waiting.add(one.from());
                }
            }
        }
        return met;
    }

    /**
     * Whether a paper says anything about a dataset, itself or, where it is silent, by what it narrows. One that does not
     * is no paper known about it (decision 11).
     */
    boolean speaksOf(Authorization paper, Set<Urn> aroundDataset) {
        Set<Urn> met = new HashSet<>(Set.of(paper.urn()));
        ArrayDeque<Authorization> waiting = new ArrayDeque<>(contested.getOrDefault(paper.urn(), List.of(paper)));
        while (!waiting.isEmpty()) {
            Authorization one = waiting.remove();
            if (one.scope().datasets().isWritten()) {
                if (one.scope().datasets().reaches(aroundDataset)) {
                    return true;
                }
            } else {
                for (Urn urn : one.parents()) {
                    Authorization parent = papers.get(urn);
                    if (parent == null) {
                        return true;
                    }
                    if (met.add(urn)) {
                        waiting.add(parent);
                    }
                }
            }
        }
        return false;
    }

    List<Authorization> narrowing(Urn parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    List<Accountability> accountabilities(Urn dataset) {
        return accountabilities.getOrDefault(dataset, List.of());
    }

    /** What a unit answers for, at whatever time. */
    List<Accountability> answeredBy(Urn unit) {
        return answered.getOrDefault(unit, List.of());
    }

    /** Every dataset that somebody answers for or that is described, in order. */
    Set<Urn> datasets() {
        Set<Urn> all = new TreeSet<>(datasets.keySet());
        all.addAll(accountabilities.keySet());
        return all;
    }

    List<Succession> successionsFrom(Urn unit) {
        return from.getOrDefault(unit, List.of());
    }

    Existence existence(Urn unit, Instant at) {
        UnitFacts facts = units.get(unit);
        if (facts == null) {
            return Existence.NOT_KNOWN;
        }
        boolean ended = false;
        for (Period one : facts.existing()) {
            if (one.holds(at)) {
                return Existence.YES;
            }
            ended |= !one.until().isAfter(at);
        }
        return ended ? Existence.ENDED : Existence.NOT_YET;
    }

    List<Period> existing(Urn unit) {
        UnitFacts facts = units.get(unit);
        return facts == null ? List.of() : facts.existing();
    }

    Optional<Urn> division(Urn unit, Instant at) {
        UnitFacts facts = units.get(unit);
        return facts == null ? Optional.empty() : Timed.at(at, facts.governing());
    }

    List<Timed<Urn>> divisions(Urn unit) {
        UnitFacts facts = units.get(unit);
        return facts == null ? List.of() : facts.governing();
    }

    /** The fields of a dataset at an instant, in order. */
    Collection<Urn> fields(Urn dataset, Instant at) {
        DatasetFacts facts = datasets.get(dataset);
        if (facts == null || facts.fields().isEmpty()) {
            return List.of();
        }
        NavigableSet<Urn> fields = new TreeSet<>();
        facts.fields().stream().filter(one -> one.holds(at)).forEach(one -> fields.add(one.value()));
        return fields;
    }

    Classification classification(Urn dataset, Instant at) {
        DatasetFacts facts = datasets.get(dataset);
        return facts == null
                ? Classification.NOT_KNOWN
                : Timed.at(at, facts.classes()).orElse(Classification.NOT_KNOWN);
    }

    List<Timed<Classification>> classifications(Urn dataset) {
        DatasetFacts facts = datasets.get(dataset);
        return facts == null ? List.of() : facts.classes();
    }

    Optional<Norm> norm(Urn provision) {
        return Optional.ofNullable(norms.get(provision));
    }

    List<RulesOf> rules(Urn division) {
        return rules.getOrDefault(division, List.of());
    }

    List<Approver> approvers(Urn division) {
        return approvers.getOrDefault(division, List.of());
    }

    List<CompleteExtent> extents(Urn unit) {
        return extents.getOrDefault(unit, List.of());
    }

    private static <V> List<V> listed(Map<Urn, List<V>> lists, Urn key) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }
}
