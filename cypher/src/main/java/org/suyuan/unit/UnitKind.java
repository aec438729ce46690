package org.suyuan.unit;

/** What sort of institution a unit is. What it does is said by its functions, what it is to the norms by its roles. */
public enum UnitKind {
    /** 卫生健康行政部门. Whether it is the one of a division is told by the function that it performs, not by this. */
    HEALTH_AUTHORITY,
    /** 中医药行政部门 */
    TCM_AUTHORITY,
    /** 公共卫生机构: centres for disease control, maternal and child health institutions */
    PUBLIC_HEALTH_INSTITUTION,
    /** 医疗卫生机构 */
    MEDICAL_INSTITUTION,
    /** 卫生健康信息中心 */
    HEALTH_INFO_CENTRE,
    /** 城市大数据中心 */
    BIG_DATA_CENTRE,
    /** 其他国家机关 */
    GOVERNMENT_ORGAN,
    /** 党的机关 */
    PARTY_ORGAN,
    /** 垂直管理机构 */
    VERTICAL_ORGAN,
    /** 事业单位 */
    PUBLIC_INSTITUTION,
    /** 企业 */
    ENTERPRISE,
    /** 科研院校 */
    RESEARCH_OR_UNIVERSITY,
    /** 社会组织 */
    SOCIAL_ORGANISATION,
    /** 专家咨询委员会 */
    EXPERT_COMMITTEE,
    /** 境外接收方 */
    FOREIGN_PARTY
}
