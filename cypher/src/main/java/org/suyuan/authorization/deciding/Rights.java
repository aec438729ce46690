package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.deciding.Explaining.Told;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * All rights of a unit at an instant. For each dataset that its papers may reach, what is left of the scope is carried from the
 * roots down; a way that gives nothing more than another one to the same link is dropped, so that the cost is that of the
 * rights, not that of the chains. Datasets with the same right by the same chain are then told together.
 */
final class Rights {
    private static final int MOST_AT_ONE_LINK = 32;

    private final Records records;
    private final Parties parties;
    private final Instant at;

    Rights(Records records, Instant at) {
        this.records = records;
        this.parties = new Parties(records);
        this.at = at;
    }

    /** A way to a link, and what is left of the scope there. */
    private record Left(Examined way, Scope scope) {}

    /** What must be the same for datasets to be told together. */
    private record Same(
            List<Urn> papers, List<Urn> holders, Scope scope, Root root, Period effective, List<Deficit> deficits) {}

    List<EffectiveRight> of(Urn unit) {
        return of(unit, reachable(unit));
    }

    List<EffectiveRight> of(Urn unit, Collection<Urn> datasets) {
        Map<Same, EffectiveRight> rights = new LinkedHashMap<>();
        for (Urn dataset : datasets) {
            Examiner examiner = new Examiner(records, Point.anything(records, unit, dataset, at));
            Explaining explaining = new Explaining(records, examiner);
            examiner.origins()
                    .ofUnit(unit)
                    .filter(Beginning::isCertain)
                    .ifPresent(one -> add(rights, own(unit, explaining.root(one, List.of())), dataset));
            for (Left left : left(examiner)) {
                Scope scope = withoutNobody(left.scope());
                if (!scope.isEmpty()) {
                    add(rights, right(unit, left.way(), scope, explaining.holding(left.way())), dataset);
                }
            }
        }
        return rights.values().stream().sorted(Rights::inOrder).toList();
    }

    List<EffectiveRight> through(Urn grantor) {
        Set<Urn> below = new HashSet<>();
        ArrayDeque<Authorization> waiting = new ArrayDeque<>();
        for (Authorization paper : records.everGrantedBy(grantor)) {
            if (parties.grantors(paper, at).containsKey(grantor) && below.add(paper.urn())) {
                waiting.add(paper);
            }
        }
        NavigableSet<Urn> holders = new TreeSet<>();
        while (!waiting.isEmpty()) {
            Authorization paper = waiting.remove();
            holders.addAll(parties.holders(paper, at).keySet());
            for (Authorization child : records.narrowing(paper.urn())) {
                if (below.add(child.urn())) {
                    waiting.add(child);
                }
            }
        }
        List<EffectiveRight> rights = new ArrayList<>();
        for (Urn holder : holders) {
            of(holder).stream()
                    .filter(right -> right.chain().stream().anyMatch(hop -> grantor.equals(hop.grantor())))
                    .forEach(rights::add);
        }
        return rights;
    }

    private List<Left> left(Examiner examiner) {
        Links links = Links.of(records, examiner.point());
        Map<Link, List<Left>> kept = new HashMap<>();
        List<Left> found = new ArrayList<>();
        ArrayDeque<Left> front = new ArrayDeque<>();
        new Chains(examiner, links)
                .tops().stream()
                        .filter(top -> !top.isFailed() && top.unknown() == 0)
                        .sorted(Examined::compareWay)
                        .forEach(top -> begin(top, examiner, front));
        while (!front.isEmpty()) {
            Left one = front.remove();
            List<Left> before = kept.computeIfAbsent(one.way().link(), any -> new ArrayList<>());
            if (one.scope().isEmpty()
                    || before.size() == MOST_AT_ONE_LINK
                    || before.stream().anyMatch(known -> givesAsMuch(known, one))) {
                continue;
            }
            before.add(one);
            if (links.isLeaf(one.way().link())) {
                found.add(one);
            }
            for (Link below : one.way().link().below()) {
                Examined next = examiner.under(one.way(), below);
                if (!next.isFailed() && next.unknown() == 0) {
                    front.add(new Left(next, below.paper().scope().within(one.scope(), records.hierarchy(), at)));
                }
            }
        }
        return found;
    }

    /** Whoever may grant a root paper gives what it has; if there are several, one of them may have more than another. */
    private static void begin(Examined top, Examiner examiner, ArrayDeque<Left> front) {
        Scope written = top.link().paper().scope();
        examiner.origins().of(top.link()).stream()
                .filter(Beginning::isCertain)
                .forEach(one -> front.add(new Left(top, Explaining.top(written, top.footing(), Optional.of(one)))));
    }

