package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31t08:00:00z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.1234567899Z, 2026-01-31T08:00:00.123456Z",
        "2026-01-31T08:00:00.9999999Z, 2026-01-31T08:00:00.999999Z",
        "2026-01-31T08:00:00.5+08:00, 2026-01-31T00:00:00.5Z",
        "2026-01-31T08:00:00-00:00, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00+23:59, 2026-01-30T08:01:00Z",
        "2026-01-31T08:00:00-23:59, 2026-02-01T07:59:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z"
    })
    void readsEveryFormOfTheStandardInWholeMicroseconds(String text, Instant instant) {
        assertThat(Rfc3339.read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T08:00:00",
                "2026-01-31 08:00:00Z",
                "2026-01-31T08:00Z",
                "2026-01-31T08:00:00+0800",
                "2026-01-31T08:00:00+08",
                "2026-01-31T08:00:00+24:00",
                "2026-01-31T08:00:00+08:60",
                "2026-02-30T08:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T08:60:00Z",
                "2026-01-31T08:00:61Z",
                "2026-01-31T08:00:00.Z",
                "2026-01-31T08:00:00,5Z",
                "1899-12-31T23:59:59Z",
                "9999-12-31T00:00:00Z",
                "+12026-01-31T08:00:00Z",
                "２０２６-01-31T08:00:00Z",
                "2026-01-31T08:00:00[Asia/Shanghai]",
                " 2026-01-31T08:00:00Z"
            })
    void refusesEverythingElse(String text) {
        assertThat(Rfc3339.read(text)).isEmpty();
    }

    @Test
    void aFractionMayBeOfAnyLength() {
        String text = "2026-01-31T08:00:00." + "1".repeat(1_000_000) + "Z";

        assertThat(Rfc3339.read(text)).contains(Instant.parse("2026-01-31T08:00:00.111111Z"));
    }
}
