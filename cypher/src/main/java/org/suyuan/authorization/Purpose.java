package org.suyuan.authorization;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * What data are used for (SC-21, CQ-14, SZ-3, SZ-37, SZ-42). Purposes are concepts, broader ones around narrower ones: others may be told, these
 * have a word of their own.
 */
public enum Purpose {
    CARE("诊疗与健康服务"),
    PUBLIC_HEALTH("公共卫生"),
    EMERGENCY_RESPONSE("突发事件应对"),
    SUPERVISION("行业监管"),
    DECISION_SUPPORT("决策支撑"),
    STATISTICS("汇总分析"),
    INTEROPERATION("互联互通"),
    REFORM_EVALUATION("医改监测评估"),
    RESEARCH("科研"),
    TEACHING("教学"),
    INSURANCE_REVIEW("社会保险审核"),
    CASE_HANDLING("办理案件"),
    TECHNICAL_SUPPORT("技术支撑"),
    PRODUCT_DEVELOPMENT("产品开发"),
    PRESERVATION("保管"),
    PUBLIC_DISCLOSURE("主动公开"),
    REIDENTIFY("再识别");

    /** What nobody may do, by whatever paper and with whatever data of its own, nor anything narrower (SZ-42). */
    public static final Set<Urn> PROHIBITED = Set.of(REIDENTIFY.urn());

    private final String zh;

    Purpose(String zh) {
        this.zh = zh;
    }

    /** What it is called in Chinese. */
    public String zh() {
        return zh;
    }

    public Urn urn() {
        return of(name());
    }

    /** The one of this word, in English or Chinese; empty if none is called so. */
    public static Optional<Purpose> called(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(word) || one.zh.equals(word))
                .findFirst();
    }

    /** All there are, for people: 存储 STORE, 使用 USE … */
    public static String words() {
        return Arrays.stream(values()).map(one -> one.zh + " " + one.name()).collect(Collectors.joining(", "));
    }

    /** One that may have no word of its own. */
    public static Urn of(String word) {
        return Urn.of(Kind.CONCEPT, "purpose", word);
    }
}
