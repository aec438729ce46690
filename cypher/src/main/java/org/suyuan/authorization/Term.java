package org.suyuan.authorization;

import java.time.Instant;
import org.suyuan.time.Period;

/**
 * For how long a paper holds, half-open (decision 13). An open term is written, not implied (decision 10): where no end is
 * written, a child ends with its parent and a root never holds, but for a sharing grant, whose missing end is a deficit
 * (decision 5, SZ-28).
 *
 * @param until {@link Period#OPEN} where the paper says that it is open, and where it does not say anything
 * @param endWritten whether the paper says when it ends
 */
public record Term(Instant from, Instant until, boolean endWritten) {
    public Term {
        if (!endWritten && !until.equals(Period.OPEN)) {
            throw new IllegalArgumentException("an end that is not written: " + until);
        }
    }

    public static Term of(Period period) {
        return new Term(period.from(), period.until(), true);
    }

    /** A term whose paper does not say when it ends. */
    public static Term withoutEnd(Instant from) {
        return new Term(from, Period.OPEN, false);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** What is left of this term within that of the parent; it may be nothing, and then holds at no instant. */
    public Term within(Term parent) {
        Instant later = from.isAfter(parent.from) ? from : parent.from;
        Instant earlier = until.isBefore(parent.until) ? until : parent.until;
        return new Term(later, earlier, true);
    }

    /** This term as that of a root: what it says, if it says anything. */
    public Term asRoot() {
        return new Term(from, until, true);
    }

    /** Whether this term begins before its parent's, or is written to end after it. */
    public boolean exceeds(Term parent) {
        return from.isBefore(parent.from) || (endWritten && until.isAfter(parent.until));
    }
}