    private boolean givesAsMuch(Left known, Left other) {
        return (known.way().passable() || !other.way().passable())
                && (!known.way().shared() || other.way().shared())
                && other.scope()
                        .exceeding(known.scope(), records.hierarchy(), at)
                        .isEmpty();
    }

    private static EffectiveRight own(Urn unit, Root root) {
        Scope all = Scope.all(Term.of(root.valid()));
        boolean keeps = root.ground() == Root.Ground.INTERIM_CUSTODIAN;
        Scope scope = keeps ? all.with(Dimension.OPERATION, Extent.of(Operation.OF_A_CUSTODIAN)) : all;
        return new EffectiveRight(unit, root, List.of(), scope, root.valid(), List.of());
    }

    /** Where nobody is left to give them to, what cannot be done but to somebody cannot be done (decisions 1 and 10). */
    private Scope withoutNobody(Scope scope) {
        return scope.recipients().equals(Extent.NONE)
                ? scope.with(Dimension.OPERATION, scope.operations().only(one -> !hasRecipient(one)))
                : scope;
    }

    private boolean hasRecipient(Urn operation) {
        return records.hierarchy().around(operation, at).stream().anyMatch(Operation.WITH_RECIPIENT::contains);
    }

    private static EffectiveRight right(Urn unit, Examined way, Scope scope, Told told) {
        Root root = told.root();
        List<Hop> chain = told.hops();
        if (root == null) {
            throw new IllegalStateException("a chain without a root holds: " + way.link());
        }
        Period effective = chain.get(chain.size() - 1).effectivePeriod().orElse(root.valid());
        List<Deficit> deficits = told.deficits();
        return new EffectiveRight(unit, root, chain, scope, effective, deficits);
    }

    private static void add(Map<Same, EffectiveRight> rights, EffectiveRight right, Urn dataset) {
        Scope any = right.scope().with(Dimension.DATASET, Extent.NONE);
        Same same = new Same(
                right.chain().stream().map(hop -> hop.paper().urn()).toList(),
                right.chain().stream().map(Hop::holder).toList(),
                any,
                right.root(),
                right.effective(),
                right.deficits());
        EffectiveRight known = rights.get(same);
        Set<Urn> datasets = new HashSet<>(Set.of(dataset));
        if (known != null) {
            datasets.addAll(known.scope().datasets().listed());
        }
        Scope scope = any.with(Dimension.DATASET, Extent.of(datasets));
        rights.put(
                same,
                new EffectiveRight(
                        right.holder(), right.root(), right.chain(), scope, right.effective(), right.deficits()));
    }

    private static int inOrder(EffectiveRight one, EffectiveRight other) {
        return key(one).compareTo(key(other));
    }

    private static String key(EffectiveRight right) {
        StringBuilder key = new StringBuilder();
        right.chain().forEach(hop -> key.append(hop.paper().urn())
                .append(' ')
                .append(hop.holder())
                .append(' '));
        return key.append(right.scope().datasets()).toString();
    }

    /** The datasets that the unit may have to do with: those it answers for, and those its papers may reach. */
    private Collection<Urn> reachable(Urn unit) {
        NavigableSet<Urn> datasets = new TreeSet<>();
        records.answeredBy(unit).stream().map(Accountability::dataset).forEach(datasets::add);
        for (Authorization paper : records.everHeldBy(unit)) {
            if (parties.holding(paper, unit, at).isPresent()) {
                addReachable(paper, datasets);
            }
        }
        return datasets;
    }

    private void addReachable(Authorization leaf, Set<Urn> datasets) {
        Set<Urn> met = new HashSet<>(Set.of(leaf.urn()));
        ArrayDeque<Authorization> waiting = new ArrayDeque<>(List.of(leaf));
        while (!waiting.isEmpty()) {
            Authorization paper = waiting.remove();
            Extent written = paper.scope().datasets();
            written.listed().forEach(one -> datasets.addAll(records.hierarchy().inside(one, at)));
            if (written.isAll() && paper.isRoot()) {
                addReachableFrom(paper, datasets);
            }
            if (!written.isWritten() || written.isAll()) {
                for (Urn parent : paper.parents()) {
                    records.paper(parent).filter(one -> met.add(one.urn())).ifPresent(waiting::add);
                }
            }
        }
    }

    private void addReachableFrom(Authorization root, Set<Urn> datasets) {
        boolean anybodys = root.isTheLaw() || root.kind() == Authorization.Kind.SHARING;
        if (anybodys) {
            datasets.addAll(records.datasets());
        } else {
            parties.grantors(root, at).keySet().forEach(unit -> records.answeredBy(unit).stream()
                    .map(Accountability::dataset)
                    .forEach(datasets::add));
        }
    }
}
