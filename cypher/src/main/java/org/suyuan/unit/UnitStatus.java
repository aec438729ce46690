package org.suyuan.unit;

/** Where a unit stands between its founding and its end. */
public enum UnitStatus {
    /** 筹建 */
    PREPARING,
    /** 存续 */
    ACTIVE,
    /** 变更中 */
    UNDER_CHANGE,
    /** 清算 */
    WINDING_UP,
    /** 终止; kept for as long as it has something to hand over */
    CEASED
}
