package org.suyuan.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The catalogue's grain of time: whole microseconds, from {@link #EARLIEST} to {@link Period#OPEN}. */
public final class Times {
    /** The first instant that a fact may hold from; earlier ones are a mistake of the sender. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private Times() {}

    /** The same instant without what is finer than a microsecond. */
    public static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The next instant that the catalogue can tell apart. */
    public static Instant after(Instant instant) {
        return instant.plus(1, ChronoUnit.MICROS);
    }

    /** How many microseconds after 1970 began, or before if negative. */
    public static long sinceEpoch(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant so many microseconds after 1970 began. */
    public static Instant ofEpoch(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Whether a fact may hold from this instant. */
    public static boolean inRange(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(Period.OPEN);
    }
}
