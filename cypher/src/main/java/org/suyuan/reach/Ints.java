package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays as they stand in a file: how many, then one after the other. */
final class Ints {
    /** So many bytes are moved at a time. */
    private static final int BLOCK = 1 << 16;

    private Ints() {}

    static void write(int[] ints, DataOutput to) throws IOException {
        to.writeInt(ints.length);
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (int done = 0; done < ints.length; ) {
            int many = Math.min(BLOCK / Integer.BYTES, ints.length - done);
            block.asIntBuffer().put(ints, done, many);
            to.write(block.array(), 0, many * Integer.BYTES);
            done += many;
        }
    }

    static int[] read(DataInput from) throws IOException {
        int[] ints = new int[from.readInt()];
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (int done = 0; done < ints.length; ) {
            int many = Math.min(BLOCK / Integer.BYTES, ints.length - done);
            from.readFully(block.array(), 0, many * Integer.BYTES);
            block.asIntBuffer().get(ints, done, many);
            done += many;
        }
        return ints;
    }

    static void write(long[] longs, DataOutput to) throws IOException {
        to.writeInt(longs.length);
        for (long one : longs) {
            to.writeLong(one);
        }
    }

    static long[] readLongs(DataInput from) throws IOException {
        long[] longs = new long[from.readInt()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = from.readLong();
        }
        return longs;
    }
}
