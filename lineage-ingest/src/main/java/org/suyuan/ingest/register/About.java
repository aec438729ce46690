package org.suyuan.ingest.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Whom a row is about.
 *
 * @param units the unit that it names as its own, or the parties of the paper that it states; none if the row names none
 * @param thing the paper or the dataset it tells of; null if it tells of neither
 * @param isPaper whether the row states the paper itself
 */
record About(Set<Urn> units, @Nullable Urn thing, boolean isPaper) {
    About {
        units = Set.copyOf(units);
    }

    static About of(Sheet sheet, Filled row) {
        if (sheet.equals(AuthorizationRows.AUTHORIZATION)) {
            return new About(AuthorizationRows.parties(row), row.get(Columns.PAPER), true);
        }
        Urn thing = sheet.columns().contains(Columns.PAPER)
                ? row.get(Columns.PAPER)
                : sheet.columns().contains(Columns.DATASET) ? row.get(Columns.DATASET) : null;
        boolean isOfUnit = sheet.columns().contains(Columns.UNIT);
        return new About(isOfUnit ? Set.of(row.get(Columns.UNIT)) : Set.of(), thing, false);
    }
}
