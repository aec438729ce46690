package org.suyuan.ingest.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suyuan.time.Period;

/**
 * A day as people write it: {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024.3.1}, {@code 20240301}, {@code 2024年3月1日}; a
 * month or a year alone, {@code 2024.3}, {@code 2024年}, which begins on its first day and ends on its last; or no end at all,
 * {@code 长期}, {@code open}.
 *
 * @param first the day meant where something begins
 * @param last the day meant where something ends; {@link #NEVER} for no end
 */
public record WrittenDay(LocalDate first, LocalDate last) {
    /** What ends on this day does not end. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ t]0?0:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号])?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Set<String> OPEN =
            Set.of("长期", "長期", "永久", "长期有效", "无固定期限", "无期限", "至今", "open", "indefinite");

    /** Empty if the text is none of these, or no day of the calendar: never a guess. */
    public static Optional<WrittenDay> of(String text) {
        String plain = plain(text);
        if (OPEN.contains(plain)) {
            return Optional.of(new WrittenDay(NEVER, NEVER));
        }
        try {
            return dayOf(plain);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public boolean isOpen() {
        return last.equals(NEVER);
    }

    /** The instant at which something begins that is so from this day on. */
    public Instant from(ZoneId zone) {
        return isOpen() ? Period.OPEN : first.atStartOfDay(zone).toInstant();
    }

    /** The instant at which something has ended that is so to the end of this day: a person's last day belongs to it. */
    public Instant until(ZoneId zone) {
        return isOpen() ? Period.OPEN : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Optional<WrittenDay> dayOf(String text) {
        for (Pattern pattern : new Pattern[] {DAY, DIGITS}) {
            Matcher day = pattern.matcher(text);
            if (day.matches()) {
                return Optional.of(day(LocalDate.of(number(day, 1), number(day, 3), number(day, 4))));
            }
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            if (chinese.group(3) != null) {
                return Optional.of(day(LocalDate.of(number(chinese, 1), number(chinese, 2), number(chinese, 3))));
            }
            return Optional.of(
                    chinese.group(2) != null
                            ? month(number(chinese, 1), number(chinese, 2))
                            : year(number(chinese, 1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(month(number(month, 1), number(month, 2)));
        }
        return YEAR.matcher(text).matches() ? Optional.of(year(Integer.parseInt(text))) : Optional.empty();
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day, day);
    }

    private static WrittenDay month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new WrittenDay(first, first.plusMonths(1).minusDays(1));
    }

    private static WrittenDay year(int year) {
        return new WrittenDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** With the digits and signs of ASCII, and no blanks but the one before a time of day. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip()
                .toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString().replaceAll("\\s+(?!\\d{1,2}:)", "");
    }
}
