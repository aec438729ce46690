package org.suyuan.ingest.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Whom a row is about.
 *
 * @param units the unit that it names as its own or as the holder, or the parties of the paper that it states; none if the
 *     row names none
 * @param thing the paper, the dataset or the system it tells of; null if it tells of none
 * @param isStated whether the row says itself whose the thing is
 */
record About(Set<Urn> units, @Nullable Urn thing, boolean isStated) {
    About {
        units = Set.copyOf(units);
    }

    static About of(Sheet sheet, Filled row) {
        if (sheet.equals(AuthorizationRows.AUTHORIZATION)) {
            return new About(AuthorizationRows.parties(row), row.get(Columns.PAPER), true);
        }
        if (sheet.columns().contains(Columns.UNIT)) {
            return new About(Set.of(row.get(Columns.UNIT)), thing(sheet, row), false);
        }
        return new About(CustodyRows.holders(row), thing(sheet, row), sheet.equals(CustodyRows.SYSTEM));
    }

    private static @Nullable Urn thing(Sheet sheet, Filled row) {
        if (sheet.columns().contains(Columns.PAPER)) {
            return row.get(Columns.PAPER);
        }
        return sheet.columns().contains(Columns.DATASET) ? row.get(Columns.DATASET) : CustodyRows.system(row);
    }
}
