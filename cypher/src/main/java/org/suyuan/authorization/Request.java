package org.suyuan.authorization;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * A point: may this unit, at this instant, do this with this dataset for this purpose?
 *
 * @param field of the dataset or of a copy of it, which a paper for the dataset's own of that name covers, too; none asks for every
 *     field, each as a point of its own (decision 9)
 * @param operation none, likewise the purpose, only where a flow does not tell: then any will do that all papers of a
 *     chain give together
 * @param recipient to whom, where the operation has a recipient; none asks, of such an operation, whether there is anybody at all
 *     whom the papers of one chain name together
 * @param division where, if not in the division that governs the unit
 */
public record Request(
        Urn unit,
        Urn dataset,
        @Nullable Urn field,
        @Nullable Urn operation,
        @Nullable Urn purpose,
        Instant at,
        @Nullable Urn recipient,
        @Nullable Urn division) {

    /** A request for every field, in the unit's own division, without a recipient. */
    public static Request of(Urn unit, Urn dataset, Urn operation, Urn purpose, Instant at) {
        return new Request(unit, dataset, null, operation, purpose, at, null, null);
    }

    public Request forField(Urn one) {
        return new Request(unit, dataset, one, operation, purpose, at, recipient, division);
    }

    public Request to(Urn other) {
        return new Request(unit, dataset, field, operation, purpose, at, other, division);
    }

    public Request in(Urn place) {
        return new Request(unit, dataset, field, operation, purpose, at, recipient, place);
    }

    public Optional<Urn> namedField() {
        return Optional.ofNullable(field);
    }

    public Optional<Urn> namedPurpose() {
        return Optional.ofNullable(purpose);
    }
}
