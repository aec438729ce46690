package org.suyuan.custody;

/** What is kept secret in data, and so may bar sharing them (SZ-35). */
public enum SecretKind {
    /** 国家秘密 */
    STATE_SECRET,
    /** 工作秘密 */
    WORK_SECRET,
    /** 商业秘密 */
    TRADE_SECRET,
    /** 知识产权 */
    IP,
    /** 个人隐私 */
    PRIVACY,
    /** 军工科研生产 (QH-12) */
    MILITARY_RND,
    /** 生物安全 (SZ-6) */
    BIOSECURITY,
    /** 人口基因信息 (QH-5) */
    POPULATION_GENETIC
}
