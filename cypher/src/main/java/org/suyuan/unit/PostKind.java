package org.suyuan.unit;

/** What a post answers for. */
public enum PostKind {
    /** 一把手 (NAT-4a) */
    TOP_LEADER,
    /** 分管负责人 (SZ-8) */
    LEADER_IN_CHARGE,
    /** 责任部门 */
    DATA_DEPARTMENT,
    /** 安全管理部门或岗位 (CQ-19) */
    SECURITY_POST,
    /** 专职或兼职工作人员 */
    DATA_STAFF,
    /** 跟踪管理指定人员 (CQ-21) */
    TRACKING_PERSON,
    /** 直接负责的主管人员 (CQ-23) */
    DIRECTLY_RESPONSIBLE_SUPERVISOR,
    /** 直接责任人 */
    DIRECTLY_RESPONSIBLE_PERSON;

    /** Whether it is of no use while nobody fills it; a department or a post for a task only has to be there (R-ORG-03, R-ORG-04). */
    public boolean isLeader() {
        return this == TOP_LEADER || this == LEADER_IN_CHARGE;
    }
}
