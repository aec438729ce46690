package org.suyuan.ingest.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.table.TableRow;

/** A sheet written as text: a row a line, cells between bars. */
record Sheets(String name, List<TableRow> all) implements Table {
    static Sheets of(String name, String text) {
        List<TableRow> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            rows.add(new TableRow(
                    i + 1,
                    Stream.of(lines.get(i).split("\\|", -1))
                            .map(Cell::of)
                            .map(cell -> Cell.of(cell.text()))
                            .toList()));
        }
        return new Sheets(name, rows);
    }

    @Override
    public Iterator<TableRow> rows() {
        return all.iterator();
    }
}
