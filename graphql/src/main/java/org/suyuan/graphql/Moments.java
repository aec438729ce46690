package org.suyuan.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;

/** Fills in the moment that a question leaves open. */
@Component
class Moments {
    private final Ledger ledger;
    private final ZoneId zone;

    Moments(Ledger ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
    }

    /** The input of the same name. */
    record Input(
            @Nullable OffsetDateTime valid,
            @Nullable OffsetDateTime known,
            @Nullable LocalDate day) {}

    /** A moment as it is shown. */
    record Shown(OffsetDateTime valid, OffsetDateTime known) {
        static Shown of(Moment moment) {
            return new Shown(shown(moment.asOf().valid()), shown(moment.asOf().known()));
        }
    }

    /**
     * The moment asked about.
     *
     * @throws Problem BAD_REQUEST if a day is given beside a time, or one out of range
     */
    Moment of(@Nullable Input input) {
        if (input == null) {
            return ledger.moment(null, null);
        }
        if (input.day() != null) {
            if (input.valid() != null || input.known() != null) {
                throw Problem.badRequest("asOf takes either a day or valid and known, not both");
            }
            requireInRange("asOf.day", input.day().toString(), input.day().getYear());
            AsOf day = AsOf.day(input.day(), zone);
            return ledger.moment(day.valid(), day.known());
        }
        return ledger.moment(instantIf("asOf.valid", input.valid()), instantIf("asOf.known", input.known()));
    }

    static OffsetDateTime shown(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The end of a period, null if it is open. */
    static @Nullable OffsetDateTime shownEnd(Instant until) {
        return until.equals(Period.OPEN) ? null : shown(until);
    }

    private static @Nullable Instant instantIf(String field, @Nullable OffsetDateTime time) {
        return time == null ? null : instant(field, time);
    }

    /**
     * An instant that a question names.
     *
     * @throws Problem BAD_REQUEST if it is out of range
     */
    static Instant instant(String field, OffsetDateTime time) {
        requireInRange(field, time.toString(), time.getYear());
        return time.toInstant();
    }

    /** Outside of these years nothing can be told, and not every part of the catalogue can reckon. */
    private static void requireInRange(String field, String value, int year) {
        if (year < 1 || year > 9999) {
            throw Problem.field(Problem.Code.BAD_REQUEST, field, value, "a time in the years 1 to 9999");
        }
    }
}
