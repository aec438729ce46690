package org.suyuan.ingest.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;

/**
 * A worksheet, read twice: once for its merged regions, which SpreadsheetML writes behind the rows, and once for its rows.
 * What is damaged or too large shows on the first way, before any row is given.
 */
final class XlsxSheet implements Table {
    private final String name;
    private final String part;
    private final Xlsx workbook;
    private @Nullable Outline outline;

    XlsxSheet(String name, String part, Xlsx workbook) {
        this.name = Cell.of(name).text();
        this.part = part;
        this.workbook = workbook;
    }

    /** @param widest how many columns have something in them */
    private record Outline(List<Merges.Region> merges, int widest) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public Iterator<TableRow> rows() {
        if (outline == null) outline = outlined();
        Merges merges = new Merges(outline.merges, outline.widest, workbook.refused);
        return new XlsxRows(workbook.read(part), workbook, merges);
    }

    private Outline outlined() {
        List<Merges.Region> merges = new ArrayList<>();
        int widest = 0;
        int row = 0;
        int column = -1;
        try (PartReader sheet = workbook.read(part)) {
            while (sheet.nextElement()) {
                if (sheet.starts("row")) {
                    row = nextRow(sheet, row);
                    column = -1;
                } else if (sheet.starts("c")) {
                    column = columnOf(sheet, column);
                } else if ((sheet.starts("v") || sheet.starts("is")) && column >= widest) {
                    widest = column + 1;
                } else if (sheet.starts("mergeCell")) {
                    Merges.Region region = regionOf(sheet.attribute("ref"));
                    if (region != null) merges.add(region);
                    if (merges.size() > workbook.limits.merges()) {
                        throw tooLarge("more merged regions", "at most " + workbook.limits.merges());
                    }
                }
                if (widest > workbook.limits.columns()) {
                    throw tooLarge(
                            "something in column " + CellName.letters(column),
                            "at most " + workbook.limits.columns() + " columns");
                }
                if (row > workbook.limits.rows() && column >= 0) {
                    throw tooLarge("something in row " + row, "at most " + workbook.limits.rows() + " rows");
                }
            }
        }
        return new Outline(merges, widest);
    }

    /** The number of the row that starts here; rows stand in their order. */
    int nextRow(PartReader sheet, int last) {
        int row = sheet.number("r", last + 1);
        if (row <= last) throw workbook.refused.damaged("rows of sheet " + Refused.quoted(name) + " out of order");
        return row;
    }

    static int columnOf(PartReader sheet, int last) {
        CellName cell = CellName.of(sheet.attribute("r"));
        return cell == null ? last + 1 : cell.column();
    }

    private static Merges.@Nullable Region regionOf(String ref) {
        int colon = ref.indexOf(':');
        if (colon < 0) return null;
        CellName first = CellName.of(ref.substring(0, colon));
        CellName last = CellName.of(ref.substring(colon + 1));
        if (first == null || last == null || last.row() < first.row() || last.column() < first.column()) return null;
        return new Merges.Region(first.row(), last.row(), first.column(), last.column());
    }

    private Problem tooLarge(String what, String limit) {
        return workbook.refused.tooLarge("a workbook whose sheet " + Refused.quoted(name) + " has " + what, limit);
    }
}
