package org.suyuan.authorization.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.deciding.Link.Footing;

/**
 * Finds a chain that holds, without going through all chains.
 *
 * <p>Whether a link holds depends on the point, on the link it hangs on, and of all that lies above on three things only: whether
 * the right may still be passed on, whether the data have been shared and, where anybody may be the recipient, who is left. All can
 * only be lost on the way down, never won back. So a way that has come to a link with the same of all is as good as any other that
 * has, and it is enough to come to each link once for each of these cases, the better way first; and a way that came round to a
 * link again could leave out the round. Thus the cost is that of the links, though thirty diamonds in a row have 2<sup>30</sup> chains.
 */
final class Chains {
    /** What decides between ways that hold: what is known before what is not, fewest deficits, fewest hops, then urns. */
    private static final Comparator<Examined> BEST = Comparator.comparingInt(Examined::unknown)
            .thenComparingInt(Examined::lacking)
            .thenComparingInt(Examined::length)
            .thenComparing(Examined::compareWay);

    private final Examiner examiner;
    private final Links links;

    /** Where a way has come to, as far as that matters to what follows. */
    private record Stand(Link link, boolean passable, boolean shared, Extent recipients) {
        static Stand of(Examined way) {
            return new Stand(way.link(), way.passable(), way.shared(), way.recipients());
        }
    }

    Chains(Examiner examiner, Links links) {
        this.examiner = examiner;
        this.links = links;
    }

    /**
     * The best chain in which no link fails, known to hold if it has nothing unknown. Of chains equally well known, one that
     * is the law alone comes last, as it covers a flow less well (decision 12).
     */
    Optional<Examined> best() {
        PriorityQueue<Examined> waiting = new PriorityQueue<>(BEST);
        Set<Stand> settled = new HashSet<>();
        tops().stream().filter(top -> !top.isFailed()).forEach(waiting::add);
        Examined best = null;
        while (!waiting.isEmpty()) {
            Examined way = waiting.remove();
            if (best != null && way.unknown() > best.unknown()) {
                break;
            }
            if (!settled.add(Stand.of(way))) {
                continue;
            }
            if (links.isLeaf(way.link())) {
                if (!way.isByLawAlone()) {
                    return Optional.of(way);
                }
                best = best == null ? way : best;
            }
            for (Link below : way.link().below()) {
                Examined next = examiner.under(way, below);
                if (!next.isFailed()) {
                    waiting.add(next);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The topmost links, examined. */
    List<Examined> tops() {
        List<Examined> tops = new ArrayList<>();
        for (Link link : links.all()) {
            for (Footing footing : link.tops()) {
                tops.add(examiner.top(link, footing));
            }
        }
        return tops;
    }

    /**
     * Every chain that is known to hold, shortest first, then by urn, at most so many.
     *
     * @param limit most chains to return
     */
    List<Examined> all(int limit) {
        Map<Stand, List<Examined>> reached = new HashMap<>();
        List<Examined> found = new ArrayList<>();
        ArrayDeque<Examined> front = new ArrayDeque<>();
        tops().stream()
                .filter(top -> !top.isFailed() && top.unknown() == 0)
                .sorted(Examined::compareWay)
                .forEach(front::add);
        while (!front.isEmpty() && found.size() < limit) {
            Examined way = front.remove();
            List<Examined> before = reached.computeIfAbsent(Stand.of(way), any -> new ArrayList<>());
            if (before.size() >= limit) {
                continue;
            }
            before.add(way);
            if (links.isLeaf(way.link())) {
                found.add(way);
            }
            for (Link below : way.link().below()) {
                if (!comesRound(way, below)) {
                    Examined next = examiner.under(way, below);
                    if (!next.isFailed() && next.unknown() == 0) {
                        front.add(next);
                    }
                }
            }
        }
        return found;
    }

    private static boolean comesRound(Examined way, Link below) {
        for (Examined one = way; one != null; one = one.above()) {
            if (one.link().equals(below)) {
                return true;
            }
        }
        return false;
    }
}
