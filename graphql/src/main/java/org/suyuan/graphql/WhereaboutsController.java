package org.suyuan.graphql;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.suyuan.lineage.Answer;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Reason;
import org.suyuan.lineage.Whereabouts;
import org.suyuan.lineage.WhereaboutsQuestion;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class WhereaboutsController {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Whereabouts whereabouts;
    private final Sights sights;
    private final Moments moments;

    WhereaboutsController(Whereabouts whereabouts, Sights sights, Moments moments) {
        this.whereabouts = whereabouts;
        this.sights = sights;
        this.moments = moments;
    }

    @QueryMapping
    WhereaboutsShown whereabouts(
            @Argument Urn of,
            @Argument OffsetDateTime from,
            @Argument OffsetDateTime until,
            @Argument Direction direction,
            @Argument int limit,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        if (direction == Direction.BOTH) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "direction", "BOTH", "UPSTREAM or DOWNSTREAM");
        }
        WhereaboutsQuestion question = new WhereaboutsQuestion(
                of,
                Moments.instant("from", from),
                Moments.instant("until", until),
                direction == Direction.DOWNSTREAM,
                limit,
                moments.of(asOf),
                PATIENCE);
        return WhereaboutsShown.of(whereabouts.of(question, sights.of(viewer)));
    }

    /** The type {@code Whereabouts}. */
    record WhereaboutsShown(
            List<StayShown> stays,
            boolean complete,
            Collection<Reason> reasons,
            List<Urn> frontier,
            int hidden,
            long revision,
            Moments.Shown asOf) {
        static WhereaboutsShown of(Whereabouts.Found found) {
            return new WhereaboutsShown(
                    found.stays().stream().map(StayShown::of).toList(),
                    found.reasons().isEmpty(),
                    found.reasons().stream().sorted().toList(),
                    found.frontier(),
                    found.hidden(),
                    found.moment().revision(),
                    Moments.Shown.of(found.moment()));
        }
    }

    /** The type {@code Stay}. */
    record StayShown(
            Answer.Node copy,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            Evidence evidence,
            @Nullable Urn job,
            @Nullable Urn other) {
        static StayShown of(Whereabouts.Stay stay) {
            return new StayShown(
                    stay.copy(),
                    Moments.shown(stay.from()),
                    Moments.shownEnd(stay.until()),
                    stay.logged() ? Evidence.OBSERVED : Evidence.POSSIBLE_BUT_UNLOGGED,
                    stay.job(),
                    stay.other());
        }
    }

    /** The enum of the same name. */
    enum Evidence {
        OBSERVED,
        POSSIBLE_BUT_UNLOGGED
    }
}
