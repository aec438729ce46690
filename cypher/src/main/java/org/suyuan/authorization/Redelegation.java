package org.suyuan.authorization;

/** Whether a paper says that it may be passed on: by a clause in its agreement (decision 6). */
public enum Redelegation {
    /** Nothing said: no in a root, as its parent in a child. */
    UNWRITTEN,
    FORBIDDEN,
    ALLOWED
}
