package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Dimension;
import org.suyuan.model.Urn;

/**
 * The links that matter to a question: those of the unit that asks, and all they may hang on. Each paper is there once for
 * each unit that holds it, so that their number is that of the papers, not that of the chains.
 */
final class Links {
    private final Records records;
    private final Parties parties;
    private final Point point;
    private final Map<Link, Link> all = new HashMap<>();
    private final Set<Link> leaves = new LinkedHashSet<>();

    private Links(Records records, Point point) {
        this.records = records;
        this.parties = new Parties(records);
        this.point = point;
    }

    /**
     * The links of the unit that speak of the dataset, and everything above them; also those of papers that it held until
     * another took its place.
     */
    static Links of(Records records, Point point) {
        Links links = new Links(records, point);
        for (Authorization paper : records.everHeldBy(point.unit(), point.around(Dimension.DATASET))) {
            if (records.speaksOf(paper, point.around(Dimension.DATASET))
                    && links.parties.hasHeld(paper, point.unit(), point.at())) {
                links.leaves.add(new Link(paper, point.unit()));
            }
        }
        links.lookUp();
        return links;
    }

    /** No links at all. */
    static Links none(Records records, Point point) {
        return new Links(records, point);
    }

    /** The links that the unit itself holds, in order. */
    Collection<Link> leaves() {
        return leaves;
    }

    Collection<Link> all() {
        return all.values();
    }

    boolean isLeaf(Link link) {
        return leaves.contains(link);
    }

    /**
     * The links in an order in which each comes after all it may hang on; nothing if a delegation comes round to itself, so that
     * there is no such order.
     */
    Optional<List<Link>> fromAbove() {
        Map<Link, Integer> waitingFor = new HashMap<>();
        ArrayDeque<Link> ready = new ArrayDeque<>();
        List<Link> sorted = new ArrayList<>(all.values());
        Collections.sort(sorted);
        for (Link link : sorted) {
            waitingFor.put(link, link.above().size());
            if (link.above().isEmpty()) {
                ready.add(link);
            }
        }
        List<Link> order = new ArrayList<>(all.size());
        while (!ready.isEmpty()) {
            Link link = ready.remove();
            order.add(link);
            for (Link below : link.below()) {
                if (waitingFor.merge(below, -1, Integer::sum) == 0) {
                    ready.add(below);
                }
            }
        }
        return order.size() == all.size() ? Optional.of(order) : Optional.empty();
    }

    private void lookUp() {
        ArrayDeque<Link> waiting = new ArrayDeque<>(leaves);
        leaves.forEach(link -> all.put(link, link));
        while (!waiting.isEmpty()) {
            Link link = waiting.remove();
            for (Urn urn : link.paper().parents()) {
                Optional<Authorization> parent = records.paper(urn);
                if (parent.isEmpty()) {
                    link.unknownParents().add(urn);
                } else {
                    hang(link, parent.get(), waiting);
                }
            }
        }
        all.values().forEach(link -> Collections.sort(link.below()));
    }

    private void hang(Link link, Authorization parent, ArrayDeque<Link> waiting) {
        Instant at = point.at();
        for (Urn grantor : parties.grantors(link.paper(), at).keySet()) {
            if (parties.holding(parent, grantor, at).isPresent()) {
                Link found = new Link(parent, grantor);
                Link above = all.get(found);
                if (above == null) {
                    above = found;
                    all.put(above, above);
                    waiting.add(above);
                }
                link.above().add(above);
                above.below().add(link);
            }
        }
    }
}
