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
    /** What is seen before what is not, then the earliest, then by place. */
    private static final Comparator<Arrival> FIRST = (one, other) -> {
        if (one.unlogged != other.unlogged) {
            return one.unlogged ? 1 : -1;
        }
        int byTime = Long.compare(one.from, other.from);
        int byPlace = byTime != 0 ? byTime : Integer.compare(one.place, other.place);
        return byPlace != 0 ? byPlace : Integer.compare(one.job, other.job);
    };

    private final Runs runs;
    private final long known;
    private final boolean onward;
    private final Designed designed;
    private final Map<Integer, Copy> copies = new HashMap<>();
    private final List<Arrival> order = new ArrayList<>();
    private final PriorityQueue<Arrival> waiting = new PriorityQueue<>(FIRST);

    /** A copy, its lives from one deletion to the next, and for each the arrivals that are settled. */
    private static final class Copy {
        final long[][] lives;
        final @Nullable Arrival[] seen;
        final @Nullable Arrival[] unlogged;

        Copy(long[][] lives) {
            this.lives = lives;
            this.seen = new Arrival[lives.length];
            this.unlogged = new Arrival[lives.length];
        }

        int lifeAt(long instant) {
            for (int life = 0; life < lives.length; life++) {
                if (lives[life][0] <= instant && instant <= lives[life][1]) {
                    return life;
                }
            }
            throw new IllegalStateException("no life of the copy holds " + instant);
        }

        /** Whether it tells more than what is settled: that it was seen, or that data may have come before they were seen to. */
        boolean isNew(int life, long from, boolean isUnlogged) {
            Arrival settled = seen[life];
            if (settled != null && (!isUnlogged || settled.from <= from)) {
                return false;
            }
            return !isUnlogged || unlogged[life] == null;
        }
    }

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
            if (arrival.before == null || isNew(arrival)) {
                settle(arrival);
                order.add(arrival);
                goOn(arrival);
            }
        }
        return order;
    }

    /** The places from which there was more to find. */
    Set<Integer> cut() {
        Set<Integer> cut = new TreeSet<>();
        for (Arrival one : waiting) {
            Arrival before = one.before;
            if (before == null || isNew(one)) {
                cut.add(before == null ? one.place : before.place);
            }
        }
        return cut;
    }

    private boolean isNew(Arrival arrival) {
        Copy copy = copyAt(arrival.place);
        return copy.isNew(copy.lifeAt(arrival.from), arrival.from, arrival.unlogged);
    }

    /** Where it begins onward is no more than the stay that is asked about: the data may come back to stay longer. */
    private void settle(Arrival arrival) {
        if (arrival.before != null || !onward) {
            Copy copy = copyAt(arrival.place);
            int life = copy.lifeAt(arrival.from);
            (arrival.unlogged ? copy.unlogged : copy.seen)[life] = arrival;
        }
    }

    private void goOn(Arrival arrival) {
        for (Series series : runs.from(arrival.place, onward)) {
            Timeline times = series.asOf(known, onward);
            if (!times.isEmpty()) {
                for (int to : onward ? series.writes : series.reads) {
                    arrive(arrival, series.job, to, times, arrival.unlogged);
                }
            }
        }
        designed.from(arrival.place, onward, (job, to, from, until) -> {
            long[] span = onward ? new long[] {from, until} : new long[] {-until, -from};
            arrive(arrival, job, to, Timeline.of(new long[][] {span}), true);
        });
    }

    private void arrive(Arrival at, int job, int to, Timeline times, boolean unlogged) {
        Copy copy = copyAt(to);
        for (int i = 0; i < copy.lives.length; i++) {
            long[] life = copy.lives[i];
            long first = times.earliest(Math.max(at.from, life[0]), at.until);
            if (first <= life[1] && first != Series.NEVER && copy.isNew(i, first, unlogged)) {
                waiting.add(new Arrival(to, first, life[1], unlogged, at, job));
            }
        }
    }

    private Copy copyAt(int place) {
        Copy known = copies.get(place);
        if (known != null) {
            return known;
        }
        Copy copy = new Copy(runs.lives(place, this.known, onward));
        copies.put(place, copy);
        return copy;
    }
}
