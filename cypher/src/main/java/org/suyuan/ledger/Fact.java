package org.suyuan.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * Something that is so for a time: a relationship between two things, or from a thing to a whole {@code State}.
 *
 * @param type the relationship's type
 * @param to the other thing; null for {@code HAS_STATE}, whose state is made with it
 * @param valid when it is so in the world
 * @param values what rides on the relationship, or for {@code HAS_STATE} the state itself; never changed afterwards
 */
public record Fact(String type, Urn from, @Nullable Urn to, Period valid, Map<String, ?> values) {
    public static final String HAS_STATE = "HAS_STATE";

    public Fact {
        values = Map.copyOf(values);
    }

    public static Fact state(Urn of, Period valid, Map<String, ?> values) {
        return new Fact(HAS_STATE, of, null, valid, values);
    }
}
