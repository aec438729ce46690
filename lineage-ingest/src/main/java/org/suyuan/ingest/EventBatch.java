package org.suyuan.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.model.Problem;

/**
 * Many events in one text, each given on as the very bytes it was written with, so that whoever reads it judges it as if
 * it had come alone. An event over the limit is cut one byte beyond it, which is enough to refuse it.
 *
 * <p>A batch of bytes can be gone through again; one of a stream only once, and going through it may throw
 * {@link UncheckedIOException}. The stream is the caller's to close.
 */
public final class EventBatch implements Iterable<byte[]> {
    private final Iterable<byte[]> events;

    private EventBatch(Iterable<byte[]> events) {
        this.events = events;
    }

    @Override
    public Iterator<byte[]> iterator() {
        return events.iterator();
    }

    /**
     * The elements of a JSON array, whatever they are.
     *
     * @throws Problem BAD_REQUEST if the text as a whole is not a JSON array
     */
    public static EventBatch ofArray(byte[] utf8, Limits limits) {
        var slices = new ArraySlices(utf8);
        return new EventBatch(() -> IntStream.range(0, slices.size())
                .mapToObj(index -> slices.get(index, atMost(limits)))
                .iterator());
    }

    /** As {@link #ofArray(byte[], Limits)}, of all that the stream still holds. */
    public static EventBatch ofArray(InputStream utf8, Limits limits) {
        try {
            return ofArray(utf8.readAllBytes(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are not blank (newline-delimited JSON). Each stands alone, so no text is malformed as a whole. */
    public static EventBatch ofLines(byte[] utf8, Limits limits) {
        return new EventBatch(() -> new JsonLines(new ByteArrayInputStream(utf8), atMost(limits)));
    }

    /** As {@link #ofLines(byte[], Limits)}, one line in memory at a time. */
    public static EventBatch ofLines(InputStream utf8, Limits limits) {
        var lines = new JsonLines(new BufferedInputStream(utf8), atMost(limits));
        return new EventBatch(() -> lines);
    }

    /**
     * The events of a file that holds one event, an array of events, or an event a line. Lines are read one by one, an
     * array into memory.
     *
     * @throws Problem BAD_REQUEST if it begins as an array and is none
     */
    public static EventBatch sniff(InputStream utf8, Limits limits) {
        var in = new BufferedInputStream(utf8);
        try {
            return beginsAsArray(in) ? ofArray(in, limits) : ofOneOrLines(in, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int atMost(Limits limits) {
        return limits.maxEventBytes() + 1;
    }

    private static boolean beginsAsArray(BufferedInputStream in) throws IOException {
        int window = 4096;
        in.mark(window);
        byte[] first = in.readNBytes(window);
        in.reset();
        int at = StrictJson.start(first);
        while (at < first.length && Character.isWhitespace(first[at])) at++;
        return at < first.length && first[at] == '[';
    }

    /**
     * It is lines if the first is JSON by itself, or the second begins as another object does: then the first one is
     * broken. Otherwise one event is spread over many lines.
     */
    private static EventBatch ofOneOrLines(BufferedInputStream in, Limits limits) {
        var lines = new JsonLines(in, atMost(limits));
        if (!lines.hasNext()) return new EventBatch(List.of());

        byte[] first = lines.next();
        boolean several = !lines.hasNext() || lines.peek()[0] == '{' || isJson(first, limits);
        if (several) {
            var begun = List.of(first).iterator();
            return new EventBatch(() -> chained(begun, lines));
        }
        return new EventBatch(List.of(joined(first, lines, atMost(limits))));
    }

    private static boolean isJson(byte[] line, Limits limits) {
        try {
            new StrictJson(limits.maxNesting()).parse(line);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static byte[] joined(byte[] first, JsonLines others, int most) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        while (others.hasNext() && joined.size() < most) {
            joined.write('\n');
            joined.writeBytes(others.next());
        }
        return joined.toByteArray();
    }

    private static Iterator<byte[]> chained(Iterator<byte[]> some, Iterator<byte[]> others) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return some.hasNext() || others.hasNext();
            }

            @Override
            public byte[] next() {
                return some.hasNext() ? some.next() : others.next();
            }
        };
    }
}
