package org.suyuan.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.time.Period;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024/3/1",
                "2024.3.1",
                "20240301",
                "2024年3月1日",
                "２０２４年３月１日",
                " 2024 年 3 月 1 日 ",
                "2024-03-01 00:00:00",
                "2024-03-01T00:00"
            })
    void aDayIsReadAsItIsWritten(String text) {
        assertThat(WrittenDay.of(text)).contains(new WrittenDay(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024.2,2024-02-01,2024-02-29",
        "2024-2,2024-02-01,2024-02-29",
        "2024年2月,2024-02-01,2024-02-29",
        "2024年,2024-01-01,2024-12-31",
        "2024,2024-01-01,2024-12-31"
    })
    void aMonthOrAYearHasAFirstAndALastDay(String text, LocalDate first, LocalDate last) {
        assertThat(WrittenDay.of(text)).contains(new WrittenDay(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "永久", "open", "OPEN", "9999-12-31"})
    void whatHasNoEndIsOpen(String text) {
        assertThat(WrittenDay.of(text).orElseThrow().until(SheetText.ZONE)).isEqualTo(Period.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3/1/24",
                "24-03-01",
                "2024-02-30",
                "2024-13",
                "2024-03/01",
                "去年",
                "1709251200",
                "2024-03-01 08:30"
            })
    void anythingElseIsNoGuess(String text) {
        assertThat(WrittenDay.of(text)).isEmpty();
    }

    @Test
    void aLastDayStillCounts() {
        WrittenDay day = WrittenDay.of("2024-02-29").orElseThrow();

        assertThat(day.from(SheetText.ZONE)).isEqualTo(Instant.parse("2024-02-28T16:00:00Z"));
        assertThat(day.until(SheetText.ZONE)).isEqualTo(Instant.parse("2024-02-29T16:00:00Z"));
    }
}
