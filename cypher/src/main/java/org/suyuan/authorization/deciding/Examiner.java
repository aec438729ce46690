package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.deciding.Link.Footing;
import org.suyuan.authorization.deciding.Records.Existence;
import org.suyuan.model.Urn;

/**
 * Looks at one link after the other, in the order of {@link Dimension}: what it covers and whether it lives, here; where it comes from,
 * in {@link Origins} and {@link Citations}; by what it was passed on and what it rests on, in {@link PassingOn} and
 * {@link Elements}. A chain holds if and only if each of its links does.
 */
final class Examiner {
    private static final List<Dimension> EXTENTS = List.of(
            Dimension.DATASET,
            Dimension.FIELD,
            Dimension.OPERATION,
            Dimension.PURPOSE,
            Dimension.DIVISION,
            Dimension.RECIPIENT);

    private final Records records;
    private final Parties parties;
    private final Origins origins;
    private final Citations citations;
    private final PassingOn passingOn;
    private final Elements elements;
    private final Point point;

    Examiner(Records records, Point point) {
        this.records = records;
        this.parties = new Parties(records);
        this.origins = new Origins(records, point);
        this.citations = new Citations(records);
        this.passingOn = new PassingOn(records);
        this.elements = new Elements(records);
        this.point = point;
    }

    Point point() {
        return point;
    }

    /** A thing and all that lies within it when it is asked. */
    Set<Urn> inside(Urn thing) {
        return records.hierarchy().inside(thing, point.at());
    }

    /** A thing and all that it lies within when it is asked. */
    Set<Urn> around(Urn thing) {
        return records.hierarchy().around(thing, point.at());
    }

    Origins origins() {
        return origins;
    }

    /** The topmost link of a chain. */
    Examined top(Link link, Footing footing) {
        return examine(new Examination(point, link, footing, null, parties.grantors(link.paper(), point.at())));
    }

    /** A link under one that was examined before. */
    Examined under(Examined above, Link link) {
        Instant since =
                parties.grantors(link.paper(), point.at()).get(above.link().holder());
        SortedMap<Urn, Instant> grantors = Parties.only(above.link().holder(), Optional.ofNullable(since));
        return examine(new Examination(point, link, Footing.PARENT, above, grantors));
    }

    /** Whether a link covers the point and lives, whatever else may be the matter with it. */
    boolean isAliveAndCovers(Link link, Footing footing) {
        Examination it = new Examination(point, link, footing, null, parties.grantors(link.paper(), point.at()));
        lookAtScope(it);
        lookAtLife(it);
        return !it.isFailed();
    }

    private Examined examine(Examination it) {
        return records.isContested(it.paper().urn()) ? leaveOpen(it) : look(it);
    }

    /** Of an id under which different papers are told it is not known what it gives, so that nothing about it fails. */
    private static Examined leaveOpen(Examination it) {
        Examined above = it.above();
        it.leaveOpen(Code.CONFLICTING_PAPERS, it.paper().urn());
        if (above != null) {
            above.left().forEach(it::leave);
        }
        return it.done(true, above != null && above.shared());
    }

    private Examined look(Examination it) {
        if (records.isDisputed(it.paper().urn())) {
            it.remark(Code.REGISTERS_DISAGREE, it.paper().urn());
        }
        lookAtScope(it);
        if (!it.isFailed()) {
            lookAtLife(it);
        }
        if (!it.isFailed()) {
            origins.look(it);
        }
        if (!it.isFailed()) {
            citations.look(it);
        }
        if (!it.isFailed()) {
            passingOn.look(it);
        }
        if (!it.isFailed()) {
            elements.look(it);
        }
        Examined above = it.above();
        boolean shared = it.paper().kind() == Kind.SHARING || (above != null && above.shared());
        return it.done(PassingOn.isPassable(it), shared);
    }

    /** Decisions 1 and 10: every link covers the point. */
    private void lookAtScope(Examination it) {
        for (Dimension dimension : EXTENTS) {
            if (it.point().asks(dimension)) {
                lookAtExtent(it, dimension);
            } else if (it.point().isFree(dimension)) {
                lookForAnything(it, dimension);
            }
        }
    }

