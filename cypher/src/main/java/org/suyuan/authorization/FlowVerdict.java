package org.suyuan.authorization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * What a flow rests on, and why.
 *
 * @param receiving what gives the receiver its right; none within one unit and back to an accountable one
 * @param providing what gives the sender the right to provide; none where it answers for the data itself, and where
 *     nothing is asked of the receiver
 * @param provisions the articles of the side that decides
 */
public record FlowVerdict(
        Coverage coverage,
        Flow flow,
        @Nullable Side receiving,
        @Nullable Side providing,
        List<Urn> provisions,
        List<Reason> reasons) {

    /** One side of a flow. */
    public record Side(Coverage coverage, Verdict verdict) {}

    public FlowVerdict {
        provisions = List.copyOf(provisions);
        reasons = List.copyOf(reasons);
    }

    public Optional<Side> receiver() {
        return Optional.ofNullable(receiving);
    }

    public Optional<Side> provider() {
        return Optional.ofNullable(providing);
    }
}
