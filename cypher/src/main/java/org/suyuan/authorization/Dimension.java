package org.suyuan.authorization;

import java.util.Arrays;
import java.util.List;

/**
 * In what a link of a chain can fail, in the order in which it is looked at: what the paper covers, whether it lives, where
 * it comes from, and what it must rest on. Of a link that fails in several, the first is named.
 *
 * <p>The last group are <em>elements</em> (decision 5): what each counts for, constitutive or a deficit, is a
 * parameter, and by which article of the place it is asked for, see {@link LocalRules}.
 */
public enum Dimension {
    DATASET,
    FIELD,
    OPERATION,
    PURPOSE,
    DIVISION,
    RECIPIENT,

    /** Not yet begun, over, or with no end written. */
    TERM,
    REVOCATION,
    SUSPENSION,
    /** Another unit has taken the place of the one that held it, by law or by agreement (decision 7). */
    SUCCESSION,
    /** A party does not exist (decision 2). */
    PARTY,

    /** Nobody who may grant stands at the top (decision 3). */
    ROOT,
    /** The grantor does not hold the paper that this one narrows. */
    HOLDER,
    /** No norm that it cites was in force (decision 4). */
    NORM,
    /** The parent may not be passed on (decision 6). */
    RE_DELEGATION,
    /** A shared copy may not go on to a third party (decision 8, CQ-16). */
    THIRD_PARTY,

    /** Consent of the responsible unit to a sub-entrustment. */
    SUB_ENTRUSTMENT_CONSENT,
    /** Separate consent of the persons whose data are shared. */
    SEPARATE_CONSENT,
    /** Approval where data are shared on condition. */
    SHARING_APPROVAL,
    /** A law that says otherwise, of data that are classed as not to be shared. */
    NOT_SHARED,
    /** Three reviews and a decision before opening. */
    OPENING_DECISION,
    /** Three reviews and a decision before data go abroad. */
    ABROAD_DECISION,
    /** A purpose that is named. */
    SPECIFIC_PURPOSE,
    ENTRUSTMENT_AGREEMENT,
    /** Every clause that the agreement must have. */
    AGREEMENT_CLAUSES,
    CONFIDENTIALITY_AGREEMENT,
    SHARING_AGREEMENT,
    /** The end of a sharing grant. */
    END_DATE,
    /** The receipt of shared data, registered. */
    RECEIPT;

    public boolean isElement() {
        return compareTo(SUB_ENTRUSTMENT_CONSENT) >= 0;
    }

    /** The elements, in order. */
    public static List<Dimension> elements() {
        return Arrays.stream(values()).filter(Dimension::isElement).toList();
    }
}
