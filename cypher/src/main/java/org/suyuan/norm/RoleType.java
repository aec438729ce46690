package org.suyuan.norm;

/** The part that somebody has in a norm, whatever the local term: the same word means other units elsewhere (SC-5, SZ-6, QH-1). */
public enum RoleType {
    /** A health authority in its oversight (SC 监管单位, CQ 主管单位). */
    SUPERVISOR,
    /** Who answers for the data (SC, SZ 责任单位, CQ 生产应用单位). */
    RESPONSIBLE_UNIT,
    /** Whoever actually handles data, in the wide sense of SC-26. */
    SECURITY_RESPONSIBLE_UNIT,
    /** Who handles data for another (SC 服务提供商, CQ 技术服务单位, SZ 被委托单位). */
    SERVICE_PROVIDER,
    /** Who receives and uses data of another (CQ 数据使用方, SZ 申请单位). */
    DATA_USER,
    /** A body that acts for an authority (SC-6 信息中心, SZ-7 数据中心). */
    PUBLIC_DELEGATE,
    /** Who reviews or decides. */
    REVIEW_BODY,
    /** A department charged with a task of policy (QH 责任单位). */
    TASK_UNIT,
    /** The person whom data are about, or the guardian. */
    DATA_SUBJECT,
    /** Persons who work in a unit. */
    STAFF,
    /** Anybody at large who receives what is published. */
    PUBLIC,
    /** Everybody, whoever it is. */
    EVERYONE,
    /** An organ that is no health authority. */
    OTHER_ORGAN,
    /** Who made the instrument. */
    ISSUER
}
