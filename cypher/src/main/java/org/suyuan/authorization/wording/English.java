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

/** The parts of a sentence in English. */
final class English extends Tongue {
    private final Names names;

    English(Names names, ZoneId zone) {
        super(zone);
        this.names = names;
    }

    @Override
    String answer(Status status, Request request) {
        String may =
                switch (status) {
                    case ALLOWED -> "%s may, on %s, do the following with %s";
                    case DENIED -> "%s may not, on %s, do the following with %s";
                    case UNKNOWN -> "It is not known whether %s may, on %s, do the following with %s";
                };
        Urn field = request.field();
        String data = field == null ? names.en(request.dataset()) : names.en(field);
        return may.formatted(names.en(request.unit()), day(request.at()), data) + ": " + told(request.operation())
                + ", for the purpose of " + told(request.purpose());
    }

    private String told(@Nullable Urn concept) {
        return concept == null ? "something not told" : names.en(concept);
    }

    @Override
    String begins(Root root, Request request) {
        String data = names.en(request.dataset());
        String unit = root.grantor().map(names::en).orElse("");
        String begins =
                switch (root.ground()) {
                    case PRIMARY -> unit + " answers for " + data;
                    case JOINT -> unit + " answers jointly for " + data;
                    case INTERIM_CUSTODIAN -> unit + " keeps " + data + " as interim custodian";
                    case APPROVER -> unit + " approves of sharing " + data;
                    case LAW -> "the law itself gives the right";
                };
        return "; " + begins + cited(root.provisions(), " (", ", ", ")");
    }

    @Override
    String gives(Hop hop, boolean endWritten) {
        Urn grantor = hop.grantor();
        String by = grantor == null ? "" : " by " + names.en(grantor);
        String when = hop.effectivePeriod().map(one -> during(one, endWritten)).orElse("");
        return "; " + hop.paper().kind().en() + by + " to " + names.en(hop.holder()) + when
                + cited(hop.provisions(), " (", ", ", ")");
    }

    private String during(Period period, boolean endWritten) {
        String open = endWritten ? ", open" : ", no end written";
        String until = period.until().equals(Period.OPEN) ? open : " until before " + day(period.until());
        return ", from " + day(period.from()) + until;
    }

    @Override
    String breaks(Hop hop, Failure failure) {
        return "; the " + hop.paper().kind().en() + " to " + names.en(hop.holder()) + " does not carry it: "
                + what(failure.dimension()) + cited(failure.provisions(), " (", ", ", ")");
    }

    @Override
    String owes(Duty duty) {
        String owes = duty.share() == Duty.Share.MANAGES
                ? " bears the specific management of what "
                : " keeps guidance and supervision of what ";
        String of = duty.isItsOwn() ? "it was entrusted with" : names.en(duty.provider()) + " does";
        return "; " + names.en(duty.bearer()) + owes + of + cited(duty.provisions(), " (", ", ", ")");
    }

    @Override
    String lacks(Deficit deficit) {
        return "; a deficit, though not void: " + what(deficit.element())
                + cited(deficit.provisions(), " (", ", ", ")");
    }

    @Override
    String remarks(Reason reason) {
        String said =
                switch (reason.code()) {
                    case PROHIBITED_PURPOSE -> "nobody may process data to " + names.en(reason.about());
                    case NO_PAPER -> "no paper is stated, where all are";
                    case UNDECLARED_EXTENT -> "no paper is known, and the register does not claim to state all";
                    case NOBODY_ACCOUNTABLE -> "nobody answers for the data";
                    case ACCOUNTABILITY_AMBIGUOUS ->
                        "it is not clear who answers for " + names.en(reason.about())
                                + ", registers contradict each other";
                    case PARENT_UNKNOWN -> "a paper above is not known";
                    case CONFLICTING_PAPERS -> "registers tell different papers under one id";
                    case UNIT_UNKNOWN -> "a party is not known";
                    case DIVISION_UNKNOWN -> "the division of the unit is not known";
                    case CLASS_UNKNOWN -> "the class of the data is not known";
                    case NORM_UNKNOWN -> "a norm that is cited is not known";
                    case FOREIGN_NORM -> "a norm of another jurisdiction is ignored";
                    case NORM_LAPSED -> "a norm that is cited has lapsed since";
                    case NO_NORM -> "no norm of the place says anything, so that defaults count";
                    case REGISTERS_DISAGREE ->
                        "registers tell the scope or the term of a paper in different ways; the one told last counts";
                    case CITES_NOTHING -> "a paper cites no norm of the place";
                    case PURPOSE_NOT_TOLD -> "the purpose is not told";
                    case OPERATION_NOT_TOLD -> "the operation is not told";
                    case MORE_CHAINS -> "there are more chains";
                };
        return "; " + said + cited(reason.provisions(), " (", ", ", ")");
    }

    @Override
    String end() {
        return ".";
    }

    private static String what(Dimension dimension) {
        return switch (dimension) {
            case DATASET -> "the dataset lies outside it";
            case FIELD -> "the field lies outside it";
            case OPERATION -> "the operation lies outside it";
            case PURPOSE -> "the purpose lies outside it";
            case DIVISION -> "the place lies outside it";
            case RECIPIENT -> "the recipient lies outside it";
            case TERM -> "its term does not hold that day";
            case REVOCATION -> "it was revoked";
            case SUSPENSION -> "it is suspended";
            case SUCCESSION -> "another unit has taken its place in it";
            case PARTY -> "a party to it does not exist";
            case ROOT -> "who grants it answers for nothing of this";
            case HOLDER -> "who grants it does not hold what it narrows";
            case NORM -> "no norm that it cites was in force";
            case RE_DELEGATION -> "what it narrows may not be passed on";
            case THIRD_PARTY -> "shared data may not reach a third party";
            case SUB_ENTRUSTMENT_CONSENT -> "the responsible unit has not consented to the sub-entrustment";
            case SEPARATE_CONSENT -> "separate consent is missing";
            case SHARING_APPROVAL -> "approval of the sharing is missing";
            case NOT_SHARED -> "the data are classed as not shared, and no law says otherwise";
            case OPENING_DECISION -> "reviews or the decision to open are missing";
            case ABROAD_DECISION -> "reviews or the decision to go abroad are missing";
            case SPECIFIC_PURPOSE -> "it names no specific purpose";
            case ENTRUSTMENT_AGREEMENT -> "the entrustment agreement is missing";
            case AGREEMENT_CLAUSES -> "the agreement lacks clauses";
            case CONFIDENTIALITY_AGREEMENT -> "the confidentiality agreement is missing";
            case SHARING_AGREEMENT -> "the sharing agreement is missing";
            case END_DATE -> "its end is not written";
            case RECEIPT -> "the receipt is not registered";
        };
    }
}
