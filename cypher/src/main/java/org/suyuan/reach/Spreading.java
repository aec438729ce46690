package org.suyuan.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds to which copies data can have got by runs that went on while they were there, and from when on; or, looked at backwards,
 * from which they can have come, and until when. Backwards all instants are mirrored at 0, and then it is the same question.
 *
 * <p>A run that reads a copy while the data can be in it can write them, at any time from then on until it ends, into all that it
 * writes. There they stay until that copy is deleted. The earliest arrival is what counts, since whatever a later one makes possible
 * an earlier one does, too; so that each life of a copy, from one deletion to the next, is settled once, the earliest first.
 */
final class Spreading {
    private final Runs runs;
    private final long known;
    private final boolean onward;
    private final Designed designed;
    private final Map<Integer, long[][]> lives = new HashMap<>();
    private final Map<Life, Arrival> settled = new HashMap<>();
    private final List<Arrival> order = new ArrayList<>();
    private final PriorityQueue<Arrival> waiting = new PriorityQueue<>(FIRST);

    /** What is seen before what is not, then the earliest, then by place. */
    private static final Comparator<Arrival> FIRST = Comparator.comparing(Arrival::unlogged)
            .thenComparingLong(Arrival::from)
            .thenComparingInt(Arrival::place)
            .thenComparingInt(Arrival::job);

    /** A copy between two deletions, seen to be reached or not. */
    private record Life(int place, long begin, boolean unlogged) {}

    /**
     * That data can be in a copy.
     *
     * @param from the first instant at which they can be
     * @param until the last
     * @param unlogged whether some flow on the way was never seen to run
     * @param before by which they came; null of a start
     * @param job by which they came from there; -1 of a start
     */
    record Arrival(
            int place,
            long from,
            long until,
            boolean unlogged,
            @Nullable Arrival before,
            int job) {}

    /** Flows that jobs are made for which were never seen to run. */
    interface Designed {
        /** Flows from a copy, or backwards to it. */
        void from(int place, boolean onward, Flow each);

        /** One of them. */
        interface Flow {
            /**
             * Meets one.
             *
             * @param from and {@code until}: the first and the last instant at which it is there
             */
            void flow(int job, int to, long from, long until);
        }

        Designed NONE = (place, onward, each) -> {};
    }

    Spreading(Runs runs, long known, boolean onward, Designed designed) {
        this.runs = runs;
        this.known = known;
        this.onward = onward;
        this.designed = designed;
    }

    /**
     * Has data be somewhere.
     *
     * @param from and {@code until}: the first and the last instant at which they are, backwards mirrored
     */
    void begin(int place, long from, long until) {
        waiting.add(new Arrival(place, from, until, false, null, -1));
    }

    /**
     * All that can be reached, each life of a copy once; those that are seen to be reached first, then in the order of arrival.
     *
     * @param most how many to find
     * @param outOfTime asked now and then
     */
    List<Arrival> spread(int most, BooleanSupplier outOfTime) {
        while (!waiting.isEmpty() && order.size() < most && !outOfTime.getAsBoolean()) {
            Arrival arrival = waiting.remove();
            if (arrival.before() == null || isNew(arrival)) {
                settle(arrival);
                order.add(arrival);
                goOn(arrival);
            }
        }
        return order;
    }

    /** Where it begins onward is no more than the stay that is asked about: the data may come back to stay longer. */
    private void settle(Arrival arrival) {
        if (arrival.before() != null || !onward) {
            settled.put(lifeOf(arrival, arrival.unlogged()), arrival);
        }
    }

    /** The places from which there was more to find. */
    Set<Integer> cut() {
        Set<Integer> cut = new TreeSet<>();
        for (Arrival one : waiting) {
            Arrival before = one.before();
            if (before == null || isNew(one)) {
                cut.add(before == null ? one.place() : before.place());
            }
        }
        return cut;
    }

    /** Whether it tells more than what is settled: that it was seen, or that data may have come before they were seen to. */
    private boolean isNew(Arrival arrival) {
        Arrival seen = settled.get(lifeOf(arrival, false));
        if (seen != null && (!arrival.unlogged() || seen.from() <= arrival.from())) {
            return false;
        }
        return !arrival.unlogged() || !settled.containsKey(lifeOf(arrival, true));
    }

    private void goOn(Arrival arrival) {
        for (Series series : runs.from(arrival.place(), onward)) {
            Timeline times = series.asOf(known, onward);
            if (!times.isEmpty()) {
                for (int to : onward ? series.writes : series.reads) {
                    arrive(arrival, series.job, to, times, arrival.unlogged());
                }
            }
        }
        designed.from(arrival.place(), onward, (job, to, from, until) -> {
            long[] span = onward ? new long[] {from, until} : new long[] {-until, -from};
            arrive(arrival, job, to, Timeline.of(new long[][] {span}), true);
        });
    }

    private void arrive(Arrival at, int job, int to, Timeline times, boolean unlogged) {
        for (long[] life : lives.computeIfAbsent(to, place -> runs.lives(place, known, onward))) {
            long first = times.earliest(Math.max(at.from(), life[0]), at.until());
            if (first <= life[1] && first != Series.NEVER) {
                Arrival next = new Arrival(to, first, life[1], unlogged, at, job);
                if (isNew(next)) {
                    waiting.add(next);
                }
            }
        }
    }

    private Life lifeOf(Arrival arrival, boolean unlogged) {
        for (long[] life : lives.computeIfAbsent(arrival.place(), place -> runs.lives(place, known, onward))) {
            if (life[0] <= arrival.from() && arrival.from() <= life[1]) {
                return new Life(arrival.place(), life[0], unlogged);
            }
        }
        throw new IllegalStateException("no life of a copy holds " + arrival);
    }
}
