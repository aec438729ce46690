package org.suyuan.lineage;

/** How closely lineage is looked at. */
public enum Level {
    /** Data resources; jobs stand on the edges. */
    DATASET,
    /** Columns; jobs stand on the edges. */
    FIELD,
    /** Tables and files, and the jobs between them. */
    HOLDING,
    /** Institutions, by what their copies pass to one another; jobs stand on the edges, what stays within one is not shown. */
    UNIT
}
