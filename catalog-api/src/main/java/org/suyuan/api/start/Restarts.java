package org.suyuan.api.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often, and after which pauses, what ended by itself is started again. The first time at once; each time after that
 * the pause is longer; once it has run for a while all is forgiven.
 */
final class Restarts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int FACTOR = 5;
    private static final Duration CALM = Duration.ofMinutes(10);

    private final int most;
    private int tried;
    private @Nullable Instant last;

    /** @param most how often in succession; 0 for never */
    Restarts(int most) {
        this.most = most;
    }

    /** The pause before the next attempt; empty if there were enough. */
    Optional<Duration> next(Instant now) {
        if (last != null && !last.plus(CALM).isAfter(now)) {
            tried = 0;
        }
        if (tried >= most) {
            return Optional.empty();
        }
        Duration pause = Duration.ZERO;
        for (int i = 0; i < tried; i++) {
            pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(FACTOR);
        }
        tried++;
        last = now.plus(pause);
        return Optional.of(pause);
    }
}
