package org.suyuan.unit;

import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * The part that a unit has in the norms of a division.
 *
 * @param term the word that the local text has for it: 责任单位 is one thing in Sichuan and another in Qinghai (SC-5, QH-1)
 */
public record UnitRole(Urn unit, RoleType role, String term, Place division, Period valid, Grounds grounds)
        implements Declaration {
    private static final int LONGEST_TERM = 100;

    /** @throws Problem UNPROCESSABLE if the term is missing */
    public UnitRole {
        Check.kind("unit", unit, Kind.UNIT);
        Check.text("term", term, LONGEST_TERM);
    }

    @Override
    public Urn subject() {
        return unit;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> values = Map.of("role", role.name(), "term", term);
        return List.of(new Fact("HAS_ROLE", unit, division.urn(), valid, grounds.beside(values)));
    }
}
