package org.suyuan.unit;

import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * That a unit performs a function for a division and all that lies within, unless somebody does so nearer by.
 *
 * @param exclusive whether nobody else may perform it there
 */
public record Performance(Urn unit, Function function, Place division, boolean exclusive, Period valid, Grounds grounds)
        implements Declaration {
    static final String PERFORMS = "PERFORMS";

    public Performance {
        Check.kind("unit", unit, Kind.UNIT);
    }

    @Override
    public Urn subject() {
        return unit;
    }

    /** Function and division ride on the fact: it is found by both at once, see {@code performing.cypher}. */
    @Override
    public List<Fact> facts() {
        Map<String, Object> values =
                Map.of("function", function.code(), "division", division.code(), "exclusive", exclusive);
        return List.of(new Fact(PERFORMS, unit, function.urn(), valid, grounds.beside(values)));
    }
}
