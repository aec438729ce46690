package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Consent;
import org.suyuan.authorization.Basis.Exemption.Ground;
import org.suyuan.authorization.Basis.Review;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.deciding.Records.Existence;
import org.suyuan.model.Urn;

/**
 * The elements that a paper must rest on (decision 5): which are constitutive, which a deficit, and which are not asked for at
 * all is a parameter.
 */
final class Elements {
    private final Records records;
    private final Answering answering;

    Elements(Records records) {
        this.records = records;
        this.answering = new Answering(records);
    }

    /** All but the consent to a sub-entrustment, which belongs to passing on. */
    void look(Examination it) {
        Kind kind = it.paper().kind();
        if (kind == Kind.SHARING) {
            lookAtSeparateConsent(it);
            lookAtSharingApproval(it);
            lookAtSharingBar(it);
        }
        if (kind == Kind.OPEN_LICENCE) {
            lookAtDecision(it, Dimension.OPENING_DECISION);
        }
        if (kind == Kind.APPROVAL_ABROAD) {
            lookAtDecision(it, Dimension.ABROAD_DECISION);
        }
        if (kind.isEntrustment() || kind == Kind.SHARING) {
            lookAtPurpose(it);
        }
        if (kind.isEntrustment()) {
            lookAtEntrustmentAgreements(it);
        }
        if (kind == Kind.SHARING) {
            lookAtSharingPapers(it);
        }
    }

    /**
     * Whether the responsible unit has consented to this sub-entrustment (decisions 2 and 6, SZ-13): from the day of its
     * consent, and as long as it exists and has been answering for the data ever since. Where that is not known, it is left
     * open; what somebody says who never answered for them, known or not, is no consent.
     */
    boolean isConsentedTo(Examination it) {
        Point point = it.point();
        Instant at = point.at();
        boolean nobodyAnswers = point.accountable().isEmpty();
        List<Reason> open = new ArrayList<>(0);
        for (Consent consent : it.paper().basis().consents()) {
            if (!consent.valid().holds(at)) {
                continue;
            }
            Instant from = consent.valid().from();
            boolean answers = answering.isPrimaryThroughout(consent.by(), point.dataset(), from, at);
            if (answers && Stretch.cover(records.existing(consent.by()), from, at)) {
                return true;
            }
            if (answers && records.existence(consent.by(), at) == Existence.NOT_KNOWN) {
                open.add(new Reason(Code.UNIT_UNKNOWN, consent.by()));
            } else if (nobodyAnswers) {
                open.add(new Reason(Code.NOBODY_ACCOUNTABLE, point.dataset()));
            }
        }
        open.forEach(one -> it.leaveOpen(one.code(), one.about()));
        return !open.isEmpty();
    }

    private void lookAtSeparateConsent(Examination it) {
        Personal personal = classOf(it).personal();
        if (!it.asksFor(Dimension.SEPARATE_CONSENT) || personal == Personal.NO) {
            return;
        }
        Basis basis = it.paper().basis();
        Instant at = it.point().at();
        boolean given =
                basis.separateConsents().stream().anyMatch(one -> one.valid().holds(at));
        boolean exempt = basis.exemptions().stream().anyMatch(one -> one.valid().holds(at));
        if (given || exempt) {
            return;
        }
        if (personal == Personal.NOT_KNOWN) {
            it.leaveOpen(Code.CLASS_UNKNOWN, it.point().dataset());
        } else {
            it.lacks(Dimension.SEPARATE_CONSENT);
        }
    }

    /** Data that are classed as not shared need a law that says otherwise (CQ-16c, SZ-35). */
    private void lookAtSharingBar(Examination it) {
        if (classOf(it).sharing() != SharingClass.NOT_SHARED) {
            return;
        }
        Instant at = it.point().at();
        boolean lawful = it.paper().basis().exemptions().stream()
                .anyMatch(one -> one.ground() == Ground.LAW && one.valid().holds(at));
        if (!lawful) {
            it.lacks(Dimension.NOT_SHARED);
        }
    }

