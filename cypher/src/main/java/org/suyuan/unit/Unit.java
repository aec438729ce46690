package org.suyuan.unit;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;

/**
 * A unit as it was at a moment. Two registers may disagree: each one's word is listed, and where one must be taken it is the
 * one told last.
 *
 * @param states over all time, as known at the moment, in the order of time
 * @param nameToday as the catalogue knows it now; empty if the unit is no more
 * @param supervised how many units it supervises
 * @param superiors what it belongs under: several only if registers disagree, or in several ways
 * @param subordinates those that belong under it, by urn; the first of {@code subordinateCount}
 */
public record Unit(
        Urn urn,
        List<State> states,
        String nameToday,
        List<Performed> functions,
        List<Role> roles,
        List<Position> posts,
        List<Supervisor> supervisors,
        long supervised,
        List<Tied> superiors,
        List<Tied> subordinates,
        long subordinateCount,
        Moment moment) {

    public record State(UnitState what, Told told) {}

    public record Performed(Function function, Place division, boolean exclusive, Told told) {}

    public record Role(RoleType role, String term, Place division, Told told) {}

    /**
     * A post of the unit.
     *
     * @param title empty if the post is known and nothing was told of it
     * @param kind empty likewise, else the name of a {@link PostKind}
     * @param holder a pseudonym or an official title; empty if nobody fills the post or it was erased
     */
    public record Position(Urn urn, String title, String kind, String holder, Told told) {}

    public record Supervisor(Named unit, Supervision.Domain domain, Told told) {}

    public record Tied(Named unit, Subordination.Tie tie, Told told) {}

    /** Whether it was there at the moment, in whatever status. */
    public boolean exists() {
        return state().isPresent();
    }

    /** The state at the moment. */
    public Optional<State> state() {
        return stateAt(moment.asOf().valid());
    }

    private Optional<State> stateAt(Instant at) {
        return states.stream()
                .filter(state -> state.told().valid().holds(at))
                .max(Comparator.comparing(state -> state.told().openedBy()));
    }

    /** Its name at the moment; when it was not there, the last one it had before, or the first it was to have. */
    public String name() {
        Instant at = moment.asOf().valid();
        return state().or(() -> states.stream()
                        .filter(state -> !state.told().valid().until().isAfter(at))
                        .max(Comparator.comparing(state -> state.told().valid().until())))
                .or(() -> states.stream().findFirst())
                .map(state -> state.what().names().zh())
                .orElseGet(() -> Named.idOf(urn));
    }

    /** The names it had before that of the moment, the earliest first, those of unknown time last. */
    public List<String> formerNames() {
        Instant at = moment.asOf().valid();
        Set<String> former = new LinkedHashSet<>();
        states.stream()
                .flatMap(state -> Stream.of(
                        state.told().valid().from(), state.told().valid().until()))
                .filter(change -> !change.isAfter(at))
                .sorted()
                .flatMap(change -> stateAt(change).stream())
                .forEach(state -> former.add(state.what().names().zh()));
        states.stream()
                .filter(state -> !state.told().valid().from().isAfter(at))
                .forEach(state -> former.addAll(state.what().names().former()));
        former.remove(name());
        return List.copyOf(former);
    }

    /** Whether all that belong under it are listed. */
    public boolean complete() {
        return subordinates.size() == subordinateCount;
    }
}
