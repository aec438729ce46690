package org.suyuan.time;

import java.time.Instant;

/** A half-open stretch of time: {@code from} is inside, {@code until} is not; an open end is {@link #OPEN}. */
public record Period(Instant from, Instant until) {
    /** The far end of what has not ended. Every time the catalogue keeps lies before it. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("empty period: " + from + " to " + until);
        }
    }

    public static Period from(Instant from) {
        return new Period(from, OPEN);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
