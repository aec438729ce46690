package org.suyuan.accountability;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suyuan.time.Timed;
import org.suyuan.unit.Named;
import org.suyuan.unit.UnitStatus;

/**
 * A unit as the answer needs it.
 *
 * @param states over all time, as known at the moment, what was told last first
 * @param division the code of the division where it lay at the moment; empty if not known
 * @param lastDivision that of the division where it lay last before; empty if not known
 */
record Party(Named unit, List<Timed<Phase>> states, String division, String lastDivision) {
    /** What of a state is shown beside the name. */
    record Phase(UnitStatus status, String nameEn, String code) {}

    Party {
        states = List.copyOf(states);
    }

    Optional<Phase> phase(Instant at) {
        return Timed.at(at, states);
    }

    /** The division whose authorities are asked for: of a unit that is no more, where it lay last. */
    String placeAt(Instant at) {
        return division.isEmpty() && isOver(at) ? lastDivision : division;
    }

    /** Its state at an instant, or the last before, by which it is called. */
    Optional<Phase> lastPhase(Instant at) {
        return phase(at).or(() -> states.stream()
                .filter(state -> !state.valid().until().isAfter(at))
                .max(Comparator.comparing(state -> state.valid().until()))
                .map(Timed::value));
    }

    boolean isOver(Instant at) {
        return new DataFacts.Lives(states.stream()
                        .map(state -> new Timed<>(state.value().status(), state.valid()))
                        .toList())
                .isOver(at);
    }

    boolean isKnown() {
        return !states.isEmpty();
    }
}