    /** Data shared on condition need the approval of whom {@code sharing.approver} names, unless that unit grants itself (CQ-16). */
    private void lookAtSharingApproval(Examination it) {
        SharingClass sharing = classOf(it).sharing();
        boolean mayNeedIt = sharing == SharingClass.CONDITIONAL || sharing == SharingClass.NOT_KNOWN;
        if (!it.asksFor(Dimension.SHARING_APPROVAL) || !mayNeedIt) {
            return;
        }
        Point point = it.point();
        Basis basis = it.paper().basis();
        Set<Urn> approvers = answering.approversOf(point.dataset(), point.at());
        boolean approved = it.grantors().keySet().stream().anyMatch(approvers::contains)
                || basis.approvals().stream()
                        .filter(one -> one.valid().holds(point.at()))
                        .anyMatch(one -> answering
                                .approversOf(point.dataset(), one.valid().from())
                                .contains(one.by()));
        if (approved) {
            return;
        }
        if (sharing == SharingClass.NOT_KNOWN) {
            it.leaveOpen(Code.CLASS_UNKNOWN, point.dataset());
        } else {
            it.lacks(Dimension.SHARING_APPROVAL);
        }
    }

    /** Three reviews that were passed, and a decision in favour (SC-18, SC-22, SC-32). */
    private static void lookAtDecision(Examination it, Dimension element) {
        Basis basis = it.paper().basis();
        Instant at = it.point().at();
        Set<Review.Subject> passed = EnumSet.noneOf(Review.Subject.class);
        basis.reviews().stream()
                .filter(one -> one.passed() && one.valid().holds(at))
                .forEach(one -> passed.add(one.subject()));
        boolean decided = basis.approvals().stream().anyMatch(one -> one.valid().holds(at));
        if (!decided || passed.size() < Review.Subject.values().length) {
            it.lacks(element);
        }
    }

    /** All purposes are no purpose in particular; a paper that names none has its parent's. */
    private static void lookAtPurpose(Examination it) {
        if (it.paper().scope().purposes().isAll()) {
            it.lacks(Dimension.SPECIFIC_PURPOSE);
        }
    }

    private static void lookAtEntrustmentAgreements(Examination it) {
        Basis basis = it.paper().basis();
        Instant at = it.point().at();
        Set<Clause> clauses = EnumSet.noneOf(Clause.class);
        basis.agreements().stream().filter(one -> one.valid().holds(at)).forEach(one -> clauses.addAll(one.clauses()));
        if (basis.agreements().stream().noneMatch(one -> one.valid().holds(at))) {
            it.lacks(Dimension.ENTRUSTMENT_AGREEMENT);
        } else if (!clauses.containsAll(it.point().rules().clauses())) {
            Set<Clause> missing = EnumSet.noneOf(Clause.class);
            missing.addAll(it.point().rules().clauses());
            missing.removeAll(clauses);
            it.lacks(Dimension.AGREEMENT_CLAUSES, missing);
        }
        if (basis.confidentiality().stream().noneMatch(one -> one.valid().holds(at))) {
            it.lacks(Dimension.CONFIDENTIALITY_AGREEMENT);
        }
    }

    private static void lookAtSharingPapers(Examination it) {
        Authorization paper = it.paper();
        Instant at = it.point().at();
        if (paper.basis().agreements().stream().noneMatch(one -> one.valid().holds(at))) {
            it.lacks(Dimension.SHARING_AGREEMENT);
        }
        if (!paper.scope().term().endWritten()) {
            it.lacks(Dimension.END_DATE);
        }
        if (paper.basis().receipts().stream().noneMatch(one -> !one.registered().isAfter(at))) {
            it.lacks(Dimension.RECEIPT);
        }
    }

    private Classification classOf(Examination it) {
        return records.classification(it.point().dataset(), it.point().at());
    }
}
