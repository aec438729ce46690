package org.suyuan.ingest.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/** Makes lines of the rows of one sheet. No more rows are held than make one line, and the one after. */
final class SheetReading extends Lookahead<RowRead> {
    private static final int MOST_JOINED = 500;

    private final Urn register;
    private final Sheet sheet;
    private final String name;
    private final SeenKeys seen;
    private final Lookahead<RowReading.Outcome> rows;

    /** @param name of the sheet as the file has it, screened */
    SheetReading(Urn register, Setting setting, Sheet sheet, String name, Iterator<NamedRow> rows, SeenKeys seen) {
        this.register = register;
        this.sheet = sheet;
        this.name = name;
        this.seen = seen;
        this.rows = new Lookahead<>() {
            @Override
            RowReading.@Nullable Outcome find() {
                return rows.hasNext() ? RowReading.of(sheet, name, setting, rows.next()) : null;
            }
        };
    }

    @Override
    @Nullable RowRead find() {
        if (!rows.hasNext()) {
            return null;
        }
        List<RowReading.Outcome> joined = new ArrayList<>(List.of(rows.next()));
        String key = joined.get(0).key();
        while (sheet.joins()
                && !key.isEmpty()
                && joined.size() < MOST_JOINED
                && rows.hasNext()
                && rows.peek().key().equals(key)) {
            joined.add(rows.next());
        }
        return read(joined, key);
    }

    private RowRead read(List<RowReading.Outcome> joined, String key) {
        List<RowRemark> remarks = new ArrayList<>();
        joined.forEach(row -> remarks.addAll(row.remarks()));
        boolean isNew = key.isEmpty() || seen.add(key);
        if (!isNew) {
            joined.forEach(row -> remarks.add(about(row, again())));
            return new RowRead.Refused(joined.size(), remarks);
        }
        if (!joined.stream().allMatch(RowReading.Outcome::sound)) {
            joined.stream()
                    .filter(RowReading.Outcome::sound)
                    .forEach(row -> remarks.add(about(row, "waits for the other rows of the same thing to be mended")));
            return new RowRead.Refused(joined.size(), remarks);
        }
        List<Filled> filled = joined.stream().map(RowReading.Outcome::filled).toList();
        try {
            return new RowRead.Taken(sheet.line(register, filled), told(filled), remarks);
        } catch (Problem problem) {
            remarks.add(remark(joined.get(culprit(filled)), problem));
            return new RowRead.Refused(joined.size(), remarks);
        }
    }

    private ToldRow told(List<Filled> filled) {
        return new ToldRow(
                name,
                filled.get(0).row(),
                sheet.name().en(),
                filled.stream().map(Filled::told).toList(),
                About.of(sheet, filled.get(0)));
    }

    private String again() {
        return sheet.joins()
                ? "an earlier row tells of the same thing; its rows have to stand together"
                : "an earlier row tells of the same thing; to tell of another period, give this row a name in 行标识 line";
    }

    /** The row that does not go with those before it. */
    private int culprit(List<Filled> filled) {
        for (int most = 1; most < filled.size(); most++) {
            try {
                sheet.line(register, filled.subList(0, most));
            } catch (Problem already) {
                return most - 1;
            }
        }
        return filled.size() - 1;
    }

    private RowRemark remark(RowReading.Outcome row, Problem problem) {
        String expected = problem.expected() == null ? String.valueOf(problem.getMessage()) : problem.expected();
        return sheet.columns().stream()
                .filter(column -> column.header().en().equals(problem.field()))
                .findFirst()
                .map(column -> RowReading.remark(name, row.row(), column, "expected " + expected))
                .orElseGet(() -> about(row, "expected " + expected));
    }

    private RowRemark about(RowReading.Outcome row, String text) {
        return new RowRemark(name, row.row().number(), "", "", text);
    }
}
