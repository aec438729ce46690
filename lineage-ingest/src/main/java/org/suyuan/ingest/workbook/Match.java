package org.suyuan.ingest.workbook;

import java.util.List;

/**
 * A column of a workbook, and what it is taken to be.
 *
 * @param column from 0
 * @param header what stands over it
 * @param target the name of the column of the kind
 * @param confidence from 0 to 100
 * @param reasons why, and what speaks against it
 */
public record Match(int column, String header, String target, Part part, int confidence, List<String> reasons) {
    /** How much of a cell the target takes. */
    public enum Part {
        WHOLE,
        /** The beginning of a span. */
        START,
        /** The end of a span. */
        END
    }

    public Match {
        reasons = List.copyOf(reasons);
    }
}
