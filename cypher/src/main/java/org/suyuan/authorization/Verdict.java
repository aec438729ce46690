package org.suyuan.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * The answer to a request, with all that it rests on.
 *
 * @param request as it was asked, or for one field of it, see {@code byField}
 * @param root where the chain begins; none where it has no root, or there is no chain
 * @param chain from root to leaf: of the valid chains the one with fewest deficits, of the failing ones the one that gets
 *     furthest; then the one with fewest hops, then by urn. Empty where the unit answers for the data itself, and where no
 *     paper is known
 * @param deficits what papers of the chain lack without being void
 * @param failing where the chain breaks, if it does
 * @param reasons why the answer is not known, and remarks, in order
 * @param byField where no field was named and no chain covers the dataset as a whole: the answer for each field, in
 *     order of urn. The verdict itself is then the worst of them, denied before unknown, the first by urn
 */
public record Verdict(
        Status status,
        Request request,
        @Nullable Root root,
        List<Hop> chain,
        List<Deficit> deficits,
        @Nullable Failure failing,
        List<Reason> reasons,
        List<Verdict> byField) {

    public enum Status {
        ALLOWED,
        DENIED,
        UNKNOWN
    }

    public Verdict {
        chain = List.copyOf(chain);
        deficits = List.copyOf(deficits);
        reasons = List.copyOf(reasons);
        byField = List.copyOf(byField);
    }

    /** The same verdict, with those for each field beside it. */
    public Verdict withFields(List<Verdict> each) {
        return new Verdict(status, request, root, chain, deficits, failing, reasons, each);
    }

    /** The same verdict, with nothing said of one matter. */
    public Verdict without(Reason.Code code) {
        List<Reason> rest =
                reasons.stream().filter(reason -> reason.code() != code).toList();
        return new Verdict(status, request, root, chain, deficits, failing, rest, byField);
    }

    /** The same verdict, as the answer to the question that it was asked for. */
    public Verdict to(Request asked) {
        return new Verdict(status, asked, root, chain, deficits, failing, reasons, byField);
    }

    public Optional<Root> beginning() {
        return Optional.ofNullable(root);
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(failing);
    }

    /** Every article that the chain cites, root first, then those that the reasons do, each once. */
    public List<Urn> provisions() {
        List<Urn> all = new ArrayList<>();
        if (root != null) {
            all.addAll(root.provisions());
        }
        chain.forEach(hop -> all.addAll(hop.provisions()));
        reasons.forEach(reason -> all.addAll(reason.provisions()));
        return all.stream().distinct().toList();
    }

    public boolean has(Reason.Code code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
