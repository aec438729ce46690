package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Urn;

/**
 * When which copies were read and written, and when they were deleted, as far as it was told. Copies and jobs are called by their
 * places here, which stand for their keys.
 */
final class Runs {
    private static final long RENAMING = 0;

    /** The same backwards. */
    private static final long[][] NEVER_DELETED = {{-Series.NEVER, Series.NEVER}};

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Numbering<Long> keys = new Numbering<>();

    /** Those that are known by name, by their places: what a run that failed was to write may never have been made. */
    private final Map<Integer, Urn> named = new ConcurrentHashMap<>();

    private final Map<Integer, List<Series>> ofJob = new HashMap<>();
    private final Map<Integer, List<Series>> reading = new HashMap<>();
    private final Map<Integer, List<Series>> writing = new HashMap<>();
    private final Map<Integer, List<Deletion>> deletions = new HashMap<>();

    /** That a copy was deleted. */
    record Deletion(long at, long known) {}

    /** Notes by which name a copy or a job is known. */
    void name(Urn urn) {
        named.put(keys.add(Subject.key(urn)), urn);
    }

    /** The place of a copy or a job; -1 if it was never named. */
    int placeOf(Urn urn) {
        return keys.of(Subject.key(urn));
    }

    Optional<Urn> urnOf(int place) {
        return Optional.ofNullable(named.get(place));
    }

    /** Takes in what was told, in its order. */
    void take(Collection<RunTold> told) {
        lock.writeLock().lock();
        try {
            told.forEach(this::take);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Held by whoever looks at more than one of the following. */
    Lock looking() {
        return lock.readLock();
    }

    /** The runs that read a copy; looked at backwards, that write it. */
    List<Series> from(int place, boolean onward) {
        return (onward ? reading : writing).getOrDefault(place, List.of());
    }

    /** Whether a job was ever seen to run. */
    boolean isRun(int job, long known) {
        return ofJob.getOrDefault(job, List.of()).stream()
                .anyMatch(series -> !series.asOf(known, true).isEmpty());
    }

    /**
     * The instants between which a copy may have kept its data, each with the last at which it did; backwards mirrored at 0. There is
     * one more than it has been deleted.
     */
    long[][] lives(int place, long known, boolean onward) {
        List<Deletion> told = deletions.get(place);
        if (told == null) {
            return NEVER_DELETED;
        }
        long[] deleted = told.stream()
                .filter(one -> one.known() <= known)
                .mapToLong(Deletion::at)
                .distinct()
                .sorted()
                .toArray();
        long[] begins = LongStream.concat(LongStream.of(-Series.NEVER), LongStream.of(deleted))
                .toArray();
        long[][] lives = IntStream.range(0, begins.length)
                .mapToObj(i -> new long[] {begins[i], i < deleted.length ? deleted[i] - 1 : Series.NEVER})
                .toArray(long[][]::new);
        return onward ? lives : mirrored(lives);
    }

    private static long[][] mirrored(long[][] spans) {
        long[][] mirrored = new long[spans.length][];
        for (int i = 0; i < spans.length; i++) {
            long[] span = spans[spans.length - 1 - i];
            mirrored[i] = new long[] {-span[1], -span[0]};
        }
        return mirrored;
    }

    private void take(RunTold told) {
        if (told.phase() != RunTold.Phase.NONE) {
            takeRun(told);
        }
        for (int i = 0; i + 1 < told.renames().size(); i += 2) {
            // The former name ends at that very instant, so the data go just before.
            int[] from = {keys.add(told.renames().get(i))};
            int[] to = {keys.add(told.renames().get(i + 1))};
            seriesOf(keys.add(RENAMING), from, to).add(told.at(), told.at() - 1, told.at(), true, told.known());
        }
        told.drops().forEach(key -> deletions
                .computeIfAbsent(keys.add(key), any -> new ArrayList<>())
                .add(new Deletion(told.at(), told.known())));
    }

    private void takeRun(RunTold told) {
        int job = keys.add(told.job());
        long start = told.at();
        long last = told.at();
        boolean ended = told.phase() == RunTold.Phase.ENDS;
        int[] reads = places(told.reads());
        int[] writes = places(told.writes());
        if (told.more()) {
            for (Series series : ofJob.getOrDefault(job, List.of())) {
                int row = series.rowOf(told.run());
                if (row >= 0) {
                    start = Math.min(start, series.start(row));
                    last = Math.max(last, series.last(row));
                    ended |= series.hasEnded(row);
                    reads = union(reads, series.reads);
                    writes = union(writes, series.writes);
                    series.supersede(row, told.known());
                    break;
                }
            }
        }
        seriesOf(job, reads, writes).add(told.run(), start, last, ended, told.known());
    }

    private Series seriesOf(int job, int[] reads, int[] writes) {
        List<Series> all = ofJob.computeIfAbsent(job, any -> new ArrayList<>());
        for (Series series : all) {
            if (series.isOf(reads, writes)) {
                return series;
            }
        }
        Series added = new Series(job, reads, writes);
        index(added, all);
        return added;
    }

    private void index(Series series, List<Series> ofItsJob) {
        ofItsJob.add(series);
        for (int place : series.reads) {
            reading.computeIfAbsent(place, any -> new ArrayList<>()).add(series);
        }
        for (int place : series.writes) {
            writing.computeIfAbsent(place, any -> new ArrayList<>()).add(series);
        }
    }

    private int[] places(List<Long> of) {
        return of.stream().mapToInt(keys::add).sorted().distinct().toArray();
    }

    private static int[] union(int[] one, int[] other) {
        return IntStream.concat(IntStream.of(one), IntStream.of(other))
                .sorted()
                .distinct()
                .toArray();
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            to.writeLong(keys.at(i));
        }
        List<Series> all = ofJob.values().stream().flatMap(List::stream).toList();
        to.writeInt(all.size());
        for (Series series : all) {
            series.write(to);
        }
        to.writeInt(deletions.size());
        for (Map.Entry<Integer, List<Deletion>> of : deletions.entrySet()) {
            to.writeInt(of.getKey());
            to.writeInt(of.getValue().size());
            for (Deletion one : of.getValue()) {
                to.writeLong(one.at());
                to.writeLong(one.known());
            }
        }
    }

    static Runs read(DataInput from) throws IOException {
        Runs runs = new Runs();
        for (int i = from.readInt(); i > 0; i--) {
            runs.keys.add(from.readLong());
        }
        for (int i = from.readInt(); i > 0; i--) {
            Series series = Series.read(from);
            runs.index(series, runs.ofJob.computeIfAbsent(series.job, any -> new ArrayList<>()));
        }
        for (int i = from.readInt(); i > 0; i--) {
            List<Deletion> of = runs.deletions.computeIfAbsent(from.readInt(), any -> new ArrayList<>());
            for (int k = from.readInt(); k > 0; k--) {
                of.add(new Deletion(from.readLong(), from.readLong()));
            }
        }
        return runs;
    }
}
