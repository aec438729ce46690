package org.suyuan.ingest.register;

/**
 * What is to be said of a cell, a row or a sheet, so that its author can mend it.
 *
 * @param sheet as it is called in the file
 * @param row as its author counts, from 1; in YAML the line of the file; 0 if it is about the whole
 * @param column in Chinese and English, or as the file has it; empty if it is about the row
 * @param value what stood there, screened and cut; empty if nothing did
 * @param text what would be right, or what was done
 */
public record RowRemark(String sheet, int row, String column, String value, String text) {
    /** On one line: {@code 单位:7 行政区划 division "50011": expected …}. */
    @Override
    public String toString() {
        String where = column.isEmpty() ? "" : " " + column;
        String had = value.isEmpty() ? "" : " \"" + value + "\"";
        return sheet + ":" + row + where + had + ": " + text;
    }
}
