package org.suyuan.accountability;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Accountability.Claim;

/** Whether it is clear who answers for data. */
public enum Status {
    /** One unit. */
    ONE,
    /** Several together, or one that does so with others whom nobody names. */
    JOINT,
    /** Nobody that is still there, or only somebody who keeps the data for the time being. */
    NONE,
    /** Two at once as the primary one, or one unit in two capacities: for the reader to judge by their registers. */
    AMBIGUOUS;

    /** What follows from the claims of registers about units that are there; two that say the same are no contradiction. */
    static Status of(Collection<Claim> claims) {
        if (Claim.areAmbiguous(claims)) {
            return AMBIGUOUS;
        }
        Set<Capacity> said = claims.stream().map(Claim::capacity).collect(Collectors.toSet());
        return said.contains(Capacity.JOINT) ? JOINT : said.contains(Capacity.PRIMARY) ? ONE : NONE;
    }
}
