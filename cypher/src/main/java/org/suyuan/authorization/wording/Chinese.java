package org.suyuan.authorization.wording;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** The parts of a sentence in Chinese. */
final class Chinese extends Tongue {
    private final Names names;

    Chinese(Names names, ZoneId zone) {
        super(zone);
        this.names = names;
    }

    @Override
    String answer(Status status, Request request) {
        String may =
                switch (status) {
                    case ALLOWED -> "%s于%s可以对%s进行%s";
                    case DENIED -> "%s于%s不得对%s进行%s";
                    case UNKNOWN -> "%s于%s是否可以对%s进行%s，尚不能确定";
                };
        Urn field = request.field();
        String data = field == null ? names.zh(request.dataset()) : names.zh(field);
        return may.formatted(names.zh(request.unit()), day(request.at()), data, told(request.operation())) + "，目的为"
                + told(request.purpose());
    }

    private String told(@Nullable Urn concept) {
        return concept == null ? "（未说明）" : names.zh(concept);
    }

    @Override
    String begins(Root root, Request request) {
        String data = names.zh(request.dataset());
        String unit = root.grantor().map(names::zh).orElse("");
        String begins =
                switch (root.ground()) {
                    case PRIMARY -> unit + "对" + data + "负责";
                    case JOINT -> unit + "对" + data + "共同负责";
                    case INTERIM_CUSTODIAN -> unit + "临时保管" + data;
                    case APPROVER -> unit + "审批" + data + "的共享";
                    case LAW -> "直接依据法律规定";
                };
        return "；" + begins + cited(root.provisions(), "（", "、", "）");
    }

    @Override
    String gives(Hop hop, boolean endWritten) {
        Urn grantor = hop.grantor();
        String by = grantor == null ? "" : names.zh(grantor);
        String when = hop.effectivePeriod().map(one -> during(one, endWritten)).orElse("");
        return "；" + by + "给予" + names.zh(hop.holder()) + "的"
                + hop.paper().kind().zh() + when + cited(hop.provisions(), "（", "、", "）");
    }

    private String during(Period period, boolean endWritten) {
        String open = endWritten ? "起长期有效" : "起，未写明截止时间";
        String until = period.until().equals(Period.OPEN) ? open : "起至" + day(period.until()) + "前有效";
        return "，自" + day(period.from()) + until;
    }

    @Override
    String breaks(Hop hop, Failure failure) {
        return "；给予" + names.zh(hop.holder()) + "的" + hop.paper().kind().zh() + "不能支持：" + what(failure.dimension())
                + cited(failure.provisions(), "（", "、", "）");
    }

    @Override
    String owes(Duty duty) {
        String owes = duty.share() == Duty.Share.MANAGES ? "承担具体管理责任" : "承担指导监督责任";
        String of = duty.isItsOwn() ? "对所受托的数据" : "对" + names.zh(duty.provider()) + "的处理";
        return "；" + names.zh(duty.bearer()) + of + owes + cited(duty.provisions(), "（", "、", "）");
    }

    @Override
    String lacks(Deficit deficit) {
        return "；存在缺陷但不影响效力：" + what(deficit.element()) + cited(deficit.provisions(), "（", "、", "）");
    }

    @Override
    String remarks(Reason reason) {
        String said =
                switch (reason.code()) {
                    case PROHIBITED_PURPOSE -> "任何人不得以" + names.zh(reason.about()) + "为目的处理数据";
                    case NO_PAPER -> "登记册声明完整，其中没有授权";
                    case UNDECLARED_EXTENT -> "未见授权，登记册也未声明完整";
                    case NOBODY_ACCOUNTABLE -> "没有单位对该数据负责";
                    case ACCOUNTABILITY_AMBIGUOUS -> names.zh(reason.about()) + "的责任单位不明确，登记互相矛盾";
                    case PARENT_UNKNOWN -> "上级授权未知";
                    case CONFLICTING_PAPERS -> "各登记册以同一编号登记了不同的授权";
                    case UNIT_UNKNOWN -> "当事单位未知";
                    case DIVISION_UNKNOWN -> "单位所属区划未知";
                    case CLASS_UNKNOWN -> "数据类别未知";
                    case NORM_UNKNOWN -> "所引依据未知";
                    case FOREIGN_NORM -> "所引其他辖区的依据不予考虑";
                    case NORM_LAPSED -> "所引依据其后已失效";
                    case NO_NORM -> "当地没有规范作出规定，按缺省处理";
                    case REGISTERS_DISAGREE -> "各登记册对一份授权的范围或期限记载不一，以最后登记的为准";
                    case CITES_NOTHING -> "有一份授权没有引用当地依据";
                    case PURPOSE_NOT_TOLD -> "目的未说明";
                    case OPERATION_NOT_TOLD -> "操作未说明";
                    case MORE_CHAINS -> "另有其他授权链";
                };
        return "；" + said + cited(reason.provisions(), "（", "、", "）");
    }

    @Override
    String end() {
        return "。";
    }

    private static String what(Dimension dimension) {
        return switch (dimension) {
            case DATASET -> "数据资源超出范围";
            case FIELD -> "字段超出范围";
            case OPERATION -> "操作超出范围";
            case PURPOSE -> "目的超出范围";
            case DIVISION -> "区划超出范围";
            case RECIPIENT -> "接收方超出范围";
            case TERM -> "当日不在期限内";
            case REVOCATION -> "已撤销";
            case SUSPENSION -> "已中止";
            case SUCCESSION -> "其位置已由其他单位承接";
            case PARTY -> "当事单位不存续";
            case ROOT -> "授予方无权授予";
            case HOLDER -> "授予方不持有上级授权";
            case NORM -> "所引依据当时未生效";
            case RE_DELEGATION -> "上级授权不得转授";
            case THIRD_PARTY -> "共享数据不得提供给第三方";
            case SUB_ENTRUSTMENT_CONSENT -> "转委托未经责任单位同意";
            case SEPARATE_CONSENT -> "缺少单独同意";
            case SHARING_APPROVAL -> "缺少共享审批";
            case NOT_SHARED -> "数据列为不予共享，且无法律另行规定";
            case OPENING_DECISION -> "缺少开放审查或审定";
            case ABROAD_DECISION -> "缺少出境审查或审定";
            case SPECIFIC_PURPOSE -> "没有特定目的";
            case ENTRUSTMENT_AGREEMENT -> "缺少委托协议";
            case AGREEMENT_CLAUSES -> "协议条款不全";
            case CONFIDENTIALITY_AGREEMENT -> "缺少保密协议";
            case SHARING_AGREEMENT -> "缺少共享协议";
            case END_DATE -> "未写明截止时间";
            case RECEIPT -> "未登记接收";
        };
    }
}
