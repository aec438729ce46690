package org.suyuan.lineage;

/** Against the flow of data, with it, or both. */
public enum Direction {
    UPSTREAM,
    DOWNSTREAM,
    BOTH
}
