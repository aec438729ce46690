package org.suyuan.ingest.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a worksheet, one at a time; the sheet's {@link XlsxSheet outline} has already been found sound. */
final class XlsxRows implements Iterator<TableRow> {
    private final PartReader sheet;
    private final Xlsx workbook;
    private final Merges merges;
    private int number;
    private @Nullable TableRow next;
    private boolean ended;

    XlsxRows(PartReader sheet, Xlsx workbook, Merges merges) {
        this.sheet = sheet;
        this.workbook = workbook;
        this.merges = merges;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) advance();
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        TableRow row = next;
        next = null;
        return row;
    }

    private void advance() {
        while (sheet.nextElement()) {
            if (!sheet.starts("row")) continue;
            number = sheet.number("r", number + 1);
            List<Cell> own = cells();
            List<Cell> all = merges.spread(number, own);
            if (!own.isEmpty()) next = new TableRow(number, all);
            return;
        }
        ended = true;
        sheet.close();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        int at = sheet.depth();
        while (sheet.nextElement() && sheet.depth() >= at) {
            if (!sheet.starts("c")) continue;
            column = XlsxSheet.columnOf(sheet, column);
            Cell cell = cell();
            if (cell.isBlank()) continue;
            while (cells.size() <= column) cells.add(Cell.EMPTY);
            cells.set(column, cell);
        }
        return cells;
    }

    private Cell cell() {
        String type = sheet.attribute("t");
        NumberFormat format = workbook.style(sheet.number("s", 0));
        boolean formula = false;
        @Nullable String value = null;
        @Nullable String inline = null;
        int at = sheet.depth();
        while (sheet.nextElement() && sheet.depth() >= at) {
            if (sheet.starts("f")) {
                formula = true;
                // The formula itself is never read, however long it is.
            } else if (sheet.starts("v")) {
                value = sheet.text();
            } else if (sheet.starts("is")) {
                inline = sheet.item();
            }
        }
        if (inline != null) value = inline;
        boolean saved = value != null && (!value.isBlank() || type.equals("str"));
        if (formula && !saved) return CellRemarks.noSavedValue();
        if (value == null) return Cell.EMPTY;
        Cell cell = inline != null ? Cell.of(inline) : typed(type, value, format);
        return formula ? CellRemarks.saved(cell) : cell;
    }

    private Cell typed(String type, String value, NumberFormat format) {
        return switch (type) {
            case "s" -> Cell.of(workbook.sharedText(value));
            case "str", "inlineStr" -> Cell.of(Escapes.undone(value));
            case "b" -> Cell.of(value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE");
            case "e" -> CellRemarks.error(value.strip());
            case "d" -> Cell.of(value.replace("T00:00:00", "").replace('T', ' '));
            default -> number(value.strip(), format);
        };
    }

    private Cell number(String value, NumberFormat format) {
        if (value.isEmpty()) return Cell.EMPTY;
        try {
            return workbook.numbers().of(Double.parseDouble(value), format);
        } catch (NumberFormatException e) {
            return new Cell(value, "said to be a number");
        }
    }
}
