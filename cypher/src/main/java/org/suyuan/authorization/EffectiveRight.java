package org.suyuan.authorization;

import java.util.List;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * A right that a unit holds at an instant, from whom and through whom.
 *
 * @param scope what is effectively left of it, the term aside, which {@code effective} says better. The datasets are listed one
 *     by one, for who answers for a collection does not for that reason answer for what lies in it
 * @param effective the stretch around the instant in which all of the chain holds
 */
public record EffectiveRight(
        Urn holder, Root root, List<Hop> chain, Scope scope, Period effective, List<Deficit> deficits) {
    public EffectiveRight {
        chain = List.copyOf(chain);
        deficits = List.copyOf(deficits);
    }

    /** How many papers lie between the root and the holder, the holder's own included. */
    public int depth() {
        return chain.size();
    }
}
