package org.suyuan.ingest.register;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;

/** Sheets as one writes them in a test: a row a line, cells between bars, and what reading them gives. */
final class SheetText {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SheetText() {}

    static Table sheet(String name, String text) {
        List<TableRow> rows = new ArrayList<>();
        text.lines()
                .forEach(line -> rows.add(new TableRow(
                        rows.size() + 1,
                        Arrays.stream(line.split("\\|", -1))
                                .map(cell -> new Cell(cell.strip(), ""))
                                .toList())));
        return again(name, rows);
    }

    /** A table that can be read once. */
    static Table table(String name, Iterator<TableRow> rows) {
        return again(name, () -> rows);
    }

    private static Table again(String name, Iterable<TableRow> rows) {
        return new Table() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Iterator<TableRow> rows() {
                return rows.iterator();
            }
        };
    }

    static List<RowRead> read(Table... tables) {
        return all(reader().read(Arrays.asList(tables).iterator()));
    }

    static RegisterReader reader() {
        return new RegisterReader("test", new Setting(ZONE, Norms.builtIn()));
    }

    static List<RowRead> all(Iterator<RowRead> reads) {
        List<RowRead> all = new ArrayList<>();
        reads.forEachRemaining(all::add);
        return all;
    }

    /** The keys of the lines that were taken, in order. */
    static List<String> keys(List<RowRead> reads) {
        return lines(reads).stream().map(Line::key).toList();
    }

    static List<Line> lines(List<RowRead> reads) {
        return reads.stream()
                .filter(RowRead.Taken.class::isInstance)
                .map(read -> ((RowRead.Taken) read).line())
                .toList();
    }

    static List<String> remarks(List<RowRead> reads) {
        return reads.stream()
                .flatMap(read -> read.remarks().stream())
                .map(RowRemark::toString)
                .toList();
    }
}
