package org.suyuan.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timed relationship that the graph holds to be so now: what is needed to find it again on the day it turns out
 * otherwise. By its element id it is found at once, however many others its ends have.
 */
public final class Held {
    private @Nullable String id;

    /** The times of its row on the page that opens it, until the page is turned: closing it there completes them. */
    private @Nullable Map<String, Object> times;

    private Held(@Nullable String id, @Nullable Map<String, Object> times) {
        this.id = id;
        this.times = times;
    }

    /** A relationship as it was read: {@code elementId(…)}. */
    public static Held of(String id) {
        return new Held(id, null);
    }

    static Held opening(Map<String, Object> times) {
        return new Held(null, times);
    }

    @Nullable Map<String, Object> times() {
        return times;
    }

    /** Whether the page that opens it closes it again. */
    boolean isClosed() {
        return times != null && times.containsKey("closedBy");
    }

    void written(String writtenId) {
        id = writtenId;
        times = null;
    }

    String id() {
        if (id == null) {
            throw new IllegalStateException("not written yet");
        }
        return id;
    }
}
