package org.suyuan.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suyuan.bench.TrueGraph.ColumnOf;
import org.suyuan.bench.Walks.Answer;
import org.suyuan.bench.Walks.Direction;

/**
 * A load that can be repeated to the byte: the events of a {@link Preset}, and the graph they tell of. The same preset and
 * seed give the same events on any machine. Each round runs every job once, in topological order, START then COMPLETE.
 *
 * <p>{@code Workload --preset medium --out DIR [--seed 42]} writes {@code events.ndjson} and {@code expected.ndjson}: for a
 * few telling datasets the datasets and jobs that lie up and down of them at several depths, and how many flows and columns;
 * without a depth, all of them. The start is not counted, nor are its columns.
 */
public final class Workload {
    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Integer> DEPTHS = List.of(1, 5, 20, 100, Integer.MAX_VALUE);

    private final Preset preset;
    private final long seed;
    private final TrueGraph graph;

    public Workload(Preset preset, long seed) {
        this.preset = preset;
        this.seed = seed;
        this.graph = Region.of(preset, seed);
    }

    public TrueGraph graph() {
        return graph;
    }

    /** The events in order, each as UTF-8 JSON without a line break; made as they are asked for. */
    public Iterator<byte[]> events() {
        Random random = new Random(seed);
        return new Iterator<>() {
            private int next;
            private UUID run = new UUID(0, 0);

            @Override
            public boolean hasNext() {
                return next < preset.events();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                boolean complete = next % 2 == 1;
                if (!complete) {
                    run = runId(random);
                }
                Event event = new Event(
                        complete,
                        DAWN.plusMillis(250L * next),
                        run,
                        graph.jobs().get(next / 2 % preset.jobs));
                next++;
                return event.json(graph);
            }
        };
    }

    private static UUID runId(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Writes all events, one a line. */
    public void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (Iterator<byte[]> events = events(); events.hasNext(); ) {
                out.write(events.next());
                out.write('\n');
            }
        }
    }

    /**
     * Datasets worth asking about: the one with the most downstream, the one with the most upstream and the median by both
     * together. Of a chain these are its head, tail and middle; of a hub, the hub and leaves.
     */
    public Set<Integer> telling() {
        Walks walks = new Walks(graph);
        int count = graph.datasets().size();
        int[] up = new int[count];
        int[] down = new int[count];
        for (int dataset = 0; dataset < count; dataset++) {
            up[dataset] = walks.datasets(dataset, Direction.UPSTREAM, Integer.MAX_VALUE)
                    .steps()
                    .size();
            down[dataset] = walks.datasets(dataset, Direction.DOWNSTREAM, Integer.MAX_VALUE)
                    .steps()
                    .size();
        }
        List<Integer> byBoth = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer dataset) -> up[dataset] + down[dataset])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> telling = new LinkedHashSet<>();
        telling.add(byBoth.stream()
                .max(Comparator.comparing(dataset -> down[dataset]))
                .orElseThrow());
        telling.add(byBoth.stream()
                .max(Comparator.comparing(dataset -> up[dataset]))
                .orElseThrow());
        telling.add(byBoth.get(count / 2));
        return telling;
    }

    private void writeExpected(Path file) throws IOException {
        Walks walks = new Walks(graph);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int start : telling()) {
                for (Direction direction : Direction.values()) {
                    for (int depth : DEPTHS) {
                        out.write(expected(walks, start, direction, depth));
                        out.write('\n');
                    }
                }
            }
        }
    }

    private String expected(Walks walks, int start, Direction direction, int depth) {
        Answer answer = walks.datasets(start, direction, depth);
        Set<ColumnOf> columns = graph.datasets().get(start).columns().stream()
                .map(column -> new ColumnOf(start, column.name()))
                .collect(Collectors.toSet());
        String datasets = answer.steps().keySet().stream().map(this::named).collect(Collectors.joining(","));
        String jobs = answer.jobs().stream()
                .map(graph.jobs()::get)
                .map(job -> named(job.namespace(), job.name()))
                .collect(Collectors.joining(","));
        return "{\"of\":" + named(start) + ",\"direction\":\"" + direction + "\""
                + (depth == Integer.MAX_VALUE ? "" : ",\"depth\":" + depth)
                + ",\"datasets\":[" + datasets + "],\"jobs\":[" + jobs + "],\"edges\":"
                + answer.edges().size()
                + ",\"columns\":" + walks.columns(columns, direction, depth).size() + "}";
    }

    private String named(int dataset) {
        TrueGraph.Dataset it = graph.datasets().get(dataset);
        return named(it.namespace(), it.name());
    }

    private static String named(String namespace, String name) {
        return "{\"namespace\":\"" + namespace + "\",\"name\":\"" + name + "\"}";
    }

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        Preset preset = Preset.valueOf(options.text("preset").toUpperCase(Locale.ROOT));
        Path folder = Files.createDirectories(Path.of(options.text("out")));

        Workload workload = new Workload(preset, options.number("seed", 42));
        workload.writeTo(folder.resolve("events.ndjson"));
        workload.writeExpected(folder.resolve("expected.ndjson"));

        System.out.printf(
                "%s: %,d events, %,d datasets, %,d jobs, %,d column edges%n",
                preset,
                preset.events(),
                workload.graph.datasets().size(),
                workload.graph.jobs().size(),
                workload.graph.columnEdges());
    }
}
