package org.suyuan.api.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.suyuan.reach.Reach;

/** Whether the flows in memory tell all that the ledger told at the start. */
@Component
final class ReachHealthIndicator implements HealthIndicator {
    private final Reach reach;

    ReachHealthIndicator(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Health health() {
        return reach.isReady() ? Health.up().build() : Health.outOfService().build();
    }
}
