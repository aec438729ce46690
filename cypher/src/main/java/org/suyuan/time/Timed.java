package org.suyuan.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is so for a while. */
public record Timed<T>(T value, Period valid) {
    public boolean holds(Instant at) {
        return valid.holds(at);
    }

    /** What is so at an instant; the first in the list, should there be several. */
    public static <T> Optional<T> at(Instant at, List<Timed<T>> history) {
        for (Timed<T> one : history) {
            if (one.holds(at)) {
                return Optional.of(one.value());
            }
        }
        return Optional.empty();
    }
}
