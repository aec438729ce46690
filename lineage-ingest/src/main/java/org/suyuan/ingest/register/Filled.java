package org.suyuan.ingest.register;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;
import org.suyuan.time.Period;

/** A row of which every cell could be read. */
final class Filled {
    private final int row;
    private final Map<Column<?>, Object> values;
    private final Map<String, String> told;

    /** @param told the texts of its cells, screened, by the English names of their columns */
    Filled(int row, Map<Column<?>, Object> values, Map<String, String> told) {
        this.row = row;
        this.values = values;
        this.told = told;
    }

    int row() {
        return row;
    }

    Map<String, String> told() {
        return told;
    }

    /** What the cell says, or what an empty cell of this column means. */
    @SuppressWarnings("unchecked")
    <T> T get(Column<T> column) {
        T value = (T) values.get(column);
        T given = value == null ? column.absent() : value;
        if (given == null) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    column.header().en(),
                    null,
                    column.form().allowed());
        }
        return given;
    }

    boolean has(Column<?> column) {
        return values.containsKey(column);
    }

    /** What an optional cell says; null if it is empty. */
    <T> @Nullable T ifAny(Column<T> column) {
        return has(column) ? get(column) : null;
    }

    /**
     * What an optional cell says that this row cannot do without.
     *
     * @throws Problem UNPROCESSABLE if it is empty
     */
    <T> T needed(Column<T> column) {
        if (!has(column)) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    column.header().en(),
                    null,
                    column.form().allowed() + ", which this row cannot do without");
        }
        return get(column);
    }

    /** @throws Problem UNPROCESSABLE if it ends before it begins */
    Period period() {
        return period(Columns.VALID_UNTIL);
    }

    /** The same where a column of its own says when it ends. */
    Period period(Column<Instant> ends) {
        Instant from = get(Columns.VALID_FROM);
        Instant until = get(ends);
        if (!from.isBefore(until)) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE, ends.header().en(), null, "a day that is not before validFrom");
        }
        return new Period(from, until);
    }

    /** A part of what names the line; see {@link Form#key}. */
    <T> String key(Column<T> column) {
        return column.form().key().apply(get(column));
    }
}
