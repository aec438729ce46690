package org.suyuan.ingest.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.model.Problem;

/**
 * Finds the columns of a table by its first row, and names the cells of the others. Empty rows, and rows that begin with #, are
 * left out.
 */
final class TableReading extends Lookahead<NamedRow> {
    private final Sheet sheet;
    private final String name;
    private final Iterator<TableRow> rows;
    private final Map<Integer, Column<?>> columns = new HashMap<>();
    private final Map<Column<?>, String> titles;
    private final List<RowRemark> leftAside = new ArrayList<>();
    private final List<RowRemark> faults = new ArrayList<>();
    private int number;

    TableReading(Sheet sheet, String name, Iterator<TableRow> rows) {
        this(sheet, name, rows, Map.of());
    }

    /** @param titles what stands over the columns in a sheet of its author's own form */
    TableReading(Sheet sheet, String name, Iterator<TableRow> rows, Map<Column<?>, String> titles) {
        this.titles = titles;
        this.sheet = sheet;
        this.name = name;
        this.rows = rows;
        readHeader();
    }

    /** Columns that are not of the format. */
    List<RowRemark> leftAside() {
        return leftAside;
    }

    /** Why the table cannot be read, or from some row on; empty as long as it can. */
    List<RowRemark> faults() {
        return faults;
    }

    @Override
    @Nullable NamedRow find() {
        TableRow row = nextRow();
        if (row == null) {
            return null;
        }
        Map<Column<?>, Cell> cells = new HashMap<>();
        columns.forEach((index, column) -> {
            if (index < row.cells().size()) {
                cells.put(column, row.cells().get(index));
            }
        });
        return new NamedRow(row.number(), cells, titles, List.of());
    }

    /** A table that breaks off is read up to there, and the fault noted. */
    private @Nullable TableRow nextRow() {
        try {
            return nextFilled();
        } catch (Problem damaged) {
            faults.add(new RowRemark(name, number, "", "", String.valueOf(damaged.getMessage())));
            return null;
        }
    }

    private @Nullable TableRow nextFilled() {
        while (rows.hasNext()) {
            TableRow row = rows.next();
            number = row.number();
            String first = row.cells().stream()
                    .map(Cell::text)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
            if (!row.isBlank() && !first.startsWith("#")) {
                return row;
            }
        }
        return null;
    }

    private void readHeader() {
        TableRow header = nextRow();
        if (header == null) {
            return;
        }
        Set<Column<?>> met = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String text = header.cells().get(i).text();
            if (text.isBlank()) {
                continue;
            }
            Column<?> column = column(text);
            if (column == null) {
                others.add(text);
            } else if (!met.add(column)) {
                faults.add(remark(header, text, "stands over two columns; expected one"));
            } else {
                columns.put(i, column);
            }
        }
        others.forEach(text -> other(header, text, met));
        sheet.columns().stream()
                .filter(column -> column.isRequired() && !met.contains(column))
                .forEach(column -> faults.add(new RowRemark(
                        name,
                        header.number(),
                        called(column),
                        "",
                        "the column is missing; expected " + column.form().allowed())));
    }

    /** A header that is none of the format's: left aside, unless a column is missed that people call so, since what it says would be lost. */
    private void other(TableRow header, String text, Set<Column<?>> met) {
        String meant = OwnSheets.meant(sheet, text).stream()
                .filter(column -> !met.contains(column))
                .map(TableReading::called)
                .collect(Collectors.joining(", "));
        if (meant.isEmpty()) {
            leftAside.add(remark(header, text, "no column of this sheet; left aside. Known are " + known(sheet)));
        } else {
            faults.add(remark(header, text, "may stand for " + meant + ", which is missing; expected that header"));
        }
    }

    private static String called(Column<?> column) {
        return column.header().zh() + " " + column.header().en();
    }

    /** A header, perhaps with something in brackets behind it. */
    private @Nullable Column<?> column(String header) {
        String bare = header.replaceAll("[(（].*", "");
        return Stream.of(header, bare)
                .flatMap(text -> sheet.columns().stream().filter(column -> column.isCalled(text)))
                .findFirst()
                .orElse(null);
    }

    private RowRemark remark(TableRow header, String column, String text) {
        return new RowRemark(name, header.number(), Screening.quote(column), "", text);
    }

    static String known(Sheet sheet) {
        return sheet.columns().stream().map(TableReading::called).collect(Collectors.joining(", "));
    }
}
