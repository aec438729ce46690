package org.suyuan.ingest.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;
import org.suyuan.register.Line;

/**
 * A kind of row. All there is to know of it stands here: reader, templates and documentation are made from it.
 *
 * @param name of the sheet, in Chinese and English; the English one is also its key in YAML
 * @param about what its rows say
 * @param columns in the order in which templates show them
 * @param names what a row is named by, so that it is known again; a filled {@link Columns#LINE} takes their place
 * @param joins whether adjacent rows of one name make one line
 */
record Sheet(Text name, Text about, List<Column<?>> columns, List<Column<?>> names, boolean joins, Meaning meaning) {
    private static final int LONGEST_KEY = 400;

    /** What rows of one name say together: one row, unless the kind joins rows. */
    interface Meaning {
        Line of(Urn register, String key, List<Filled> rows);
    }

    /** What a row says. */
    interface OneMeaning {
        Line of(Urn register, String key, Filled row);
    }

    Sheet {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
    }

    /** A kind of which each row makes a line. */
    static Sheet of(Text name, Text about, List<Column<?>> columns, List<Column<?>> names, OneMeaning meaning) {
        return new Sheet(
                name, about, columns, names, false, (register, key, rows) -> meaning.of(register, key, rows.get(0)));
    }

    boolean isCalled(String other) {
        String plain = Words.plain(other);
        return plain.equals(Words.plain(name.zh())) || plain.equals(Words.plain(name.en()));
    }

    /** What names the line of a row: the same however its values are written, wherever in the file it stands. */
    String key(Filled row) {
        boolean isNamed = columns.contains(Columns.LINE) && row.has(Columns.LINE);
        String named =
                isNamed ? row.get(Columns.LINE) : names.stream().map(row::key).collect(Collectors.joining("|"));
        String key = name.en() + (isNamed ? "#" : "|") + named;
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY / 2) + "~" + digest(key);
    }

    Line line(Urn register, List<Filled> rows) {
        Line line = meaning.of(register, key(rows.get(0)), rows);
        boolean withdrawn = rows.stream().allMatch(row -> row.get(Columns.WITHDRAWN));
        return withdrawn ? new Line(line.register(), line.key(), line.subject(), List.of()) : line;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
