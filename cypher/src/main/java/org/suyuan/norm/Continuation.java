package org.suyuan.norm;

import java.time.LocalDate;

/**
 * What a human has decided about an instrument whose time is over.
 *
 * @param until the end of a renewal; {@link Days#OPEN} if none was set
 * @param by the document that says so, or the id of the instrument that replaces it; empty if nobody has decided
 */
public record Continuation(Decision decision, LocalDate until, String by) {
    public static final Continuation UNDECIDED = new Continuation(Decision.UNKNOWN, Days.OPEN, "");

    public enum Decision {
        /** Nobody has found out. It counts as lapsed, and the answer says that this is open. */
        UNKNOWN,
        RENEWED,
        REPLACED,
        LAPSED
    }
}
