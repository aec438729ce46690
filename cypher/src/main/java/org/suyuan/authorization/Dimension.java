package org.suyuan.authorization;

import java.util.Arrays;
import java.util.List;

/**
 * In what a link of a chain can fail, in the order in which it is looked at: what the paper covers, whether it lives, where
 * it comes from, and what it must rest on. Of a link that fails in several, the first is named.
 *
 * <p>The last group are <em>elements</em> (decision 5): what each counts for, constitutive or a deficit, is a
 * parameter, see {@link LocalRules}.
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
    SUB_ENTRUSTMENT_CONSENT("SZ-13"),
    /** Separate consent of the persons whose data are shared. */
    SEPARATE_CONSENT("SZ-29"),
    /** Approval where data are shared on condition. */
    SHARING_APPROVAL("CQ-16"),
    /** Three reviews and a decision before opening. */
    OPENING_DECISION("SC-18 SC-22"),
    /** Three reviews and a decision before data go abroad. */
    ABROAD_DECISION("SC-32"),
    /** A purpose that is named. */
    SPECIFIC_PURPOSE("SZ-13 SZ-28"),
    ENTRUSTMENT_AGREEMENT("SC-33 CQ-7 SZ-13"),
    /** Every clause that the agreement must have. */
    AGREEMENT_CLAUSES("SZ-13"),
    CONFIDENTIALITY_AGREEMENT("SZ-13"),
    SHARING_AGREEMENT("CQ-16"),
    /** The end of a sharing grant. */
    END_DATE("SZ-28"),
    /** The receipt of shared data, registered. */
    RECEIPT("CQ-21");

    private final String articles;

    Dimension() {
        this("");
    }

    Dimension(String articles) {
        this.articles = articles;
    }

    /** The articles that ask for this element, by their short ids; none for what is no element. */
    public List<String> articles() {
        return isElement() ? Arrays.asList(articles.split(" ", -1)) : List.of();
    }

    public boolean isElement() {
        return !articles.isEmpty();
    }

    /** The elements, in order. */
    public static List<Dimension> elements() {
        return Arrays.stream(values()).filter(Dimension::isElement).toList();
    }
}
