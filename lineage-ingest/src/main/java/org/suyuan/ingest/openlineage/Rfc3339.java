package org.suyuan.ingest.openlineage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.time.Times;

/** Reads {@code date-time} of RFC 3339 §5.6: an offset is a must, and a fraction may have any number of digits. */
final class Rfc3339 {
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d++))?"
                    + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");
    private static final int LEAP_SECOND = 60;

    private Rfc3339() {}

    /** In whole microseconds; empty if it is no such time, or outside of what the catalogue keeps. */
    static Optional<Instant> read(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) return Optional.empty();
        try {
            int second = number(parts, 6);
            var local = LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    Math.min(second, LEAP_SECOND - 1),
                    micros(parts.group(7)) * 1000);
            Instant instant = local.toInstant(ZoneOffset.UTC)
                    .minusSeconds(offset(parts))
                    .plusSeconds(second == LEAP_SECOND ? 1 : 0);
            return second <= LEAP_SECOND && Times.inRange(instant) ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int micros(@Nullable String fraction) {
        if (fraction == null) return 0;
        String six = (fraction + "000000").substring(0, 6);
        return Integer.parseInt(six);
    }

    private static int offset(Matcher parts) {
        if (parts.group(8) == null) return 0;
        int seconds = number(parts, 9) * 3600 + number(parts, 10) * 60;
        return parts.group(8).equals("-") ? -seconds : seconds;
    }
}
