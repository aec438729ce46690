package org.suyuan.ingest.register;

import java.util.List;
import java.util.Map;
import org.suyuan.ingest.table.Cell;

/**
 * A row whose cells are known by their columns.
 *
 * @param titles what stands over the columns in a sheet of its author's own form
 * @param faults why the row cannot be taken, whatever its cells say
 */
record NamedRow(int number, Map<Column<?>, Cell> cells, Map<Column<?>, String> titles, List<RowRemark> faults) {
    NamedRow(int number, Map<Column<?>, Cell> cells, List<RowRemark> faults) {
        this(number, cells, Map.of(), faults);
    }

    NamedRow {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    Cell cell(Column<?> column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    /** What stands over a column; empty where that is what the catalogue calls it. */
    String title(Column<?> column) {
        return titles.getOrDefault(column, "");
    }
}
