package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
    private static final List<Function<LocalDate, String>> DAYS = List.of(
            LocalDate::toString,
            day -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth(),
            day -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth(),
            day -> day.toString().replace("-", ""),
            day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
            day -> day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日",
            day -> day + " 00:00:00",
            day -> fullWidth(day.toString().replace('-', '.')));

    private static final List<Function<YearMonth, String>> MONTHS = List.of(
            month -> month.getYear() + "." + month.getMonthValue(),
            month -> month.getYear() + "-" + month.getMonthValue(),
            month -> month.getYear() + "/" + month.getMonthValue(),
            month -> month.getYear() + "年" + month.getMonthValue() + "月",
            YearMonth::toString);

    private static final List<String> BETWEEN = List.of("-", "至", "~", "～", "—", "——", "－", " 到 ", " - ", "–");

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt((int)
                ChronoUnit.DAYS.between(LocalDate.of(1950, 1, 1), LocalDate.of(2099, 12, 31))));
    }

    @Test
    void everyDayIsReadFromEveryForm() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = anyDay(random);
            for (var form : DAYS) {
                assertThat(WrittenDates.day(form.apply(day)))
                        .as(form.apply(day))
                        .contains(day);
            }
        }
    }

    @Test
    void aMonthBeginsOnItsFirstDayAndEndsOnItsLast() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            YearMonth month = YearMonth.from(anyDay(random));
            for (var form : MONTHS) {
                assertThat(WrittenDates.first(form.apply(month))).contains(month.atDay(1));
                assertThat(WrittenDates.last(form.apply(month))).contains(month.atEndOfMonth());
                assertThat(WrittenDates.day(form.apply(month))).isEmpty();
            }
        }
    }

    @Test
    void everySpanIsReadFromEveryForm() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            LocalDate first = anyDay(random);
            LocalDate last = first.plusDays(random.nextInt(4_000));
            var from = DAYS.get(random.nextInt(DAYS.size())).apply(first);
            var until = DAYS.get(random.nextInt(DAYS.size())).apply(last);
            for (String between : BETWEEN) {
                String text = from + between + until;
                assertThat(WrittenDates.span(text)).as(text).contains(new WrittenDates.Span(first, last));
            }
        }
    }

    @Test
    void spansOfMonthsHoldTheirFirstAndLastDay() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            YearMonth first = YearMonth.from(anyDay(random));
            YearMonth last = first.plusMonths(random.nextInt(60));
            for (var form : MONTHS) {
                for (String between : BETWEEN) {
                    String text = form.apply(first) + between + form.apply(last);
                    assertThat(WrittenDates.span(text))
                            .as(text)
                            .contains(new WrittenDates.Span(first.atDay(1), last.atEndOfMonth()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "永久", "无固定期限", "長期", "無固定期限", " 长 期 ", "长期有效", "至长期", "open", "OPEN"})
    void someThingsHaveNoEnd(String text) {
        assertThat(WrittenDates.last(text)).contains(WrittenDates.OPEN);
        assertThat(WrittenDates.first(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024年第一季度,2024-01-01,2024-03-31", "2024年4季度,2024-10-01,2024-12-31", "2024Q2,2024-04-01,2024-06-30"})
    void aQuarterBeginsAndEndsLikeAMonth(String text, LocalDate first, LocalDate last) {
        assertThat(WrittenDates.first(text)).contains(first);
        assertThat(WrittenDates.last(text)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"45352,2024-03-01", "18264,1950-01-01", "73050,2099-12-31"})
    void aNumberOfFiveDigitsCountsAsExcelDoes(String text, LocalDate day) {
        assertThat(WrittenDates.day(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2024.3-2025.3,2024-03-01,2025-03-31",
        "2024-3-2025-3,2024-03-01,2025-03-31",
        "2024年3月1日至2025年2月28日,2024-03-01,2025-02-28",
        "自2024年3月1日起至2025年2月28日止,2024-03-01,2025-02-28",
        "2024年3月至5月,2024-03-01,2024-05-31",
        "2024年3月1日至12月31日,2024-03-01,2024-12-31",
        "2024年3月1日至长期,2024-03-01,9999-12-31",
        "2024年3月1日起长期有效,2024-03-01,9999-12-31",
        "20240301-20250228,2024-03-01,2025-02-28"
    })
    void spansAsTheyStandInLedgers(String text, LocalDate first, LocalDate last) {
        assertThat(WrittenDates.span(text)).contains(new WrittenDates.Span(first, last));
    }

    @ParameterizedTest
    @CsvSource({"至2025年3月,2025-03-31", "2025年12月31日止,2025-12-31", "截至2025.3.1,2025-03-01"})
    void anEndMayBeMarkedAsOne(String text, LocalDate last) {
        assertThat(WrittenDates.last(text)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024年",
                "24.3.1",
                "3/5/2024",
                "2024-13-1",
                "2024-2-30",
                "2024.3/1",
                "202403",
                "0024-03-01",
                "三年",
                "自签订之日起三年",
                "2024年底",
                "2024年上半年",
                "2024-3-",
                "约2024年3月",
                "12345",
                "99999",
                "待定",
                "2024年5季度",
                "-"
            })
    void anythingElseIsNothing(String text) {
        assertThat(WrittenDates.first(text)).isEmpty();
        assertThat(WrittenDates.last(text)).isEmpty();
        assertThat(WrittenDates.span(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025.3-2024.3", "2024.3-5", "2024-2025", "2024.3.1", "2024.3-2025.3-2026.3", "2024.3至签订"})
    void whatIsNoSpanIsNotTakenForOne(String text) {
        assertThat(WrittenDates.span(text)).isEmpty();
    }

    @Test
    void noTextOfDigitsAndSignsIsReadAsADayItDoesNotSpell() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(12); n > 0; n--) text.append("0123456789-./年月日".charAt(random.nextInt(16)));
            WrittenDates.day(text.toString()).ifPresent(day -> {
                String digits = text.toString().replaceAll("\\D+", "");
                boolean spelled = digits.startsWith(String.valueOf(day.getYear()))
                        && digits.contains(String.valueOf(day.getMonthValue()))
                        && digits.endsWith(String.valueOf(day.getDayOfMonth()));
                assertThat(spelled || digits.length() == 5)
                        .as(text + " as " + day)
                        .isTrue();
            });
        }
    }
}
