package org.suyuan.lineage;

/** Whether a flow rests on authorizations. */
public enum Coverage {
    /** All of it does. */
    COVERED,
    /** Some of it does. */
    PARTLY,
    /** None of it does. */
    UNCOVERED,
    /** No unit is known for one of its ends, so that no authorization can be looked for. */
    UNKNOWN
}
