package org.suyuan.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.time.Period;

/** The types of which answers about chains of authorizations are made. */
final class ChainShown {
    private ChainShown() {}

    static List<String> ids(Collection<Urn> provisions) {
        return provisions.stream().map(urn -> urn.parts().get(0)).toList();
    }

    /** What some scopes list and a viewer may not see. */
    static Set<Urn> hidden(Collection<Scope> scopes, Sight sight) {
        if (!sight.isLimited()) {
            return Set.of();
        }
        Set<Urn> listed = new HashSet<>();
        for (Scope scope : scopes) {
            for (Extent extent : List.of(scope.datasets(), scope.fields(), scope.recipients())) {
                if (extent.written() == Extent.Written.THESE) {
                    listed.addAll(extent.sorted());
                }
            }
        }
        listed.removeAll(sight.visible(listed));
        return listed;
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
        static HopShown of(Hop hop, Called names, Set<Urn> hidden) {
            Urn grantor = hop.grantor();
            return new HopShown(
                    hop.paper().urn(),
                    hop.paper().kind(),
                    grantor == null ? null : PartyName.of(grantor, names),
                    PartyName.of(hop.holder(), names),
                    ScopeShown.of(hop.scope(), hidden),
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
        /** A scope without what is hidden of it. */
        static ScopeShown of(Scope scope, Set<Urn> hidden) {
            return new ScopeShown(
                    texts(scope.datasets(), hidden),
                    texts(scope.fields(), hidden),
                    texts(scope.operations(), hidden),
                    texts(scope.purposes(), hidden),
                    texts(scope.divisions(), hidden),
                    texts(scope.recipients(), hidden),
                    scope.redelegation() == Redelegation.UNWRITTEN
                            ? null
                            : scope.redelegation() == Redelegation.ALLOWED);
        }

        private static @Nullable List<String> texts(Extent extent, Set<Urn> hidden) {
            return switch (extent.written()) {
                case NOTHING -> null;
                case ALL -> List.of("*");
                case THESE ->
                    extent.sorted().stream()
                            .filter(one -> !hidden.contains(one))
                            .map(Urn::text)
                            .toList();
            };
        }
    }

    /** The type {@code ProcessingRemark}. */
    record RemarkShown(Reason.Code code, Urn about, List<String> articles) {
        static RemarkShown of(Reason reason) {
            return new RemarkShown(reason.code(), reason.about(), ids(reason.provisions()));
        }
    }

    /** The type {@code PaperDeficit}. */
    record DeficitShown(Urn authorization, Dimension element, List<String> clauses, List<String> articles) {
        static DeficitShown of(Deficit deficit) {
            return new DeficitShown(
                    deficit.paper(),
                    deficit.element(),
                    deficit.clauses().stream().map(Enum::name).sorted().toList(),
                    ids(deficit.provisions()));
        }
    }
}
