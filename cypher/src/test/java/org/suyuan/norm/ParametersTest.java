package org.suyuan.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static final Norms NORMS = Norms.builtIn();
    private static final Divisions DIVISIONS = Divisions.bundled();
    private static final List<String> PLACES = List.of("100000", "440000", "440300", "440305", "500000", "500000-01");
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    @ParameterizedTest
    @CsvSource({
        "storage.territory, 500112, 2021-01-01, 500000, SEED, CQ-17",
        "storage.territory, 500112, 2019-12-31, CN, SEED, NAT-5b",
        "storage.territory, 510100, 2021-01-01, CN, SEED, SC-32",
        "storage.territory, 630100, 2021-01-01, CN, SEED, NAT-5b",
        "log.minMonths, 500000-02, 2021-01-01, 6, SEED, CQ-19c",
        "log.minMonths.medical, 440305, 2024-01-01, 36, SEED, SZ-20",
        "mlps.importantMin, 510100, 2022-07-31, 3, SEED, SC-30",
        "mlps.importantMin, 510100, 2022-08-01, AS_GRADED, SEED, NAT-4b",
        "crossborder.route, 500000, 2021-01-01, BLOCKED, SEED, CQ-17",
        "sharing.approver, 500112, 2021-01-01, COMPETENT_AUTHORITY, SEED, CQ-16b",
        "sharing.approver, 440305, 2024-01-01, RESPONSIBLE_UNIT, SEED, SZ-28b",
        "redelegation.consent, 440305, 2024-01-01, SPECIFIC, SEED, SZ-13i",
        "redelegation.consent, 440305, 2023-12-31, CLAUSE, DESIGN, ''",
        "redelegation.consent, 510100, 2021-01-01, CLAUSE, DESIGN, ''",
        "element.subEntrustmentConsent, 440305, 2024-01-01, CONSTITUTIVE, SEED, SZ-13i",
        "element.receiptRegistration, 500112, 2021-01-01, DEFICIT, SEED, CQ-21",
        "purpose.prohibited, 440305, 2024-01-01, REIDENTIFY, SEED, SZ-42",
        "purpose.prohibited, 500112, 2024-01-01, REIDENTIFY, DESIGN, ''",
        "accountable.unit, 510100, 2022-07-31, REQUIRED, SEED, SC-5",
        "accountable.unit, 510100, 2022-08-01, REQUIRED, SEED, NAT-4",
        "incident.reportHours.other, 440305, 2025-11-01, 4, GENERAL_LAW, NIRM-4",
        "handover.graceDays, 630100, 2018-01-01, 30, DESIGN, ''"
    })
    void aParameterIsThatOfTheNearestDivisionOnTheDay(
            String key, String division, LocalDate day, String value, Parameter.Origin origin, String provision) {
        Parameter found = NORMS.parameter(key, division, day).orElseThrow();

        assertThat(found.values()).containsExactly(value);
        assertThat(found.origin()).isEqualTo(origin);
        assertThat(found.provision()).isEqualTo(provision);
    }

    @Test
    void silenceIsToldApartFromAbsence() {
        Parameter logs = NORMS.parameter("log.minMonths", "510100", LocalDate.parse("2021-01-01"))
                .orElseThrow();

        assertThat(logs.stated()).isFalse();
        assertThat(logs.hasValue()).isFalse();
        assertThat(logs.instrument()).isEqualTo("SC-2020");
        assertThat(NORMS.parameter("incident.reportHours.other", "510100", LocalDate.parse("2025-10-31")))
                .isEmpty();
        assertThat(NORMS.parameter("no.such.key", "510100", DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void lookingUpEqualsItsDefinitionOnRandomWorlds(long seed) {
        for (int world = 0; world < 100; world++) {
            Random random = new Random(seed * 1_000 + world);
            List<Parameter> parameters = randomParameters(random);
            Map<String, Instrument> instruments = randomInstruments(random);
            Norms norms = new Norms(DIVISIONS, instruments, Map.of(), Map.of(), parameters, List.of());

            for (String place : PLACES) {
                LocalDate day = DAY.plusDays(random.nextInt(30));

                assertThat(norms.parameter("k", place, day))
                        .as(
                                "seed %d world %d place %s day %s of %s %s",
                                seed, world, place, day, parameters, instruments)
                        .isEqualTo(byDefinition(parameters, instruments, place, day));
            }
        }
    }

    /** The best by division, then origin, of those live: first among values, then among silences. */
    private static Optional<Parameter> byDefinition(
            List<Parameter> parameters, Map<String, Instrument> instruments, String place, LocalDate day) {
        for (boolean value : new boolean[] {true, false}) {
            for (Division at : DIVISIONS.pathOf(place)) {
                for (Parameter.Origin origin : Parameter.Origin.values()) {
                    for (Parameter parameter : parameters) {
                        Instrument instrument = instruments.get(parameter.instrument());
                        boolean inForce = instrument == null
                                || (!day.isBefore(instrument.validity().from())
                                        && day.isBefore(instrument.validity().until()));
                        if (parameter.hasValue() == value
                                && parameter.division().equals(at.code())
                                && parameter.origin() == origin
                                && !day.isBefore(parameter.days().from())
                                && day.isBefore(parameter.days().until())
                                && inForce) {
                            return Optional.of(parameter);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Parameter> randomParameters(Random random) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            parameters.add(new Parameter(
                    "k",
                    random.nextInt(3) == 0 ? List.of() : List.of("v" + i),
                    "",
                    random.nextBoolean(),
                    List.of(Parameter.Origin.values()).get(random.nextInt(4)),
                    random.nextBoolean() ? "" : "I" + random.nextInt(3),
                    PLACES.get(random.nextInt(PLACES.size())),
                    "",
                    randomDays(random),
                    Text.NONE));
        }
        parameters.sort(Comparator.comparing(Parameter::division));
        return parameters;
    }

    private static Map<String, Instrument> randomInstruments(Random random) {
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            instruments.put(
                    "I" + i,
                    new Instrument(
                            "I" + i,
                            "I" + i,
                            Instrument.Kind.LAW,
                            Text.NONE,
                            "",
                            "",
                            null,
                            randomDays(random),
                            random.nextBoolean(),
                            Continuation.UNDECIDED,
                            "100000",
                            List.of(),
                            List.of(),
                            false,
                            Text.NONE));
        }
        return instruments;
    }

    private static Days randomDays(Random random) {
        LocalDate from = DAY.plusDays(random.nextInt(20));
        return random.nextInt(3) == 0 ? Days.ALWAYS : new Days(from, from.plusDays(1 + random.nextInt(15)));
    }
}
