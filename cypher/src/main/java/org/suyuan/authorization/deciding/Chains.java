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
import java.util.SortedSet;
import java.util.TreeSet;
import org.suyuan.authorization.deciding.Link.Footing;

/**
 * Finds a chain that holds, without going through all chains.
 *
 * <p>Whether a link holds depends on the point, on the link it hangs on, and of all that lies above on two things only: whether
 * the right may still be passed on, and whether the data have been shared. Both can only be lost on the way down, never won
 * back. So a way that has come to a link with the same of both is as good as any other that has, and it is enough to come to
 * each link once for each of the four cases, the better way first; and a way that came round to a link again could leave out the
 * round. Thus the cost is that of the links, though thirty diamonds in a row have 2<sup>30</sup> chains.
 *
 * <p>In what a question leaves free, all papers of a chain must name something together. What is left of it differs from way to way,
 * so the links are gone through once for each thing that they may have in common ({@link Common}), over those ways alone that leave it.
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
    private record Stand(Link link, boolean passable, boolean shared) {
        static Stand of(Examined way) {
            return new Stand(way.link(), way.passable(), way.shared());
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
        return Common.all(examiner, links).stream()
                .map(this::best)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Examined::unknown)
                        .thenComparing(Examined::isByLawAlone)
                        .thenComparing(BEST));
    }

    /** The best of the ways that leave something in common. */
    private Optional<Examined> best(Common common) {
        PriorityQueue<Examined> waiting = new PriorityQueue<>(BEST);
        Set<Stand> settled = new HashSet<>();
        tops().stream().filter(top -> !top.isFailed() && common.isLeftBy(top)).forEach(waiting::add);
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
                if (!next.isFailed() && common.isLeftBy(next)) {
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
        List<Common> commons = Common.all(examiner, links);
        if (commons.size() == 1) {
            return all(commons.get(0), limit);
        }
        SortedSet<Examined> all =
                new TreeSet<>(Comparator.comparingInt(Examined::length).thenComparing(Examined::compareWay));
        commons.forEach(one -> all.addAll(all(one, limit)));
        return all.stream().limit(limit).toList();
    }

    private List<Examined> all(Common common, int limit) {
        Map<Stand, List<Examined>> reached = new HashMap<>();
        List<Examined> found = new ArrayList<>();
        ArrayDeque<Examined> front = new ArrayDeque<>();
        tops().stream()
                .filter(top -> !top.isFailed() && top.unknown() == 0 && common.isLeftBy(top))
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
                    if (!next.isFailed() && next.unknown() == 0 && common.isLeftBy(next)) {
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
