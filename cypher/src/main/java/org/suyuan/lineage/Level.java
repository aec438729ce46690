package org.suyuan.lineage;

/** How closely lineage is looked at. */
public enum Level {
    /** Data resources; jobs stand on the edges. */
    DATASET,
    /** Columns; jobs stand on the edges. */
    FIELD,
    /** Tables and files, and the jobs between them. */
    HOLDING
}
