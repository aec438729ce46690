package org.suyuan.authorization;

import java.util.EnumMap;
import java.util.EnumSet;
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
 * @param articles by which of the place each of these is asked for; of {@link Dimension#PURPOSE}, by which some are prohibited to
 *     everybody ({@link Purpose#PROHIBITED}); none where a default of ours counts
 */
public record LocalRules(
        Consent consent,
        boolean thirdPartiesBarred,
        Map<Dimension, Weight> weights,
        Set<Clause> clauses,
        Map<Dimension, Set<Urn>> articles) {

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
    public static final LocalRules DEFAULT = new LocalRules(Consent.CLAUSE, false, listed(), Set.of(), Map.of());

    public LocalRules {
        if (!weights.keySet().stream().allMatch(Dimension::isElement)) {
            throw new IllegalArgumentException("not all are elements: " + new TreeMap<>(weights));
        }
        weights = Map.copyOf(weights);
        clauses = Set.copyOf(clauses);
        articles = Map.copyOf(articles);
    }

    /** The articles that ask for something, in order. */
    public List<Urn> articlesOn(Dimension dimension) {
        return articles.getOrDefault(dimension, Set.of()).stream().sorted().toList();
    }

    /** The stricter of both in every respect, where unit and data belong to different jurisdictions (RULES, evaluation 2). */
    public LocalRules strictest(LocalRules other) {
        if (equals(other)) {
            return this;
        }
        Map<Dimension, Weight> heavier = new EnumMap<>(Dimension.class);
        heavier.putAll(weights);
        other.weights.forEach(
                (element, weight) -> heavier.merge(element, weight, (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new LocalRules(
                consent.compareTo(other.consent) > 0 ? consent : other.consent,
                thirdPartiesBarred || other.thirdPartiesBarred,
                heavier,
                union(clauses, other.clauses),
                both(articles, other.articles));
    }

    private static Map<Dimension, Set<Urn>> both(Map<Dimension, Set<Urn>> one, Map<Dimension, Set<Urn>> other) {
        Map<Dimension, Set<Urn>> both = new EnumMap<>(Dimension.class);
        both.putAll(one);
        other.forEach((dimension, articles) -> both.merge(dimension, articles, LocalRules::union));
        return both;
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
