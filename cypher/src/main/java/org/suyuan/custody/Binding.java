package org.suyuan.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * That what comes from a connection lies in a system and is held by a unit. A host that gets another name is one binding
 * more.
 *
 * @param system null if not told
 * @param holder null if it is the one of the system
 */
public record Binding(
        Connection connection,
        @Nullable Urn system,
        @Nullable Urn holder,
        Period valid,
        Grounds grounds) implements Declaration {
    private static final int LONGEST = 4_096;

    /** @throws Problem UNPROCESSABLE if it names neither a system nor a unit */
    public Binding {
        Check.text("namespace", connection.namespace(), LONGEST);
        Check.textIf("prefix", connection.prefix(), LONGEST);
        if (system == null && holder == null) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "system", null, "a system, a unit that holds, or both");
        }
        if (system != null) {
            Check.kind("system", system, Kind.SYSTEM);
        }
        if (holder != null) {
            Check.kind("holder", holder, Kind.UNIT);
        }
    }

    @Override
    public Urn subject() {
        return connection.urn();
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (system != null) {
            facts.add(new Fact("PART_OF", subject(), system, valid, grounds.beside(Map.of())));
        }
        if (holder != null) {
            facts.add(new Fact("HELD_BY", subject(), holder, valid, grounds.beside(Map.of())));
        }
        return facts;
    }
}
