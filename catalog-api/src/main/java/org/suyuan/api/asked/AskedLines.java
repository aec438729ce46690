package org.suyuan.api.asked;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends lines, each bound to the one before. One thread uses it. */
final class AskedLines implements AutoCloseable {
    private final AskedFolder folder;
    private final ZoneId zone;
    private String last = Digests.NONE;
    private @Nullable YearMonth month;
    private @Nullable FileChannel channel;
    private long whole;

    /** Goes on where the last file ends; what is unfinished at its end is cut off. */
    AskedLines(AskedFolder folder, ZoneId zone) throws IOException {
        this.folder = folder;
        this.zone = zone;
        folder.create();
        List<YearMonth> months = folder.months();
        for (int i = months.size() - 1; i >= 0 && last.equals(Digests.NONE); i--) {
            open(months.get(i));
            String line = AskedFolder.lastLine(channel());
            last = line.isEmpty() ? last : Digests.of(line);
        }
    }

    /**
     * Writes questions down in their order and makes them durable. Those written leave the queue, also if it fails at a later one.
     *
     * @throws IOException if the disk does not take them; the same may be tried again
     */
    void append(Deque<Question> questions) throws IOException {
        while (!questions.isEmpty()) {
            YearMonth wanted = monthOf(questions.getFirst());
            if (!wanted.equals(month)) {
                open(wanted);
            }
            Deque<Question> page = new ArrayDeque<>();
            StringBuilder text = new StringBuilder();
            String before = last;
            for (Question one : questions) {
                if (!monthOf(one).equals(wanted)) {
                    break;
                }
                Document document = one.document();
                if (document != null) {
                    folder.keep(document);
                }
                String line = one.line(before);
                before = Digests.of(line);
                text.append(line).append('\n');
                page.add(one);
            }
            write(text.toString());
            last = before;
            page.forEach(one -> questions.removeFirst());
        }
    }

    private void write(String text) throws IOException {
        FileChannel file = channel();
        file.truncate(whole);
        file.position(whole);
        AskedFolder.write(file, text);
        file.force(true);
        whole = file.position();
    }

    /** Never an earlier month than one that was begun, whatever the clock does. */
    private YearMonth monthOf(Question question) {
        YearMonth asked = YearMonth.from(question.at().atZone(zone));
        return month != null && asked.isBefore(month) ? month : asked;
    }

    private void open(YearMonth wanted) throws IOException {
        close();
        Path file = folder.file(wanted);
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel = opened;
        whole = AskedFolder.wholeLength(opened);
        opened.truncate(whole);
        month = wanted;
    }

    private FileChannel channel() {
        if (channel == null) {
            throw new IllegalStateException("no file is open");
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
            month = null;
        }
    }
}
