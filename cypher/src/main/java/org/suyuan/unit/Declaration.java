package org.suyuan.unit;

import java.util.List;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;

/** What a register can say of units, each so that it becomes a line of its own. */
public sealed interface Declaration
        permits UnitHistory, Performance, UnitRole, Supervision, Subordination, Post, Filling {
    /** The thing that the line is about: never the one that very many lines tell of. */
    Urn subject();

    List<Fact> facts();

    /** The line of a register that says this and nothing else. */
    default Line line(Urn register, String key) {
        return new Line(register, key, subject(), facts());
    }
}
