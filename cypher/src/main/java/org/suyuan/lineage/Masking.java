package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.custody.Keeper;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * Takes out of answers what a viewer may not see. A hidden node keeps its place under a number. Numbers and order follow from
 * the shape of what is around a node alone, never from its name: were everything hidden called otherwise, the masked answer
 * would be the same.
 */
final class Masking {
    private static final String HIDDEN = "urn:suyuan:hidden:";
    private static final int MOST_ROUNDS = 16;

    private final Set<Urn> visible;
    private final Map<Urn, Urn> masks = new HashMap<>();
    private final List<Urn> order;

    private Masking(Set<Urn> visible, List<Urn> order) {
        this.visible = visible;
        this.order = order;
        for (Urn node : order) {
            if (!visible.contains(node)) {
                masks.put(node, new Urn(HIDDEN + (masks.size() + 1)));
            }
        }
    }

    /** One numbering for several answers that are compared with one another. */
    static Masking over(Collection<Found> answers, Set<Urn> visible) {
        Set<Urn> nodes = new LinkedHashSet<>();
        Set<Urn> starts = new LinkedHashSet<>();
        Map<Pair, SortedJobs> edges = new TreeMap<>();
        for (Found answer : answers) {
            answer.nodes().forEach(node -> nodes.add(node.urn()));
            starts.addAll(answer.starts());
            answer.edges().forEach((pair, flow) -> edges.computeIfAbsent(pair, any -> new SortedJobs())
                    .addVisible(flow.jobs(), visible));
        }
        Shape shape = new Shape(nodes, starts, edges, visible);
        return new Masking(visible, nodes.stream().sorted(shape).toList());
    }

    /** Everything that an answer mentions and that may have to be hidden. */
    static Set<Urn> mentioned(Found answer, Map<Pair, List<Crossing>> crossings) {
        Set<Urn> mentioned = new LinkedHashSet<>();
        answer.nodes().forEach(node -> mentioned.add(node.urn()));
        answer.edges().values().forEach(flow -> mentioned.addAll(flow.jobs()));
        crossings
                .values()
                .forEach(all -> all.forEach(crossing -> {
                    mentioned.add(crossing.dataset());
                    mentioned.addAll(crossing.papers());
                    crossing.reasons().forEach(reason -> mentioned.add(reason.about()));
                    Stream.of(crossing.from(), crossing.to()).forEach(side -> addSide(side, mentioned));
                }));
        return mentioned;
    }

    private static void addSide(Crossing.Side side, Set<Urn> mentioned) {
        for (Urn urn : new Urn[] {side.unit(), side.keeper().system()}) {
            if (urn != null) {
                mentioned.add(urn);
            }
        }
    }

    /** The answer as the viewer may see it, at most so many nodes of it. */
    Answer mask(Found answer, Map<Pair, List<Crossing>> crossings, int limit) {
        Map<Urn, Answer.Node> nodes = new HashMap<>();
        answer.nodes().forEach(node -> nodes.put(node.urn(), node));
        List<Urn> kept = order.stream().filter(nodes::containsKey).limit(limit).toList();
        Set<Urn> keptSet = Set.copyOf(kept);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(answer.reasons());
        Set<Urn> frontier = new TreeSet<>();
        answer.frontier().stream().filter(keptSet::contains).map(this::masked).forEach(frontier::add);
        List<Answer.Edge> edges = new ArrayList<>();
        answer.edges().forEach((pair, flow) -> {
            boolean whole = keptSet.contains(pair.from()) && keptSet.contains(pair.to());
            if (whole) {
                edges.add(mask(pair, flow, crossings.getOrDefault(pair, List.of())));
            } else {
                reasons.add(Reason.NODE_LIMIT);
                Stream.of(pair.from(), pair.to())
                        .filter(keptSet::contains)
                        .map(this::masked)
                        .forEach(frontier::add);
            }
        });
        int hidden = (int) kept.stream().filter(masks::containsKey).count();
        if (hidden > 0) {
            reasons.add(Reason.HIDDEN);
        }
        edges.sort(Comparator.comparing(Answer.Edge::from).thenComparing(Answer.Edge::to));
        return new Answer(
                kept.stream().map(urn -> mask(nodes.get(urn), urn)).toList(),
                edges,
                reasons,
                List.copyOf(frontier),
                hidden,
                answer.moment());
    }

    private Answer.Node mask(Answer.@Nullable Node node, Urn urn) {
        Urn mask = masks.get(urn);
        if (node == null) {
            throw new IllegalStateException("not a node of the answer: " + urn);
        }
        return mask == null ? node : new Answer.Node(mask, node.kind(), "");
    }

