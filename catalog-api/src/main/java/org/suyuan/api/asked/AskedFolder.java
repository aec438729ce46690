package org.suyuan.api.asked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of what was asked: a file a month, {@code 2026-11.ndjson}, and each document once, {@code documents/<digest>.graphql}. */
public final class AskedFolder {
    private static final String LINES = ".ndjson";
    private static final String DOCUMENTS = "documents";
    private static final int CHUNK = 64 << 10;

    private final Path folder;

    /** @param home the folder that holds all state of the installation */
    public AskedFolder(Path home) {
        this.folder = home.resolve("asked");
    }

    void create() throws IOException {
        Files.createDirectories(folder.resolve(DOCUMENTS));
    }

    Path folder() {
        return folder;
    }

    /** The months of which there is a file, in their order. */
    List<YearMonth> months() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(AskedFolder::month)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    private static Optional<YearMonth> month(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return name.endsWith(LINES)
                    ? Optional.of(YearMonth.parse(name.substring(0, name.length() - LINES.length())))
                    : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    Path file(YearMonth month) {
        return folder.resolve(month + LINES);
    }

    Path document(String digest) {
        return folder.resolve(DOCUMENTS).resolve(digest + ".graphql");
    }

    /** Keeps a document for good, unless it is there. */
    void keep(Document document) throws IOException {
        Path file = document(document.digest());
        if (Files.exists(file)) {
            return;
        }
        Path beside = folder.resolve(DOCUMENTS).resolve("unfinished");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, document.text());
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Where the last whole line of a file ends: what is behind it was being written when the power failed, and nobody was told
     * that it is kept.
     */
    static long wholeLength(FileChannel channel) throws IOException {
        return newlineBefore(channel, channel.size()) + 1;
    }

    /** The last line of a file that ends with a whole one; empty if it has none. */
    static String lastLine(FileChannel channel) throws IOException {
        long end = newlineBefore(channel, channel.size());
        if (end < 0) {
            return "";
        }
        long from = newlineBefore(channel, end) + 1;
        return UTF_8.decode(read(channel, from, end)).toString();
    }

    /** The place of the last line feed before another place; -1 if there is none. */
    private static long newlineBefore(FileChannel channel, long place) throws IOException {
        long end = place;
        while (end > 0) {
            long from = Math.max(0, end - CHUNK);
            ByteBuffer chunk = read(channel, from, end);
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return from + i;
                }
            }
            end = from;
        }
        return -1;
    }

    private static ByteBuffer read(FileChannel channel, long from, long until) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(until - from));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }
}
