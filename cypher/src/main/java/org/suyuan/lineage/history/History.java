package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was so, piece by piece: each state holds from its instant to the next one's, the last for ever. Before the first
 * there is {@code nothing}.
 */
final class History<S> {
    private final S nothing;
    private final TreeMap<Instant, S> pieces = new TreeMap<>();

    History(S nothing) {
        this.nothing = nothing;
    }

    S at(Instant instant) {
        Map.Entry<Instant, S> piece = pieces.floorEntry(instant);
        return piece == null ? nothing : piece.getValue();
    }

    S before(Instant instant) {
        Map.Entry<Instant, S> piece = pieces.lowerEntry(instant);
        return piece == null ? nothing : piece.getValue();
    }

    /** The pieces from an instant on, the one that holds there first. */
    NavigableMap<Instant, S> from(Instant instant) {
        TreeMap<Instant, S> tail = new TreeMap<>(pieces.tailMap(instant, false));
        tail.put(instant, at(instant));
        return tail;
    }

    /** Puts other pieces in the place of all from their first instant on. Neighbours that are equal become one. */
    void replace(NavigableMap<Instant, S> tail) {
        pieces.tailMap(tail.firstKey(), true).clear();
        S last = before(tail.firstKey());
        for (Map.Entry<Instant, S> piece : tail.entrySet()) {
            if (!piece.getValue().equals(last)) {
                pieces.put(piece.getKey(), piece.getValue());
                last = piece.getValue();
            }
        }
    }
}
