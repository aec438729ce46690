package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Edges of one kind between numbered nodes, in both directions, each with when it is so and since when that is known. Most of
 * them stand in arrays; of a node whose edges have changed since these were made, all stand in a list beside.
 *
 * <p>Any number read while one writes: nothing is ever known to have been otherwise, so what is added or ended later
 * differs only for who asks as known later, and whoever asks as known up to what was written before is never mistaken.
 */
public final class Adjacency {
    /** So few changed nodes cost nothing. */
    private static final int LITTLE = 2_000;

    private static final ThreadLocal<long[]> VISITED = ThreadLocal.withInitial(() -> new long[0]);

    private volatile State state;

    /** What was added or ended while the arrays are made anew; null if they are not. */
    private @Nullable List<Change> meanwhile;

    /** An edge that was added, or one that was ended. */
    private record Change(Edge edge, boolean ending, long known) {}

    /** The arrays, and of each direction the nodes that have changed since with all their edges. */
    private record State(
            Spans spans, Side out, Side in, Map<Integer, List<Edge>> outChanged, Map<Integer, List<Edge>> inChanged) {
        static State of(List<Edge> edges) {
            int nodes = 0;
            for (Edge edge : edges) {
                nodes = Math.max(nodes, Math.max(edge.from(), edge.to()) + 1);
            }
            int[] places = new int[edges.size()];
            Spans spans = Spans.of(edges, places);
            boolean labelled = edges.stream().anyMatch(edge -> edge.label() != 0);
            return new State(
                    spans,
                    Side.of(nodes, edges, places, labelled),
                    Side.of(nodes, edges.stream().map(Edge::reversed).toList(), places, labelled),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }

        /** All edges, those of the changed nodes as they are given. */
        List<Edge> edges(Map<Integer, List<Edge>> changed) {
            List<Edge> all = new ArrayList<>();
            for (int node = 0; node + 1 < out.offsets.length; node++) {
                if (!changed.containsKey(node)) {
                    all.addAll(out.edgesOf(node, spans));
                }
            }
            changed.values().forEach(all::addAll);
            return all;
        }

        void write(DataOutput to) throws IOException {
            spans.write(to);
            out.write(to);
            in.write(to);
        }

        static State read(DataInput from) throws IOException {
            return new State(
                    Spans.read(from),
                    Side.read(from),
                    Side.read(from),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }

        Side side(boolean downstream) {
            return downstream ? out : in;
        }

        Map<Integer, List<Edge>> changed(boolean downstream) {
            return downstream ? outChanged : inChanged;
        }

        List<Edge> edgesOf(int node, boolean downstream) {
            List<Edge> changed = changed(downstream).get(node);
            return changed == null ? side(downstream).edgesOf(node, spans) : changed;
        }
    }

    /** What is done with an edge that was met. */
    public interface Visitor {
        /**
         * Meets one.
         *
         * @param end the node at its other end
         */
        void edge(int end, int label);
    }

    /** What is done with an edge that was met, whenever it was so. */
    interface EverVisitor {
        void edge(int end, Bounds bounds);
    }

    private Adjacency(State state) {
        this.state = state;
    }

    /** Puts edges into arrays, whose nodes are numbered from 0. */
    public static Adjacency of(List<Edge> edges) {
        return new Adjacency(State.of(edges));
    }

    /** Adds an edge; its nodes may be new. */
    public synchronized void add(Edge edge) {
        note(new Change(edge, false, 0));
        add(state, edge);
    }

    private static void add(State to, Edge edge) {
        put(to, true, edge);
        put(to, false, edge.reversed());
    }

    /**
     * Ends what is known of an edge.
     *
     * @param edge as it was added; until when it was known then does not count
     * @return whether there is one that is still known
     */
    public synchronized boolean end(Edge edge, long known) {
        note(new Change(edge, true, known));
        return end(state, edge, known);
    }

    private static boolean end(State in, Edge edge, long known) {
        return end(in, true, edge, known) && end(in, false, edge.reversed(), known);
    }

    private void note(Change change) {
        if (meanwhile != null) {
            meanwhile.add(change);
        }
    }

    /** Puts everything into arrays again, beside whoever adds, ends or reads; by one thread at a time. */
    public void compact() {
        State before;
        Map<Integer, List<Edge>> changed;
        synchronized (this) {
            before = state;
            changed = Map.copyOf(before.outChanged);
            meanwhile = new ArrayList<>();
        }
        State compacted = State.of(before.edges(changed));
        synchronized (this) {
            List<Change> since = meanwhile == null ? List.of() : meanwhile;
            meanwhile = null;
            for (Change change : since) {
                if (change.ending()) {
                    end(compacted, change.edge(), change.known());
                } else {
                    add(compacted, change.edge());
                }
            }
            state = compacted;
        }
    }

    /** Whether so much has changed since the arrays were made that reading pays for it. */
    public boolean isWorthCompacting() {
        State now = state;
        return now.outChanged.size() + now.inChanged.size() > LITTLE + now.out.offsets.length / 8;
    }

    /** Writes all edges, to be read again by {@link #read}. */
    void write(DataOutput to) throws IOException {
        State now = state;
        List<Edge> all;
        synchronized (this) {
            all = now.outChanged.isEmpty() ? List.of() : now.edges(Map.copyOf(now.outChanged));
        }
        (all.isEmpty() ? now : State.of(all)).write(to);
    }

    /** Reads what {@link #write} wrote. */
    static Adjacency read(DataInput from) throws IOException {
        return new Adjacency(State.read(from));
    }

    /** The edges of a node at a moment, in one direction. */
    public void forEach(int node, boolean downstream, long valid, long known, Visitor visitor) {
        State now = state;
        List<Edge> changed = now.changed(downstream).get(node);
        if (changed != null) {
            for (Edge edge : changed) {
                if (edge.bounds().hold(valid, known)) {
                    visitor.edge(edge.to(), edge.label());
                }
            }
            return;
        }
        Side side = now.side(downstream);
        if (node + 1 >= side.offsets.length) {
            return;
        }
        int validPlace = now.spans.lastUpTo(valid);
        int knownPlace = now.spans.lastUpTo(known);
        for (int at = side.offsets[node]; at < side.offsets[node + 1]; at++) {
            if (now.spans.hold(side.spans[at], validPlace, knownPlace)) {
                visitor.edge(side.ends[at], side.label(at));
            }
        }
    }

    /** The edges of a node in one direction, whenever they were so, as far as it was known. */
    void forEachEver(int node, boolean downstream, long known, EverVisitor visitor) {
        for (Edge edge : state.edgesOf(node, downstream)) {
            Bounds bounds = edge.bounds();
            if (bounds.knownFrom() <= known && known < bounds.knownUntil()) {
                visitor.edge(edge.to(), bounds);
            }
        }
    }

    /**
     * All that can be reached at a moment, in one direction, breadth first.
     *
     * @param starts come first, each once
     * @param most the most nodes to reach: so many are returned only if there may be more
     */
    public int[] reach(int[] starts, boolean downstream, long valid, long known, int most) {
        State now = state;
        Reached reached = new Reached(most);
        try {
            for (int start : starts) {
                reached.meet(start);
            }
            Side side = now.side(downstream);
            Map<Integer, List<Edge>> changed = now.changed(downstream);
            boolean unchanged = changed.isEmpty();
            int validPlace = now.spans.lastUpTo(valid);
            int knownPlace = now.spans.lastUpTo(known);
            while (reached.hasNext()) {
                int node = reached.next();
                List<Edge> edges = unchanged ? null : changed.get(node);
                if (edges != null) {
                    meet(edges, valid, known, reached);
                } else if (node + 1 < side.offsets.length) {
                    meet(side, node, now.spans, validPlace, knownPlace, reached);
                }
            }
            return reached.all();
        } finally {
            reached.forget();
        }
    }

    /** How much room the arrays take, in bytes. */
    public long bytes() {
        State now = state;
        return now.spans.bytes() + now.out.bytes() + now.in.bytes();
    }

    private static void meet(Side side, int node, Spans spans, int valid, int known, Reached reached) {
        int[] places = spans.places;
        int end = side.offsets[node + 1];
        for (int at = side.offsets[node]; at < end; at++) {
            int place = 4 * side.spans[at];
            if (places[place] <= valid
                    && valid < places[place + 1]
                    && places[place + 2] <= known
                    && known < places[place + 3]) {
                reached.meet(side.ends[at]);
            }
        }
    }

    private static void meet(List<Edge> edges, long valid, long known, Reached reached) {
        for (Edge edge : edges) {
            if (edge.bounds().hold(valid, known)) {
                reached.meet(edge.to());
            }
        }
    }

    private static void put(State now, boolean downstream, Edge edge) {
        List<Edge> edges = new ArrayList<>(now.edgesOf(edge.from(), downstream));
        edges.add(edge);
        now.changed(downstream).put(edge.from(), List.copyOf(edges));
    }

    private static boolean end(State now, boolean downstream, Edge edge, long known) {
        List<Edge> edges = new ArrayList<>(now.edgesOf(edge.from(), downstream));
        for (int i = 0; i < edges.size(); i++) {
            Edge one = edges.get(i);
            if (one.isSame(edge) && one.bounds().knownUntil() > known) {
                edges.set(
                        i,
                        new Edge(one.from(), one.to(), one.label(), one.bounds().until(known)));
                now.changed(downstream).put(edge.from(), List.copyOf(edges));
                return true;
            }
        }
        return false;
    }

    /** Nodes in the order in which they were met; bits of a thread's own tell which, and are taken back one by one. */
    private static final class Reached {
        private final int most;
        private long[] visited = VISITED.get();
        private int[] nodes = new int[64];
        private int size;
        private int next;

        Reached(int most) {
            this.most = most;
        }

        void meet(int node) {
            int word = node >> 6;
            if (word >= visited.length) {
                visited = Arrays.copyOf(visited, Math.max(word + 1, 2 * visited.length));
                VISITED.set(visited);
            }
            long bit = 1L << node;
            if ((visited[word] & bit) == 0 && size < most) {
                visited[word] |= bit;
                if (size == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * size);
                }
                nodes[size++] = node;
            }
        }

        boolean hasNext() {
            return next < size && size < most;
        }

        int next() {
            return nodes[next++];
        }

        int[] all() {
            return Arrays.copyOf(nodes, size);
        }

        void forget() {
            for (int i = 0; i < size; i++) {
                visited[nodes[i] >> 6] = 0;
            }
        }
    }
}
