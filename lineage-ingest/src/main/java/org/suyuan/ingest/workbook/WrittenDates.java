package org.suyuan.ingest.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days as people write them: {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024.3.1}, {@code 20240301}, {@code 2024年3月1日}, a month
 * or a quarter ({@code 2024.3}, {@code 2024年3月}, {@code 2024年第一季度}), the number by which Excel counts days, no end at all
 * ({@code 长期}, {@code 至今}), and spans of them ({@code 2024.3-2025.3}). Where something begins, a month means its first day, where it ends, its
 * last. What is none of these is nothing; so is a year alone, and whatever can be read in two ways.
 */
public final class WrittenDates {
    /** The last day of what has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final Set<String> NO_END = Set.of(
            "长期",
            "长期有效",
            "永久",
            "永久有效",
            "永续",
            "无固定期限",
            "无期限",
            "不限期",
            "无限期",
            "今",
            "9999-12-31",
            "open",
            "indefinite",
            "permanent");

    private static final LocalDate EPOCH_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_FROM = 18_264; // 1950-01-01
    private static final int SERIAL_UNTIL = 73_050; // 2099-12-31
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final String TIME = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");
    private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})(?:年?第?([1-4一二三四])季度|年?q([1-4]))");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern LATER_IN_THAT_YEAR = Pattern.compile("\\d{1,2}月(?:\\d{1,2}[日号])?");
    private static final int LONGEST = 60;

    private WrittenDates() {}

    /** From the first to the last day, both of them in it. */
    public record Span(LocalDate first, LocalDate last) {
        public boolean isOpen() {
            return last.equals(OPEN);
        }
    }

    /** The day on which something began or happened; nothing for a month, which is more than a day. */
    public static Optional<LocalDate> day(String text) {
        return first(text).filter(day -> last(text).equals(Optional.of(day)));
    }

    /** Where something begins. */
    public static Optional<LocalDate> first(String text) {
        String plain = plain(text);
        return single(plain).or(() -> single(withoutStart(plain))).map(Span::first);
    }

    /** Where something ends, this day included; {@link #OPEN} if never. */
    public static Optional<LocalDate> last(String text) {
        String plain = withoutEnd(plain(text));
        return NO_END.contains(plain) ? Optional.of(OPEN) : single(plain).map(Span::last);
    }

    /** A beginning and an end in one text; a day or a month alone is none. */
    public static Optional<Span> span(String text) {
        String plain = plain(text);
        if (plain.length() > LONGEST || single(plain).isPresent()) return Optional.empty();
        List<Span> readings = IntStream.range(1, plain.length() - 1)
                .filter(at -> "至到~-".indexOf(plain.charAt(at)) >= 0)
                .mapToObj(at -> between(plain.substring(0, at), plain.substring(at + 1)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Optional<Span> read = readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
        return read.or(() -> fromThenOpen(plain));
    }

    /** Whether it is a day by Excel's count, which a reader should be told. */
    public static boolean isSerial(String text) {
        return SERIAL.matcher(plain(text)).matches();
    }

    private static Optional<Span> between(String before, String behind) {
        Optional<Span> begins = single(withoutStart(before));
        if (begins.isEmpty()) return begins;
        LocalDate first = begins.get().first();
        String end = withoutEnd(behind);
        if (NO_END.contains(end)) return Optional.of(new Span(first, OPEN));
        boolean sameYear =
                before.contains("年") && LATER_IN_THAT_YEAR.matcher(end).matches();
        return single(sameYear ? first.getYear() + "年" + end : end)
                .map(Span::last)
                .filter(last -> !last.isBefore(first))
                .map(last -> new Span(first, last));
    }

    /** {@code 2024年3月1日起长期有效}. */
    private static Optional<Span> fromThenOpen(String plain) {
        int from = plain.indexOf('起');
        return from > 0 && NO_END.contains(plain.substring(from + 1))
                ? single(withoutStart(plain.substring(0, from))).map(begins -> new Span(begins.first(), OPEN))
                : Optional.empty();
    }

    private static String withoutStart(String plain) {
        return plain.replaceFirst("^[自从由]", "").replaceFirst("起$", "");
    }

    private static String withoutEnd(String plain) {
        return plain.replaceFirst("^(?:有效期)?(?:截至|截止|至|到)", "").replaceFirst("(?:为止|止)$", "");
    }

    private static Optional<Span> single(String plain) {
        try {
            return Stream.of(DAY, DIGITS, CHINESE_DAY)
                    .map(pattern -> pattern.matcher(plain))
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(it -> LocalDate.of(year(it), number(it, 3), number(it, 4)))
                    .map(day -> new Span(day, day))
                    .or(() -> month(plain))
                    .or(() -> quarter(plain))
                    .or(() -> serial(plain));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Span> month(String plain) {
        Matcher it = MONTH.matcher(plain);
        if (!it.matches()) return Optional.empty();
        YearMonth month = YearMonth.of(year(it), number(it, it.group(2) == null ? 3 : 2));
        return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
    }

    private static Optional<Span> quarter(String plain) {
        Matcher it = QUARTER.matcher(plain);
        if (!it.matches()) return Optional.empty();
        String which = it.group(2) == null ? it.group(3) : it.group(2);
        int quarter = "一二三四".indexOf(which) + 1;
        YearMonth last = YearMonth.of(year(it), 3 * (quarter > 0 ? quarter : Integer.parseInt(which)));
        return Optional.of(new Span(last.minusMonths(2).atDay(1), last.atEndOfMonth()));
    }

    private static Optional<Span> serial(String plain) {
        if (!SERIAL.matcher(plain).matches()) return Optional.empty();
        int days = Integer.parseInt(plain);
        if (days < SERIAL_FROM || days > SERIAL_UNTIL) return Optional.empty();
        LocalDate day = EPOCH_OF_EXCEL.plusDays(days);
        return Optional.of(new Span(day, day));
    }

    private static int year(Matcher it) {
        int year = number(it, 1);
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new DateTimeException("year " + year);
        return year;
    }

    private static int number(Matcher it, int group) {
        return Integer.parseInt(it.group(group));
    }

    /** Half width, simplified, dashes all one, and no blanks but the one before a time of day. */
    private static String plain(String text) {
        return Plain.folded(text.strip())
                .replaceAll("[‐‑‒–—―─−ー]+|-+", "-")
                .replaceAll("[〜∼～]", "~")
                .replaceAll("\\s+(?!\\d{1,2}:)", "");
    }
}
