package org.suyuan.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.suyuan.model.Urn;

/**
 * What a unit has submitted about itself, for others to accept or return.
 *
 * @param id names it in requests
 * @param register the unit's own, to which accepted rows belong
 * @param by who sent it
 * @param rows how many there are
 */
public record Submitted(String id, Urn unit, Urn register, String by, Instant at, long rows, Status status) {
    /** What has become of a submission, or of one of its rows. */
    public enum Status {
        /** Somebody has still to decide; of a submission, on a row at least. */
        WAITING,
        /** Every row has become a line. */
        ACCEPTED,
        /** All is decided, and a row at least was sent back. */
        RETURNED
    }

    /**
     * A row of it, or adjacent rows that make one line.
     *
     * @param row its number within the submission, from 1
     * @param sheet as it was called
     * @param at its number in the file
     * @param kind of row
     * @param cells what stood in them, screened, by the names of their columns
     * @param reason why it was returned, or what was said in accepting it
     * @param reviewer who decided; empty while it waits
     */
    public record Row(
            int row,
            String sheet,
            int at,
            String kind,
            List<Map<String, String>> cells,
            Status status,
            String reason,
            String reviewer) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row that nobody has decided on. */
        public static Row waiting(int row, String sheet, int at, String kind, List<Map<String, String>> cells) {
            return new Row(row, sheet, at, kind, cells, Status.WAITING, "", "");
        }

        Row decided(Status status, String reason, String reviewer) {
            return new Row(row, sheet, at, kind, cells, status, reason, reviewer);
        }
    }

    /** What all of these rows come to. */
    static Status of(List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.status() == Status.WAITING)) {
            return Status.WAITING;
        }
        return rows.stream().allMatch(row -> row.status() == Status.ACCEPTED) ? Status.ACCEPTED : Status.RETURNED;
    }
}
