package org.suyuan.ingest.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.suyuan.model.Problem;

/** A sheet of an .xls workbook. */
final class XlsSheet implements Table {
    private final HSSFSheet sheet;
    private final NumberText numbers;
    private final TableLimits limits;
    private final Refused refused;

    XlsSheet(HSSFSheet sheet, NumberText numbers, TableLimits limits, Refused refused) {
        this.sheet = sheet;
        this.numbers = numbers;
        this.limits = limits;
        this.refused = refused;
    }

    @Override
    public String name() {
        return Cell.of(sheet.getSheetName()).text();
    }

    @Override
    public Iterator<TableRow> rows() {
        try {
            return read().iterator();
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused.damaged("sheet " + Refused.quoted(name()) + " cannot be read");
        }
    }

    private List<TableRow> read() {
        List<TableRow> own = new ArrayList<>();
        for (Row row : sheet) {
            List<Cell> cells = cells(row);
            if (!cells.isEmpty()) own.add(new TableRow(row.getRowNum() + 1, cells));
        }
        int widest = own.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        Merges merges = new Merges(regions(), widest, refused);
        return own.stream()
                .map(row -> new TableRow(row.number(), merges.spread(row.number(), row.cells())))
                .toList();
    }

    private List<Merges.Region> regions() {
        return sheet.getMergedRegions().stream()
                .map(region -> new Merges.Region(
                        region.getFirstRow() + 1,
                        region.getLastRow() + 1,
                        region.getFirstColumn(),
                        region.getLastColumn()))
                .toList();
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell one : row) {
            Cell cell = cell((HSSFCell) one);
            if (cell.isBlank()) continue;
            refuseBeyond(row.getRowNum() + 1, one.getColumnIndex() + 1, cell);
            while (cells.size() <= one.getColumnIndex()) cells.add(Cell.EMPTY);
            cells.set(one.getColumnIndex(), cell);
        }
        return cells;
    }

    private void refuseBeyond(int row, int column, Cell cell) {
        String what = "an .xls workbook whose sheet " + Refused.quoted(name());
        if (row > limits.rows()) {
            throw refused.tooLarge(what + " has something in row " + row, "at most " + limits.rows() + " rows");
        }
        if (column > limits.columns()) {
            throw refused.tooLarge(what + " has something in column " + column, "at most " + limits.columns());
        }
        if (cell.text().length() > limits.cell()) {
            throw refused.tooLarge(what + " has a longer cell", "at most " + limits.cell() + " characters in a cell");
        }
    }

    private Cell cell(HSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? CellRemarks.saved(valued(cell, cell.getCachedFormulaResultType()))
                : valued(cell, cell.getCellType());
    }

    private Cell valued(HSSFCell cell, CellType type) {
        return switch (type) {
            case STRING -> Cell.of(cell.getRichStringCellValue().getString());
            case NUMERIC -> numbers.of(cell.getNumericCellValue(), format(cell.getCellStyle()));
            case BOOLEAN -> Cell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> error(cell.getErrorCellValue());
            default -> Cell.EMPTY;
        };
    }

    private static NumberFormat format(CellStyle style) {
        String code = style.getDataFormatString();
        boolean builtin = code == null || code.startsWith("reserved");
        return NumberFormat.of(style.getDataFormat(), builtin ? "" : code);
    }

    private static Cell error(byte code) {
        return CellRemarks.error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "");
    }
}
