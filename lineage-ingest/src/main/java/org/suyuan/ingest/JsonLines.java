package org.suyuan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.StrictJson;

/** The lines of a stream that are not blank, each cut after so many bytes; only one is in memory. */
final class JsonLines implements Iterator<byte[]> {
    private final InputStream in;
    private final int most;
    private byte @Nullable [] next;

    /** @param in buffered: it is read byte by byte, and marked */
    JsonLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
        skipByteOrderMark();
        next = line();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] line = next;
        if (line == null) throw new NoSuchElementException();
        next = line();
        return line;
    }

    /** The line that {@link #next} will give. */
    byte[] peek() {
        if (next == null) throw new NoSuchElementException();
        return next;
    }

    private void skipByteOrderMark() {
        try {
            in.mark(3);
            byte[] first = in.readNBytes(3);
            in.reset();
            in.skipNBytes(StrictJson.start(first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte @Nullable [] line() {
        byte[] line = new byte[Math.min(most, 1024)];
        int length = 0;
        boolean blank = true;
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    if (!blank) break;
                    length = 0;
                    continue;
                }
                blank &= c == ' ' || c == '\t' || c == '\r';
                if (length == most) continue;
                if (length == line.length) line = Arrays.copyOf(line, (int) Math.min(most, 2L * length));
                line[length++] = (byte) c;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blank ? null : Arrays.copyOf(line, length);
    }
}
