package org.suyuan.ingest.register;

import java.util.List;
import java.util.Map;

/**
 * What stood in a row, or in adjacent rows that make one line, as far as it may be kept.
 *
 * @param sheet as it is called in the file
 * @param number of the first row
 * @param kind of row
 * @param cells by the names of their columns, screened
 */
public record ToldRow(String sheet, int number, String kind, List<Map<String, String>> cells, About about) {
    public ToldRow {
        cells = List.copyOf(cells);
    }
}
