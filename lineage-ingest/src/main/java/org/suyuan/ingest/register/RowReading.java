package org.suyuan.ingest.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suyuan.ingest.screen.Mask;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.ingest.table.Cell;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/** Reads the cells of one row, each through the screen, and notes all that is wrong with them. */
final class RowReading {
    private static final int LONGEST = 10_000;

    private final Sheet sheet;
    private final String sheetName;
    private final Setting setting;
    private final NamedRow row;
    private final Map<Column<?>, Object> values = new HashMap<>();
    private final Map<String, String> told = new LinkedHashMap<>();
    private final List<RowRemark> remarks = new ArrayList<>();
    private boolean sound = true;

    private RowReading(Sheet sheet, String sheetName, Setting setting, NamedRow row) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.setting = setting;
        this.row = row;
    }

    /**
     * What was read of a row.
     *
     * @param key of its line; empty if what names it could not be read
     * @param sound whether all could be read
     */
    record Outcome(NamedRow row, Filled filled, String key, boolean sound, List<RowRemark> remarks) {}

    static Outcome of(Sheet sheet, String sheetName, Setting setting, NamedRow row) {
        return new RowReading(sheet, sheetName, setting, row).read();
    }

    private Outcome read() {
        remarks.addAll(row.faults());
        sound = remarks.isEmpty();
        if (sound || !row.cells().isEmpty()) {
            sheet.columns().forEach(this::read);
        }
        Filled filled = new Filled(row.number(), values, told);
        return new Outcome(row, filled, key(filled), sound, remarks);
    }

    private String key(Filled filled) {
        try {
            return sheet.key(filled);
        } catch (Problem namelessRow) {
            return "";
        }
    }

    private <T> void read(Column<T> column) {
        Cell cell = row.cell(column);
        if (cell.isUnreadable()) {
            refuse(column, cell.remark());
            return;
        }
        if (cell.mayHaveLostAZero() && Forms.DAYS.contains(column.form())) {
            refuse(column, cell.remark() + "; expected a day, or a month as text");
            return;
        }
        if (!cell.remark().isEmpty()) {
            remarks.add(remark(column, cell.remark()));
        }
        String text = cell.text();
        if (text.isBlank()) {
            if (column.isRequired()) {
                refuse(column, "is missing; expected " + column.form().allowed());
            }
        } else if (text.length() > LONGEST || Screening.isBroken(text)) {
            refuse(column, "expected at most " + LONGEST + " characters, all of them whole");
        } else {
            screen(column, text);
        }
    }

    private <T> void screen(Column<T> column, String text) {
        TextScreen.Screened screened = column.form().screen().screen(text);
        if (screened.found().isEmpty()) {
            take(column, text);
        } else if (column.form().isFree()) {
            remarks.add(remark(column, meanings(screened) + " was masked"));
            take(column, screened.text());
        } else {
            refuse(column, "expected " + column.form().allowed() + ", not " + meanings(screened));
        }
    }

    private static String meanings(TextScreen.Screened screened) {
        return screened.found().stream().map(Mask::meaning).collect(Collectors.joining(", "));
    }

    private <T> void take(Column<T> column, String text) {
        try {
            T value = column.form().reader().read(text.strip(), setting.zone());
            values.put(column, value);
            told.put(column.header().en(), text.strip());
            column.form().cites().apply(value).stream()
                    .filter(cited -> !setting.knows(cited))
                    .forEach(cited -> remarks.add(remark(column, unknown(cited))));
        } catch (Problem unfit) {
            String expected = unfit.expected() == null ? column.form().allowed() : unfit.expected();
            refuse(column, "expected " + expected);
        }
    }

    private static String unknown(Urn cited) {
        String id = Screening.quote(cited.parts().get(0));
        return cited.kind() == Kind.PROVISION
                ? id + " is kept as written, but no article has this id; see provision in GraphQL"
                : id + " is kept as written, but no division has this code, so no authority will be found for it";
    }

    private void refuse(Column<?> column, String text) {
        sound = false;
        remarks.add(remark(column, text));
    }

    private RowRemark remark(Column<?> column, String text) {
        return remark(sheetName, row, column, text);
    }

    static RowRemark remark(String sheetName, NamedRow row, Column<?> column, String text) {
        String title = row.title(column);
        String name = column.header().zh() + " " + column.header().en() + (title.isEmpty() ? "" : " (" + title + ")");
        return new RowRemark(
                sheetName, row.number(), name, Screening.quote(row.cell(column).text()), text);
    }
}
