package org.suyuan.reach;

/**
 * A directed edge.
 *
 * @param from the number of a node
 * @param to the number of a node
 * @param label what it bears besides, as its user numbers it
 */
public record Edge(int from, int to, int label, Bounds bounds) {
    /** Whether it is another edge's other end in time: the same edge, whenever that was known to end. */
    boolean isSame(Edge other) {
        return from == other.from
                && to == other.to
                && label == other.label
                && bounds.validFrom() == other.bounds.validFrom()
                && bounds.validUntil() == other.bounds.validUntil()
                && bounds.knownFrom() == other.bounds.knownFrom();
    }

    Edge reversed() {
        return new Edge(to, from, label, bounds);
    }
}