    /** Whatever may be given and all papers down to here name together: where that is nothing, nothing is (decisions 1 and 10). */
    private void lookForAnything(Examination it, Dimension dimension) {
        Extent written = it.paper().scope().extent(dimension);
        Examined above = it.above();
        Extent met = above == null ? written : records.hierarchy().meet(above.left(dimension), written, point.at());
        Extent left = met.only(one -> point.mayBeGiven(dimension, one));
        if (left.equals(Extent.NONE) || (it.footing() == Footing.ROOT && !left.isWritten())) {
            it.fail(dimension, Coverage.EXCEEDED);
        }
        it.leave(dimension, left);
    }

    /** Where a paper is silent, a child has what its parent has, a root nothing. */
    private static void lookAtExtent(Examination it, Dimension dimension) {
        Extent extent = it.paper().scope().extent(dimension);
        if (!extent.isWritten()) {
            if (it.footing() == Footing.ROOT) {
                it.fail(dimension, Coverage.EXCEEDED);
            }
        } else if (!extent.isAll()) {
            Set<Urn> around = it.point().around(dimension);
            if (dimension == Dimension.DIVISION && around.isEmpty()) {
                it.leaveOpen(Code.DIVISION_UNKNOWN, it.point().unit());
            } else if (!extent.reaches(around)) {
                it.fail(dimension, Coverage.EXCEEDED);
            }
        }
    }

    /** Decisions 2, 7 and 13: inside its term, not revoked, not suspended, both parties existing. */
    private void lookAtLife(Examination it) {
        Authorization paper = it.paper();
        Instant at = it.point().at();
        Term term = paper.scope().term();
        if (at.isBefore(term.from())) {
            it.fail(Dimension.TERM, Coverage.NONE);
        } else if (!at.isBefore(term.until())) {
            it.fail(Dimension.TERM, Coverage.EXPIRED);
        } else if (!term.endWritten() && it.footing() == Footing.ROOT && paper.kind() != Kind.SHARING) {
            it.fail(Dimension.TERM, Coverage.EXCEEDED);
        }
        if (paper.revoked().stream().anyMatch(one -> one.holds(at))) {
            it.fail(Dimension.REVOCATION, Coverage.EXPIRED);
        }
        Optional<Instant> held = parties.holding(paper, it.link().holder(), at);
        if (paper.suspended().stream().anyMatch(one -> one.holds(at))
                || held.filter(since -> isSuspended(it.link().holder(), since)).isPresent()
                || areAllSuspended(it.grantors())) {
            it.fail(Dimension.SUSPENSION, Coverage.EXPIRED);
        }
        if (held.isEmpty()) {
            it.fail(Dimension.SUCCESSION, Coverage.EXPIRED);
        }
        lookAtExistence(it, List.of(it.link().holder()));
        lookAtExistence(it, it.grantors().keySet());
    }

    private boolean areAllSuspended(Map<Urn, Instant> grantors) {
        return !grantors.isEmpty()
                && grantors.entrySet().stream().allMatch(one -> isSuspended(one.getKey(), one.getValue()));
    }

    private boolean isSuspended(Urn unit, Instant since) {
        return parties.isSuspended(unit, since, point.around(Dimension.DATASET), point.at());
    }

    /** Of units that stand in for each other, one that exists is enough. */
    private void lookAtExistence(Examination it, Collection<Urn> units) {
        boolean unknown = false;
        boolean ended = false;
        for (Urn unit : units) {
            Existence existence = records.existence(unit, it.point().at());
            if (existence == Existence.YES) {
                return;
            }
            unknown |= existence == Existence.NOT_KNOWN;
            ended |= existence == Existence.ENDED;
        }
        if (unknown) {
            units.forEach(unit -> it.leaveOpen(Code.UNIT_UNKNOWN, unit));
        } else if (!units.isEmpty()) {
            it.fail(Dimension.PARTY, ended ? Coverage.EXPIRED : Coverage.NONE);
        }
    }
}
