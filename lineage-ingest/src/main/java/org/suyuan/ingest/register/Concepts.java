package org.suyuan.ingest.register;

/** The operations and purposes that have words of their own; others are taken as they are. */
final class Concepts {
    static final Words<Operation> OPERATIONS = Words.of(Operation.class)
            .word(Operation.COLLECT, "收集", "采集")
            .word(Operation.STORE, "存储")
            .word(Operation.USE, "使用")
            .word(Operation.PROCESS, "加工")
            .word(Operation.TRANSMIT, "传输")
            .word(Operation.PROVIDE, "提供")
            .word(Operation.PUBLISH, "公开")
            .word(Operation.DELETE, "删除")
            .word(Operation.GENERATE, "产生")
            .word(Operation.AGGREGATE, "汇聚", "归集")
            .word(Operation.SHARE, "共享")
            .word(Operation.EXCHANGE, "交换")
            .word(Operation.DESTROY, "销毁")
            .word(Operation.BACKUP, "备份")
            .word(Operation.MINE, "挖掘")
            .word(Operation.QUERY, "查阅", "查询")
            .word(Operation.HANDOVER, "移交")
            .word(Operation.ENTRUST, "委托")
            .all();

    static final Words<Purpose> PURPOSES = Words.of(Purpose.class)
            .word(Purpose.CARE, "诊疗与健康服务", "诊疗")
            .word(Purpose.PUBLIC_HEALTH, "公共卫生")
            .word(Purpose.EMERGENCY_RESPONSE, "突发事件应对")
            .word(Purpose.SUPERVISION, "行业监管", "监管")
            .word(Purpose.DECISION_SUPPORT, "决策支撑")
            .word(Purpose.STATISTICS, "汇总分析", "统计分析")
            .word(Purpose.INTEROPERATION, "互联互通")
            .word(Purpose.REFORM_EVALUATION, "医改监测评估")
            .word(Purpose.RESEARCH, "科研")
            .word(Purpose.TEACHING, "教学")
            .word(Purpose.INSURANCE_REVIEW, "社会保险审核")
            .word(Purpose.CASE_HANDLING, "办理案件")
            .word(Purpose.TECHNICAL_SUPPORT, "技术支撑")
            .word(Purpose.PRODUCT_DEVELOPMENT, "产品开发")
            .word(Purpose.PRESERVATION, "保管")
            .word(Purpose.PUBLIC_DISCLOSURE, "主动公开")
            .word(Purpose.REIDENTIFY, "再识别")
            .all();

    /** What is done with data (SZ-3). */
    enum Operation {
        COLLECT,
        STORE,
        USE,
        PROCESS,
        TRANSMIT,
        PROVIDE,
        PUBLISH,
        DELETE,
        GENERATE,
        AGGREGATE,
        SHARE,
        EXCHANGE,
        DESTROY,
        BACKUP,
        MINE,
        QUERY,
        HANDOVER,
        ENTRUST
    }

    /** What it is done for (SC-21, CQ-14, SZ-3, SZ-37, SZ-42). */
    enum Purpose {
        CARE,
        PUBLIC_HEALTH,
        EMERGENCY_RESPONSE,
        SUPERVISION,
        DECISION_SUPPORT,
        STATISTICS,
        INTEROPERATION,
        REFORM_EVALUATION,
        RESEARCH,
        TEACHING,
        INSURANCE_REVIEW,
        CASE_HANDLING,
        TECHNICAL_SUPPORT,
        PRODUCT_DEVELOPMENT,
        PRESERVATION,
        PUBLIC_DISCLOSURE,
        REIDENTIFY
    }

    private Concepts() {}
}
