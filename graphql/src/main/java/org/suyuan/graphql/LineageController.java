package org.suyuan.graphql;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Answer;
import org.suyuan.lineage.Difference;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Level;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Question;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;

@Controller
class LineageController {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Lineage lineage;
    private final Moments moments;

    LineageController(Lineage lineage, Moments moments) {
        this.lineage = lineage;
        this.moments = moments;
    }

    @QueryMapping
    LineageAnswer lineage(
            @Argument Urn of,
            @Argument Direction direction,
            @Argument @Nullable Integer depth,
            @Argument Level level,
            @Argument int limit,
            @Argument Moments.@Nullable Input asOf) {
        return LineageAnswer.of(lineage.of(question(of, direction, depth, level, limit, moments.of(asOf))));
    }

    @QueryMapping
    Diff diff(
            @Argument Moments.Input from,
            @Argument Moments.@Nullable Input to,
            @Argument Urn of,
            @Argument Direction direction,
            @Argument int depth,
            @Argument Level level,
            @Argument int limit) {
        Moment first = moments.of(from);
        Question question = question(of, direction, depth, level, limit, first);
        return Diff.of(lineage.diff(question, first, moments.of(to)));
    }

    private static Question question(
            Urn of, Direction direction, @Nullable Integer depth, Level level, int limit, Moment moment) {
        int most = depth == null ? Question.UNLIMITED : depth;
        return new Question(of, direction, most, level, limit, moment, PATIENCE);
    }

    /** The type {@code Lineage}. */
    record LineageAnswer(
            List<Answer.Node> nodes,
            List<Answer.Edge> edges,
            boolean complete,
            Collection<Reason> reasons,
            List<Urn> frontier,
            int hidden,
            long revision,
            Moments.Shown asOf) {
        static LineageAnswer of(Answer answer) {
            return new LineageAnswer(
                    answer.nodes(),
                    answer.edges(),
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
            List<Answer.Edge> addedEdges,
            List<Answer.Edge> removedEdges,
            List<Answer.Edge> changedEdges,
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
                    difference.addedEdges(),
                    difference.removedEdges(),
                    difference.changedEdges(),
                    difference.reasons().isEmpty(),
                    difference.reasons().stream().sorted().toList(),
                    difference.frontier(),
                    difference.before().hidden() + difference.after().hidden(),
                    difference.after().moment().revision(),
                    Moments.Shown.of(difference.before().moment()),
                    Moments.Shown.of(difference.after().moment()));
        }
    }
}
