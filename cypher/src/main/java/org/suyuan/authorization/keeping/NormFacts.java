package org.suyuan.authorization.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.LocalRules.Consent;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Days;
import org.suyuan.norm.Division;
import org.suyuan.norm.Norms;
import org.suyuan.norm.Parameter;
import org.suyuan.norm.Provision;
import org.suyuan.time.Period;

/** What the norm packs say, in the words of a situation; of divisions that they have, worked out once. */
final class NormFacts {
    private static final Period ALWAYS = Period.from(startOf(Days.ALWAYS.from()));

    /** What a missing element counts for is said by these parameters; of two for one element the heavier counts. */
    private static final Map<String, Dimension> ELEMENTS = Map.ofEntries(
            Map.entry("element.agreement", Dimension.ENTRUSTMENT_AGREEMENT),
            Map.entry("element.agreementClauses", Dimension.AGREEMENT_CLAUSES),
            Map.entry("element.confidentialityAgreement", Dimension.CONFIDENTIALITY_AGREEMENT),
            Map.entry("element.sharingAgreement", Dimension.SHARING_AGREEMENT),
            Map.entry("element.sharingApproval", Dimension.SHARING_APPROVAL),
            Map.entry("element.notShared", Dimension.NOT_SHARED),
            Map.entry("element.endDate", Dimension.END_DATE),
            Map.entry("element.receiptRegistration", Dimension.RECEIPT),
            Map.entry("element.specificPurpose", Dimension.SPECIFIC_PURPOSE),
            Map.entry("element.subEntrustmentConsent", Dimension.SUB_ENTRUSTMENT_CONSENT),
            Map.entry("element.separateConsent", Dimension.SEPARATE_CONSENT),
            Map.entry("element.openingReviews", Dimension.OPENING_DECISION),
            Map.entry("element.openingDecision", Dimension.OPENING_DECISION),
            Map.entry("element.crossborderReviews", Dimension.ABROAD_DECISION));

    private final Norms norms;
    private final List<Within> concepts;
    private final Map<Urn, List<RulesOf>> rules = new ConcurrentHashMap<>();
    private final Map<Urn, List<Within>> paths = new ConcurrentHashMap<>();
    private final Map<Urn, List<Period>> approving = new ConcurrentHashMap<>();

    NormFacts(Norms norms) {
        this.norms = norms;
        this.concepts = norms.concepts().stream()
                .flatMap(one -> one.within().stream()
                        .map(outer -> new Within(
                                Concepts.urn(one.scheme(), one.id()), Concepts.urn(one.scheme(), outer), ALWAYS)))
                .distinct()
                .toList();
    }

    /** Which purposes and operations lie within which. */
    List<Within> concepts() {
        return concepts;
    }

    /** What purposes and operations of packs are called. */
    Called names() {
        Called names = new Called();
        norms.concepts().stream()
                .filter(one -> !one.name().isEmpty())
                .forEach(one -> names.call(Concepts.urn(one.scheme(), one.id()), one.name()));
        return names;
    }

    static Urn division(String code) {
        return Urn.of(Kind.DIVISION, code);
    }

    /** A provision that papers cite; empty if no pack has it. */
    Optional<Norm> norm(Urn provision) {
        return norms.provision(provision.parts().get(0)).map(one -> normOf(provision, one));
    }

    private Norm normOf(Urn urn, Provision provision) {
        List<Period> inForce =
                norms.daysInForce(provision).stream().map(NormFacts::period).toList();
        return new Norm(urn, division(norms.instrumentOf(provision).division()), inForce);
    }

    /** The rules in a division over time. */
    List<RulesOf> rules(Urn division) {
        return isKnown(division) ? rules.computeIfAbsent(division, this::rulesOf) : List.of();
    }

    private List<RulesOf> rulesOf(Urn division) {
        String code = code(division);
        return norms.steadyDays(code).stream()
                .map(steady -> new RulesOf(division, period(steady), rules(code, steady.from())))
                .toList();
    }

    /** A division within the next one above it, and so on up to the country. */
    List<Within> path(Urn division) {
        return isKnown(division) ? paths.computeIfAbsent(division, this::pathOf) : List.of();
    }

