package org.suyuan.graphql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.authorization.wording.DutySentence.Fragment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;

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
        List<ChainShown.RemarkShown> remarks,
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
            Code.PARENT_UNKNOWN,
            Code.CONFLICTING_PAPERS,
            Code.UNIT_UNKNOWN,
            Code.NORM_UNKNOWN,
            Code.DIVISION_UNKNOWN,
            Code.CLASS_UNKNOWN);

    /** A chain is shown whole to who sees the unit and the data: all else of it that is hidden is left out. */
    static MayProcessShown of(Processing.Answer answer, Sight sight) {
        Verdict verdict = answer.verdict();
        Set<Urn> hidden = hidden(answer, sight);
        Called names = answer.names();
        List<Reason> reasons = new ArrayList<>(reasons(verdict));
        if (!hidden.isEmpty()) {
            reasons.add(Reason.HIDDEN);
        }
        return new MayProcessShown(
                verdict.status(),
                ChainShown.PartyName.of(verdict.request().unit(), names),
                ChainShown.PartyName.of(verdict.request().dataset(), names),
                answer.answering().stream()
                        .filter(one -> !hidden.contains(one.unit()))
                        .map(one -> ChainShown.AccountableShown.of(one, names))
                        .toList(),
                verdict.beginning()
                        .map(root -> ChainShown.RootShown.of(root, names))
                        .orElse(null),
                verdict.chain().stream()
                        .map(hop -> ChainShown.HopShown.of(hop, names, hidden))
                        .toList(),
                verdict.deficits().stream().map(ChainShown.DeficitShown::of).toList(),
                verdict.failure().map(Failure::hop).orElse(null),
                verdict.failure().map(Failure::dimension).orElse(null),
                verdict.reasons().stream().map(ChainShown.RemarkShown::of).toList(),
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
                hidden.size(),
                answer.moment().revision(),
                Moments.Shown.of(answer.moment()));
    }

    private static Set<Urn> hidden(Processing.Answer answer, Sight sight) {
        Verdict verdict = answer.verdict();
        Set<Urn> hidden = new HashSet<>(
                ChainShown.hidden(verdict.chain().stream().map(Hop::scope).toList(), sight));
        Set<Urn> answering = new HashSet<>();
        answer.answering().forEach(one -> answering.add(one.unit()));
        answering.removeAll(sight.visible(answering));
        verdict.beginning().flatMap(Root::grantor).ifPresent(answering::remove);
        hidden.addAll(answering);
        return hidden;
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
    record DutyShown(
            Duty.Share share,
            ChainShown.PartyName bearer,
            ChainShown.PartyName provider,
            Urn authorization,
            List<String> articles) {
        static DutyShown of(Duty duty, Called names) {
            return new DutyShown(
                    duty.share(),
                    ChainShown.PartyName.of(duty.bearer(), names),
                    ChainShown.PartyName.of(duty.provider(), names),
                    duty.paper(),
                    ChainShown.ids(duty.provisions()));
        }
    }
}
