package org.suyuan.norm;

import java.util.List;
import java.util.OptionalInt;

/**
 * A value that differs by jurisdiction, such as how long logs are kept.
 *
 * @param key such as {@code log.minMonths}; docs/model.md lists them
 * @param values one, or several where the key takes a list; empty only if nothing is stated
 * @param unit of the values, such as {@code months}; empty if they are words
 * @param stated false if the source was read for it and says nothing; a value beside it is what follows from the rest
 * @param instrument the id of the instrument that it belongs to; empty if to none
 * @param division the code of the division that it holds in, with all that lies within
 * @param provision the id of the article; empty if it rests on none
 * @param days when it holds, besides its instrument being in force
 */
public record Parameter(
        String key,
        List<String> values,
        String unit,
        boolean stated,
        Origin origin,
        String instrument,
        String division,
        String provision,
        Days days,
        Text note) {

    /** Where a value comes from, the more binding first. */
    public enum Origin {
        /** One of the regulations that were read in full. */
        SEED,
        /** General law, from general knowledge. */
        GENERAL_LAW,
        /** Set by the installation for its jurisdiction. */
        LOCAL_CONFIG,
        /** Our default, where nobody says anything. */
        DESIGN
    }

    public Parameter {
        values = List.copyOf(values);
    }

    public boolean hasValue() {
        return !values.isEmpty();
    }

    /** Whether this word is among its values. */
    public boolean says(String value) {
        return values.contains(value);
    }

    /** Its one value as a whole number; empty if it has none, several, or a word such as {@code AS_GRADED}. */
    public OptionalInt number() {
        return values.size() == 1 && values.get(0).matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(values.get(0)))
                : OptionalInt.empty();
    }
}
