package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suyuan.authorization.Coverage;

/**
 * A chain that fails.
 *
 * @param way from the root to the link that fails first
 * @param rest the links below it, down to the unit that asks; they were not looked at
 */
record Broken(Examined way, List<Link> rest) {
    /** The chain that gets furthest, then the one with fewest hops, then by urns. */
    static final Comparator<Broken> FURTHEST = Comparator.comparingInt(Broken::hop)
            .reversed()
            .thenComparingInt(Broken::length)
            .thenComparing(Broken::compareLinks);

    /** The place of the link that fails, the root being 0. */
    int hop() {
        return way.length() - 1;
    }

    int length() {
        return way.length() + rest.size();
    }

    Coverage coverage() {
        return way.coverage();
    }

    List<Link> links() {
        List<Link> all = new ArrayList<>(length());
        way.way().forEach(one -> all.add(one.link()));
        all.addAll(rest);
        return all;
    }

    private int compareLinks(Broken other) {
        List<Link> ours = links();
        List<Link> theirs = other.links();
        for (int i = 0; i < ours.size(); i++) {
            int byLink = ours.get(i).compareTo(theirs.get(i));
            if (byLink != 0) {
                return byLink;
            }
        }
        return 0;
    }
}
