package org.suyuan.lineage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.lineage.history.HoldingLook.Column;
import org.suyuan.lineage.history.HoldingLook.Told;

class HoldingLookTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NEXT = DAY.plusSeconds(60);

    static List<Long> seeds() {
        return new Random(7).longs(2_000).boxed().toList();
    }

    /**
     * The short cut must say the same as the long way: work the message in and look whether anything changed. Where columns
     * told as a whole lack one that was only mentioned, it may leave the answer to the long way.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesExactlyWithWhatChangesNothing(long seed) {
        Random random = new Random(seed);
        HoldingLook look = after(HoldingLook.NONE, DAY, told(random, DAY));
        Told next = told(random, NEXT);

        boolean agrees = look.agrees(next);

        assertThat(agrees).as("%s after %s", next, look).isEqualTo(same(look, next) && sameWhole(look, next));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looksTheSameInWhateverOrderItWasTold(long seed) {
        Random random = new Random(seed);
        List<Told> together = List.of(told(random, DAY), told(random, DAY), told(random, DAY));
        List<Told> turned = List.of(together.get(2), together.get(0), together.get(1));

        assertThat(HoldingLook.history(HoldingLook.NONE, DAY, together))
                .isEqualTo(HoldingLook.history(HoldingLook.NONE, DAY, turned));
    }

    private static boolean same(HoldingLook look, Told told) {
        return look.exists() && !told.drop() && after(look, told.at(), told).equals(look);
    }

    private static boolean sameWhole(HoldingLook look, Told told) {
        Map<String, Column> fields = told.fields();
        return fields == null
                || !told.whole()
                || fields.keySet().equals(look.fields().keySet());
    }

    private static HoldingLook after(HoldingLook before, Instant at, Told told) {
        return HoldingLook.history(before, at, List.of(told)).lastEntry().getValue();
    }

    private static Told told(Random random, Instant at) {
        if (random.nextInt(12) == 0) {
            return Told.drop(at);
        }
        return new Told(
                at,
                false,
                random.nextBoolean(),
                random.nextBoolean(),
                oneOf(random, "", "outpatient visits"),
                oneOf(random, List.of(), List.of("registry")),
                oneOf(random, List.of(), List.of("hive/visits")),
                oneOf(random, "", "hive"),
                oneOf(random, "", "hive://platform.example:10000"),
                fields(random),
                oneOf(random, List.of(), List.of("a"), List.of("a", "c")));
    }

    private static @Nullable Map<String, Column> fields(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        List<String> names = new ArrayList<>(oneOf(random, List.of("a"), List.of("a", "b"), List.of("b", "a")));
        Map<String, Column> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, new Column(oneOf(random, "int", "text"), "")));
        return fields;
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
