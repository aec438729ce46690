package org.suyuan.ingest.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people write over a column, by what it means; see the head of {@code synonyms.txt}. */
public final class Synonyms {
    private static final String ANY_KIND = "*";

    /** @param meaning a header, or the first and the last day's, joined by a plus sign; empty for names of the kind itself */
    private record Line(String kind, String meaning, Set<String> words) {}

    private final List<Line> lines;

    private Synonyms(List<Line> lines) {
        this.lines = lines;
    }

    public static Synonyms bundled() {
        try (InputStream file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            if (file == null) throw new IllegalStateException("no synonyms");
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms read(List<String> file) {
        List<Line> lines = new ArrayList<>();
        String kind = ANY_KIND;
        for (String line : file) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                kind = line.substring(1, line.indexOf(']')).strip();
            } else {
                int colon = line.indexOf(':');
                Set<String> words = Stream.of(line.substring(colon + 1).split("[,，]", -1))
                        .map(Plain::of)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
                lines.add(new Line(kind, line.substring(0, colon).strip(), words));
            }
        }
        return new Synonyms(lines);
    }

    /**
     * All that a column of a kind is called, plain; its own headers are among them. What the kind itself calls another of its
     * columns is not, though it mean this one elsewhere.
     */
    Set<String> of(String kind, TargetColumn column) {
        Set<String> own = Stream.concat(Stream.of(column.name()), column.headers().stream())
                .map(Plain::of)
                .collect(Collectors.toSet());
        Set<String> ofOthers = lines.stream()
                .filter(line -> line.kind.equals(kind) && !own.contains(Plain.of(line.meaning)))
                .flatMap(line -> line.words.stream())
                .collect(Collectors.toSet());
        Set<String> all = new HashSet<>(own);
        lines.stream()
                .filter(line -> isFor(line, kind) && own.contains(Plain.of(line.meaning)))
                .flatMap(line -> line.words.stream().filter(word -> line.kind.equals(kind) || !ofOthers.contains(word)))
                .forEach(all::add);
        return all;
    }

    /** What one column is called that tells of two: from when, and until when. */
    Set<String> ofSpan(String kind, TargetColumn first, TargetColumn last) {
        String meaning = first.name() + "+" + last.name();
        return lines.stream()
                .filter(line -> isFor(line, kind) && line.meaning.equals(meaning))
                .flatMap(line -> line.words.stream())
                .collect(Collectors.toSet());
    }

    /** What a sheet of such rows is called. */
    Set<String> ofKind(String kind) {
        Set<String> words = lines.stream()
                .filter(line -> line.kind.equals(kind) && line.meaning.isEmpty())
                .flatMap(line -> line.words.stream())
                .collect(Collectors.toCollection(HashSet::new));
        words.add(Plain.of(kind));
        return words;
    }

    /** Every word that may stand over a column of one of these kinds. */
    Set<String> all(List<Target> targets) {
        Set<String> all = new HashSet<>();
        for (Target target : targets) {
            target.columns().forEach(column -> all.addAll(of(target.kind(), column)));
        }
        lines.stream().filter(line -> !line.meaning.isEmpty()).forEach(line -> all.addAll(line.words));
        return all;
    }

    private static boolean isFor(Line line, String kind) {
        return line.kind.equals(ANY_KIND) || line.kind.equals(kind);
    }
}
