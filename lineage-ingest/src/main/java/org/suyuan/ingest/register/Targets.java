package org.suyuan.ingest.register;

import java.util.List;
import java.util.Set;
import org.suyuan.ingest.workbook.Target;
import org.suyuan.ingest.workbook.TargetColumn;
import org.suyuan.ingest.workbook.TargetColumn.Holds;

/** The kinds of row, as those who read users' own workbooks know them. */
public final class Targets {
    private static final Set<Form<?>> UNITS =
            Set.of(References.UNIT, References.UNITS, References.HOLDERS, References.PARTIES);
    private static final Set<Form<?>> PLACES = Set.of(Forms.PLACE, Forms.PLACES);

    private Targets() {}

    /** One for each kind, called as its sheet in Chinese, with the Chinese headers of its columns. */
    public static List<Target> all() {
        return Sheets.ALL.stream().map(Targets::target).toList();
    }

    private static Target target(Sheet sheet) {
        return new Target(
                sheet.name().zh(),
                sheet.columns().stream().map(column -> column(sheet, column)).toList());
    }

    private static TargetColumn column(Sheet sheet, Column<?> column) {
        return new TargetColumn(
                column.header().zh(), List.of(column.header().en()), column.isRequired(), holds(sheet, column));
    }

    private static Holds holds(Sheet sheet, Column<?> column) {
        Form<?> form = column.form();
        if (UNITS.contains(form)) {
            // What a unit's own rows name it by is its id: only they may name one that nobody has told of yet.
            return sheet.equals(UnitRows.UNIT) ? Holds.UNIT_ID : Holds.UNIT;
        }
        if (form.equals(Forms.UNTIL)) {
            return Holds.LAST_DAY;
        }
        if (form.equals(Forms.FROM)) {
            return column.equals(Columns.VALID_FROM) ? Holds.FIRST_DAY : Holds.DAY;
        }
        if (column.equals(UnitRows.CODE)) {
            return Holds.CREDIT_CODE;
        }
        boolean isPlace = PLACES.contains(form) || column.equals(UnitRows.LIES_IN);
        return isPlace ? Holds.DIVISION : Holds.TEXT;
    }
}
