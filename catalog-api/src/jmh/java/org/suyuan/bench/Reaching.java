package org.suyuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.suyuan.reach.Adjacency;
import org.suyuan.reach.Bounds;
import org.suyuan.reach.Edge;

/**
 * Reach in memory beside the plainest search there is, over the same edges at the same moment: five edges a node, thirty layers, few
 * nodes with most of the edges, four fifths of the edges so at the moment asked about. The plain one has its four bounds beside each
 * edge and one direction alone. {@code nodes} says from how far up is asked: so many nodes are reached or somewhat more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Reaching {
    private static final int LAYERS = 30;
    private static final long DAY = 86_400_000_000L;
    private static final int DAYS = 1_000;
    private static final long MOMENT = 500 * DAY;

    @Param({"10000", "100000", "1000000"})
    int edges;

    @Param({"100", "10000", "100000"})
    int nodes;

    private Adjacency adjacency = Adjacency.of(List.of());
    private int[] offsets = new int[1];
    private int[] ends = new int[0];
    private long[] bounds = new long[0];
    private int start;

    @Setup(Level.Trial)
    public void world() {
        List<Edge> world = world(edges, new Random(1));
        adjacency = Adjacency.of(world);
        int count = world.stream().mapToInt(edge -> Math.max(edge.from(), edge.to()) + 1).max().orElse(0);
        plain(world, count);
        start = start(count);
        System.out.printf(
                "%d edges, %.1f bytes an edge; %d reached%n",
                edges, (double) adjacency.bytes() / edges, plain().length);
    }

    @Benchmark
    public int[] plain() {
        boolean[] visited = new boolean[offsets.length];
        int[] queue = new int[offsets.length];
        int size = 0;
        queue[size++] = start;
        visited[start] = true;
        for (int next = 0; next < size; next++) {
            int node = queue[next];
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                int bound = 4 * at;
                boolean holds = bounds[bound] <= MOMENT
                        && MOMENT < bounds[bound + 1]
                        && bounds[bound + 2] <= MOMENT
                        && MOMENT < bounds[bound + 3];
                if (holds && !visited[ends[at]]) {
                    visited[ends[at]] = true;
                    queue[size++] = ends[at];
                }
            }
        }
        return java.util.Arrays.copyOf(queue, size);
    }

    @Benchmark
    public int[] adjacency() {
        return adjacency.reach(new int[] {start}, true, MOMENT, MOMENT, Integer.MAX_VALUE);
    }

    /** The node whose reach comes closest to what is wanted, of some. */
    private int start(int count) {
        int best = 0;
        long distance = Long.MAX_VALUE;
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            start = random.nextInt(count);
            long far = Math.abs((long) plain().length - nodes);
            if (far < distance) {
                distance = far;
                best = start;
            }
        }
        return best;
    }

    private void plain(List<Edge> world, int count) {
        offsets = new int[count + 1];
        world.forEach(edge -> offsets[edge.from() + 1]++);
        for (int node = 0; node < count; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        ends = new int[world.size()];
        bounds = new long[4 * world.size()];
        for (Edge edge : world) {
            int at = next[edge.from()]++;
            ends[at] = edge.to();
            bounds[4 * at] = edge.bounds().validFrom();
            bounds[4 * at + 1] = edge.bounds().validUntil();
            bounds[4 * at + 2] = edge.bounds().knownFrom();
            bounds[4 * at + 3] = edge.bounds().knownUntil();
        }
    }

    private static List<Edge> world(int edges, Random random) {
        int count = Math.max(LAYERS, edges / 5);
        int layer = count / LAYERS;
        List<Edge> world = new ArrayList<>(edges);
        for (int i = 0; i < edges; i++) {
            int of = random.nextInt(LAYERS - 1);
            double skew = random.nextDouble();
            int from = of * layer + (int) (layer * skew * skew * skew);
            int to = (of + 1) * layer + random.nextInt(layer);
            long validFrom = random.nextInt(DAYS / 2) * DAY;
            long knownFrom = Math.min(validFrom + random.nextInt(10) * DAY, MOMENT);
            boolean ended = random.nextInt(5) == 0;
            world.add(new Edge(
                    from,
                    to,
                    0,
                    new Bounds(
                            validFrom,
                            ended ? validFrom + DAY : Long.MAX_VALUE,
                            knownFrom,
                            Long.MAX_VALUE)));
        }
        return world;
    }
}
