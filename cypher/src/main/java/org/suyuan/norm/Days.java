package org.suyuan.norm;

import java.time.LocalDate;

/**
 * A half-open stretch of whole days, as norms count them: {@code from} is inside, {@code until} is not.
 *
 * @param from {@link #UNKNOWN} if nobody has found out the first day
 * @param until {@link #OPEN} if no end is set
 */
public record Days(LocalDate from, LocalDate until) {
    /** The far end of what has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** The first day of what began on a day that is not known. */
    public static final LocalDate UNKNOWN = LocalDate.MIN;

    /** All days. */
    public static final Days ALWAYS = new Days(LocalDate.of(1900, 1, 1), OPEN);

    public Days {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("empty stretch of days: " + from + " to " + until);
        }
    }

    /** Whether the day is inside; a stretch whose first day is not known holds none that can be told. */
    public boolean holds(LocalDate day) {
        return beginsOnAKnownDay() && !day.isBefore(from) && day.isBefore(until);
    }

    public boolean beginsOnAKnownDay() {
        return !from.equals(UNKNOWN);
    }

    public boolean isOpen() {
        return until.equals(OPEN);
    }

    public boolean overlaps(Days other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
