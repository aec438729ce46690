package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.deciding.Link.Footing;
import org.suyuan.model.Urn;

/**
 * One link being examined at one point. Who examines goes through the dimensions in their order and notes what it finds; the
 * first failure counts, and what is open counts only as long as nothing fails.
 */
final class Examination {
    private final Point point;
    private final Link link;
    private final Footing footing;
    private final @Nullable Examined above;
    private final SortedMap<Urn, Instant> grantors;

    private @Nullable Dimension failed;
    private Coverage coverage = Coverage.COVERED;
    private final Map<Dimension, Extent> left = new EnumMap<>(Dimension.class);
    private final List<Reason> open = new ArrayList<>(0);
    private final List<Reason> remarks = new ArrayList<>(0);
    private final List<Deficit> deficits = new ArrayList<>(0);

    Examination(Point point, Link link, Footing footing, @Nullable Examined above, SortedMap<Urn, Instant> grantors) {
        this.point = point;
        this.link = link;
        this.footing = footing;
        this.above = above;
        this.grantors = grantors;
    }

    Point point() {
        return point;
    }

    Link link() {
        return link;
    }

    Authorization paper() {
        return link.paper();
    }

    Footing footing() {
        return footing;
    }

    @Nullable Examined above() {
        return above;
    }

    /** Who grants here, and since when: the holder of what is above, else whoever grants through the paper at the instant. */
    SortedMap<Urn, Instant> grantors() {
        return grantors;
    }

    boolean isFailed() {
        return failed != null;
    }

    void fail(Dimension dimension, Coverage as) {
        if (failed == null) {
            failed = dimension;
            coverage = as;
        }
    }

    void leaveOpen(Reason.Code code, Urn about) {
        open.add(new Reason(code, about));
    }

    void remark(Reason.Code code, Urn about) {
        remarks.add(new Reason(code, about));
    }

    /** Notes what may still be given in a dimension that is left free. */
    void leave(Dimension dimension, Extent extent) {
        left.put(dimension, extent);
    }

    /** What may still be given there; all, unless something was noted. */
    Extent left(Dimension dimension) {
        return left.getOrDefault(dimension, Extent.ALL);
    }

    /** An element is missing: what that leads to is a parameter. */
    void lacks(Dimension element, Set<Clause> clauses) {
        Weight weight = point.rules().weights().get(element);
        if (weight == Weight.CONSTITUTIVE) {
            fail(element, Coverage.NONE);
        } else if (weight == Weight.DEFICIT) {
            deficits.add(
                    new Deficit(paper().urn(), element, clauses, point.rules().articlesOn(element)));
        }
    }

    void lacks(Dimension element) {
        lacks(element, Set.of());
    }

    boolean asksFor(Dimension element) {
        return point.rules().weights().containsKey(element);
    }

    /** What was found. */
    Examined done(boolean passable, boolean shared) {
        Examined before = above;
        return new Examined(
                link,
                footing,
                before,
                failed,
                coverage,
                open,
                remarks,
                deficits,
                passable,
                shared,
                left,
                before == null ? 1 : before.length() + 1,
                (before == null ? 0 : before.unknown()) + (open.isEmpty() ? 0 : 1),
                (before == null ? 0 : before.lacking()) + deficits.size());
    }
}
