package org.suyuan.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/** What separates the values of a file: the sign by which most of its first records have the same number of values. */
final class Delimiter {
    private static final int SAMPLE = 1 << 16;
    private static final int RECORDS = 200;
    private static final char[] POSSIBLE = {',', '\t', ';'};

    private Delimiter() {}

    /** A comma, if none of them separates anything. */
    static char of(Reader text) throws IOException {
        char[] head = new char[SAMPLE];
        int length = 0;
        int read;
        while (length < SAMPLE && (read = text.read(head, length, SAMPLE - length)) > 0) length += read;
        String sample = new String(head, 0, length);
        char best = ',';
        int most = 0;
        for (char delimiter : POSSIBLE) {
            int alike = alike(sample, delimiter);
            if (alike > most) {
                best = delimiter;
                most = alike;
            }
        }
        return best;
    }

    /** How many values stand in records of the commonest width above one. */
    private static int alike(String sample, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        int records = 0;
        try {
            var reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(sample);
            for (CsvRecord record : reader) {
                widths.merge(record.getFieldCount(), 1, Integer::sum);
                if (++records == RECORDS) break;
            }
        } catch (CsvParseException e) {
            // What was read before counts.
        }
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToInt(width -> width.getKey() * width.getValue())
                .max()
                .orElse(0);
    }
}
