package org.suyuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.model.Problem;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final BigInteger SIZE = BigInteger.valueOf(31);

    @ParameterizedTest
    @ValueSource(strings = {"11630000000000019D", "125001000000000277", "914403000000000351"})
    void wellFormedCodesAreTaken(String code) {
        assertThat(new CreditCode(code).text()).isEqualTo(code);
    }

    /** The definition: the sum of value times 3 to the power of the place, the last place included, is nought modulo 31. */
    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyOneLastCharacterFulfilsTheDefinition(long seed) {
        String first = first17(new Random(seed));

        for (int value = 0; value < ALPHABET.length(); value++) {
            char last = ALPHABET.charAt(value);
            BigInteger sum = BigInteger.valueOf(value);
            for (int i = 0; i < first.length(); i++) {
                sum = sum.add(
                        BigInteger.valueOf(3).pow(i).multiply(BigInteger.valueOf(ALPHABET.indexOf(first.charAt(i)))));
            }
            assertThat(isTaken(first + last))
                    .as("seed %s, %s", seed, first + last)
                    .isEqualTo(sum.mod(SIZE).signum() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangedCharacterOrTwoSwappedAreNoticed(long seed) {
        Random random = new Random(seed);
        String code = sound(random);
        int at = random.nextInt(17);

        StringBuilder changed = new StringBuilder(code);
        changed.setCharAt(at, ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + 1 + random.nextInt(30)) % 31));
        StringBuilder swapped = new StringBuilder(code);
        swapped.setCharAt(at, code.charAt(at + 1));
        swapped.setCharAt(at + 1, code.charAt(at));

        assertThat(isTaken(changed.toString())).as("seed %s, %s", seed, changed).isFalse();
        assertThat(isTaken(swapped.toString()))
                .as("seed %s, %s", seed, swapped)
                .isEqualTo(code.charAt(at) == code.charAt(at + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1163000000000001", "11630000000000019d", "1163000000000001OD", "11630000000000019D "})
    void whatIsNoCodeIsRefusedWithWhatWouldBeRight(String text) {
        assertThatThrownBy(() -> new CreditCode(text))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
                    assertThat(problem.field()).isEqualTo("code");
                })
                .hasMessageContaining("18 characters");
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    private static String sound(Random random) {
        String first = first17(random);
        return ALPHABET.chars()
                .mapToObj(last -> first + (char) last)
                .filter(CreditCodeTest::isTaken)
                .findFirst()
                .orElseThrow();
    }

    private static String first17(Random random) {
        return random.ints(17, 0, 31)
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static boolean isTaken(String code) {
        try {
            return new CreditCode(code).text().equals(code);
        } catch (Problem refused) {
            return false;
        }
    }
}
