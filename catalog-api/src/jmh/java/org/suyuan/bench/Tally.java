package org.suyuan.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one client met, or several together: how long each answered request took, and how it was answered. */
final class Tally {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long[] nanos = new long[1 << 12];
    private int count;
    private int accepted;

    void answered(int status, long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
        accepted += status / 100 == 2 ? 1 : 0;
        outcomes.merge(String.valueOf(status), 1, Integer::sum);
    }

    void broke(Exception fault) {
        outcomes.merge(fault.getClass().getSimpleName(), 1, Integer::sum);
    }

    void add(Tally other) {
        nanos = Arrays.copyOf(nanos, Math.max(1, count + other.count));
        System.arraycopy(other.nanos, 0, nanos, count, other.count);
        count += other.count;
        accepted += other.accepted;
        other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
    }

    /** One line: the rate of accepted events, the latencies of all answered ones, and the outcomes. */
    String report(double seconds) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%d accepted in %.1f s: %.1f events/s; p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms; %s",
                accepted,
                seconds,
                accepted / seconds,
                millis(sorted, .50),
                millis(sorted, .90),
                millis(sorted, .99),
                millis(sorted, 1),
                outcomes);
    }

    double median() {
        return millis(.50);
    }

    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return millis(sorted, share);
    }

    /** By nearest rank. */
    private static double millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
