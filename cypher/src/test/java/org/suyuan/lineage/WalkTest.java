package org.suyuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

class WalkTest {
    /** Steps of a small world, in memory. */
    private record World(List<Step> all) implements Steps {
        @Override
        public List<Step> from(Collection<Urn> points) {
            return all.stream().filter(step -> points.contains(step.near())).toList();
        }

        @Override
        public Set<Urn> leadingOn(Collection<Urn> points) {
            Set<Urn> leading = new LinkedHashSet<>();
            from(points).forEach(step -> leading.add(step.near()));
            return leading;
        }
    }

    @Test
    void bothWaysOfADiamondAreKept() {
        Walk walk = walk(100, 1_000, world("a>b", "a>c", "b>d", "c>d"), "a");

        assertThat(walk.nodes()).containsExactly(point("a"), point("b"), point("c"), point("d"));
        assertThat(edges(walk)).containsExactly("a>b", "a>c", "b>d", "c>d");
        assertThat(walk.reasons()).isEmpty();
    }

    @Test
    void aCycleEndsWhereItCloses() {
        Walk walk = walk(100, 1_000, world("a>b", "b>a", "b>b"), "a");

        assertThat(edges(walk)).containsExactly("a>b", "b>a", "b>b");
        assertThat(walk.reasons()).isEmpty();
    }

    @Test
    void depthZeroIsTheStartAlone() {
        Walk walk = walk(0, 1_000, world("a>b"), "a");

        assertThat(walk.nodes()).containsExactly(point("a"));
        assertThat(walk.reasons()).containsExactly(Reason.DEPTH_LIMIT);
        assertThat(walk.frontier()).containsExactly(point("a"));
    }

    @Test
    void theLimitTakesTheNearestFirstAndTheRestIsFrontier() {
        Walk walk = walk(100, 3, world("a>z", "a>b", "a>c", "b>d"), "a");

        assertThat(walk.nodes()).containsExactly(point("a"), point("b"), point("c"));
        assertThat(walk.reasons()).containsExactly(Reason.NODE_LIMIT);
        assertThat(walk.frontier()).containsExactly(point("a"), point("b"));
    }

    @Test
    void whatRunsOutOfTimeSaysSo() {
        Walk walk = new Walk(false, 100, 1_000, () -> true);

        walk.go(List.of(point("a")), List.of(), List.of(world("a>b")));

        assertThat(walk.reasons()).containsExactly(Reason.TIME_OUT);
        assertThat(walk.frontier()).containsExactly(point("a"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLeftOutUnsaid(long seed) {
        Random random = new Random(seed);
        List<String> steps = new ArrayList<>();
        int size = 2 + random.nextInt(7);
        for (int i = random.nextInt(3 * size); i > 0; i--) {
            steps.add(name(random.nextInt(size)) + ">" + name(random.nextInt(size)));
        }
        World world = world(steps.toArray(String[]::new));
        int depth = random.nextInt(5);
        int limit = 1 + random.nextInt(size);

        Walk walk = walk(depth, limit, world, "a");

        Walk whole = walk(Question.UNLIMITED, 1_000, world, "a");
        assertThat(whole.nodes()).as("seed " + seed).containsAll(walk.nodes());
        assertThat(walk.nodes()).as("seed " + seed).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(limit);
        boolean cut = !edges(walk).equals(edges(whole)) || !walk.nodes().equals(whole.nodes());
        assertThat(walk.reasons().isEmpty()).as("seed " + seed + " " + steps).isEqualTo(!cut);
        assertThat(walk.frontier().isEmpty()).as("seed " + seed).isEqualTo(!cut);
        assertThat(walk.nodes()).as("seed " + seed).containsAll(walk.frontier());
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < 500; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static Walk walk(int depth, int limit, World world, String start) {
        Walk walk = new Walk(false, depth, limit, () -> false);
        walk.go(List.of(point(start)), List.of(), List.of(world));
        return walk;
    }

    private static World world(String... steps) {
        Set<String> distinct = new TreeSet<>(List.of(steps));
        return new World(distinct.stream()
                .map(step -> step.split(">", -1))
                .map(ends -> new Step(
                        point(ends[0]), Urn.of(Kind.JOB, "jobs", ends[0] + ends[1]), point(ends[1]), List.of()))
                .toList());
    }

    private static List<String> edges(Walk walk) {
        return walk.edges().keySet().stream()
                .map(pair ->
                        pair.from().parts().get(1) + ">" + pair.to().parts().get(1))
                .toList();
    }

    private static Urn point(String name) {
        return Urn.of(Kind.DATASET, "db", name);
    }

    private static String name(int number) {
        return Character.toString('a' + number);
    }
}
