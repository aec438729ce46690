package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Hierarchy;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.deciding.Link.Footing;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.time.Times;

/**
 * For how long a chain holds around an instant. It is the same chain, asked again at every instant at which anything that it
 * depends on changes, outward until it no longer holds: so that what is told of its interval cannot differ from what would be
 * decided on any day within it.
 */
final class Replay {
    private final Records records;
    private final Parties parties;
    private final Point point;
    private final List<Link> chain;
    private final Footing footing;
    private final boolean openCounts;

    /**
     * A chain to be asked again.
     *
     * @param openCounts whether a link that is open counts as holding
     */
    Replay(Records records, Point point, List<Link> chain, Footing footing, boolean openCounts) {
        this.records = records;
        this.parties = new Parties(records);
        this.point = point;
        this.chain = chain;
        this.footing = footing;
        this.openCounts = openCounts;
    }

    /**
     * For each link, the longest stretch around the instant in which the chain holds from the root down to it; nothing from the
     * first link on that does not hold at the instant.
     */
    List<Optional<Period>> stretches() {
        NavigableSet<Instant> turns = turns();
        int now = holdingAt(point.at());
        Instant[] from = new Instant[now];
        Instant[] until = new Instant[now];
        Arrays.fill(from, Times.EARLIEST);
        Arrays.fill(until, Period.OPEN);
        Instant start = turns.floor(point.at());
        int left = now;
        while (left > 0 && start != null) {
            Instant before = turns.lower(start);
            int holding = before == null ? 0 : holdingAt(before);
            for (int i = Math.min(holding, left); i < left; i++) {
                from[i] = start;
            }
            left = Math.min(left, holding);
            start = before;
        }
        left = now;
        for (Instant turn : turns.tailSet(point.at(), false)) {
            int holding = left == 0 ? 0 : holdingAt(turn);
            for (int i = Math.min(holding, left); i < left; i++) {
                until[i] = turn;
            }
            left = Math.min(left, holding);
        }
        List<Optional<Period>> stretches = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            stretches.add(i < now ? Optional.of(new Period(from[i], until[i])) : Optional.empty());
        }
        return stretches;
    }

    /** How many links hold at an instant, from the root on. */
    private int holdingAt(Instant at) {
        Examiner examiner = new Examiner(records, point.at(at));
        Examined above = null;
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            boolean held = parties.holding(link.paper(), link.holder(), at).isPresent();
            boolean given = i == 0
                    || parties.grantors(link.paper(), at)
                            .containsKey(chain.get(i - 1).holder());
            if (!held || !given) {
                return i;
            }
            Examined one = above == null ? examiner.top(link, footing) : examiner.under(above, link);
            if (one.isFailed() || (!openCounts && !one.open().isEmpty())) {
                return i;
            }
            above = one;
        }
        return chain.size();
    }

    private NavigableSet<Instant> turns() {
        NavigableSet<Instant> turns = new TreeSet<>();
        Set<Urn> units = new HashSet<>(Set.of(point.unit()));
        for (Link link : chain) {
            turnsOf(link.paper(), turns, units);
            if (link.paper().kind() == Kind.SHARING && point.asks(Dimension.RECIPIENT)) {
                records.narrowing(link.paper().urn()).forEach(provider -> turnsOf(provider, turns, units));
            }
        }
        Scope.EXTENTS.stream().filter(point::isFree).forEach(dimension -> chain.stream()
                .flatMap(link -> link.paper().scope().extent(dimension).listed().stream())
                .forEach(one -> {
                    records.hierarchy().stepsInside(one).forEach(step -> add(turns, step.valid()));
                    turnsAround(one, turns);
                }));
        for (Accountability one : records.accountabilities(point.dataset())) {
            add(turns, one.valid());
            units.add(one.unit());
        }
        records.classifications(point.dataset()).forEach(one -> add(turns, one.valid()));
        Set<Urn> divisions = new HashSet<>();
        point.division().ifPresent(divisions::add);
        for (Urn unit : units) {
            records.existing(unit).forEach(one -> add(turns, one));
            for (Timed<Urn> one : records.divisions(unit)) {
                add(turns, one.valid());
                divisions.add(one.value());
            }
        }
        for (Dimension dimension : Dimension.values()) {
            point.asked(dimension).ifPresent(one -> turnsAround(one, turns));
        }
        divisions.forEach(one -> turnsAround(one, turns).forEach(place -> {
            records.rules(place).stream().map(RulesOf::valid).forEach(valid -> add(turns, valid));
            records.approvers(place).stream().map(Approver::valid).forEach(valid -> add(turns, valid));
        }));
        turns.removeIf(one -> !one.isBefore(Period.OPEN) || one.isBefore(Times.EARLIEST));
        return turns;
    }

    private void turnsOf(Authorization paper, Set<Instant> turns, Set<Urn> units) {
        turns.add(paper.scope().term().from());
        turns.add(paper.scope().term().until());
        paper.revoked().forEach(one -> add(turns, one));
        paper.suspended().forEach(one -> add(turns, one));
        paper.basis().periods().forEach(one -> add(turns, one));
        paper.basis().consents().forEach(one -> units.add(one.by()));
        parties.turns(paper, turns, units);
        paper.provisions().stream().flatMap(one -> records.norm(one).stream()).forEach(norm -> norm.inForce()
                .forEach(one -> add(turns, one)));
    }

    private Collection<Urn> turnsAround(Urn thing, Set<Instant> turns) {
        Set<Urn> around = new HashSet<>(Set.of(thing));
        for (Hierarchy.Within step : records.hierarchy().stepsAround(thing)) {
            add(turns, step.valid());
            around.add(step.outer());
        }
        return around;
    }

    private static void add(Set<Instant> turns, Period period) {
        turns.add(period.from());
        turns.add(period.until());
    }
}
