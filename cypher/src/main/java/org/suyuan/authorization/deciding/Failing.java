package org.suyuan.authorization.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.deciding.Link.Footing;

/**
 * Where chains break, when none holds: of those that break in the same manner, the one that gets furthest, then the one with
 * fewest hops, then by urns.
 *
 * <p>Getting furthest is a longest way, which is found link by link from above as long as no delegation comes round to itself.
 * Where one does, all chains that meet no link twice are gone through ({@link EveryChain}); should they be too many, only those
 * count in which every link is one nearer to the unit that asks; and should ways differ in too many manners by what is left of
 * what the question leaves free, the first of them. That concerns what is told of a denial, never whether it is
 * one.
 */
final class Failing {
    private static final int MOST_STANDS = 64;

    private final Examiner examiner;
    private final WaysDown down;
    private final Map<Coverage, Broken> furthest = new EnumMap<>(Coverage.class);

    private Failing(Examiner examiner, Links links) {
        this.examiner = examiner;
        this.down = new WaysDown(links);
    }

    /** One chain for each manner in which chains break; one at least, if there is a link and no chain holds. */
    static Collection<Broken> chains(Examiner examiner, Links links) {
        Failing failing = new Failing(examiner, links);
        Optional<List<Link>> order = links.fromAbove();
        if (order.isPresent()) {
            failing.along(order.get(), false);
            return failing.furthest.values();
        }
        Optional<Collection<Broken>> every = EveryChain.broken(examiner, links);
        if (every.isPresent()) {
            return every.get();
        }
        List<Link> farFirst = new ArrayList<>(links.all());
        farFirst.sort(Comparator.comparingInt(failing.down::steps).reversed().thenComparing(Comparator.naturalOrder()));
        failing.along(farFirst, true);
        return failing.furthest.values();
    }

    /**
     * The longest ways to each link, in an order in which each comes after all that it is reached from.
     *
     * @param nearest whether only steps count that come one nearer to the unit that asks
     */
    private void along(List<Link> order, boolean nearest) {
        Map<Link, List<Examined>> longest = new HashMap<>();
        for (Link link : order) {
            List<Examined> arriving = new ArrayList<>();
            boolean hangs = false;
            for (Link above : link.above()) {
                if (!nearest || down.steps(above) == down.steps(link) + 1) {
                    hangs = true;
                    longest.getOrDefault(above, List.of()).forEach(way -> arriving.add(examiner.under(way, link)));
                }
            }
            link.tops().forEach(footing -> arriving.add(examiner.top(link, footing)));
            if (!hangs && link.tops().isEmpty()) {
                arriving.add(examiner.top(link, Footing.ROUND));
            }
            longest.put(link, goingOn(arriving));
        }
    }

    /** Notes the ways that end here, and gives back those that go on: the longest of each stand. */
    private List<Examined> goingOn(List<Examined> arriving) {
        List<Examined> going = new ArrayList<>(1);
        for (Examined one : arriving) {
            if (one.isFailed()) {
                note(one);
                continue;
            }
            int same = 0;
            while (same < going.size() && !hasSameStand(going.get(same), one)) {
                same++;
            }
            if (same == going.size()) {
                if (same < MOST_STANDS) {
                    going.add(one);
                }
            } else if (isLonger(one, going.get(same))) {
                going.set(same, one);
            }
        }
        return going;
    }

    private static boolean hasSameStand(Examined one, Examined other) {
        return one.passable() == other.passable()
                && one.shared() == other.shared()
                && one.left().equals(other.left());
    }

    private static boolean isLonger(Examined one, Examined other) {
        return one.length() > other.length() || (one.length() == other.length() && one.compareWay(other) < 0);
    }

    private void note(Examined failed) {
        Broken known = furthest.get(failed.coverage());
        int length = failed.length() + down.steps(failed.link());
        boolean shorter = known != null && failed.length() < known.way().length();
        boolean later = known != null && failed.length() == known.way().length() && length > known.length();
        if (!shorter && !later) {
            Broken one = new Broken(failed, down.from(failed.link()));
            furthest.merge(one.coverage(), one, (a, b) -> Broken.FURTHEST.compare(a, b) <= 0 ? a : b);
        }
    }

    /** The shortest way from each link down to the unit that asks; by urns, where there are several. */
    private static final class WaysDown {
        private final Map<Link, Integer> steps = new HashMap<>();
        private final Map<Link, Link> next = new HashMap<>();

        WaysDown(Links links) {
            ArrayDeque<Link> waiting = new ArrayDeque<>();
            links.leaves().forEach(leaf -> {
                steps.put(leaf, 0);
                waiting.add(leaf);
            });
            while (!waiting.isEmpty()) {
                Link link = waiting.remove();
                for (Link above : link.above()) {
                    if (!steps.containsKey(above)) {
                        steps.put(above, steps(link) + 1);
                        waiting.add(above);
                    }
                    if (steps(above) == steps(link) + 1) {
                        next.merge(above, link, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                }
            }
        }

        int steps(Link link) {
            return steps.getOrDefault(link, 0);
        }

        List<Link> from(Link link) {
            List<Link> way = new ArrayList<>();
            for (Link one = next.get(link); one != null; one = next.get(one)) {
                way.add(one);
            }
            return way;
        }
    }
}
