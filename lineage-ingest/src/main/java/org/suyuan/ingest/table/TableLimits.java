package org.suyuan.ingest.table;

/**
 * How much of a file the door lets in.
 *
 * @param fileBytes most bytes of a file
 * @param xlsBytes most bytes of an .xls file, which is read as a whole
 * @param parts most entries of an .xlsx file
 * @param inflatedBytes most bytes of all that is read of an .xlsx file, unpacked
 * @param ratio most bytes that one packed byte may become, once a part is longer than a megabyte
 * @param strings most shared strings of an .xlsx file
 * @param merges most merged regions of a sheet
 * @param rows the last row in which something may stand
 * @param columns the last column, from 1, in which something may stand
 * @param cell most characters of a cell
 */
public record TableLimits(
        long fileBytes,
        long xlsBytes,
        int parts,
        long inflatedBytes,
        int ratio,
        int strings,
        int merges,
        int rows,
        int columns,
        int cell) {
    public static final TableLimits DEFAULT =
            new TableLimits(100L << 20, 20L << 20, 2_000, 1L << 30, 200, 4_000_000, 50_000, 1_048_576, 1_000, 32_767);

    public TableLimits {
        long least = Math.min(Math.min(fileBytes, xlsBytes), inflatedBytes);
        int fewest = Math.min(Math.min(Math.min(parts, ratio), Math.min(strings, merges)), Math.min(rows, columns));
        if (least < 1 || fewest < 1 || cell < 1) throw new IllegalArgumentException("limits are 1 or more");
    }

    public TableLimits withColumns(int most) {
        return new TableLimits(fileBytes, xlsBytes, parts, inflatedBytes, ratio, strings, merges, rows, most, cell);
    }

    public TableLimits withRows(int most) {
        return new TableLimits(fileBytes, xlsBytes, parts, inflatedBytes, ratio, strings, merges, most, columns, cell);
    }

    public TableLimits withCell(int most) {
        return new TableLimits(fileBytes, xlsBytes, parts, inflatedBytes, ratio, strings, merges, rows, columns, most);
    }
}
