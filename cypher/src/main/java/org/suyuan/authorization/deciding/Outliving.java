package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Outlived;
import org.suyuan.authorization.deciding.Records.Existence;
import org.suyuan.model.Urn;

/** Finds papers that outlive who granted them or who holds them: of units that stand in for each other, all must be no more. */
final class Outliving {
    private final Records records;
    private final Parties parties;

    Outliving(Records records) {
        this.records = records;
        this.parties = new Parties(records);
    }

    /** By paper, then by unit. */
    List<Outlived> at(Instant at) {
        List<Outlived> found = new ArrayList<>();
        for (Authorization paper : records.papers()) {
            for (Urn unit : outlivedBy(paper, at)) {
                found.add(new Outlived(paper.urn(), unit, since(paper, unit, at), everWritten(paper)));
            }
        }
        found.sort(Comparator.comparing(Outlived::paper).thenComparing(Outlived::unit));
        return found;
    }

    private Set<Urn> outlivedBy(Authorization paper, Instant at) {
        boolean lives =
                paper.scope().term().holds(at) && paper.revoked().stream().noneMatch(one -> one.holds(at));
        Set<Urn> outlived = new TreeSet<>();
        if (lives) {
            addEnded(parties.grantors(paper, at).keySet(), at, outlived);
            addEnded(parties.holders(paper, at).keySet(), at, outlived);
        }
        return outlived;
    }

    private void addEnded(Collection<Urn> units, Instant at, Set<Urn> ended) {
        if (units.stream().allMatch(unit -> records.existence(unit, at) == Existence.ENDED)) {
            ended.addAll(units);
        }
    }

    private Instant since(Authorization paper, Urn unit, Instant at) {
        NavigableSet<Instant> turns = new TreeSet<>();
        Set<Urn> units = new HashSet<>();
        parties.turns(paper, turns, units);
        turns.add(paper.scope().term().from());
        paper.revoked().forEach(one -> turns.add(one.until()));
        units.forEach(one -> records.existing(one).forEach(period -> turns.add(period.until())));
        Instant since = at;
        for (Instant turn : turns.headSet(at, true).descendingSet()) {
            if (!outlivedBy(paper, turn).contains(unit)) {
                return since;
            }
            since = turn;
        }
        return since;
    }

    private static NavigableSet<Urn> everWritten(Authorization paper) {
        NavigableSet<Urn> written = new TreeSet<>(paper.grantors());
        written.addAll(paper.grantees().listed());
        paper.novations().forEach(one -> written.addAll(List.of(one.from(), one.to())));
        return written;
    }
}
