package org.suyuan.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

class ClassificationTest {
    private static final Instant DAWN = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 8;

    static List<Long> seeds() {
        return new Random(14).longs(200).boxed().toList();
    }

    @Test
    void aWordThatTellsNothingTakesNothingFromAnother() {
        List<Timed<Classification>> words = List.of(
                new Timed<>(new Classification(SharingClass.NOT_KNOWN, Personal.NO), Period.from(DAWN)),
                new Timed<>(new Classification(SharingClass.CONDITIONAL, Personal.NOT_KNOWN), Period.from(DAWN)));

        assertThat(Classification.strictest(words))
                .containsExactly(
                        new Timed<>(new Classification(SharingClass.CONDITIONAL, Personal.NO), Period.from(DAWN)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atEveryInstantTheStrictestOfAllThatIsToldCounts(long seed) {
        List<Timed<Classification>> words = words(new Random(seed));

        List<Timed<Classification>> strictest = Classification.strictest(words);

        for (int day = -1; day <= DAYS + 1; day++) {
            Instant at = at(day);
            List<Classification> said = words.stream()
                    .filter(word -> word.holds(at))
                    .map(Timed::value)
                    .toList();
            List<Classification> counts = strictest.stream()
                    .filter(word -> word.holds(at))
                    .map(Timed::value)
                    .toList();
            assertThat(counts)
                    .as("day %s of %s", day, words)
                    .isEqualTo(said.isEmpty() ? List.of() : List.of(literally(said)));
        }
    }

    @ParameterizedTest
    @CsvSource({"NON_PERSONAL, NO", "ANONYMISED, NO", "DE_IDENTIFIED, YES", "PERSONAL, YES", "SENSITIVE_PERSONAL, YES"})
    void onlyWhatIsAnonymisedOrNeverWasOfPersonsIsNotPersonal(PersonalClass one, Personal personal) {
        assertThat(one.personal()).isEqualTo(personal);
    }

    private static Classification literally(List<Classification> said) {
        List<SharingClass> sharing = said.stream().map(Classification::sharing).toList();
        List<Personal> personal = said.stream().map(Classification::personal).toList();
        return new Classification(
                List.of(SharingClass.NOT_SHARED, SharingClass.CONDITIONAL, SharingClass.UNCONDITIONAL).stream()
                        .filter(sharing::contains)
                        .findFirst()
                        .orElse(SharingClass.NOT_KNOWN),
                List.of(Personal.YES, Personal.NO).stream()
                        .filter(personal::contains)
                        .findFirst()
                        .orElse(Personal.NOT_KNOWN));
    }

    private static List<Timed<Classification>> words(Random random) {
        List<Timed<Classification>> words = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int from = random.nextInt(DAYS);
            int until = from + 1 + random.nextInt(DAYS - from);
            Classification one = new Classification(one(random, SharingClass.values()), one(random, Personal.values()));
            words.add(new Timed<>(one, until == DAYS ? Period.from(at(from)) : new Period(at(from), at(until))));
        }
        return words;
    }

    private static <E> E one(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Instant at(int day) {
        return DAWN.plusSeconds(86_400L * day);
    }
}
