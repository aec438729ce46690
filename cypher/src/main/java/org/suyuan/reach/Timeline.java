package org.suyuan.reach;

import java.util.Arrays;
import java.util.Comparator;

/** Spans of time, both ends included, in which something goes on. */
final class Timeline {
    private final long[] starts;

    /** Up to each span, when the last of them and of all that begin before it ends. */
    private final long[] latestEnds;

    private Timeline(long[] starts, long[] latestEnds) {
        this.starts = starts;
        this.latestEnds = latestEnds;
    }

    /** @param spans each from and to */
    static Timeline of(long[][] spans) {
        long[][] sorted = spans.clone();
        Arrays.sort(sorted, Comparator.comparingLong(span -> span[0]));
        long[] starts = new long[sorted.length];
        long[] latest = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            starts[i] = sorted[i][0];
            latest[i] = i == 0 ? sorted[i][1] : Math.max(latest[i - 1], sorted[i][1]);
        }
        return new Timeline(starts, latest);
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /**
     * The first instant at which one of the spans that begin in time goes on; {@link Series#NEVER} if there is none.
     *
     * @param floor the instant is not before this
     * @param begunBy in time means not after this
     */
    long earliest(long floor, long begunBy) {
        int before = lastUpTo(Math.min(floor, begunBy));
        if (before >= 0 && latestEnds[before] >= floor) {
            return floor;
        }
        int next = before + 1;
        return next < starts.length && starts[next] > floor && starts[next] <= begunBy ? starts[next] : Series.NEVER;
    }

    private int lastUpTo(long instant) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
