package org.suyuan.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

class NamesakesTest {
    static List<Long> seeds() {
        return new Random(3).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyInstantIsEitherToldOrInOneStretchThatIsNot(long seed) {
        Random random = new Random(seed);
        List<Period> told = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int from = random.nextInt(9);
            int until = from + 1 + random.nextInt(10 - from);
            told.add(until == 10 ? Period.from(at(from)) : new Period(at(from), at(until)));
        }

        List<Period> untold = Namesakes.untold(told);

        for (int i = 0; i <= 10; i++) {
            Instant at = at(i);
            long stretches = untold.stream().filter(one -> one.holds(at)).count();
            boolean isTold = told.stream().anyMatch(one -> one.holds(at));
            assertThat(stretches).as("%s of %s", at, told).isEqualTo(isTold ? 0 : 1);
        }
    }

    /** The first is the earliest instant there is. */
    private static Instant at(int day) {
        return Times.EARLIEST.plusSeconds(86_400L * day);
    }
}
