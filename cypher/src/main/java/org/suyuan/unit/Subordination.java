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

/** That a unit belongs under another (CQ-5, SZ-21). Being subordinate is not being supervised. */
public record Subordination(Urn unit, Urn superior, Tie tie, Period valid, Grounds grounds) implements Declaration {
    /** In which way it belongs there. */
    public enum Tie {
        /** 隶属 */
        ADMINISTRATIVE,
        /** 委属、代管 */
        COMMISSIONED,
        /** 同一法人 */
        SAME_LEGAL_PERSON
    }

    /** @throws Problem UNPROCESSABLE if a unit should be under itself */
    public Subordination {
        Check.kind("unit", unit, Kind.UNIT);
        Check.kind("superior", superior, Kind.UNIT);
        Check.apart("superior", superior, unit);
    }

    @Override
    public Urn subject() {
        return unit;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> values = Map.of("tie", tie.name());
        return List.of(new Fact("SUBORDINATE_TO", unit, superior, valid, grounds.beside(values)));
    }
}
