package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Urn;

/**
 * What a walk found, with everything in it that there is.
 *
 * @param starts where the walk began
 * @param passages between whom each flow goes; none if that was not asked for
 */
record Found(
        List<Answer.Node> nodes,
        Set<Urn> starts,
        Map<Pair, Walk.Flow> edges,
        Set<Reason> reasons,
        List<Urn> frontier,
        Map<Pair, Set<Passage>> passages,
        Moment moment) {

    /** Nothing, because nothing was known. */
    static Found nothing(Moment moment) {
        return new Found(List.of(), Set.of(), Map.of(), Set.of(), List.of(), Map.of(), moment);
    }

    /** The answer for who may see all of it. */
    Answer answer(Map<Pair, List<Crossing>> crossings) {
        List<Answer.Edge> shown = new ArrayList<>(edges.size());
        edges.forEach((pair, flow) -> {
            List<Crossing> these = crossings.getOrDefault(pair, List.of());
            shown.add(new Answer.Edge(
                    pair.from(),
                    pair.to(),
                    Crossings.worst(these),
                    List.copyOf(flow.jobs()),
                    List.copyOf(flow.ways()),
                    these));
        });
        return new Answer(nodes, shown, reasons, frontier, 0, moment);
    }
}
