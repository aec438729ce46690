package org.suyuan.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Repeats the text of merged cells, row by row from the first to the last. */
final class Merges {
    /** A merged region: rows from 1, columns from 0, all inclusive. */
    record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int width() {
            return lastColumn - firstColumn + 1;
        }
    }

    private record Live(Region region, Cell cell) {}

    private final Iterator<Region> waiting;
    private Region next;
    private final List<Live> live = new ArrayList<>();
    private final int widest;
    private final Refused refused;

    private static final Region NONE = new Region(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);

    /** @param widest how many columns the table has; what is merged beyond them is not repeated */
    Merges(Collection<Region> regions, int widest, Refused refused) {
        waiting = regions.stream()
                .sorted(Comparator.comparingInt(Region::firstRow))
                .toList()
                .iterator();
        next = waiting.hasNext() ? waiting.next() : NONE;
        this.widest = widest;
        this.refused = refused;
    }

    /** The row's cells with those that others spread over them. */
    List<Cell> spread(int row, List<Cell> own) {
        live.removeIf(merge -> merge.region.lastRow < row);
        int width = live.stream().mapToInt(merge -> merge.region.width()).sum();
        for (; next.firstRow <= row; next = waiting.hasNext() ? waiting.next() : NONE) {
            if (next.lastRow < row || next.firstColumn >= widest) continue;
            Region clipped =
                    new Region(next.firstRow, next.lastRow, next.firstColumn, Math.min(next.lastColumn, widest - 1));
            boolean begins = next.firstRow == row && next.firstColumn < own.size();
            live.add(new Live(clipped, begins ? own.get(next.firstColumn) : Cell.EMPTY));
            width += clipped.width();
            if (width > widest) throw refused.hostile("a workbook whose merged cells overlap");
        }
        if (live.isEmpty()) return own;
        List<Cell> all = new ArrayList<>(own);
        for (Live merge : live) {
            if (merge.cell.isBlank()) continue;
            for (int column = merge.region.firstColumn; column <= merge.region.lastColumn; column++) {
                while (all.size() <= column) all.add(Cell.EMPTY);
                if (all.get(column).isBlank()) all.set(column, merge.cell);
            }
        }
        return all;
    }
}
