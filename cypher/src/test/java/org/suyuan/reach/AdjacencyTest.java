package org.suyuan.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjacencyTest {
    private static final int NODES = 12;
    private static final int INSTANTS = 8;
    private static final Bounds ALWAYS = new Bounds(0, INSTANTS, 0, Long.MAX_VALUE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsReachedIsWhatALoopOverAllEdgesReaches(long seed) {
        Random random = new Random(seed);
        for (int world = 0; world < 200; world++) {
            List<Edge> told = edges(random, random.nextInt(40));
            Adjacency adjacency = Adjacency.of(told);
            List<Edge> all = new ArrayList<>(told);
            for (int change = 0; change < 12; change++) {
                change(random, adjacency, all);
                assertAlike(random, adjacency, all);
            }
        }
    }

    @Test
    void theStartComesFirstAndThenWhatIsNearer() {
        Adjacency adjacency = Adjacency.of(List.of(edge(0, 2), edge(2, 1), edge(1, 3), edge(3, 0)));

        assertThat(adjacency.reach(new int[] {0}, true, 1, 1, 10)).containsExactly(0, 2, 1, 3);
        assertThat(adjacency.reach(new int[] {0}, false, 1, 1, 10)).containsExactly(0, 3, 1, 2);
        assertThat(adjacency.reach(new int[] {1, 1, 0}, true, 1, 1, 3)).containsExactly(1, 0, 3);
    }

    @Test
    void aNodeThatNobodyHasToldOfIsAlone() {
        Adjacency adjacency = Adjacency.of(List.of(edge(0, 1)));

        assertThat(adjacency.reach(new int[] {999}, true, 1, 1, 10)).containsExactly(999);
    }

    @Test
    void whatIsAddedLaterIsNotKnownBefore() {
        Adjacency adjacency = Adjacency.of(List.of());
        adjacency.add(new Edge(0, 5, 7, new Bounds(0, INSTANTS, 3, Long.MAX_VALUE)));
        List<Integer> labels = new ArrayList<>();

        adjacency.forEach(0, true, 1, 3, (end, label) -> labels.add(label));

        assertThat(labels).containsExactly(7);
        assertThat(adjacency.reach(new int[] {0}, true, 1, 2, 10)).containsExactly(0);
        assertThat(adjacency.reach(new int[] {0}, true, 1, 3, 10)).containsExactly(0, 5);
    }

    @Test
    void whatIsNotThereCannotEnd() {
        Adjacency adjacency = Adjacency.of(List.of(edge(0, 1)));

        assertThat(adjacency.end(edge(1, 0), 4)).isFalse();
        assertThat(adjacency.end(edge(0, 1), 4)).isTrue();
        assertThat(adjacency.end(edge(0, 1), 5)).isFalse();
    }

    private static void change(Random random, Adjacency adjacency, List<Edge> all) {
        switch (random.nextInt(4)) {
            case 0 -> adjacency.compact();
            case 1 -> {
                if (!all.isEmpty()) {
                    int at = random.nextInt(all.size());
                    Edge edge = all.get(at);
                    long known = random.nextInt(INSTANTS);
                    boolean is = edge.bounds().knownUntil() > known
                            && all.stream().filter(edge::isSame).count() == 1;
                    if (is) {
                        assertThat(adjacency.end(edge, known)).isTrue();
                        all.set(
                                at,
                                new Edge(
                                        edge.from(),
                                        edge.to(),
                                        edge.label(),
                                        edge.bounds().until(known)));
                    }
                }
            }
            default -> {
                Edge edge = edges(random, 1).get(0);
                adjacency.add(edge);
                all.add(edge);
            }
        }
    }

    private static void assertAlike(Random random, Adjacency adjacency, List<Edge> all) {
        boolean downstream = random.nextBoolean();
        int start = random.nextInt(NODES + 2);
        long valid = random.nextLong(-1, INSTANTS + 1);
        long known = random.nextLong(-1, INSTANTS + 1);

        Set<Integer> reached = new TreeSet<>(Set.of(start));
        List<Integer> beside = new ArrayList<>();
        for (boolean more = true; more; ) {
            more = false;
            for (Edge edge : all) {
                int near = downstream ? edge.from() : edge.to();
                int far = downstream ? edge.to() : edge.from();
                boolean holds = edge.bounds().validFrom() <= valid
                        && valid < edge.bounds().validUntil()
                        && edge.bounds().knownFrom() <= known
                        && known < edge.bounds().knownUntil();
                more |= holds && reached.contains(near) && reached.add(far);
            }
        }
        for (Edge edge : all) {
            if ((downstream ? edge.from() : edge.to()) == start && edge.bounds().hold(valid, known)) {
                beside.add(100 * edge.label() + (downstream ? edge.to() : edge.from()));
            }
        }

        assertThat(IntStream.of(adjacency.reach(new int[] {start}, downstream, valid, known, Integer.MAX_VALUE))
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(reached);
        List<Integer> visited = new ArrayList<>();
        adjacency.forEach(start, downstream, valid, known, (end, label) -> visited.add(100 * label + end));
        assertThat(visited).containsExactlyInAnyOrderElementsOf(beside);
    }

    private static List<Edge> edges(Random random, int count) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = random.nextInt(INSTANTS);
            long knownFrom = random.nextInt(INSTANTS);
            edges.add(new Edge(
                    random.nextInt(NODES + 1),
                    random.nextInt(NODES + 1),
                    random.nextInt(3),
                    new Bounds(
                            from,
                            from + 1 + random.nextInt(INSTANTS),
                            knownFrom,
                            random.nextBoolean() ? Long.MAX_VALUE : knownFrom + 1 + random.nextInt(INSTANTS))));
        }
        return edges;
    }

    private static Edge edge(int from, int to) {
        return new Edge(from, to, 0, ALWAYS);
    }
}
