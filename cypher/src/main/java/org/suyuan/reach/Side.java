package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The edges of one direction, never changed: those of node {@code n} stand from {@code offsets[n]} up to {@code offsets[n + 1]}. An edge
 * is two numbers, the node at its other end and the place of its bounds; labels are kept only if there are any.
 */
final class Side {
    final int[] offsets;
    final int[] ends;
    final int[] spans;
    final int[] labels;

    private Side(int[] offsets, int[] ends, int[] spans, int[] labels) {
        this.offsets = offsets;
        this.ends = ends;
        this.spans = spans;
        this.labels = labels;
    }

    /** @param spans the place of each edge's bounds */
    static Side of(int nodes, List<Edge> edges, int[] spans, boolean labelled) {
        int[] offsets = new int[nodes + 1];
        for (Edge edge : edges) {
            offsets[edge.from() + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        int[] ends = new int[edges.size()];
        int[] places = new int[edges.size()];
        int[] labels = new int[labelled ? edges.size() : 0];
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            int at = next[edge.from()]++;
            ends[at] = edge.to();
            places[at] = spans[i];
            if (labelled) {
                labels[at] = edge.label();
            }
        }
        return new Side(offsets, ends, places, labels);
    }

    int label(int at) {
        return labels.length == 0 ? 0 : labels[at];
    }

    List<Edge> edgesOf(int node, Spans bounds) {
        List<Edge> edges = new ArrayList<>();
        if (node + 1 < offsets.length) {
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                edges.add(new Edge(node, ends[at], label(at), bounds.at(spans[at])));
            }
        }
        return edges;
    }

    void write(DataOutput to) throws IOException {
        Ints.write(offsets, to);
        Ints.write(ends, to);
        Ints.write(spans, to);
        Ints.write(labels, to);
    }

    static Side read(DataInput from) throws IOException {
        return new Side(Ints.read(from), Ints.read(from), Ints.read(from), Ints.read(from));
    }

    long bytes() {
        return 4 * 16 + 4L * (offsets.length + ends.length + spans.length + labels.length);
    }
}
