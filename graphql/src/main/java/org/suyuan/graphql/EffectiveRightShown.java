package org.suyuan.graphql;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;

/** The type {@code EffectiveRight}. */
record EffectiveRightShown(
        ChainShown.PartyName holder,
        int depth,
        ChainShown.RootShown root,
        List<ChainShown.HopShown> chain,
        ChainShown.ScopeShown scope,
        OffsetDateTime effectiveFrom,
        @Nullable OffsetDateTime effectiveUntil,
        List<ChainShown.DeficitShown> deficits,
        List<String> articles,
        boolean complete,
        List<Reason> reasons,
        List<Urn> frontier,
        int hidden,
        long revision,
        Moments.Shown asOf) {
    static EffectiveRightShown of(EffectiveRight right, boolean complete, Called names, Moment moment, Sight sight) {
        Set<Urn> hidden = ChainShown.hidden(
                Stream.concat(Stream.of(right.scope()), right.chain().stream().map(Hop::scope))
                        .toList(),
                sight);
        List<Reason> reasons = new ArrayList<>();
        if (!complete) {
            reasons.add(Reason.NODE_LIMIT);
        }
        if (!hidden.isEmpty()) {
            reasons.add(Reason.HIDDEN);
        }
        Set<Urn> provisions = new LinkedHashSet<>(right.root().provisions());
        right.chain().forEach(hop -> provisions.addAll(hop.provisions()));
        return new EffectiveRightShown(
                ChainShown.PartyName.of(right.holder(), names),
                right.depth(),
                ChainShown.RootShown.of(right.root(), names),
                right.chain().stream()
                        .map(hop -> ChainShown.HopShown.of(hop, names, hidden))
                        .toList(),
                ChainShown.ScopeShown.of(right.scope(), hidden),
                Moments.shown(right.effective().from()),
                Moments.shownEnd(right.effective().until()),
                right.deficits().stream().map(ChainShown.DeficitShown::of).toList(),
                ChainShown.ids(provisions),
                reasons.isEmpty(),
                reasons,
                List.of(),
                hidden.size(),
                moment.revision(),
                Moments.Shown.of(moment));
    }
}
