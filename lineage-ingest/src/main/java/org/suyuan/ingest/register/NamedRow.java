package org.suyuan.ingest.register;

import java.util.List;
import java.util.Map;
import org.suyuan.ingest.table.Cell;

/**
 * A row whose cells are known by their columns.
 *
 * @param faults why the row cannot be taken, whatever its cells say
 */
record NamedRow(int number, Map<Column<?>, Cell> cells, List<RowRemark> faults) {
    NamedRow {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    Cell cell(Column<?> column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }
}
