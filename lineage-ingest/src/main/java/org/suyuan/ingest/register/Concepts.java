package org.suyuan.ingest.register;

import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;

/** The operations and purposes that have words of their own; others are taken as they are. */
final class Concepts {
    static final Words<Operation> OPERATIONS = Words.of(Operation.class)
            .word(Operation.COLLECT, Operation.COLLECT.zh(), "采集")
            .word(Operation.STORE, Operation.STORE.zh())
            .word(Operation.USE, Operation.USE.zh())
            .word(Operation.PROCESS, Operation.PROCESS.zh())
            .word(Operation.TRANSMIT, Operation.TRANSMIT.zh())
            .word(Operation.PROVIDE, Operation.PROVIDE.zh())
            .word(Operation.PUBLISH, Operation.PUBLISH.zh())
            .word(Operation.DELETE, Operation.DELETE.zh())
            .word(Operation.GENERATE, Operation.GENERATE.zh())
            .word(Operation.AGGREGATE, Operation.AGGREGATE.zh(), "归集")
            .word(Operation.SHARE, Operation.SHARE.zh())
            .word(Operation.EXCHANGE, Operation.EXCHANGE.zh())
            .word(Operation.DESTROY, Operation.DESTROY.zh())
            .word(Operation.BACKUP, Operation.BACKUP.zh())
            .word(Operation.MINE, Operation.MINE.zh())
            .word(Operation.QUERY, Operation.QUERY.zh(), "查询")
            .word(Operation.HANDOVER, Operation.HANDOVER.zh())
            .word(Operation.ENTRUST, Operation.ENTRUST.zh())
            .all();

    static final Words<Purpose> PURPOSES = Words.of(Purpose.class)
            .word(Purpose.CARE, Purpose.CARE.zh(), "诊疗")
            .word(Purpose.PUBLIC_HEALTH, Purpose.PUBLIC_HEALTH.zh())
            .word(Purpose.EMERGENCY_RESPONSE, Purpose.EMERGENCY_RESPONSE.zh())
            .word(Purpose.SUPERVISION, Purpose.SUPERVISION.zh(), "监管")
            .word(Purpose.DECISION_SUPPORT, Purpose.DECISION_SUPPORT.zh())
            .word(Purpose.STATISTICS, Purpose.STATISTICS.zh(), "统计分析")
            .word(Purpose.INTEROPERATION, Purpose.INTEROPERATION.zh())
            .word(Purpose.REFORM_EVALUATION, Purpose.REFORM_EVALUATION.zh())
            .word(Purpose.RESEARCH, Purpose.RESEARCH.zh())
            .word(Purpose.TEACHING, Purpose.TEACHING.zh())
            .word(Purpose.INSURANCE_REVIEW, Purpose.INSURANCE_REVIEW.zh())
            .word(Purpose.CASE_HANDLING, Purpose.CASE_HANDLING.zh())
            .word(Purpose.TECHNICAL_SUPPORT, Purpose.TECHNICAL_SUPPORT.zh())
            .word(Purpose.PRODUCT_DEVELOPMENT, Purpose.PRODUCT_DEVELOPMENT.zh())
            .word(Purpose.PRESERVATION, Purpose.PRESERVATION.zh())
            .word(Purpose.PUBLIC_DISCLOSURE, Purpose.PUBLIC_DISCLOSURE.zh())
            .word(Purpose.REIDENTIFY, Purpose.REIDENTIFY.zh())
            .all();

    private Concepts() {}
}
