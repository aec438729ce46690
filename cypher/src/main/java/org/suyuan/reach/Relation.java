package org.suyuan.reach;

/** What one thing can have to do with another, as far as it is held in memory. */
public enum Relation {
    /** A holding feeds a job, or a job a holding. */
    FLOW,
    /** A column feeds another, or a holding as a whole. */
    COLUMN_FLOW,
    /** A holding is a copy of a dataset. */
    COPY
}
