package org.suyuan.unit;

import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/** That a unit is supervised by another in one domain (SC-5, CQ-5, SZ-4). */
public record Supervision(Urn unit, Urn supervisor, Domain domain, Period valid, Grounds grounds)
        implements Declaration {
    /** What is supervised. */
    public enum Domain {
        STANDARD,
        RESOURCE,
        SERVICE,
        SECURITY,
        ALL
    }

    /** @throws Problem UNPROCESSABLE if a unit should supervise itself */
    public Supervision {
        Check.kind("unit", unit, Kind.UNIT);
        Check.kind("supervisor", supervisor, Kind.UNIT);
        Check.apart("supervisor", supervisor, unit);
    }

    /** The supervised one: an authority supervises thousands. */
    @Override
    public Urn subject() {
        return unit;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> values = Map.of("domain", domain.name());
        return List.of(new Fact("SUPERVISES", supervisor, unit, valid, grounds.beside(values)));
    }
}
