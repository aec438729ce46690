package org.suyuan.ingest.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Exemption.Ground;
import org.suyuan.authorization.Basis.Review;
import org.suyuan.authorization.keeping.PieceLine;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;

/** The kinds of row that tell what authorizations rest on: one piece each, counting from its own day. */
final class BasisRows {
    private static final Words<AgreementKind> AGREEMENTS = Words.of(AgreementKind.class)
            .word(AgreementKind.AGREEMENT, "委托或共享协议", "委托协议", "共享协议", "共享协议书")
            .word(AgreementKind.CONFIDENTIALITY, "保密协议")
            .all();

    private static final Words<Clause> CLAUSES = Words.of(Clause.class)
            .word(Clause.PURPOSE, "目的")
            .word(Clause.TERM, "期限")
            .word(Clause.METHOD, "处理方式")
            .word(Clause.DATA_SCOPE, "数据范围")
            .word(Clause.DATA_TYPES, "数据种类")
            .word(Clause.DELETION_AFTER_END, "到期删除")
            .word(Clause.SECURITY_MEASURES, "安全措施")
            .word(Clause.SECURITY_RESPONSIBILITY, "安全责任")
            .word(Clause.BREACH_LIABILITY, "违约责任")
            .word(Clause.NO_SUBENTRUST_WITHOUT_CONSENT, "未经同意不得转委托")
            .word(Clause.INCIDENT_REPORT_BACK, "事件报告")
            .word(Clause.AUDIT_RIGHT, "审计权")
            .word(Clause.SUCCESSOR_CLAUSE, "承继条款")
            .word(Clause.TERRITORY, "地域")
            .all();

    private static final Words<Ground> GROUNDS = Words.of(Ground.class)
            .word(Ground.STATUTORY_DUTY, "法定职责")
            .word(Ground.EMERGENCY, "应急", "突发事件")
            .word(Ground.LAW, "法律另有规定")
            .all();

    private static final Words<Review.Subject> SUBJECTS = Words.of(Review.Subject.class)
            .word(Review.Subject.CONFIDENTIALITY, "保密审查")
            .word(Review.Subject.INFORMATION_SECURITY, "信息安全风险评估")
            .word(Review.Subject.PERSONAL_INFORMATION, "个人信息安全影响评估")
            .all();

    /** Which sort of agreement. */
    enum AgreementKind {
        AGREEMENT,
        CONFIDENTIALITY
    }

    private static final Column<AgreementKind> AGREEMENT_KIND = Column.optional(
            "协议类型",
            "kind",
            Forms.choice(AGREEMENTS),
            AgreementKind.AGREEMENT,
            "委托协议",
            "空白为委托或共享协议",
            "AGREEMENT, about what is entrusted or shared, if empty");
    private static final Column<Set<Clause>> AGREED = Column.optional(
            "条款",
            "clauses",
            Forms.choices(Clause.class, CLAUSES),
            Set.of(),
            "目的; 期限; 到期删除",
            "协议含有的条款",
            "the clauses that it has");
    private static final Column<List<Urn>> THIRD_PARTIES = Column.optional(
            "点名第三方", "thirdParties", References.UNITS, List.of(), "", "协议中点名的第三方", "third parties that a clause names");
    private static final Column<Urn> BY =
            Column.required("作出单位", "by", References.UNIT, "yubei-whc", "由谁作出", "the unit that gave it");
    private static final Column<Ground> GROUND =
            Column.required("理由", "ground", Forms.choice(GROUNDS), "法定职责", "为何无需同意", "why consent is not needed");
    private static final Column<Urn> PROVISION = Column.required(
            "条款", "provision", References.PROVISION, "SZ-22", "据以豁免的条款编号", "the id of the article that says so");
    private static final Column<Review.Subject> REVIEWED =
            Column.required("审查类型", "reviewed", Forms.choice(SUBJECTS), "保密审查", "审查了什么", "what was reviewed");
    private static final Column<Boolean> PASSED =
            Column.required("通过", "passed", Forms.FLAG, "是", "是否通过", "whether it passed");
    private static final Column<Instant> REGISTERED = Column.required(
            "登记日期",
            "registered",
            Forms.FROM,
            "2024-03-05",
            "收到并登记之日",
            "the day on which the data were received and registered");

