package org.suyuan.ingest.workbook;

/**
 * A row that is not taken for one of the table's, and why.
 *
 * @param row as the spreadsheet numbers it
 */
public record LeftOut(int row, String why) {}
