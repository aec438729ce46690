package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * Walks lineage breadth first, in one direction or in both at once (without zigzag: what is met upstream is followed
 * upstream only). Every way of a diamond is kept, cycles end where they close, and what is left out is accounted for.
 */
final class Walk {
    private final boolean jobsAreNodes;
    private final int depth;
    private final int limit;
    private final BooleanSupplier outOfTime;

    private final Set<Urn> nodes = new LinkedHashSet<>();
    private final Map<Pair, Flow> edges = new TreeMap<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final SortedSet<Urn> frontier = new TreeSet<>();
    private final Set<Urn> metUpstream = new LinkedHashSet<>();

    /** A flow between two nodes, in the direction of the data. */
    record Pair(Urn from, Urn to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    /** What is known of a flow: the jobs it runs through and how columns get across. */
    record Flow(SortedSet<Urn> jobs, SortedSet<String> ways) {
        Flow() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    /** The walk in one direction: where it stands and what it has met. */
    private static final class Wave {
        final Steps steps;
        final boolean downstream;
        final Set<Urn> met;
        List<Urn> front;

        Wave(Steps steps, boolean downstream, Collection<Urn> starts) {
            this.steps = steps;
            this.downstream = downstream;
            this.met = new LinkedHashSet<>(starts);
            this.front = List.copyOf(starts);
        }
    }

    /**
     * A walk still to be done.
     *
     * @param jobsAreNodes whether jobs are nodes of their own, or stand on the edges
     * @param depth the most jobs in a row
     * @param limit the most nodes
     */
    Walk(boolean jobsAreNodes, int depth, int limit, BooleanSupplier outOfTime) {
        this.jobsAreNodes = jobsAreNodes;
        this.depth = depth;
        this.limit = limit;
        this.outOfTime = outOfTime;
    }

    /** Walks from these starts, upstream by the first steps and downstream by the second; none for a direction not asked. */
    void go(Collection<Urn> starts, List<Steps> upstream, List<Steps> downstream) {
        List<Urn> first = starts.stream().sorted().limit(limit).toList();
        nodes.addAll(first);
        if (first.size() < starts.size()) {
            reasons.add(Reason.NODE_LIMIT);
        }
        List<Wave> waves = new ArrayList<>();
        upstream.forEach(steps -> {
            waves.add(new Wave(steps, false, first));
            metUpstream.addAll(first);
        });
        downstream.forEach(steps -> waves.add(new Wave(steps, true, first)));
        for (int level = 0; waves.stream().anyMatch(wave -> !wave.front.isEmpty()); level++) {
            if (level == depth) {
                waves.forEach(this::stopForDepth);
                return;
            }
            if (outOfTime.getAsBoolean()) {
                waves.forEach(this::stopForTime);
                return;
            }
            advance(waves);
        }
    }

    Set<Urn> nodes() {
        return nodes;
    }

    Map<Pair, Flow> edges() {
        return edges;
    }

    /** Whether a node was met going upstream, or is a start of a walk that goes there. */
    boolean metUpstream(Urn node) {
        return metUpstream.contains(node);
    }

    Set<Reason> reasons() {
        return reasons;
    }

    SortedSet<Urn> frontier() {
        return frontier;
    }

    private void stopForDepth(Wave wave) {
        Set<Urn> more = wave.steps.leadingOn(wave.front);
        if (!more.isEmpty()) {
            reasons.add(Reason.DEPTH_LIMIT);
            frontier.addAll(more);
        }
    }

    private void stopForTime(Wave wave) {
        if (!wave.front.isEmpty()) {
            reasons.add(Reason.TIME_OUT);
            frontier.addAll(wave.front);
        }
    }

    private void advance(List<Wave> waves) {
        Map<Wave, List<Step>> taken = new HashMap<>();
        SortedSet<Urn> newJobs = new TreeSet<>();
        SortedSet<Urn> newPoints = new TreeSet<>();
        for (Wave wave : waves) {
            List<Step> steps = wave.front.isEmpty() ? List.of() : wave.steps.from(wave.front);
            taken.put(wave, steps);
            for (Step step : steps) {
                if (jobsAreNodes) {
                    newJobs.add(step.job());
                }
                Urn far = step.far();
                if (far != null) {
                    newPoints.add(far);
                }
            }
        }
        admit(newJobs);
        admit(newPoints);
        taken.forEach((wave, steps) -> {
            steps.forEach(step -> keep(step, wave.downstream));
            wave.front = steps.stream()
                    .map(Step::far)
                    .filter(far -> far != null && follows(far) && nodes.contains(far) && wave.met.add(far))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!wave.downstream) {
                metUpstream.addAll(wave.front);
            }
        });
    }

    /** A flow into a holding as a whole ends there: which of its columns it reaches was not declared. */
    private boolean follows(Urn far) {
        return jobsAreNodes || far.kind() != Kind.HOLDING;
    }

    private void admit(SortedSet<Urn> candidates) {
        for (Urn candidate : candidates) {
            if (!nodes.contains(candidate) && nodes.size() < limit) {
                nodes.add(candidate);
            }
        }
    }

    private void keep(Step step, boolean downstream) {
        Urn far = step.far();
        if (jobsAreNodes) {
            if (!step.near().equals(step.job())) {
                connect(step.near(), step.job(), downstream, null, step.ways());
            }
            if (far != null && nodes.contains(step.job())) {
                connect(step.job(), far, downstream, null, step.ways());
            }
        } else if (far != null) {
            connect(step.near(), far, downstream, step.job(), step.ways());
        }
    }

    private void connect(Urn near, Urn far, boolean downstream, @Nullable Urn job, List<String> ways) {
        if (!nodes.contains(far)) {
            reasons.add(Reason.NODE_LIMIT);
            frontier.add(near);
            return;
        }
        if (!follows(far)) {
            reasons.add(Reason.UNDECLARED_EXTENT);
            frontier.add(far);
        }
        Flow flow = edges.computeIfAbsent(downstream ? new Pair(near, far) : new Pair(far, near), any -> new Flow());
        if (job != null) {
            flow.jobs().add(job);
        }
        flow.ways().addAll(ways);
    }
}
