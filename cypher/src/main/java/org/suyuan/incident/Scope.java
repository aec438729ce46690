package org.suyuan.incident;

import java.util.Collection;
import java.util.List;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.register.Check;
import org.suyuan.unit.Place;

/**
 * Which units a responder may call.
 *
 * @param units those that are named
 * @param divisions codes: all units that lie in one of them, or within
 */
public record Scope(List<Urn> units, List<String> divisions) {
    private static final int MOST = 500;

    /** @throws Problem UNPROCESSABLE if it names nothing, too much, or what is neither unit nor division */
    public Scope {
        units = units.stream().distinct().sorted().toList();
        divisions = divisions.stream().distinct().sorted().toList();
        int named = units.size() + divisions.size();
        if (named == 0 || named > MOST) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "units and divisions",
                    named + " together",
                    "1 to " + MOST + " of both together");
        }
        units.forEach(unit -> Check.kind("units", unit, Kind.UNIT));
        divisions.forEach(Place::new);
    }

    /**
     * Whether a unit is inside.
     *
     * @param lying the codes of the divisions where it lies
     */
    boolean holds(Urn unit, Collection<String> lying, Divisions all) {
        return units.contains(unit)
                || lying.stream().anyMatch(inner -> divisions.stream().anyMatch(outer -> all.isWithin(inner, outer)));
    }
}
