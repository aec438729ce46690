package org.suyuan.lineage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.suyuan.model.Urn;

/**
 * What changed between two answers to the same question at two moments. It is as complete as the two are.
 *
 * @param before the answer at the first moment
 * @param after the answer at the second
 * @param changedEdges edges in both, whose jobs or ways differ, as they are in {@code after}
 */
public record Difference(
        Answer before,
        Answer after,
        List<Answer.Node> addedNodes,
        List<Answer.Node> removedNodes,
        List<Answer.Edge> addedEdges,
        List<Answer.Edge> removedEdges,
        List<Answer.Edge> changedEdges) {

    static Difference between(Answer before, Answer after) {
        Map<Urn, Answer.Node> nodesBefore = byKey(before.nodes(), Answer.Node::urn);
        Map<Urn, Answer.Node> nodesAfter = byKey(after.nodes(), Answer.Node::urn);
        Map<Walk.Pair, Answer.Edge> edgesBefore = byKey(before.edges(), Difference::pair);
        Map<Walk.Pair, Answer.Edge> edgesAfter = byKey(after.edges(), Difference::pair);
        return new Difference(
                before,
                after,
                only(nodesAfter, nodesBefore),
                only(nodesBefore, nodesAfter),
                only(edgesAfter, edgesBefore),
                only(edgesBefore, edgesAfter),
                edgesAfter.entrySet().stream()
                        .filter(edge -> edgesBefore.containsKey(edge.getKey())
                                && !edge.getValue().equals(edgesBefore.get(edge.getKey())))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    public Set<Reason> reasons() {
        Set<Reason> both = new LinkedHashSet<>(before.reasons());
        both.addAll(after.reasons());
        return both;
    }

    public List<Urn> frontier() {
        Set<Urn> both = new LinkedHashSet<>(before.frontier());
        both.addAll(after.frontier());
        return both.stream().sorted().toList();
    }

    private static Walk.Pair pair(Answer.Edge edge) {
        return new Walk.Pair(edge.from(), edge.to());
    }

    private static <K, V> Map<K, V> byKey(List<V> list, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        list.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private static <K, V> List<V> only(Map<K, V> here, Map<K, V> notThere) {
        return here.entrySet().stream()
                .filter(one -> !notThere.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
