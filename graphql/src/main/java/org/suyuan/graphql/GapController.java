package org.suyuan.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.accountability.Gap;
import org.suyuan.accountability.Gaps;
import org.suyuan.graphql.UnitsShown.NamedShown;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;
import org.suyuan.unit.PostKind;

@Controller
class GapController {
    private final Gaps gaps;
    private final Sights sights;
    private final Moments moments;
    private final ZoneId zone;

    GapController(Gaps gaps, Sights sights, Moments moments, ZoneId zone) {
        this.sights = sights;
        this.gaps = gaps;
        this.moments = moments;
        this.zone = zone;
    }

    @QueryMapping
    Window<GapShown> gaps(
            @Argument @Nullable String division,
            @Argument @Nullable List<Gap.Kind> kinds,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        int most = Pages.most(subrange);
        Moment moment = moments.of(asOf);
        Set<Gap.Kind> wanted = kinds == null || kinds.isEmpty() ? EnumSet.allOf(Gap.Kind.class) : EnumSet.copyOf(kinds);
        String within = division == null ? "" : division;
        List<Gap> found = gaps.page(within, wanted, after(subrange), most + 1, moment, sights.of(viewer));
        List<Gap> page = found.subList(0, Math.min(most, found.size()));
        return Window.from(
                page.stream().map(gap -> GapShown.of(gap, moment, zone)).toList(),
                index -> position(page.get(index)),
                found.size() > most);
    }

    private static ScrollPosition position(Gap gap) {
        Gaps.Place place = Gaps.Place.of(gap);
        return ScrollPosition.forward(Map.of("unit", place.unit(), "item", place.item()));
    }

    private static Gaps.Place after(ScrollSubrange subrange) {
        return Pages.after(subrange, "unit", "item")
                .map(row -> new Gaps.Place(row.getOrDefault("unit", ""), row.getOrDefault("item", "")))
                .orElse(Gaps.Place.START);
    }

    /** The type {@code Gap}. */
    record GapShown(
            Gap.Kind kind,
            @Nullable NamedShown unit,
            @Nullable Urn dataset,
            @Nullable String datasetName,
            @Nullable PostKind postKind,
            @Nullable Urn authorization,
            List<Urn> primaries,
            OffsetDateTime since,
            long daysOpen,
            List<String> articles,
            long revision,
            Moments.Shown asOf) {
        static GapShown of(Gap gap, Moment moment, ZoneId zone) {
            return new GapShown(
                    gap.kind(),
                    gap.unit() == null ? null : NamedShown.of(gap.unit()),
                    gap.dataset(),
                    gap.dataset() == null ? null : gap.name(),
                    gap.post(),
                    gap.authorization(),
                    gap.primaries(),
                    Moments.shown(gap.since()),
                    ChronoUnit.DAYS.between(
                            gap.since().atZone(zone).toLocalDate(),
                            moment.asOf().valid().atZone(zone).toLocalDate()),
                    gap.articles(),
                    moment.revision(),
                    Moments.Shown.of(moment));
        }
    }
}
