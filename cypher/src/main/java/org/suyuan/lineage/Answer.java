package org.suyuan.lineage;

import java.util.List;
import java.util.Set;
import org.suyuan.authorization.Coverage;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * An answer about lineage, and how complete it is.
 *
 * @param nodes the starts first, then nearest first, ties by urn
 * @param edges in the direction of the data, sorted by from and to
 * @param reasons why it is not complete, empty if it is
 * @param frontier the returned nodes beyond which there is more, sorted
 * @param hidden how many nodes the caller may not see
 */
public record Answer(
        List<Node> nodes, List<Edge> edges, Set<Reason> reasons, List<Urn> frontier, int hidden, Moment moment) {

    /** A thing that was met, by the name it had at the moment asked about. */
    public record Node(Urn urn, Kind kind, String name) {}

    /**
     * A flow that was walked.
     *
     * @param jobs the jobs it runs through, sorted; none at level HOLDING, where jobs are nodes
     * @param coverage what it rests on as a whole, which is the worst of its crossings; UNKNOWN if not asked for
     * @param ways at level FIELD, how one column gets into the other, sorted, such as {@code DIRECT:IDENTITY} or
     *     {@code INDIRECT:JOIN:MASKED}
     * @param crossings between whom it goes, the worst covered first; none if not asked for
     */
    public record Edge(
            Urn from, Urn to, Coverage coverage, List<Urn> jobs, List<String> ways, List<Crossing> crossings) {}

    public boolean complete() {
        return reasons.isEmpty();
    }
}
