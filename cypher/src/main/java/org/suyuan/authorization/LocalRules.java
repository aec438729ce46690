package org.suyuan.authorization;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.model.Urn;

/**
 * What a jurisdiction may decide otherwise than its neighbours (the parameters of its norm pack).
 *
 * @param consent what it takes to pass an entrustment on: {@code redelegation.consent} (decision 6)
 * @param thirdPartiesBarred whether shared data may reach no third party at all (decision 8, CQ-16)
 * @param weights what each element counts for (decision 5); one that is absent is not asked for
 * @param clauses what an entrustment agreement must contain, lest it be incomplete
 * @param prohibited the purposes that nobody may have, each with the articles of the place that say so, none where a default of ours
 *     counts; {@link Purpose#PROHIBITED} are some whatever is said here
 * @param articles by which of the place each of these is asked for; none where a default of ours counts
 * @param dividing the articles of the place that divide the duties of an entrustment (decision 14)
 */
public record LocalRules(
        Consent consent,
        boolean thirdPartiesBarred,
        Map<Dimension, Weight> weights,
        Set<Clause> clauses,
        Map<Urn, Set<Urn>> prohibited,
        Map<Dimension, Set<Urn>> articles,
        Set<Urn> dividing) {

    public enum Consent {
        /** A clause in the parent's agreement is enough. */
        CLAUSE,
        /** The responsible unit's consent to this very sub-entrustment, or a clause that names the third party. */
        SPECIFIC
    }

    /** What a missing element leads to. */
    public enum Weight {
        /** Allowed, listed, a finding. */
        DEFICIT,
        /** Denied. */
        CONSTITUTIVE
    }

    /** Where no jurisdiction says anything: the list of decision 5. */
    public static final LocalRules DEFAULT =
            new LocalRules(Consent.CLAUSE, false, listed(), Set.of(), Map.of(), Map.of(), Set.of());

    public LocalRules {
        if (!weights.keySet().stream().allMatch(Dimension::isElement)) {
            throw new IllegalArgumentException("not all are elements: " + new TreeMap<>(weights));
        }
        weights = Map.copyOf(weights);
        clauses = Set.copyOf(clauses);
        prohibited = Map.copyOf(prohibited);
        articles = Map.copyOf(articles);
        dividing = Set.copyOf(dividing);
    }

    /** The articles that ask for something, in order. */
    public List<Urn> articlesOn(Dimension dimension) {
        return on(dimension).stream().sorted().toList();
    }

    /** The stricter of both in every respect; of what weighs the same, the articles of both. */
    public LocalRules strictest(LocalRules other) {
        return strictest(other, Map.of(), union(dividing, other.dividing));
    }

    /**
     * The stricter of both in every respect, where the data belong here and the unit there (RULES, evaluation 2). These here
     * govern: theirs are cited only for what weighs more there, and for what is barred.
     */
    public LocalRules besides(LocalRules there) {
        return strictest(there, weights, dividing);
    }

    /** @param governing of what weighs as much as here, these articles alone are cited */
    private LocalRules strictest(LocalRules other, Map<Dimension, Weight> governing, Set<Urn> divided) {
        if (equals(other)) {
            return this;
        }
        Map<Dimension, Weight> heavier = new EnumMap<>(Dimension.class);
        heavier.putAll(weights);
        other.weights.forEach(
                (element, weight) -> heavier.merge(element, weight, (a, b) -> a.compareTo(b) > 0 ? a : b));
        Map<Dimension, Set<Urn>> cited = new EnumMap<>(Dimension.class);
        for (Dimension one : Dimension.values()) {
            Weight most = heavier.get(one);
            boolean ours = weights.get(one) == most;
            boolean theirs = other.weights.get(one) == most && !(ours && governing.containsKey(one));
            cited.put(one, union(ours ? on(one) : Set.of(), theirs ? other.on(one) : Set.of()));
        }
        cited.values().removeIf(Set::isEmpty);
        Map<Urn, Set<Urn>> barred = new HashMap<>(prohibited);
        other.prohibited.forEach((purpose, by) -> barred.merge(purpose, by, LocalRules::union));
        return new LocalRules(
                consent.compareTo(other.consent) > 0 ? consent : other.consent,
                thirdPartiesBarred || other.thirdPartiesBarred,
                heavier,
                union(clauses, other.clauses),
                barred,
                cited,
                divided);
    }

    private Set<Urn> on(Dimension dimension) {
        return articles.getOrDefault(dimension, Set.of());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Map<Dimension, Weight> listed() {
        Map<Dimension, Weight> weights = new EnumMap<>(Dimension.class);
        EnumSet.range(Dimension.SUB_ENTRUSTMENT_CONSENT, Dimension.SPECIFIC_PURPOSE)
                .forEach(element -> weights.put(element, Weight.CONSTITUTIVE));
        EnumSet.range(Dimension.ENTRUSTMENT_AGREEMENT, Dimension.RECEIPT)
                .forEach(element -> weights.put(element, Weight.DEFICIT));
        return weights;
    }
}
