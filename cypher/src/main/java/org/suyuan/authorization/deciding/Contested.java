package org.suyuan.authorization.deciding;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Scope;
import org.suyuan.model.Urn;

/**
 * Different papers that registers tell under one id. Which of them anybody means who refers to it is not known, so whatever hangs
 * on it is left open; as parties count all that any of them names.
 */
final class Contested {
    private Contested() {}

    /** Whether these are different papers: of other parties, or of another kind. */
    static boolean areOthers(List<Authorization> told) {
        return told.stream()
                        .map(one -> List.of(one.kind(), one.grantors(), one.grantees()))
                        .distinct()
                        .count()
                > 1;
    }

    /** As one paper, to be found by whatever any of them says; what it gives is not to be read off it. */
    static Authorization together(List<Authorization> told) {
        Authorization first = told.get(0);
        Scope scope = first.scope()
                .with(Dimension.DATASET, any(told, one -> one.scope().datasets()));
        return new Authorization(
                first.urn(),
                first.kind(),
                all(told, one -> one.grantors().stream()),
                any(told, Authorization::grantees),
                all(told, one -> one.parents().stream()),
                scope,
                first.granted(),
                List.of(),
                List.of(),
                told.stream().flatMap(one -> one.novations().stream()).toList(),
                Basis.NONE,
                List.copyOf(all(told, one -> one.provisions().stream())));
    }

    private static SortedSet<Urn> all(List<Authorization> told, Function<Authorization, Stream<Urn>> of) {
        return told.stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What any lists; all, if one does not list. */
    private static Extent any(List<Authorization> told, Function<Authorization, Extent> of) {
        return told.stream().map(of).allMatch(one -> one.written() == Extent.Written.THESE)
                ? Extent.of(all(told, one -> of.apply(one).listed().stream()))
                : Extent.ALL;
    }
}
