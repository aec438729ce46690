package org.suyuan.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Norms NORMS = Norms.builtIn();

    @ParameterizedTest
    @CsvSource({
        "SC-2020, 2020-07-31, NOT_YET_IN_FORCE",
        "SC-2020, 2020-08-01, TRIAL_IN_FORCE",
        "SC-2020, 2022-07-31, TRIAL_IN_FORCE",
        "SC-2020, 2022-08-01, LAPSED",
        "CQ-2019, 2020-01-19, NOT_YET_IN_FORCE",
        "CQ-2019, 2020-01-20, IN_FORCE",
        "CQ-2019, 2099-12-31, IN_FORCE",
        "CQ-INTERIM, 2020-01-19, UNKNOWN",
        "CQ-INTERIM, 2020-01-20, REPEALED",
        "SZ-2023, 2023-12-31, NOT_YET_IN_FORCE",
        "SZ-2023, 2024-01-01, IN_FORCE",
        "SZ-2023, 2028-12-31, IN_FORCE",
        "SZ-2023, 2029-01-01, LAPSED",
        "NAT-2018, 2018-07-11, NOT_YET_IN_FORCE",
        "NAT-2018, 2018-07-12, TRIAL_IN_FORCE",
        "QH-2017, 2017-05-07, NOT_YET_IN_FORCE",
        "QH-2017, 2017-05-08, IN_FORCE",
        "PIPL-2021, 2021-10-31, NOT_YET_IN_FORCE",
        "PIPL-2021, 2021-11-01, IN_FORCE",
        "GRCL-2017, 2020-12-31, IN_FORCE",
        "GRCL-2017, 2021-01-01, REPEALED"
    })
    void anInstrumentStandsByTheDay(String id, LocalDate day, Standing standing) {
        assertThat(NORMS.standing(NORMS.instrument(id).orElseThrow(), day)).isEqualTo(standing);
    }

    @Test
    void aDayBeginsInBeijing() {
        Provision handover = NORMS.provision("SC-14").orElseThrow();

        assertThat(NORMS.isInForce(handover, Instant.parse("2020-07-31T15:59:59.999999Z")))
                .isFalse();
        assertThat(NORMS.isInForce(handover, Instant.parse("2020-07-31T16:00:00Z")))
                .isTrue();
        assertThat(NORMS.isInForce(handover, Instant.parse("2022-07-31T15:59:59.999999Z")))
                .isTrue();
        assertThat(NORMS.isInForce(handover, Instant.parse("2022-07-31T16:00:00Z")))
                .isFalse();
    }

    @Test
    void theEndOfTheTrialIsSaidInWords() {
        Instrument sichuan = NORMS.instrument("SC-2020").orElseThrow();

        Text words = NORMS.standingInWords(sichuan, LocalDate.parse("2023-10-01"));

        assertThat(words.zh()).contains("2022-08-01", "是否续行尚未认定");
        assertThat(words.en()).contains("2022-08-01", "whether it was continued has not been found out");
    }

    @Test
    void aDecisionInAnotherPackContinuesTheTrial(@TempDir Path folder) throws IOException {
        write(folder.resolve("ours/instrument.yaml"), """
                decisions:
                  - {instrument: SC-2020, decision: RENEWED, until: 2024-08-01, by: 川卫规〔2022〕1号}
                """);

        Norms norms = Norms.with(folder);

        Instrument sichuan = norms.instrument("SC-2020").orElseThrow();
        assertThat(norms.standing(sichuan, LocalDate.parse("2022-08-01"))).isEqualTo(Standing.CONTINUED_BY_DECISION);
        assertThat(norms.standing(sichuan, LocalDate.parse("2024-07-31"))).isEqualTo(Standing.CONTINUED_BY_DECISION);
        assertThat(norms.standing(sichuan, LocalDate.parse("2024-08-01"))).isEqualTo(Standing.LAPSED);
        assertThat(norms.standingInWords(sichuan, LocalDate.parse("2023-01-01")).en())
                .contains("川卫规〔2022〕1号");
    }

    @Test
    void aLaterInstrumentEndsOneWithoutAnEndOfItsOwn(@TempDir Path folder) throws IOException {
        write(folder.resolve("chongqing-new/instrument.yaml"), """
                instruments:
                  - id: CQ-2027
                    prefix: CQN
                    kind: NORMATIVE_DOCUMENT
                    title: {zh: 新办法, en: new measures}
                    from: 2027-01-01
                    division: "500000"
                    repeals: [CQ-2019]
                """);

        Norms norms = Norms.with(folder);

        Instrument old = norms.instrument("CQ-2019").orElseThrow();
        assertThat(norms.standing(old, LocalDate.parse("2026-12-31"))).isEqualTo(Standing.IN_FORCE);
        assertThat(norms.standing(old, LocalDate.parse("2027-01-01"))).isEqualTo(Standing.REPEALED);
        assertThat(norms.standingInWords(old, LocalDate.parse("2027-01-01")).en())
                .contains("CQ-2027");
    }

    @Test
    void aPlaceIsGovernedByItsOwnNormsAndThoseAbove() {
        assertThat(NORMS.governing("500112", LocalDate.parse("2019-12-31")))
                .extracting(Instrument::id)
                .contains("NAT-2018", "CSL-2017")
                .doesNotContain("CQ-2019", "SC-2020");
        assertThat(NORMS.governing("500000-01", LocalDate.parse("2020-01-20")))
                .extracting(Instrument::id)
                .startsWith("CQ-2019");
        assertThat(NORMS.governing("440305", LocalDate.parse("2024-06-01")))
                .extracting(Instrument::id)
                .startsWith("SZ-2023");
        assertThat(NORMS.governing("440100", LocalDate.parse("2024-06-01")))
                .extracting(Instrument::id)
                .doesNotContain("SZ-2023");
        assertThat(NORMS.governing("999999", LocalDate.parse("2024-06-01"))).isEmpty();
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
