package org.suyuan.authorization;

import java.util.List;
import org.suyuan.model.Urn;

/**
 * Where a chain breaks first, counted from the root.
 *
 * @param hop the place in the chain, the root being 0
 * @param coverage what that makes of a flow
 * @param provisions the articles of the place that ask for what is missing; none where none does
 */
public record Failure(int hop, Urn paper, Dimension dimension, Coverage coverage, List<Urn> provisions) {
    public Failure {
        provisions = List.copyOf(provisions);
    }
}
