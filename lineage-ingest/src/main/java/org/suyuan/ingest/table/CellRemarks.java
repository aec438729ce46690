package org.suyuan.ingest.table;

import java.util.Set;

/** Why a cell is doubtful, said in one way for every format. */
final class CellRemarks {
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private static final String LOST_ZERO = "a number; a month such as ";

    private CellRemarks() {}

    /** The result of a formula as the workbook was saved with it. */
    static Cell saved(Cell value) {
        return value.doubted(
                value.text().isEmpty()
                        ? "a formula that was saved showing nothing"
                        : "the saved value of a formula, not calculated anew");
    }

    static Cell noSavedValue() {
        return Cell.EMPTY.unreadable(
                "a formula saved without its value; open the workbook, let it calculate and save it");
    }

    /** Somebody may have typed October: 2024.10 becomes 2024.1. */
    static Cell lostZero(Cell number) {
        return number.doubted(LOST_ZERO + number.text() + "0 looks the same");
    }

    static boolean saysLostZero(String remark) {
        return remark.contains(LOST_ZERO);
    }

    static Cell error(String shown) {
        return Cell.EMPTY.unreadable("shows the error " + (ERRORS.contains(shown) ? shown : "of a formula"));
    }
}
