package org.suyuan.authorization;

import java.util.List;
import java.util.Set;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.model.Urn;

/**
 * Something a paper lacks that does not make it void: a finding (decision 5).
 *
 * @param clauses for an incomplete agreement, what is missing in it
 * @param provisions the articles of the place that ask for it; none where a default of ours does
 */
public record Deficit(Urn paper, Dimension element, Set<Clause> clauses, List<Urn> provisions) {
    public Deficit {
        clauses = Set.copyOf(clauses);
        provisions = List.copyOf(provisions);
    }
}
