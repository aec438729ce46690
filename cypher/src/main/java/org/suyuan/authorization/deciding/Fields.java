package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.FlowVerdict.Side;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;

/**
 * A request as one point or, where it names no field, as many (decision 9): every field is a point, each covered by any chain.
 * One chain for the dataset as a whole spares looking at them; and where no fields are known, nothing less will do.
 *
 * @param whole the request as it stands
 * @param fields that for each field, in order; none if that is not needed
 */
record Fields(Decision whole, List<Decision> fields) {
    private static final Comparator<Status> WORST_FIRST = Comparator.comparingInt(
            status -> List.of(Status.DENIED, Status.UNKNOWN, Status.ALLOWED).indexOf(status));

    static Fields of(Records records, Request request) {
        Decision whole = new Decision(records, request);
        List<Decision> fields = new ArrayList<>();
        if (request.field() == null && whole.status() != Status.ALLOWED && !whole.isProhibited()) {
            records.fields(request.dataset(), request.at())
                    .forEach(field -> fields.add(new Decision(records, request.forField(field))));
        }
        return new Fields(whole, fields);
    }

    Status status() {
        return fields.stream().map(Decision::status).min(WORST_FIRST).orElse(whole.status());
    }

    Verdict verdict() {
        if (fields.isEmpty()) {
            return whole.verdict();
        }
        List<Verdict> verdicts = fields.stream().map(Decision::verdict).toList();
        Verdict worst = verdicts.stream()
                .min(Comparator.comparing(Verdict::status, WORST_FIRST))
                .orElseThrow();
        return worst.withFields(verdicts);
    }

    /** This as one side of a flow: the worst of the fields by what each makes of it. */
    Side side() {
        if (fields.isEmpty()) {
            return new Side(whole.coverage(), whole.verdictOnFlow());
        }
        Coverage worst =
                fields.stream().map(Decision::coverage).reduce(Coverage::worse).orElseThrow();
        Decision first = fields.stream()
                .filter(one -> one.coverage() == worst)
                .findFirst()
                .orElseThrow();
        List<Verdict> verdicts = fields.stream().map(Decision::verdictOnFlow).toList();
        return new Side(worst, first.verdictOnFlow().withFields(verdicts));
    }
}
