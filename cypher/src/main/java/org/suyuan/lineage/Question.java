package org.suyuan.lineage;

import java.time.Duration;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * A question about lineage.
 *
 * @param of the start: a unit by all that it holds, a dataset, a holding, a field, or at level HOLDING a job
 * @param depth the most jobs in a row, 0 for the start alone, {@link #UNLIMITED} for as far as it goes
 * @param limit the most nodes to return, the start and jobs included, at least 1
 * @param patience how long the walk may take
 * @param covered whether to tell what the flows rest on
 */
public record Question(
        Urn of,
        Direction direction,
        int depth,
        Level level,
        int limit,
        Moment moment,
        Duration patience,
        boolean covered) {
    public static final int UNLIMITED = Integer.MAX_VALUE;
    public static final int DEFAULT_LIMIT = 10_000;

    /**
     * Checks the bounds.
     *
     * @throws Problem BAD_REQUEST for a negative depth or a limit below 1
     */
    public Question {
        if (depth < 0) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "depth", Integer.toString(depth), "0 or more");
        }
        if (limit < 1) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "limit", Integer.toString(limit), "1 or more");
        }
    }

    /** A question about the flows alone. */
    public Question(Urn of, Direction direction, int depth, Level level, int limit, Moment moment, Duration patience) {
        this(of, direction, depth, level, limit, moment, patience, false);
    }

    /** The same question about another moment. */
    public Question at(Moment other) {
        return new Question(of, direction, depth, level, limit, other, patience, covered);
    }
}