    static final Sheet AGREEMENT = sheet(
            "协议",
            "agreement",
            "授权所依据的协议，或保密协议",
            "An agreement, or one on confidentiality, that an authorization rests on",
            List.of(Columns.DOCUMENT, AGREEMENT_KIND, AGREED, THIRD_PARTIES),
            row -> {
                Agreement agreement = new Agreement(
                        row.get(Columns.DOCUMENT), row.period(), row.get(AGREED), Set.copyOf(row.get(THIRD_PARTIES)));
                return row.get(AGREEMENT_KIND) == AgreementKind.AGREEMENT
                        ? basis(agreement, List.of())
                        : basis("", List.of(agreement));
            });

    static final Sheet CONSENT = sheet(
            "同意",
            "consent",
            "责任单位对转委托的同意；撤回同意填有效期至",
            "A responsible unit's consent to a sub-entrustment; one that is withdrawn ends",
            List.of(Columns.DOCUMENT, BY),
            row -> basis(new Basis.Consent(row.get(Columns.DOCUMENT), row.get(BY), row.period()), List.of()));

    static final Sheet SEPARATE_CONSENT = sheet(
            "单独同意",
            "separateConsent",
            "数据主体的单独同意，整体一份；不填个人",
            "The separate consent of the persons concerned, as a whole: who they are is not told",
            List.of(Columns.DOCUMENT),
            row -> basis(new Basis.Proof(row.get(Columns.DOCUMENT), row.period()), List.of()));

    static final Sheet EXEMPTION = sheet(
            "同意豁免",
            "exemption",
            "无需同意的理由和条款",
            "Why consent is not needed, and the article that says so",
            List.of(PROVISION, GROUND),
            row -> basis(new Basis.Exemption(row.get(GROUND), row.get(PROVISION), row.period()), List.of()));

    static final Sheet REVIEW = sheet(
            "审查",
            "review",
            "审查或评估，自完成之日起，至须重做之日",
            "A review, from the day it was done until it has to be done again",
            List.of(Columns.DOCUMENT, REVIEWED, PASSED),
            row -> basis(
                    new Review(row.get(Columns.DOCUMENT), row.get(REVIEWED), row.get(PASSED), row.period()),
                    List.of()));

    static final Sheet APPROVAL = sheet(
            "审批",
            "approval",
            "同意的决定",
            "A decision in favour",
            List.of(Columns.DOCUMENT, BY),
            row -> basis(new Basis.Approval(row.get(Columns.DOCUMENT), row.get(BY), row.period()), List.of()));

    static final Sheet RECEIPT = Sheet.of(
            new Text("接收登记", "receipt"),
            new Text("共享数据已接收并登记", "Shared data were received and registered"),
            Columns.and(Columns.PAPER, Columns.DOCUMENT, REGISTERED),
            List.of(Columns.PAPER, Columns.DOCUMENT),
            (register, key, row) -> PieceLine.of(
                    register,
                    key,
                    row.get(Columns.PAPER),
                    basis(new Basis.Receipt(row.get(Columns.DOCUMENT), row.get(REGISTERED)), List.of())));

    private BasisRows() {}

    /** A piece that holds for a time, named by its authorization and its first column. */
    private static Sheet sheet(
            String zh, String en, String aboutZh, String about, List<Column<?>> own, Function<Filled, Basis> pieces) {
        List<Column<?>> columns = new ArrayList<>(List.of(Columns.PAPER));
        columns.addAll(own);
        columns.addAll(List.of(Columns.VALID_FROM, Columns.VALID_UNTIL));
        return Sheet.of(
                new Text(zh, en),
                new Text(aboutZh, about),
                Columns.and(columns.toArray(Column<?>[]::new)),
                List.of(Columns.PAPER, own.get(0)),
                (register, key, row) -> PieceLine.of(register, key, row.get(Columns.PAPER), pieces.apply(row)));
    }

    /** A basis of one piece, which finds its place by what it is, unless it is an agreement on confidentiality. */
    private static Basis basis(Object piece, List<Agreement> confidentiality) {
        return new Basis(
                only(Agreement.class, piece),
                confidentiality,
                only(Basis.Consent.class, piece),
                only(Basis.Proof.class, piece),
                only(Basis.Exemption.class, piece),
                only(Review.class, piece),
                only(Basis.Approval.class, piece),
                only(Basis.Receipt.class, piece));
    }

    private static <T> List<T> only(Class<T> type, Object piece) {
        return type.isInstance(piece) ? List.of(type.cast(piece)) : List.of();
    }
}
