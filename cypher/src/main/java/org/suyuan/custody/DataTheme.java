package org.suyuan.custody;

/** What part of health care data are about. */
public enum DataTheme {
    /** 资源配置 */
    RESOURCE_ALLOCATION,
    /** 居民电子健康档案 */
    EHR,
    /** 电子病历 */
    EMR,
    /** 电子处方 */
    E_PRESCRIPTION,
    /** 全员人口 */
    POPULATION,
    /** 疾病和健康危险因素监测 */
    SURVEILLANCE,
    /** 免疫规划 */
    IMMUNISATION,
    /** 职业病 */
    OCCUPATIONAL_DISEASE,
    /** 妇幼 */
    MCH,
    /** 医学证明文件 */
    MEDICAL_CERTIFICATE,
    /** 药品供应 */
    DRUG_SUPPLY,
    /** 医疗保障 */
    INSURANCE,
    /** 基因 */
    GENOMIC,
    /** 检验检疫 */
    QUARANTINE,
    /** 环境健康 */
    ENVIRONMENTAL_HEALTH,
    /** 中藏医 */
    TRADITIONAL_MEDICINE,
    /** 体质与运动 */
    FITNESS,
    /** 可穿戴设备 */
    WEARABLE
}
