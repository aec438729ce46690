package org.suyuan.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment a question is asked about: what was so in the world at {@code valid}, as far as the catalogue had learnt it
 * by {@code known}, that instant included.
 */
public record AsOf(Instant valid, Instant known) {
    public AsOf {
        valid = Times.micros(valid);
        known = Times.micros(known);
    }

    /** What is so at an instant, by all that was ever learnt. */
    public static AsOf now(Instant now) {
        return new AsOf(now, Period.OPEN.minusNanos(1_000));
    }

    /** A whole day: valid at its start, known at its end, in the given zone. */
    public static AsOf day(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        return new AsOf(day.atStartOfDay(zone).toInstant(), end);
    }
}
