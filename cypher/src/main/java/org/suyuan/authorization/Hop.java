package org.suyuan.authorization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * One paper of a chain.
 *
 * @param grantor who gives through it, as that unit is called at the instant; none where the law gives
 * @param holder who holds it in this chain, likewise
 * @param scope what is effectively left here: the intersection from the root to this paper
 * @param effective the stretch around the instant in which the chain holds down to here; none from the hop that fails on
 * @param wider where the paper is written wider than what its parent effectively has (R-ENT-05)
 * @param dividing of an entrustment, the articles of the place that divide the duty for what its holder does (decision 14)
 * @param evidence the documents that it rests on and that count at the instant, in order
 */
public record Hop(
        Authorization paper,
        @Nullable Urn grantor,
        Urn holder,
        Scope scope,
        @Nullable Period effective,
        Set<Dimension> wider,
        List<Urn> dividing,
        SortedSet<Urn> evidence) {
    public Hop {
        wider = Set.copyOf(wider);
        dividing = List.copyOf(dividing);
    }

    public Optional<Period> effectivePeriod() {
        return Optional.ofNullable(effective);
    }

    public List<Urn> provisions() {
        return paper.provisions();
    }

    /** Whether the topmost paper of a chain says when it ends: what hangs on one that does not is no more open than that (decision 10). */
    public static boolean isEndWritten(List<Hop> chain) {
        return chain.isEmpty() || chain.get(0).paper().scope().term().endWritten();
    }
}
