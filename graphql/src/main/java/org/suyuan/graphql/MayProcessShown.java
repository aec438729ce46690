package org.suyuan.graphql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.authorization.wording.DutySentence.Fragment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;

/** The type {@code MayProcess}. */
record MayProcessShown(
        Verdict.Status verdict,
        ChainShown.PartyName unit,
        ChainShown.PartyName dataset,
        List<ChainShown.AccountableShown> accountable,
        ChainShown.@Nullable RootShown root,
        List<ChainShown.HopShown> chain,
        List<ChainShown.DeficitShown> deficits,
        @Nullable Integer failingHop,
        @Nullable Dimension failingDimension,
        List<org.suyuan.authorization.Reason> remarks,
        List<FieldVerdict> byField,
        List<DutyShown> duties,
        List<String> articles,
        List<Fragment> sentence,
        List<Fragment> sentenceEn,
        boolean complete,
        List<Reason> reasons,
        List<Urn> frontier,
        int hidden,
        long revision,
        Moments.Shown asOf) {
    /** What, when it is not known, leaves the answer open at that thing. */
    private static final Set<Code> OPEN_ENDS = Set.of(
            Code.PARENT_UNKNOWN, Code.UNIT_UNKNOWN, Code.NORM_UNKNOWN, Code.DIVISION_UNKNOWN, Code.CLASS_UNKNOWN);

    static MayProcessShown of(Processing.Answer answer) {
        Verdict verdict = answer.verdict();
        Called names = answer.names();
        List<Reason> reasons = reasons(verdict);
        return new MayProcessShown(
                verdict.status(),
                ChainShown.PartyName.of(verdict.request().unit(), names),
                ChainShown.PartyName.of(verdict.request().dataset(), names),
                answer.answering().stream()
                        .map(one -> ChainShown.AccountableShown.of(one, names))
                        .toList(),
                verdict.beginning()
                        .map(root -> ChainShown.RootShown.of(root, names))
                        .orElse(null),
                verdict.chain().stream()
                        .map(hop -> ChainShown.HopShown.of(hop, names))
                        .toList(),
                verdict.deficits().stream().map(ChainShown.DeficitShown::of).toList(),
                verdict.failure().map(Failure::hop).orElse(null),
                verdict.failure().map(Failure::dimension).orElse(null),
                verdict.reasons(),
                verdict.byField().stream().map(FieldVerdict::of).toList(),
                verdict.status() == Verdict.Status.ALLOWED
                        ? Duty.of(verdict).stream()
                                .map(duty -> DutyShown.of(duty, names))
                                .toList()
                        : List.of(),
                ChainShown.ids(verdict.provisions()),
                answer.sentence().zh(),
                answer.sentence().en(),
                reasons.isEmpty(),
                reasons,
                verdict.reasons().stream()
                        .filter(one -> OPEN_ENDS.contains(one.code()))
                        .map(org.suyuan.authorization.Reason::about)
                        .distinct()
                        .toList(),
                0,
                answer.moment().revision(),
                Moments.Shown.of(answer.moment()));
    }

    private static List<Reason> reasons(Verdict verdict) {
        return List.of(Reason.UNDECLARED_EXTENT, Reason.NO_NORM).stream()
                .filter(reason -> verdict.has(Code.valueOf(reason.name())))
                .toList();
    }

    /** The type {@code FieldVerdict}. */
    record FieldVerdict(
            Urn field, Verdict.Status verdict, @Nullable Dimension failingDimension) {
        static FieldVerdict of(Verdict verdict) {
            return new FieldVerdict(
                    verdict.request().namedField().orElseThrow(),
                    verdict.status(),
                    verdict.failure().map(Failure::dimension).orElse(null));
        }
    }

    /** The type {@code ChainDuty}. */
    record DutyShown(Duty.Share share, ChainShown.PartyName bearer, ChainShown.PartyName provider, Urn authorization) {
        static DutyShown of(Duty duty, Called names) {
            return new DutyShown(
                    duty.share(),
                    ChainShown.PartyName.of(duty.bearer(), names),
                    ChainShown.PartyName.of(duty.provider(), names),
                    duty.paper());
        }
    }
}
