package org.suyuan.authorization;

/** What a flow rests on (decision 12), from the best to the worst. */
public enum Coverage {
    /** It stays within one unit. */
    INTERNAL,
    /** A valid chain covers it, or it goes back to the accountable unit. */
    COVERED,
    /** A mandate, an emergency or a direct disclosure alone covers it. */
    BY_LAW,
    /** What would answer is not known. */
    UNKNOWN,
    /** It was covered: the term is over, the paper revoked or suspended, a party ended. */
    EXPIRED,
    /** There is a paper, and this lies outside it in some dimension. */
    EXCEEDED,
    /** No paper where all are stated, no root, a constitutive element missing, or not yet begun. */
    NONE;

    public Coverage worse(Coverage other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