    private List<Within> pathOf(Urn division) {
        List<Division> path = norms.divisions().pathOf(code(division));
        List<Within> steps = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            steps.add(new Within(
                    division(path.get(i - 1).code()), division(path.get(i).code()), ALWAYS));
        }
        return steps;
    }

    /**
     * When the health authority is the one that approves of sharing in a division ({@code sharing.approver}; CQ-16).
     *
     * @return stretches of time, none where nobody or somebody else is named
     */
    List<Period> authorityApproves(Urn division) {
        return isKnown(division) ? approving.computeIfAbsent(division, this::approvingIn) : List.of();
    }

    private List<Period> approvingIn(Urn division) {
        String code = code(division);
        return norms.steadyDays(code).stream()
                .filter(steady -> said("sharing.approver", code, steady.from())
                        .filter(one -> one.says("COMPETENT_AUTHORITY"))
                        .isPresent())
                .map(NormFacts::period)
                .toList();
    }

    private boolean isKnown(Urn division) {
        return norms.divisions().find(code(division)).isPresent();
    }

    private static String code(Urn division) {
        return division.parts().get(0);
    }

    private LocalRules rules(String division, LocalDate day) {
        boolean barred = said("sharing.thirdParty", division, day)
                .filter(one -> one.says("BARRED"))
                .isPresent();
        Consent consent = said("redelegation.consent", division, day)
                .filter(one -> one.says(Consent.SPECIFIC.name()))
                .map(one -> Consent.SPECIFIC)
                .orElse(Consent.CLAUSE);
        Set<Clause> clauses = said("agreement.entrustment.clauses", division, day).stream()
                .flatMap(one -> one.values().stream())
                .map(Clause::valueOf)
                .collect(Collectors.toSet());
        Set<Urn> dividing = said("entrustment.duties", division, day).stream()
                .flatMap(NormFacts::cited)
                .collect(Collectors.toSet());
        Map<Urn, Set<Urn>> prohibited = new HashMap<>();
        said("purpose.prohibited", division, day).ifPresent(one -> one.values()
                .forEach(purpose ->
                        prohibited.put(Purpose.of(purpose), cited(one).collect(Collectors.toSet()))));
        return new LocalRules(
                consent, barred, weights(division, day), clauses, prohibited, articles(division, day), dividing);
    }

    private Map<Dimension, Weight> weights(String division, LocalDate day) {
        Map<Dimension, Weight> weights = new EnumMap<>(Dimension.class);
        ELEMENTS.forEach((key, element) -> said(key, division, day)
                .ifPresent(one -> weights.merge(
                        element, Weight.valueOf(one.values().get(0)), (a, b) -> a.compareTo(b) > 0 ? a : b)));
        return weights;
    }

    /** By which articles these rules are what they are. */
    private Map<Dimension, Set<Urn>> articles(String division, LocalDate day) {
        Map<Dimension, Set<Urn>> articles = new EnumMap<>(Dimension.class);
        Map<Dimension, Weight> weights = weights(division, day);
        ELEMENTS.forEach((key, element) -> said(key, division, day)
                .filter(one -> Weight.valueOf(one.values().get(0)) == weights.get(element))
                .ifPresent(one -> add(articles, element, one)));
        said("sharing.thirdParty", division, day)
                .filter(one -> one.says("BARRED"))
                .ifPresent(one -> add(articles, Dimension.THIRD_PARTY, one));
        said("redelegation.consent", division, day)
                .filter(one -> one.says(Consent.SPECIFIC.name()))
                .ifPresent(one -> add(articles, Dimension.RE_DELEGATION, one));
        return articles;
    }

    private static void add(Map<Dimension, Set<Urn>> articles, Dimension dimension, Parameter one) {
        cited(one).forEach(urn -> articles.computeIfAbsent(dimension, any -> new HashSet<>())
                .add(urn));
    }

    private static Stream<Urn> cited(Parameter one) {
        return Stream.of(one.provision()).filter(id -> !id.isEmpty()).map(id -> Urn.of(Kind.PROVISION, id));
    }

    private Optional<Parameter> said(String key, String division, LocalDate day) {
        return norms.parameter(key, division, day).filter(Parameter::hasValue);
    }

    private static Period period(Days days) {
        return new Period(startOf(days.from()), days.isOpen() ? Period.OPEN : startOf(days.until()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Norms.ZONE).toInstant();
    }
}
