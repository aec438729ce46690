package org.suyuan.register;

import java.util.List;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;

/** What a register can say of something, such that it becomes a line of its own. */
public interface Declaration {
    /** The thing that the line is about: never one that very many lines tell of. */
    Urn subject();

    List<Fact> facts();

    /** The line of a register that says this and nothing else. */
    default Line line(Urn register, String key) {
        return new Line(register, key, subject(), facts());
    }
}
