package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Instants by their places in order, so that bounds are compared by them. */
final class Instants {
    private final long[] sorted;

    private Instants(long[] sorted) {
        this.sorted = sorted;
    }

    static Instants of(LongStream instants) {
        return new Instants(instants.sorted().distinct().toArray());
    }

    /** The place of one of them. */
    int placeOf(long instant) {
        return Arrays.binarySearch(sorted, instant);
    }

    long at(int place) {
        return sorted[place];
    }

    /** The place of the last that is not after an instant; -1 if all are. */
    int lastUpTo(long instant) {
        int found = Arrays.binarySearch(sorted, instant);
        return found >= 0 ? found : -found - 2;
    }

    void write(DataOutput to) throws IOException {
        Ints.write(sorted, to);
    }

    static Instants read(DataInput from) throws IOException {
        return new Instants(Ints.readLongs(from));
    }

    long bytes() {
        return 16 + 8L * sorted.length;
    }
}
