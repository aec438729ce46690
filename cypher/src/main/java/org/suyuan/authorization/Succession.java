package org.suyuan.authorization;

import java.time.Instant;
import org.suyuan.model.Urn;

/**
 * What becomes of the papers of a unit that changes (decision 7, INSTITUTION_CHANGE §11.7).
 *
 * @param datasets for a transfer of function, the data under it; papers about other data are not touched
 */
public record Succession(Urn from, Urn to, Way way, Instant at, Extent datasets) {
    public enum Way {
        /** Merger and absorption: papers pass to the new unit by law. */
        BY_LAW,
        /** Transfer of function between living units: papers are suspended until novated. */
        BY_NOVATION
    }
}
