package org.suyuan.authorization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Data of a dataset go from one unit to another, where the other does something with them.
 *
 * @param field none means every field
 * @param operation what the receiver does; none where it is not known, as of a job that was only observed: then any
 *     will do that all papers of a chain give together
 * @param purpose what for; none likewise
 */
public record Flow(
        Urn from,
        Urn to,
        Urn dataset,
        @Nullable Urn field,
        @Nullable Urn operation,
        @Nullable Urn purpose,
        Instant at) {}
