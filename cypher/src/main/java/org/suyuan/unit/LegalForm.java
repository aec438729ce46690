package org.suyuan.unit;

/** The form in which a unit may act in law. */
public enum LegalForm {
    /** 机关法人 */
    ORGAN_LEGAL_PERSON,
    /** 事业单位法人 */
    INSTITUTION_LEGAL_PERSON,
    /** 公司 */
    COMPANY,
    /** 非法人机构或内设机构: it may have no credit code of its own */
    NON_LEGAL_PERSON,
    /** Founded under the law of another country. */
    FOREIGN
}
