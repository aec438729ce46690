package org.suyuan.authorization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * What a paper rests on. Each piece is a document or an act of its own, counts from its own date and never back (decision
 * 2), and is named here by its urn.
 *
 * @param agreements entrustment or sharing agreements, as the paper is
 * @param confidentiality confidentiality agreements
 * @param consents of responsible units, to a sub-entrustment
 * @param separateConsents of the persons whose data are shared, as a whole; who they are is not kept
 * @param exemptions from separate consent, or from the bar on data that are not shared
 */
public record Basis(
        List<Agreement> agreements,
        List<Agreement> confidentiality,
        List<Consent> consents,
        List<Proof> separateConsents,
        List<Exemption> exemptions,
        List<Review> reviews,
        List<Approval> approvals,
        List<Receipt> receipts) {
    public static final Basis NONE =
            new Basis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** In an order of their own, so that the same papers, however they were listed, are equal. */
    public Basis {
        agreements = inOrder(agreements, Agreement::urn, Agreement::valid, Agreement::content);
        confidentiality = inOrder(confidentiality, Agreement::urn, Agreement::valid, Agreement::content);
        consents =
                inOrder(consents, Consent::urn, Consent::valid, one -> one.by().text());
        separateConsents = inOrder(separateConsents, Proof::urn, Proof::valid, one -> "");
        exemptions = inOrder(exemptions, Exemption::provision, Exemption::valid, one -> one.ground()
                .name());
        reviews = inOrder(reviews, Review::urn, Review::valid, one -> one.subject() + "" + one.passed());
        approvals = inOrder(
                approvals, Approval::urn, Approval::valid, one -> one.by().text());
        receipts = inOrder(receipts, Receipt::urn, one -> Period.from(one.registered()), one -> "");
    }

    private static <T> List<T> inOrder(
            List<T> pieces, Function<T, Urn> urn, Function<T, Period> valid, Function<T, String> rest) {
        return pieces.stream()
                .sorted(Comparator.comparing(urn)
                        .thenComparing(piece -> valid.apply(piece).from())
                        .thenComparing(piece -> valid.apply(piece).until())
                        .thenComparing(rest))
                .toList();
    }

    /**
     * A signed agreement, as long as it is in force.
     *
     * @param names third parties that a clause of it names (decisions 6 and 8)
     */
    public record Agreement(Urn urn, Period valid, Set<Clause> clauses, Set<Urn> names) {
        public Agreement {
            clauses = Set.copyOf(clauses);
            names = Set.copyOf(names);
        }

        private String content() {
            return new TreeSet<>(clauses) + " " + new TreeSet<>(names);
        }
    }

    /** The clauses of an agreement: ten that SZ-13 asks for, then four that prudence does. */
    public enum Clause {
        PURPOSE,
        TERM,
        METHOD,
        DATA_SCOPE,
        DATA_TYPES,
        DELETION_AFTER_END,
        SECURITY_MEASURES,
        SECURITY_RESPONSIBILITY,
        BREACH_LIABILITY,
        NO_SUBENTRUST_WITHOUT_CONSENT,
        INCIDENT_REPORT_BACK,
        AUDIT_RIGHT,
        SUCCESSOR_CLAUSE,
        TERRITORY
    }

    /** A unit's consent to a sub-entrustment, from the day it was given until it was withdrawn. */
    public record Consent(Urn urn, Urn by, Period valid) {}

    /** A document that counts for a while. */
    public record Proof(Urn urn, Period valid) {}

    /** Why consent is not needed, with the provision that says so; none but these (RULES, evaluation 7). */
    public record Exemption(Ground ground, Urn provision, Period valid) {
        public enum Ground {
            STATUTORY_DUTY,
            EMERGENCY,
            LAW
        }
    }

    /** A review, from the day it was done until it has to be done again. */
    public record Review(Urn urn, Subject subject, boolean passed, Period valid) {
        public enum Subject {
            CONFIDENTIALITY,
            INFORMATION_SECURITY,
            PERSONAL_INFORMATION
        }
    }

    /** A decision in favour, from its day. */
    public record Approval(Urn urn, Urn by, Period valid) {}

    /** Shared data, received and registered on a day (CQ-21). */
    public record Receipt(Urn urn, Instant registered) {}

    /** Whether a clause of an agreement in force names this unit. */
    public boolean names(Urn unit, Instant at) {
        return agreements.stream()
                .anyMatch(one -> one.valid().holds(at) && one.names().contains(unit));
    }

    /** The urns of all that counts at an instant, in order. */
    public SortedSet<Urn> evidenceAt(Instant at) {
        SortedSet<Urn> evidence = new TreeSet<>();
        agreements.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        confidentiality.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        consents.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        separateConsents.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        reviews.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        approvals.stream().filter(one -> one.valid().holds(at)).forEach(one -> evidence.add(one.urn()));
        receipts.stream().filter(one -> !one.registered().isAfter(at)).forEach(one -> evidence.add(one.urn()));
        return evidence;
    }

    /** The periods of all of it, in no order. */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        agreements.forEach(one -> periods.add(one.valid()));
        confidentiality.forEach(one -> periods.add(one.valid()));
        consents.forEach(one -> periods.add(one.valid()));
        separateConsents.forEach(one -> periods.add(one.valid()));
        exemptions.forEach(one -> periods.add(one.valid()));
        reviews.forEach(one -> periods.add(one.valid()));
        approvals.forEach(one -> periods.add(one.valid()));
        receipts.forEach(one -> periods.add(Period.from(one.registered())));
        return periods;
    }
}
