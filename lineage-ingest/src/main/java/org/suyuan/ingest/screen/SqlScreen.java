package org.suyuan.ingest.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the data out of a statement and leaves its shape: literals become {@code ?}, comments a space. Names stay:
 * in backticks, in brackets, and in double quotes where only a name can stand (beside a dot; after FROM, JOIN, INTO,
 * TABLE, UPDATE, AS, VIEW), since MySQL, Spark and BigQuery write strings in double quotes, too.
 *
 * <p>The dialect is not known, and one reading's string is another's code: {@code 'it\'s'} ends at different quotes,
 * {@code '''} opens BigQuery's long strings. Where the readings may part, the text is read in each way, and only what
 * all of them take for code is kept. Time is linear in the length of the text.
 */
public final class SqlScreen {
    private SqlScreen() {}

    public static String screened(String sql) {
        boolean escapes = sql.contains("\\'") || sql.contains("\\\"") || sql.contains("\\`") || sql.contains("\\\\");
        boolean triples = sql.contains("'''") || sql.contains("\"\"\"");
        var readings = new ArrayList<byte[]>();
        for (boolean escaping : either(escapes)) {
            for (boolean triple : either(triples)) {
                readings.add(new SqlReading(sql, escaping, triple).marks());
            }
        }
        return written(sql, agreed(readings));
    }

    private static List<Boolean> either(boolean open) {
        return open ? List.of(false, true) : List.of(false);
    }

    /** What any reading takes for data is data. */
    private static byte[] agreed(List<byte[]> readings) {
        byte[] marks = readings.get(0);
        for (byte[] other : readings.subList(1, readings.size())) {
            for (int i = 0; i < marks.length; i++) {
                marks[i] = (byte) Math.max(marks[i], other[i]);
            }
        }
        return marks;
    }

    private static String written(String sql, byte[] marks) {
        var out = new StringBuilder(sql.length());
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == SqlReading.CODE) {
                out.append(sql.charAt(i));
            } else if (i == 0 || marks[i] != marks[i - 1]) {
                out.append(marks[i] == SqlReading.COMMENT ? " " : Mask.LITERAL);
            }
        }
        return out.toString();
    }
}
