package org.suyuan.authorization.suites;

import java.util.Comparator;
import java.util.Set;
import org.suyuan.authorization.suites.Line.Feature;
import org.suyuan.authorization.suites.Sets.Node;
import org.suyuan.time.Period;

/** The rarest thing that a question about a set needs. */
final class Features {
    private Features() {}

    static Feature needed(Sets sets, Node node) {
        return sets.allBelow(node).stream()
                .map(one -> of(sets, one))
                .max(Comparator.naturalOrder())
                .orElse(Feature.PLAIN_RELATION);
    }

    /** Whether somebody is in a set for being anybody, and something algebraic is made of it. */
    static boolean isAlgebraicOverEverybody(Sets sets, Node node) {
        Set<Node> all = sets.allBelow(node);
        boolean excludes = all.stream().anyMatch(one -> sets.rewrite(one) instanceof Rewrite.ButNot);
        boolean everybody = all.stream()
                .flatMap(one -> sets.inclusions(one).stream())
                .anyMatch(one -> one.subject().endsWith(":*"));
        return excludes && everybody;
    }

    private static Feature of(Sets sets, Node node) {
        Rewrite rewrite = sets.rewrite(node);
        if (rewrite instanceof Rewrite.ButNot) {
            return Feature.EXCLUSION;
        }
        if (sets.isAlgebraic(node)) {
            return Feature.INTERSECTION;
        }
        if (sets.inclusions(node).stream().anyMatch(one -> !one.until().equals(Period.OPEN))) {
            return Feature.TIME_BOUND;
        }
        if (sets.inclusions(node).stream().anyMatch(one -> one.subject().endsWith(":*"))) {
            return Feature.EVERYBODY;
        }
        if (rewrite instanceof Rewrite.Through) {
            return Feature.RELATED_OBJECT;
        }
        boolean takesInSets =
                sets.inclusions(node).stream().anyMatch(one -> one.subject().contains("#"));
        if (rewrite instanceof Rewrite.Told && takesInSets) {
            return Feature.SET_IN_SET;
        }
        return rewrite instanceof Rewrite.Either ? Feature.UNION : Feature.PLAIN_RELATION;
    }
}
