package org.suyuan.ingest.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.custody.DataClass;
import org.suyuan.custody.DataClass.OpeningClass;
import org.suyuan.custody.DataTheme;
import org.suyuan.custody.NationalGrade;
import org.suyuan.custody.NationalGrade.Importance;
import org.suyuan.custody.SecretKind;
import org.suyuan.custody.Sensitivity;
import org.suyuan.custody.Upkeep;
import org.suyuan.custody.Upkeep.LogRetention;
import org.suyuan.custody.Whether;
import org.suyuan.norm.Text;

/** The kind of row that tells what data are. */
final class ClassificationRows {
    private static final Words<DataTheme> THEMES = Words.of(DataTheme.class)
            .word(DataTheme.RESOURCE_ALLOCATION, "资源配置", "卫生资源")
            .word(DataTheme.EHR, "居民电子健康档案", "健康档案", "电子健康档案")
            .word(DataTheme.EMR, "电子病历", "病历")
            .word(DataTheme.E_PRESCRIPTION, "电子处方", "处方")
            .word(DataTheme.POPULATION, "全员人口", "人口")
            .word(DataTheme.SURVEILLANCE, "疾病和健康危险因素监测", "疾病监测", "疾控", "传染病监测")
            .word(DataTheme.IMMUNISATION, "免疫规划", "预防接种", "immunization")
            .word(DataTheme.OCCUPATIONAL_DISEASE, "职业病", "职业健康")
            .word(DataTheme.MCH, "妇幼", "妇幼健康", "妇幼保健")
            .word(DataTheme.MEDICAL_CERTIFICATE, "医学证明文件", "医学证明", "出生医学证明")
            .word(DataTheme.DRUG_SUPPLY, "药品供应", "药品")
            .word(DataTheme.INSURANCE, "医疗保障", "医保")
            .word(DataTheme.GENOMIC, "基因", "人口基因")
            .word(DataTheme.QUARANTINE, "检验检疫", "出入境检疫")
            .word(DataTheme.ENVIRONMENTAL_HEALTH, "环境健康", "环境卫生")
            .word(DataTheme.TRADITIONAL_MEDICINE, "中藏医", "中医药", "中医")
            .word(DataTheme.FITNESS, "体质与运动", "体质", "运动")
            .word(DataTheme.WEARABLE, "可穿戴设备", "可穿戴")
            .all();

    private static final Words<Whether> WHETHER = Words.of(Whether.class)
            .word(Whether.YES, "是", "有", "含", "y", "true", "√")
            .word(Whether.NO, "否", "无", "不含", "n", "false", "×")
            .word(Whether.UNKNOWN, "不详", "未知", "待核")
            .all();

    private static final Words<PersonalClass> PERSONAL_CLASSES = Words.of(PersonalClass.class)
            .word(PersonalClass.NON_PERSONAL, "非个人数据", "非个人信息", "不含个人信息")
            .word(PersonalClass.ANONYMISED, "匿名化", "已匿名化", "anonymized")
            .word(PersonalClass.DE_IDENTIFIED, "去标识化", "已去标识化", "脱敏")
            .word(PersonalClass.PERSONAL, "个人数据", "个人信息", "一般个人信息", "一般个人数据")
            .word(PersonalClass.SENSITIVE_PERSONAL, "敏感个人数据", "敏感个人信息", "敏感")
            .all();

    private static final Words<SecretKind> SECRETS = Words.of(SecretKind.class)
            .word(SecretKind.STATE_SECRET, "国家秘密")
            .word(SecretKind.WORK_SECRET, "工作秘密")
            .word(SecretKind.TRADE_SECRET, "商业秘密")
            .word(SecretKind.IP, "知识产权", "intellectual property")
            .word(SecretKind.PRIVACY, "个人隐私", "隐私")
            .word(SecretKind.MILITARY_RND, "军工科研生产", "军工")
            .word(SecretKind.BIOSECURITY, "生物安全")
            .word(SecretKind.POPULATION_GENETIC, "人口基因信息", "人类遗传资源")
            .all();

    private static final Words<Importance> IMPORTANCE_WORDS = Words.of(Importance.class)
            .word(Importance.GENERAL, "一般数据", "一般")
            .word(Importance.IMPORTANT, "重要数据", "重要")
            .word(Importance.CORE, "核心数据", "核心", "国家核心数据")
            .all();

    private static final Words<OpeningClass> OPENINGS = Words.of(OpeningClass.class)
            .word(OpeningClass.UNCONDITIONAL_OPEN, "无条件开放", "unconditional")
            .word(OpeningClass.CONDITIONAL_OPEN, "有条件开放", "conditional")
            .word(OpeningClass.NOT_OPEN, "不予开放", "不开放")
            .all();

    private static final Words<LogRetention> LOGS = Words.of(LogRetention.class)
            .word(LogRetention.LOG_6M, "六个月", "6个月", "半年", "不少于六个月")
            .word(LogRetention.LOG_3Y, "三年", "3年", "不少于三年")
            .all();

