package org.suyuan.authorization.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Extent;
import org.suyuan.model.Urn;

/**
 * The papers of one unit, so that those about a dataset are found without looking at all. A paper stands under each dataset that
 * it names or, where it is silent, that the papers above it name; among the rest, if it is about all, about a great many, or it is
 * not soon seen about which.
 */
final class Shelf {
    private static final int MOST_NAMED = 64;

    private final Map<Urn, List<Authorization>> byDataset = new HashMap<>();
    private final List<Authorization> rest = new ArrayList<>();

    /** Puts a paper where it is looked for. */
    void put(Authorization paper, Map<Urn, Authorization> papers) {
        Set<Urn> named = named(paper, papers);
        if (named.isEmpty()) {
            rest.add(paper);
        } else {
            named.forEach(dataset -> byDataset
                    .computeIfAbsent(dataset, any -> new ArrayList<>(1))
                    .add(paper));
        }
    }

    /** Adds the papers that may be about a dataset; some of them may turn out not to be, none is left out. */
    void find(Set<Urn> aroundDataset, Collection<Authorization> found) {
        found.addAll(rest);
        for (Urn one : aroundDataset) {
            found.addAll(byDataset.getOrDefault(one, List.of()));
        }
    }

    /** The datasets that a paper names, or that those above it do; none if they cannot be listed shortly. */
    private static Set<Urn> named(Authorization paper, Map<Urn, Authorization> papers) {
        Set<Urn> named = new HashSet<>();
        Set<Urn> met = new HashSet<>();
        ArrayDeque<Authorization> waiting = new ArrayDeque<>(List.of(paper));
        while (!waiting.isEmpty()) {
            Authorization one = waiting.remove();
            Extent datasets = one.scope().datasets();
            named.addAll(datasets.listed());
            if (datasets.isAll() || named.size() > MOST_NAMED || met.size() > MOST_NAMED) {
                return Set.of();
            }
            if (!datasets.isWritten()) {
                for (Urn urn : one.parents()) {
                    Authorization parent = papers.get(urn);
                    if (parent == null) {
                        return Set.of();
                    }
                    if (met.add(urn)) {
                        waiting.add(parent);
                    }
                }
            }
        }
        return named;
    }
}
