package org.suyuan.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.suyuan.authorization.Coverage;
import org.suyuan.custody.Keeper;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Answer;
import org.suyuan.lineage.Crossing;
import org.suyuan.lineage.Difference;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Level;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Question;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class LineageController {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Lineage lineage;
    private final Sights sights;
    private final Moments moments;

    LineageController(Lineage lineage, Sights sights, Moments moments) {
        this.lineage = lineage;
        this.sights = sights;
        this.moments = moments;
    }

    @QueryMapping
    LineageAnswer lineage(
            @Argument Urn of,
            @Argument Direction direction,
            @Argument @Nullable Integer depth,
            @Argument Level level,
            @Argument int limit,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer,
            DataFetchingFieldSelectionSet selected) {
        boolean covered = selected.containsAnyOf("edges/coverage", "edges/crossings");
        Question question = question(of, direction, depth, level, limit, moments.of(asOf), covered);
        return LineageAnswer.of(lineage.of(question, sights.of(viewer)));
    }

    @QueryMapping
    Diff diff(
            @Argument Moments.Input from,
            @Argument Moments.@Nullable Input to,
            @Argument Urn of,
            @Argument Direction direction,
            @Argument int depth,
            @Argument Level level,
            @Argument int limit,
            @ContextValue(name = Viewing.KEY) Viewer viewer,
            DataFetchingFieldSelectionSet selected) {
        Moment first = moments.of(from);
        boolean covered = selected.containsAnyOf("*Edges/coverage", "*Edges/crossings");
        Question question = question(of, direction, depth, level, limit, first, covered);
        return Diff.of(lineage.diff(question, first, moments.of(to), sights.of(viewer)));
    }

    private static Question question(
            Urn of,
            Direction direction,
            @Nullable Integer depth,
            Level level,
            int limit,
            Moment moment,
            boolean covered) {
        int most = depth == null ? Question.UNLIMITED : depth;
        return new Question(of, direction, most, level, limit, moment, PATIENCE, covered);
    }

    /** The type {@code Lineage}. */
    record LineageAnswer(
            List<Answer.Node> nodes,
            List<EdgeShown> edges,
            boolean complete,
            Collection<Reason> reasons,
            List<Urn> frontier,
            int hidden,
            long revision,
            Moments.Shown asOf) {
        static LineageAnswer of(Answer answer) {
            return new LineageAnswer(
                    answer.nodes(),
                    EdgeShown.all(answer.edges()),
                    answer.complete(),
                    answer.reasons().stream().sorted().toList(),
                    answer.frontier(),
                    answer.hidden(),
                    answer.moment().revision(),
                    Moments.Shown.of(answer.moment()));
        }
    }

    /** The type {@code Diff}. */
    record Diff(
            List<Answer.Node> addedNodes,
            List<Answer.Node> removedNodes,
            List<EdgeShown> addedEdges,
            List<EdgeShown> removedEdges,
            List<EdgeShown> changedEdges,
            boolean complete,
            Collection<Reason> reasons,
            List<Urn> frontier,
            int hidden,
            long revision,
            Moments.Shown from,
            Moments.Shown asOf) {
        static Diff of(Difference difference) {
            return new Diff(
                    difference.addedNodes(),
                    difference.removedNodes(),
                    EdgeShown.all(difference.addedEdges()),
                    EdgeShown.all(difference.removedEdges()),
                    EdgeShown.all(difference.changedEdges()),
                    difference.reasons().isEmpty(),
                    difference.reasons().stream().sorted().toList(),
                    difference.frontier(),
                    difference.before().hidden() + difference.after().hidden(),
                    difference.after().moment().revision(),
                    Moments.Shown.of(difference.before().moment()),
                    Moments.Shown.of(difference.after().moment()));
        }
    }

    /** The type {@code LineageEdge}. */
    record EdgeShown(
            Urn from, Urn to, Coverage coverage, List<CrossingShown> crossings, List<Urn> jobs, List<String> ways) {
        static List<EdgeShown> all(List<Answer.Edge> edges) {
            return edges.stream()
                    .map(edge -> new EdgeShown(
                            edge.from(),
                            edge.to(),
                            edge.coverage(),
                            edge.crossings().stream().map(CrossingShown::of).toList(),
                            edge.jobs(),
                            edge.ways()))
                    .toList();
        }
    }

    /** The type {@code Crossing}. */
    record CrossingShown(
            SideShown from,
            SideShown to,
            Urn dataset,
            Coverage coverage,
            List<Urn> authorizations,
            List<String> articles,
            @Nullable OffsetDateTime until,
            List<ChainShown.RemarkShown> remarks) {
        static CrossingShown of(Crossing crossing) {
            Instant until = crossing.until();
            return new CrossingShown(
                    SideShown.of(crossing.from()),
                    SideShown.of(crossing.to()),
                    crossing.dataset(),
                    crossing.coverage(),
                    crossing.papers(),
                    ChainShown.ids(crossing.provisions()),
                    until == null ? null : Moments.shownEnd(until),
                    crossing.reasons().stream().map(ChainShown.RemarkShown::of).toList());
        }
    }

    /** The type {@code CrossingSide}. */
    record SideShown(
            @Nullable Urn unit,
            @Nullable String division,
            @Nullable String kind,
            @Nullable Urn system,
            @Nullable String place,
            @Nullable String country) {
        static SideShown of(Crossing.Side side) {
            Keeper keeper = side.keeper();
            return new SideShown(
                    keeper.unit(),
                    codeOf(side.division()),
                    told(keeper.kind()),
                    keeper.system(),
                    codeOf(keeper.division()),
                    told(keeper.country()));
        }

        private static @Nullable String codeOf(@Nullable Urn division) {
            return division == null ? null : division.parts().get(0);
        }

        private static @Nullable String told(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
