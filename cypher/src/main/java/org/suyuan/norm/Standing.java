package org.suyuan.norm;

/** How an instrument stands on a day. */
public enum Standing {
    NOT_YET_IN_FORCE(false),
    IN_FORCE(true),
    TRIAL_IN_FORCE(true),
    /** Its time was over, but somebody with the power to do so continued it. */
    CONTINUED_BY_DECISION(true),
    LAPSED(false),
    /** Another instrument put an end to it. */
    REPEALED(false),
    /** The day on which it came into force is not known. */
    UNKNOWN(false);

    private final boolean inForce;

    Standing(boolean inForce) {
        this.inForce = inForce;
    }

    /** Whether it can be relied on that day; not where that is unknown. */
    public boolean isInForce() {
        return inForce;
    }
}
