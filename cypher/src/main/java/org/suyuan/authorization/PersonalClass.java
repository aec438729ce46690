package org.suyuan.authorization;

import org.suyuan.authorization.Classification.Personal;

/** How near data are to persons (SZ-3), from none to those whose leak harms most. */
public enum PersonalClass {
    /** 非个人数据 */
    NON_PERSONAL(Personal.NO),
    /** 匿名化: nobody can be told from them any more, so that they are no personal data (SZ-3(3), PIPL-4). */
    ANONYMISED(Personal.NO),
    /** 去标识化: with further data one still can (PIPL-73), and only what is anonymised is taken out (SZ-3(3)). */
    DE_IDENTIFIED(Personal.YES),
    /** 个人数据 */
    PERSONAL(Personal.YES),
    /** 敏感个人数据, those of children under fourteen among them (SZ-3(4)) */
    SENSITIVE_PERSONAL(Personal.YES);

    private final Personal personal;

    PersonalClass(Personal personal) {
        this.personal = personal;
    }

    /** Whether such data are about persons, as decisions ask it. */
    public Personal personal() {
        return personal;
    }
}
