package org.suyuan.custody;

import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/** That a unit runs a system, which makes it neither the holder of the data nor the one who answers for them (CQ-7). */
public record Operation(Urn unit, Urn system, Capacity capacity, Period valid, Grounds grounds) implements Declaration {
    /** As what it runs the system. */
    public enum Capacity {
        OWNER,
        /** 运维单位 */
        OPERATIONS_PROVIDER
    }

    public Operation {
        Check.kind("unit", unit, Kind.UNIT);
        Check.kind("system", system, Kind.SYSTEM);
    }

    /** The system: a provider runs very many. */
    @Override
    public Urn subject() {
        return system;
    }

    @Override
    public List<Fact> facts() {
        Map<String, ?> values = Map.of("capacity", capacity.name());
        return List.of(new Fact("OPERATES", unit, system, valid, grounds.beside(values)));
    }
}
