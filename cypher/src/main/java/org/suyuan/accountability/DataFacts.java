package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.UnitStatus;

/**
 * Who was ever said to answer for a dataset, as known at one instant.
 *
 * @param living when the data are known to be there: described, copied, or entered in a catalogue
 */
record DataFacts(Urn dataset, String name, List<Period> living, List<Word> words) {

    /** That a unit answers, and the unit's own states. */
    record Word(Urn unit, Capacity capacity, Period valid, Lives lives) {
        boolean holds(Instant at) {
            return valid.holds(at);
        }

        boolean counts(Instant at) {
            return holds(at) && !lives.isOver(at);
        }
    }

    /** The dataset and all who were ever said to answer for it. */
    Set<Urn> around() {
        Set<Urn> around = new HashSet<>(Set.of(dataset));
        words.forEach(word -> around.add(word.unit()));
        return around;
    }

    /** How a unit stood over time. */
    record Lives(List<Timed<UnitStatus>> states) {
        Lives {
            states = List.copyOf(states);
        }

        /** Whether it is no more: it was there before and is not, or is told to have ceased. Of what nothing is known, no. */
        boolean isOver(Instant at) {
            boolean ended = false;
            for (Timed<UnitStatus> state : states) {
                boolean alive = state.value() != UnitStatus.CEASED;
                if (alive && state.holds(at)) {
                    return false;
                }
                ended |= alive ? !state.valid().until().isAfter(at) : state.holds(at);
            }
            return ended;
        }

        List<Instant> turns() {
            List<Instant> turns = new ArrayList<>();
            states.forEach(state -> {
                turns.add(state.valid().from());
                turns.add(state.valid().until());
            });
            return turns;
        }
    }

    DataFacts {
        living = List.copyOf(living);
        words = List.copyOf(words);
    }

    /** What is amiss at an instant, if anything is. Two at once come before all else. */
    Optional<Gap.Kind> kindAt(Instant at) {
        boolean told = false;
        boolean full = false;
        boolean interim = false;
        for (Word word : words) {
            boolean counts = word.counts(at);
            told |= word.holds(at) && word.capacity().isFull();
            full |= counts && word.capacity().isFull();
            interim |= counts && !word.capacity().isFull();
        }
        if (primaries(at).size() > 1) {
            return Optional.of(Gap.Kind.TWO_PRIMARIES);
        }
        if (full) {
            return Optional.empty();
        }
        if (interim) {
            return Optional.of(Gap.Kind.INTERIM_ONLY);
        }
        if (told) {
            return Optional.of(Gap.Kind.CEASED);
        }
        return living.stream().anyMatch(period -> period.holds(at)) ? Optional.of(Gap.Kind.NOBODY) : Optional.empty();
    }

    /** Who answers as the primary unit and is there. */
    List<Urn> primaries(Instant at) {
        Set<Urn> primaries = new TreeSet<>();
        words.stream()
                .filter(word -> word.capacity() == Capacity.PRIMARY && word.counts(at))
                .forEach(word -> primaries.add(word.unit()));
        return List.copyOf(primaries);
    }

    /** Since when the kind of gap there is at an instant has been so without a break. */
    Instant since(Instant at) {
        Optional<Gap.Kind> kind = kindAt(at);
        return Since.of(at, turns(), turn -> kindAt(turn).equals(kind));
    }

    private Set<Instant> turns() {
        Set<Instant> turns = new HashSet<>();
        living.forEach(period -> {
            turns.add(period.from());
            turns.add(period.until());
        });
        words.forEach(word -> {
            turns.add(word.valid().from());
            turns.add(word.valid().until());
            turns.addAll(word.lives().turns());
        });
        return turns;
    }
}
