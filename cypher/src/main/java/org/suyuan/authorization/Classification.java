package org.suyuan.authorization;

/** How a dataset is classed: for sharing (CQ-15), and whether it is about persons. What is not classed is not known. */
public record Classification(SharingClass sharing, Personal personal) {
    public static final Classification NOT_KNOWN = new Classification(SharingClass.NOT_KNOWN, Personal.NOT_KNOWN);

    public enum SharingClass {
        UNCONDITIONAL,
        CONDITIONAL,
        NOT_SHARED,
        NOT_KNOWN
    }

    public enum Personal {
        YES,
        NO,
        NOT_KNOWN
    }
}
