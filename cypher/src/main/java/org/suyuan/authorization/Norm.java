package org.suyuan.authorization;

import java.time.Instant;
import java.util.List;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * An article that papers cite, where it governs and when it was in force; decisions to continue a lapsed one included.
 *
 * @param division the territory of its instrument
 */
public record Norm(Urn provision, Urn division, List<Period> inForce) {
    public Norm {
        inForce = List.copyOf(inForce);
    }

    public boolean isInForce(Instant at) {
        return inForce.stream().anyMatch(one -> one.holds(at));
    }

    /** Whether it was in force before, and no longer is. */
    public boolean hasLapsed(Instant at) {
        return !isInForce(at) && inForce.stream().anyMatch(one -> !one.until().isAfter(at));
    }
}
