package org.suyuan.reach;

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
import org.suyuan.ledger.Subject;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.reach.RunTold.Phase;
import org.suyuan.reach.Spreading.Designed;

/**
 * The search for the earliest arrival beside plain reach over the same edges: each edge is a job with ten runs, one a day, between two
 * copies; five edges a copy, thirty layers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Arriving {
    private static final int LAYERS = 30;
    private static final int RUNS = 10;
    private static final long DAY = 86_400_000_000L;

    @Param({"10000", "100000"})
    int edges;

    private Adjacency adjacency = Adjacency.of(List.of());
    private Runs runs = new Runs();

    @Setup(Level.Trial)
    public void world() {
        int copies = edges / 5;
        Random random = new Random(1);
        runs = new Runs();
        for (int copy = 0; copy < copies; copy++) {
            runs.name(urn(copy));
        }
        List<Edge> all = new ArrayList<>();
        List<RunTold> told = new ArrayList<>();
        for (int edge = 0; edge < edges; edge++) {
            int layer = random.nextInt(LAYERS - 1);
            int from = layer * (copies / LAYERS) + random.nextInt(copies / LAYERS);
            int to = (layer + 1) * (copies / LAYERS) + random.nextInt(copies / LAYERS);
            all.add(new Edge(from, to, 0, new Bounds(0, 100 * DAY, 0, Long.MAX_VALUE)));
            for (int run = 0; run < RUNS; run++) {
                told.add(new RunTold(
                        1,
                        (10 + run) * DAY + layer * 1_000L,
                        1_000_000_000L + edge,
                        (long) edge * RUNS + run,
                        Phase.ENDS,
                        false,
                        List.of(Subject.key(urn(from))),
                        List.of(Subject.key(urn(to))),
                        List.of(),
                        List.of()));
            }
        }
        adjacency = Adjacency.of(all);
        runs.take(told);
        System.out.printf("%d edges: %d reached, %d arrived at%n", edges, reach().length, arrivals());
    }

    @Benchmark
    public int[] reach() {
        return adjacency.reach(new int[] {0}, true, DAY, DAY, Integer.MAX_VALUE);
    }

    @Benchmark
    public int arrivals() {
        Spreading spreading = new Spreading(runs, 2, true, Designed.NONE);
        spreading.begin(0, 0, 100 * DAY);
        return spreading.spread(Integer.MAX_VALUE, () -> false).size();
    }

    private static Urn urn(int copy) {
        return Urn.of(Kind.HOLDING, "db", "t" + copy);
    }
}
