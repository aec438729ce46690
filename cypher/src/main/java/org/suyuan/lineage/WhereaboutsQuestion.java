package org.suyuan.lineage;

import java.time.Duration;
import java.time.Instant;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * A question where data can have got to, or where from they can have come.
 *
 * @param of where they were: a dataset, by all its copies, or a holding
 * @param from the first instant at which they were there
 * @param until the last
 * @param onward whether to find where they went, else where they came from
 * @param limit the most stays to return, at least 1
 * @param moment its {@code known} tells as far as was known then; by its {@code valid} things are called
 * @param patience how long it may take
 */
public record WhereaboutsQuestion(
        Urn of, Instant from, Instant until, boolean onward, int limit, Moment moment, Duration patience) {
    /**
     * Checks the bounds.
     *
     * @throws Problem BAD_REQUEST if the thing is of another kind, if the time ends before it begins, or for a limit below 1
     */
    public WhereaboutsQuestion {
        if (of.kind() != Kind.DATASET && of.kind() != Kind.HOLDING) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "of", of.text(), "a dataset or a holding");
        }
        if (until.isBefore(from)) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "until", until.toString(), "a time not before from, " + from);
        }
        if (limit < 1) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "limit", Integer.toString(limit), "1 or more");
        }
    }
}
