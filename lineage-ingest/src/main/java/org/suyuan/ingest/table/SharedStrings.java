package org.suyuan.ingest.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.suyuan.model.Problem;

/**
 * The texts that the cells of a workbook share. They lie in a temporary file, so that memory holds eight bytes of each and
 * a window: cells mostly ask for them in the order in which they stand.
 */
final class SharedStrings implements AutoCloseable {
    private static final int WINDOW = 1 << 16;

    private final Refused refused;
    private final FileChannel content;
    private long[] ends = new long[64];
    private int size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    private SharedStrings(Refused refused) throws IOException {
        this.refused = refused;
        content = FileChannel.open(
                Files.createTempFile("suyuan", ".strings"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** All of the part, which stays the caller's to close. */
    static SharedStrings read(PartReader part, TableLimits limits, Refused refused) {
        try {
            SharedStrings all = new SharedStrings(refused);
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(all.content));
                while (part.nextElement()) {
                    if (!part.starts("si")) continue;
                    if (all.size == limits.strings()) {
                        throw refused.tooLarge(
                                "a workbook of more texts", "at most " + limits.strings() + " different ones");
                    }
                    all.add(part.item().getBytes(StandardCharsets.UTF_8), out);
                }
                out.flush();
                return all;
            } catch (IOException | Problem e) {
                all.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem if there is no text of that number, from 0 */
    String get(int index) {
        if (index < 0 || index >= size) throw refused.damaged("a cell shows a shared text that there is not");
        long from = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - from);
        try {
            if (length > WINDOW) {
                ByteBuffer own = ByteBuffer.allocate(length);
                fill(own, from);
                return new String(own.array(), StandardCharsets.UTF_8);
            }
            if (from < windowAt || from + length > windowAt + window.limit()) {
                windowAt = from;
                fill(window.clear(), from);
                window.flip();
            }
            return new String(window.array(), (int) (from - windowAt), length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(byte[] text, OutputStream out) throws IOException {
        if (size == ends.length) ends = Arrays.copyOf(ends, size * 2);
        ends[size] = (size == 0 ? 0 : ends[size - 1]) + text.length;
        size++;
        out.write(text);
    }

    private void fill(ByteBuffer into, long from) throws IOException {
        long at = from;
        int read;
        while (into.hasRemaining() && (read = content.read(into, at)) > 0) at += read;
    }
}
