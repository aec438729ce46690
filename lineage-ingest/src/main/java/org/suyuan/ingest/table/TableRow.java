package org.suyuan.ingest.table;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells from column A on, up to the last one that is not blank
 */
public record TableRow(int number, List<Cell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
