package org.suyuan.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.authorization.wording.DutySentence.Fragment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** The type {@code MayProcess}. */
record MayProcessShown(
        Verdict.Status verdict,
        PartyName unit,
        PartyName dataset,
        List<AccountableShown> accountable,
        @Nullable RootShown root,
        List<HopShown> chain,
        List<DeficitShown> deficits,
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
                PartyName.of(verdict.request().unit(), names),
                PartyName.of(verdict.request().dataset(), names),
                answer.answering().stream()
                        .map(one -> AccountableShown.of(one, names))
                        .toList(),
                verdict.beginning().map(root -> RootShown.of(root, names)).orElse(null),
                verdict.chain().stream().map(hop -> HopShown.of(hop, names)).toList(),
                verdict.deficits().stream().map(DeficitShown::of).toList(),
                verdict.failure().map(Failure::hop).orElse(null),
                verdict.failure().map(Failure::dimension).orElse(null),
                verdict.reasons(),
                verdict.byField().stream().map(FieldVerdict::of).toList(),
                verdict.status() == Verdict.Status.ALLOWED
                        ? Duty.of(verdict).stream()
                                .map(duty -> DutyShown.of(duty, names))
                                .toList()
                        : List.of(),
                ids(verdict.provisions()),
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

    private static List<String> ids(Collection<Urn> provisions) {
        return provisions.stream().map(urn -> urn.parts().get(0)).toList();
    }

    private static @Nullable OffsetDateTime end(@Nullable Instant until) {
        return until == null ? null : Moments.shownEnd(until);
    }

    /** The type {@code PartyName}. */
    record PartyName(Urn urn, String name) {
        static PartyName of(Urn urn, Called names) {
            return new PartyName(urn, names.zh(urn));
        }
    }

    /** The type {@code AccountableUnit}. */
    record AccountableShown(
            PartyName unit,
            Accountability.Capacity capacity,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil,
            List<String> articles) {
        static AccountableShown of(Accountability one, Called names) {
            return new AccountableShown(
                    PartyName.of(one.unit(), names),
                    one.capacity(),
                    Moments.shown(one.valid().from()),
                    end(one.valid().until()),
                    ids(one.provisions()));
        }
    }

    /** The type {@code ChainRoot}. */
    record RootShown(
            Root.Ground ground,
            @Nullable PartyName unit,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil,
            List<String> articles) {
        static RootShown of(Root root, Called names) {
            return new RootShown(
                    root.ground(),
                    root.grantor().map(unit -> PartyName.of(unit, names)).orElse(null),
                    Moments.shown(root.valid().from()),
                    end(root.valid().until()),
                    ids(root.provisions()));
        }
    }

    /** The type {@code ChainHop}. */
    record HopShown(
            Urn authorization,
            Authorization.Kind kind,
            @Nullable PartyName grantor,
            PartyName holder,
            ScopeShown scope,
            @Nullable OffsetDateTime effectiveFrom,
            @Nullable OffsetDateTime effectiveUntil,
            List<Dimension> wider,
            List<Urn> evidence,
            List<String> articles) {
        static HopShown of(Hop hop, Called names) {
            Urn grantor = hop.grantor();
            return new HopShown(
                    hop.paper().urn(),
                    hop.paper().kind(),
                    grantor == null ? null : PartyName.of(grantor, names),
                    PartyName.of(hop.holder(), names),
                    ScopeShown.of(hop.scope()),
                    hop.effectivePeriod().map(Period::from).map(Moments::shown).orElse(null),
                    hop.effectivePeriod()
                            .map(Period::until)
                            .map(Moments::shownEnd)
                            .orElse(null),
                    hop.wider().stream().sorted().toList(),
                    List.copyOf(hop.evidence()),
                    ids(hop.provisions()));
        }
    }

    /** The type {@code AuthorizationScope}. */
    record ScopeShown(
            @Nullable List<String> datasets,
            @Nullable List<String> fields,
            @Nullable List<String> operations,
            @Nullable List<String> purposes,
            @Nullable List<String> divisions,
            @Nullable List<String> recipients,
            @Nullable Boolean passable) {
        static ScopeShown of(Scope scope) {
            return new ScopeShown(
                    texts(scope.datasets()),
                    texts(scope.fields()),
                    texts(scope.operations()),
                    texts(scope.purposes()),
                    texts(scope.divisions()),
                    texts(scope.recipients()),
                    scope.redelegation() == Redelegation.UNWRITTEN
                            ? null
                            : scope.redelegation() == Redelegation.ALLOWED);
        }

        private static @Nullable List<String> texts(Extent extent) {
            return switch (extent.written()) {
                case NOTHING -> null;
                case ALL -> List.of("*");
                case THESE -> extent.sorted().stream().map(Urn::text).toList();
            };
        }
    }

    /** The type {@code PaperDeficit}. */
    record DeficitShown(Urn authorization, Dimension element, List<String> clauses, List<String> articles) {
        static DeficitShown of(Deficit deficit) {
            return new DeficitShown(
                    deficit.paper(),
                    deficit.element(),
                    deficit.clauses().stream().map(Enum::name).sorted().toList(),
                    deficit.element().articles());
        }
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
    record DutyShown(Duty.Share share, PartyName bearer, PartyName provider, Urn authorization) {
        static DutyShown of(Duty duty, Called names) {
            return new DutyShown(
                    duty.share(),
                    PartyName.of(duty.bearer(), names),
                    PartyName.of(duty.provider(), names),
                    duty.paper());
        }
    }
}
