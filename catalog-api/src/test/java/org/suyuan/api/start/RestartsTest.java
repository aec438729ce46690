package org.suyuan.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final Instant start = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void eachPauseIsLongerUntilItIsEnough() {
        Restarts restarts = new Restarts(4);

        assertThat(restarts.next(start)).contains(Duration.ZERO);
        assertThat(restarts.next(start.plusSeconds(10))).contains(Duration.ofSeconds(2));
        assertThat(restarts.next(start.plusSeconds(20))).contains(Duration.ofSeconds(10));
        assertThat(restarts.next(start.plusSeconds(40))).contains(Duration.ofSeconds(50));
        assertThat(restarts.next(start.plusSeconds(100))).isEmpty();
    }

    @Test
    void whatRanForAWhileMayFailAfresh() {
        Restarts restarts = new Restarts(1);
        restarts.next(start);

        assertThat(restarts.next(start.plusSeconds(599))).isEmpty();
        assertThat(restarts.next(start.plusSeconds(600))).contains(Duration.ZERO);
    }

    @Test
    void noneIsNone() {
        assertThat(new Restarts(0).next(start)).isEmpty();
    }
}
