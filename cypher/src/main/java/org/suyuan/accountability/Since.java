package org.suyuan.accountability;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds since when something has been so, of what changes at known instants only. */
final class Since {
    private Since() {}

    /**
     * The earliest turn from which on it has been so without a break.
     *
     * @param at an instant at which it is so
     * @param turns every instant at which it may begin or end to be so
     * @return {@code at} itself if no turn comes before it
     */
    static Instant of(Instant at, Collection<Instant> turns, Predicate<Instant> isSo) {
        NavigableSet<Instant> before = new TreeSet<>(turns).headSet(at, true);
        Instant since = at;
        for (Instant turn : before.descendingSet()) {
            if (!isSo.test(turn)) {
                return since;
            }
            since = turn;
        }
        return since;
    }
}
