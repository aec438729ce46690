package org.suyuan.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.bench.TrueGraph.ColumnEdge;
import org.suyuan.bench.TrueGraph.ColumnOf;
import org.suyuan.bench.TrueGraph.Job;

/**
 * What every question about a {@link TrueGraph} must answer, by walks so plain that they can be believed. One step of depth
 * is one job, and no walk turns round, as in the catalogue's own answers.
 */
public final class Walks {
    private final TrueGraph graph;
    private final Map<Integer, List<Integer>> readers = new HashMap<>();
    private final Map<Integer, List<Integer>> writers = new HashMap<>();
    private final Map<ColumnOf, List<ColumnOf>> fedBy = new HashMap<>();
    private final Map<ColumnOf, List<ColumnOf>> feeding = new HashMap<>();

    public enum Direction {
        UPSTREAM,
        DOWNSTREAM
    }

    /** A flow from dataset to dataset, through whatever jobs. */
    public record Edge(int from, int to) {}

    /**
     * What a question about one dataset must answer.
     *
     * @param steps the datasets reached, the start not among them, each with its distance in jobs
     * @param jobs the jobs walked through
     * @param edges the flows walked, every way of a diamond among them
     */
    public record Answer(Map<Integer, Integer> steps, Set<Integer> jobs, Set<Edge> edges) {}

    public Walks(TrueGraph graph) {
        this.graph = graph;
        for (int position = 0; position < graph.jobs().size(); position++) {
            Job job = graph.jobs().get(position);
            for (int input : job.inputs()) {
                listed(readers, input).add(position);
            }
            for (int output : job.outputs()) {
                listed(writers, output).add(position);
            }
            for (ColumnEdge edge : job.columnEdges()) {
                listed(feeding, edge.from()).add(edge.to());
                listed(fedBy, edge.to()).add(edge.from());
            }
        }
    }

    private static <K, V> List<V> listed(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }

    /** All that lies within {@code depth} jobs of a dataset, in one direction. */
    public Answer datasets(int start, Direction direction, int depth) {
        boolean down = direction == Direction.DOWNSTREAM;
        Map<Integer, Integer> steps = new TreeMap<>(Map.of(start, 0));
        Set<Integer> jobs = new TreeSet<>();
        Set<Edge> edges = new HashSet<>();
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            int here = waiting.remove();
            int step = steps.getOrDefault(here, 0);
            if (step == depth) {
                continue;
            }
            for (int job : (down ? readers : writers).getOrDefault(here, List.of())) {
                jobs.add(job);
                Job through = graph.jobs().get(job);
                for (int next : down ? through.outputs() : through.inputs()) {
                    edges.add(down ? new Edge(here, next) : new Edge(next, here));
                    if (steps.putIfAbsent(next, step + 1) == null) {
                        waiting.add(next);
                    }
                }
            }
        }
        steps.remove(start);
        return new Answer(steps, jobs, edges);
    }

    /** All columns within {@code depth} jobs of any of the given ones, in one direction; those are not among them. */
    public Set<ColumnOf> columns(Set<ColumnOf> starts, Direction direction, int depth) {
        Map<ColumnOf, List<ColumnOf>> next = direction == Direction.DOWNSTREAM ? feeding : fedBy;
        Set<ColumnOf> reached = new HashSet<>(starts);
        Set<ColumnOf> rim = starts;
        for (int step = 0; step < depth && !rim.isEmpty(); step++) {
            Set<ColumnOf> further = new HashSet<>();
            for (ColumnOf column : rim) {
                next.getOrDefault(column, List.of()).stream()
                        .filter(reached::add)
                        .forEach(further::add);
            }
            rim = further;
        }
        reached.removeAll(starts);
        return reached;
    }
}
