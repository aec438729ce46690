package org.suyuan.authorization.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.deciding.Link.Footing;

/**
 * A link, examined on its footing, and by that the end of a way from a root down to it.
 *
 * @param above the link examined before it; none at the top
 * @param failed in what it fails; none if it does not
 * @param coverage what that failure makes of a flow
 * @param open what would have to be known to tell whether it holds
 * @param remarks what does not decide but is to be said
 * @param passable whether what is left here may be passed on by right (decision 6)
 * @param shared whether the data were shared on the way, this link included (decision 8)
 * @param left in each dimension that the question leaves free, what all papers down to here give together
 * @param length how many links the way has
 * @param unknown how many of them are open
 * @param lacking how many deficits they have
 */
record Examined(
        Link link,
        Footing footing,
        @Nullable Examined above,
        @Nullable Dimension failed,
        Coverage coverage,
        List<Reason> open,
        List<Reason> remarks,
        List<Deficit> deficits,
        boolean passable,
        boolean shared,
        Map<Dimension, Extent> left,
        int length,
        int unknown,
        int lacking) {

    boolean isFailed() {
        return failed != null;
    }

    Extent left(Dimension dimension) {
        return left.getOrDefault(dimension, Extent.ALL);
    }

    /** The way from the root to here. */
    List<Examined> way() {
        Deque<Examined> way = new ArrayDeque<>();
        for (Examined one = this; one != null; one = one.above) {
            way.addFirst(one);
        }
        return new ArrayList<>(way);
    }

    /** By the links of the way, root first. */
    int compareWay(Examined other) {
        List<Examined> ours = way();
        List<Examined> theirs = other.way();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            int byLink = ours.get(i).link.compareTo(theirs.get(i).link);
            if (byLink != 0) {
                return byLink;
            }
        }
        return Integer.compare(ours.size(), theirs.size());
    }

    /** Whether this is the law itself, an emergency or a direct disclosure, alone (decision 12). */
    boolean isByLawAlone() {
        return length == 1 && link.paper().kind().isByLaw();
    }
}
