package org.suyuan.authorization.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.deciding.Link.Footing;

/** Goes through every chain that meets no link twice, from the unit that asks upward, as long as the steps last. */
final class EveryChain {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_HOPS = 500;

    private final Examiner examiner;
    private final Map<Coverage, Broken> furthest = new EnumMap<>(Coverage.class);
    private final ArrayDeque<Link> fromTop = new ArrayDeque<>();
    private int steps;

    private EveryChain(Examiner examiner) {
        this.examiner = examiner;
    }

    /** One chain for each manner in which chains break; nothing if there are too many to go through. */
    static Optional<Collection<Broken>> broken(Examiner examiner, Links links) {
        EveryChain every = new EveryChain(examiner);
        links.leaves().forEach(every::up);
        return every.isTired() ? Optional.empty() : Optional.of(every.furthest.values());
    }

    private boolean isTired() {
        return steps > MOST_STEPS;
    }

    private void up(Link link) {
        steps += fromTop.size() < MOST_HOPS ? 1 : MOST_STEPS;
        if (isTired()) {
            return;
        }
        fromTop.addFirst(link);
        boolean goesOn = false;
        for (Link above : link.above()) {
            if (!fromTop.contains(above)) {
                goesOn = true;
                up(above);
            }
        }
        link.tops().forEach(this::down);
        if (!goesOn && link.tops().isEmpty()) {
            down(Footing.ROUND);
        }
        fromTop.removeFirst();
    }

    private void down(Footing footing) {
        List<Link> chain = new ArrayList<>(fromTop);
        Examined way = examiner.top(chain.get(0), footing);
        int next = 1;
        while (!way.isFailed() && next < chain.size()) {
            way = examiner.under(way, chain.get(next++));
        }
        if (way.isFailed()) {
            Broken one = new Broken(way, List.copyOf(chain.subList(next, chain.size())));
            furthest.merge(one.coverage(), one, (a, b) -> Broken.FURTHEST.compare(a, b) <= 0 ? a : b);
        }
    }
}