    private Answer.Edge mask(Pair pair, Walk.Flow flow, List<Crossing> crossings) {
        boolean nothingToSee = masks.containsKey(pair.from()) && masks.containsKey(pair.to());
        List<Crossing> seen = nothingToSee
                ? List.of()
                : crossings.stream()
                        .filter(crossing -> visible.contains(crossing.dataset()))
                        .toList();
        return new Answer.Edge(
                masked(pair.from()),
                masked(pair.to()),
                Crossings.worst(seen),
                flow.jobs().stream().filter(visible::contains).toList(),
                nothingToSee ? List.of() : List.copyOf(flow.ways()),
                seen.stream()
                        .map(crossing -> mask(crossing, pair))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Whether it is clear who answers follows from units that a crossing does not name, so it is not told. */
    private Crossing mask(Crossing crossing, Pair pair) {
        return new Crossing(
                mask(crossing.from(), pair.from()),
                mask(crossing.to(), pair.to()),
                crossing.dataset(),
                crossing.coverage(),
                crossing.papers().stream().filter(visible::contains).toList(),
                crossing.provisions(),
                crossing.until(),
                crossing.reasons().stream()
                        .filter(reason -> visible.contains(reason.about()))
                        .filter(reason -> reason.code() != Code.ACCOUNTABILITY_AMBIGUOUS)
                        .toList());
    }

    /** A side is shown where its unit may be seen, or where its end is and no unit is known. */
    private Crossing.Side mask(Crossing.Side side, Urn end) {
        Urn unit = side.unit();
        boolean endShown = end.kind() != Kind.JOB && !masks.containsKey(end);
        if (unit == null ? endShown : visible.contains(unit)) {
            return side;
        }
        return new Crossing.Side(null, Keeper.UNKNOWN);
    }

    private Urn masked(Urn urn) {
        return masks.getOrDefault(urn, urn);
    }

    /** The jobs of a flow that may be seen. */
    private static final class SortedJobs {
        private final Set<Urn> jobs = new TreeSet<>();

        void addVisible(Collection<Urn> all, Set<Urn> visible) {
            all.stream().filter(visible::contains).forEach(jobs::add);
        }

        String text() {
            return jobs.toString();
        }
    }

    /**
     * Orders nodes by how far they are from the start, then the visible ones by urn, then the hidden ones by their
     * surroundings: each round tells a hidden node apart by what its neighbours were told apart by in the round before.
     */
    private static final class Shape implements Comparator<Urn> {
        private final Map<Urn, Integer> distance = new HashMap<>();
        private final Map<Urn, String> colours = new HashMap<>();
        private final Set<Urn> visible;
        private final Set<Urn> starts;

        Shape(Set<Urn> nodes, Set<Urn> starts, Map<Pair, SortedJobs> edges, Set<Urn> visible) {
            this.visible = visible;
            this.starts = starts;
            Map<Urn, List<Pair>> out = new HashMap<>();
            Map<Urn, List<Pair>> in = new HashMap<>();
            edges.keySet().forEach(pair -> {
                out.computeIfAbsent(pair.from(), any -> new ArrayList<>()).add(pair);
                in.computeIfAbsent(pair.to(), any -> new ArrayList<>()).add(pair);
            });
            measure(out, true);
            measure(in, false);
            colour(nodes, out, in, edges);
        }

        private void measure(Map<Urn, List<Pair>> along, boolean downstream) {
            Map<Urn, Integer> met = new LinkedHashMap<>();
            starts.forEach(start -> met.put(start, 0));
            List<Urn> front = List.copyOf(starts);
            for (int step = 1; !front.isEmpty(); step++) {
                List<Urn> next = new ArrayList<>();
                for (Urn near : front) {
                    for (Pair pair : along.getOrDefault(near, List.of())) {
                        Urn far = downstream ? pair.to() : pair.from();
                        if (met.putIfAbsent(far, step) == null) {
                            next.add(far);
                        }
                    }
                }
                front = next;
            }
            met.forEach((node, steps) -> distance.merge(node, steps, Math::min));
        }

        private void colour(
                Set<Urn> nodes, Map<Urn, List<Pair>> out, Map<Urn, List<Pair>> in, Map<Pair, SortedJobs> edges) {
            List<Urn> hidden =
                    nodes.stream().filter(node -> !visible.contains(node)).toList();
            nodes.forEach(node -> colours.put(
                    node, visible.contains(node) ? node.text() : "? " + node.kind() + " " + distance.get(node)));
            int before = 0;
            int now = new HashSet<>(colours.values()).size();
            for (int round = 0; round < MOST_ROUNDS && now > before; round++) {
                Map<Urn, String> next = new HashMap<>();
                for (Urn node : hidden) {
                    List<String> around = new ArrayList<>();
                    out.getOrDefault(node, List.of())
                            .forEach(pair -> around.add("> " + colours.get(pair.to()) + jobs(edges.get(pair))));
                    in.getOrDefault(node, List.of())
                            .forEach(pair -> around.add("< " + colours.get(pair.from()) + jobs(edges.get(pair))));
                    around.sort(Comparator.naturalOrder());
                    next.put(node, colours.get(node) + around);
                }
                renumber(next);
                before = now;
                now = new HashSet<>(colours.values()).size();
            }
        }

        /** Short colours for long ones, in the same order. */
        private void renumber(Map<Urn, String> next) {
            Map<String, String> numbers = new TreeMap<>();
            next.values().forEach(colour -> numbers.put(colour, ""));
            int number = 0;
            for (Map.Entry<String, String> entry : numbers.entrySet()) {
                entry.setValue(String.format("?%08d", number++));
            }
            next.forEach((node, colour) -> colours.put(node, numbers.getOrDefault(colour, "")));
        }

        private static String jobs(@Nullable SortedJobs jobs) {
            return jobs == null ? "" : jobs.text();
        }

        @Override
        public int compare(Urn one, Urn other) {
            return Comparator.comparing((Urn urn) -> !starts.contains(urn))
                    .thenComparing(urn -> distance.getOrDefault(urn, Integer.MAX_VALUE))
                    .thenComparing(urn -> !visible.contains(urn))
                    .thenComparing(urn -> colours.getOrDefault(urn, ""))
                    .compare(one, other);
        }
    }
}
