package org.suyuan.lineage;

/** Why an answer is not complete. */
public enum Reason {
    /** There is more beyond the depth asked for. */
    DEPTH_LIMIT,
    /** There are more nodes than asked for. */
    NODE_LIMIT,
    /** Time ran out. */
    TIME_OUT,
    /** Some of it the caller may not see. */
    HIDDEN,
    /** A source was only ever referred to, never described: what feeds it is not known. */
    UNKNOWN_PROVENANCE,
    /** A flow was declared without saying which columns it reaches; or, between units, who holds a copy is not known. */
    UNDECLARED_EXTENT,
    /** For some interval there is no log. */
    UNLOGGED,
    /** The index in memory lags behind the ledger. */
    INDEX_BEHIND,
    /** No norm covers the case. */
    NO_NORM
}
