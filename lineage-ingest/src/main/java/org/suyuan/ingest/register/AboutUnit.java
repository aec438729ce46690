package org.suyuan.ingest.register;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Lets pass of a register what is about one unit: its own rows, papers that it is a party of and what rests on them, data that it
 * answers for or keeps, systems and copies that it holds. Every other row is refused.
 */
public final class AboutUnit implements Iterator<RowRead> {
    private final Iterator<RowRead> rows;
    private final Urn unit;
    private final Function<Urn, Set<Urn>> unitsOf;

    /** Papers, data and systems of the unit by rows that passed: the catalogue may not have heard of them. */
    private final Set<Urn> own = new HashSet<>();

    /** @param unitsOf the units that a paper, a dataset or a system is known to be of; none of what the unit may not see */
    public AboutUnit(Iterator<RowRead> rows, Urn unit, Function<Urn, Set<Urn>> unitsOf) {
        this.rows = rows;
        this.unit = unit;
        this.unitsOf = unitsOf;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowRead next() {
        RowRead read = rows.next();
        if (!(read instanceof RowRead.Taken taken) || isOwn(taken.told().about())) {
            return read;
        }
        ToldRow told = taken.told();
        String text = "is not about " + unit
                + ", for which you submit; expected rows about it, papers that it is a party of, "
                + "what rests on these, data that it answers for or keeps, and systems and copies that it holds";
        return new RowRead.Refused(
                told.cells().size(), List.of(new RowRemark(told.sheet(), told.number(), "", "", text)));
    }

    private boolean isOwn(About about) {
        Urn thing = about.thing();
        if (about.units().isEmpty()) {
            return thing != null && isOwn(thing);
        }
        boolean isOwn = about.units().contains(unit) && !(about.isStated() && isOthers(thing));
        if (isOwn && thing != null) {
            own.add(thing);
        }
        return isOwn;
    }

    private boolean isOwn(Urn thing) {
        if (!own.contains(thing) && unitsOf.apply(thing).contains(unit)) {
            own.add(thing);
        }
        return own.contains(thing);
    }

    /** Whether a paper or a system is known already, and not as one of the unit's. */
    private boolean isOthers(@Nullable Urn thing) {
        if (thing == null) {
            return false;
        }
        Set<Urn> units = unitsOf.apply(thing);
        return !units.isEmpty() && !units.contains(unit);
    }
}
