package org.suyuan.authorization;

import java.util.Set;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.model.Urn;

/**
 * Something a paper lacks that does not make it void: a finding (decision 5).
 *
 * @param clauses for an incomplete agreement, what is missing in it
 */
public record Deficit(Urn paper, Dimension element, Set<Clause> clauses) {
    public Deficit {
        clauses = Set.copyOf(clauses);
    }

    static Deficit of(Urn paper, Dimension element) {
        return new Deficit(paper, element, Set.of());
    }
}
