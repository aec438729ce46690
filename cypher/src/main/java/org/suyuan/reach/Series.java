package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one job that read and write the same. What became known of a run later stands beside what was known before, so that
 * they can be looked at as of any time. Guarded by whoever holds it.
 */
final class Series {
    /** As good as never: of a run that has not ended, and of what is still known. */
    static final long NEVER = Long.MAX_VALUE;

    final int job;
    final int[] reads;
    final int[] writes;

    private long[] runs = new long[4];
    private long[] starts = new long[4];
    /** The last that was told of each, which is its end if it has ended. */
    private long[] lasts = new long[4];

    private boolean[] ended = new boolean[4];
    private long[] knownFrom = new long[4];
    private long[] knownUntil = new long[4];
    private int size;

    /** Since when all of it is known. */
    private long learnt = -NEVER;

    /** As all of it is known now, made when it is first asked for. */
    private @Nullable Timeline forward;

    private @Nullable Timeline backward;

    /** @param reads and {@code writes}: places, in order */
    Series(int job, int[] reads, int[] writes) {
        this.job = job;
        this.reads = reads;
        this.writes = writes;
    }

    boolean isOf(int[] otherReads, int[] otherWrites) {
        return Arrays.equals(reads, otherReads) && Arrays.equals(writes, otherWrites);
    }

    /** Notes what is known of a run from now on. */
    void add(long run, long start, long last, boolean hasEnded, long known) {
        if (size == runs.length) {
            int room = size + (size >> 1) + 4;
            runs = Arrays.copyOf(runs, room);
            starts = Arrays.copyOf(starts, room);
            lasts = Arrays.copyOf(lasts, room);
            ended = Arrays.copyOf(ended, room);
            knownFrom = Arrays.copyOf(knownFrom, room);
            knownUntil = Arrays.copyOf(knownUntil, room);
        }
        runs[size] = run;
        starts[size] = start;
        lasts[size] = last;
        ended[size] = hasEnded;
        knownFrom[size] = known;
        knownUntil[size] = NEVER;
        size++;
        learn(known);
    }

    /** The row of what is known of a run; -1 if it is not one of these. The latest are looked at first. */
    int rowOf(long run) {
        for (int row = size - 1; row >= 0; row--) {
            if (runs[row] == run && knownUntil[row] == NEVER) {
                return row;
            }
        }
        return -1;
    }

    long start(int row) {
        return starts[row];
    }

    long last(int row) {
        return lasts[row];
    }

    boolean hasEnded(int row) {
        return ended[row];
    }

    /** Ends what is known of a run: more is known from now on. */
    void supersede(int row, long known) {
        knownUntil[row] = known;
        learn(known);
    }

    /** When they ran, as far as it was known; backwards with all instants mirrored at 0. */
    Timeline asOf(long known, boolean onward) {
        if (known < learnt) {
            return timeline(known, onward);
        }
        Timeline now = onward ? forward : backward;
        if (now == null) {
            now = timeline(known, onward);
            if (onward) {
                forward = now;
            } else {
                backward = now;
            }
        }
        return now;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(job);
        Ints.write(reads, to);
        Ints.write(writes, to);
        for (long[] column : new long[][] {runs, starts, lasts, knownFrom, knownUntil}) {
            Ints.write(Arrays.copyOf(column, size), to);
        }
        for (int row = 0; row < size; row++) {
            to.writeBoolean(ended[row]);
        }
        to.writeLong(learnt);
    }

    static Series read(DataInput from) throws IOException {
        Series series = new Series(from.readInt(), Ints.read(from), Ints.read(from));
        series.runs = Ints.readLongs(from);
        series.starts = Ints.readLongs(from);
        series.lasts = Ints.readLongs(from);
        series.knownFrom = Ints.readLongs(from);
        series.knownUntil = Ints.readLongs(from);
        series.size = series.runs.length;
        series.ended = new boolean[series.size];
        for (int row = 0; row < series.size; row++) {
            series.ended[row] = from.readBoolean();
        }
        series.learnt = from.readLong();
        return series;
    }

    private Timeline timeline(long known, boolean onward) {
        int[] rows = IntStream.range(0, size).filter(row -> isKnown(row, known)).toArray();
        long[][] spans = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            long end = ended[row] ? lasts[row] : NEVER;
            spans[i] = onward ? new long[] {starts[row], end} : new long[] {-end, -starts[row]};
        }
        return Timeline.of(spans);
    }

    private boolean isKnown(int row, long known) {
        return knownFrom[row] <= known && known < knownUntil[row];
    }

    private void learn(long known) {
        learnt = Math.max(learnt, known);
        forward = null;
        backward = null;
    }
}
