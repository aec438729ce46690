package org.suyuan.custody;

/** Whether something is so; what nobody tells is unknown, never no. */
public enum Whether {
    YES,
    NO,
    UNKNOWN
}
