package org.suyuan.ingest.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suyuan.ingest.workbook.WrittenDates;
import org.suyuan.time.Period;

/**
 * A day in a column of the documented formats: whatever {@link WrittenDates} takes for one, but for Excel's bare counts of days and
 * times of day, since nobody is there to confirm them; and a year alone, which here begins on its first day and ends on its last.
 *
 * @param first the day meant where something begins
 * @param last the day meant where something ends; {@link WrittenDates#OPEN} for no end
 */
public record WrittenDay(LocalDate first, LocalDate last) {
    private static final Pattern YEAR = Pattern.compile("([12]\\d{3})年?");
    private static final Pattern TIME_OF_DAY = Pattern.compile(".*[ Tt]\\d{1,2}:\\d{2}.*");
    private static final Pattern MIDNIGHT = Pattern.compile("[ Tt]0?0:00(?::00(?:\\.0+)?)?$");

    /** Empty if the text is none of these, or no day of the calendar: never a guess. */
    public static Optional<WrittenDay> of(String text) {
        String plain = MIDNIGHT.matcher(text.strip()).replaceFirst("");
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return Optional.of(new WrittenDay(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)));
        }
        if (WrittenDates.isSerial(plain) || TIME_OF_DAY.matcher(plain).matches()) {
            return Optional.empty();
        }
        return WrittenDates.last(plain)
                .map(last -> new WrittenDay(WrittenDates.first(plain).orElse(last), last));
    }

    public boolean isOpen() {
        return last.equals(WrittenDates.OPEN);
    }

    /** The instant at which something begins that is so from this day on. */
    public Instant from(ZoneId zone) {
        return isOpen() ? Period.OPEN : first.atStartOfDay(zone).toInstant();
    }

    /** The instant at which something has ended that is so to the end of this day: a person's last day belongs to it. */
    public Instant until(ZoneId zone) {
        return isOpen() ? Period.OPEN : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