    private static final Column<DataTheme> THEME = Column.optional(
            "主题",
            "theme",
            Forms.choice(THEMES),
            DataTheme.EHR,
            "电子病历",
            "属于哪一类卫生健康数据",
            "what part of health care they are about");
    private static final Column<Whether> PUBLIC_DATA =
            whether("公共数据", "publicData", "是", "是否卫生健康公共数据；空白为不详", "whether they are public data; UNKNOWN if empty");
    private static final Column<PersonalClass> PERSONAL_CLASS = Column.optional(
            "个人数据类别",
            "personalClass",
            Forms.choice(PERSONAL_CLASSES),
            PersonalClass.PERSONAL,
            "敏感个人数据",
            "与个人的关系；去标识化的仍是个人数据，匿名化的不是；空白为不详",
            "how near they are to persons: de-identified data still are personal, anonymised ones are not; not known if empty");
    private static final Column<Whether> MINORS = whether(
            "不满十四岁",
            "minorsUnder14",
            "不详",
            "是否含不满十四岁儿童的数据，有即为敏感个人数据（SZ-3(4)）；空白为不详",
            "whether data of children under 14 are among them, which are sensitive (SZ-3(4)); UNKNOWN if empty");
    private static final Column<Whether> BIOMETRIC = whether(
            "生物识别", "biometric", "否", "是否含生物识别信息；空白为不详", "whether biometric data are among them; UNKNOWN if empty");
    private static final Column<Set<SecretKind>> SECRET_KINDS = Column.optional(
            "秘密类型",
            "secrets",
            Forms.choices(SecretKind.class, SECRETS),
            EnumSet.noneOf(SecretKind.class),
            "工作秘密; 个人隐私",
            "含哪些秘密或受保护的内容",
            "what is secret or protected in them");
    private static final Column<Importance> IMPORTANCE = Column.optional(
            "重要程度",
            "importance",
            Forms.choice(IMPORTANCE_WORDS),
            Importance.GENERAL,
            "重要数据",
            "国家数据分级，与是否敏感个人数据无关",
            "the national grade, which says nothing of persons");
    private static final Column<Integer> LEVEL =
            Column.optional("数据级别", "level", Measures.LEVEL, 0, "3", "健康医疗数据一至五级", "the level of health data, 1 to 5");
    private static final Column<OpeningClass> OPENING = Column.optional(
            "开放属性", "opening", Forms.choice(OPENINGS), OpeningClass.NOT_OPEN, "不予开放", "开放类别", "the class for opening");
    private static final Column<String> UPDATE_PERIOD = Column.optional(
            "更新周期", "updatePeriod", Measures.UPDATE_PERIOD, "", "每日", "多久更新一次", "how often they are renewed");
    private static final Column<String> RETENTION = Column.optional(
            "保存期限", "retention", Measures.RETENTION, "", "30年", "数据须保存多久", "how long the data have to stay");
    private static final Column<LogRetention> LOG_RETENTION = Column.optional(
            "日志保存",
            "logRetention",
            Forms.choice(LOGS),
            LogRetention.LOG_6M,
            "三年",
            "访问日志至少保存多久（SZ-20）",
            "how long the logs of access have to stay at least (SZ-20)");
    private static final Column<Long> EXPECTED_ROWS = Column.optional(
            "预计行数", "expectedRows", Measures.COUNT, -1L, "120万", "大致应有多少行", "how many rows there ought to be, about");

    static final Sheet CLASSIFICATION = Sheet.of(
            new Text("分类", "classification"),
            new Text(
                    "数据集是什么数据：主题、个人数据类别、国家分级、开放与保存；未填的一概不推定",
                    "What data are: theme, nearness to persons, national grade, opening, upkeep; what is left empty is not known"),
            Columns.and(
                    Columns.DATASET,
                    THEME,
                    PUBLIC_DATA,
                    PERSONAL_CLASS,
                    MINORS,
                    BIOMETRIC,
                    SECRET_KINDS,
                    IMPORTANCE,
                    LEVEL,
                    OPENING,
                    UPDATE_PERIOD,
                    RETENTION,
                    LOG_RETENTION,
                    EXPECTED_ROWS,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.DATASET),
            (register, key, row) ->
                    dataClass(row).line(register, key, row.get(Columns.DATASET), row.period(), Columns.grounds(row)));

    private ClassificationRows() {}

    private static DataClass dataClass(Filled row) {
        return new DataClass(
                row.ifAny(THEME),
                row.get(PUBLIC_DATA),
                new Sensitivity(row.ifAny(PERSONAL_CLASS), row.get(MINORS), row.get(BIOMETRIC), row.get(SECRET_KINDS)),
                new NationalGrade(row.ifAny(IMPORTANCE), row.get(LEVEL)),
                row.ifAny(OPENING),
                new Upkeep(
                        row.get(UPDATE_PERIOD), row.get(RETENTION), row.ifAny(LOG_RETENTION), row.get(EXPECTED_ROWS)));
    }

    private static Column<Whether> whether(String zh, String en, String example, String meaningZh, String meaning) {
        return Column.optional(zh, en, Forms.choice(WHETHER), Whether.UNKNOWN, example, meaningZh, meaning);
    }
}
