package org.suyuan.api.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suyuan.api.door.Caller;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.RowRead;
import org.suyuan.ingest.register.SentBefore;
import org.suyuan.ingest.register.Setting;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Submissions;
import org.suyuan.register.Submissions.Decision;
import org.suyuan.register.Submitted;
import org.suyuan.register.Submitted.Status;
import org.suyuan.sight.Claims;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;

/** Who may see submissions and decide on them: the unit that sent one sees it, whoever is above that unit decides. */
@Component
final class Reviewing {
    private static final String BEYOND =
            "it touches data, a right or a division of others whom you are not above; expected a registrar who is, or one of the"
                    + " installation";
    private static final String OVERTAKEN =
            "the unit has sent this row anew since, and that was accepted; return this one, or have it sent again";

    private final Submissions submissions;
    private final Sights sights;
    private final Claims claims;
    private final Setting setting;

    Reviewing(Submissions submissions, Sights sights, Claims claims, Setting setting) {
        this.submissions = submissions;
        this.sights = sights;
        this.claims = claims;
        this.setting = setting;
    }

    /** What came of one decision; {@code text} says why nothing did. */
    record Result(int row, String result, String text) {}

    List<Submitted> all(Set<Status> statuses, Caller caller) {
        Sight sight = sights.of(caller.viewer());
        Map<Urn, Boolean> seen = new HashMap<>();
        return submissions.all(statuses).stream()
                .filter(one -> seen.computeIfAbsent(one.unit(), sight::isOwn))
                .toList();
    }

    /** @throws Problem NOT_FOUND if there is none, or none that this caller may see */
    Submitted find(String id, Caller caller) {
        return submissions
                .find(id)
                .filter(one -> sights.of(caller.viewer()).isOwn(one.unit()))
                .orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "there is no submission of this id"));
    }

    List<Submitted.Row> rows(String id) {
        return submissions.rows(id);
    }

    /**
     * Decides row by row; a decision that cannot be followed stops none of the others.
     *
     * @param wishes one on a row
     * @return what came of them, in their order
     */
    List<Result> review(String id, List<ReviewRequest.OfRow> wishes, Caller caller, Act act) {
        Submitted submitted = find(id, caller);
        if (submitted.unit().equals(caller.viewer().unit())) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    "a unit does not decide on what it submitted itself; expected its health authority or its superior");
        }
        Sight sight = sights.of(caller.viewer());
        Map<Integer, Submitted.Row> rows =
                submissions.rows(id).stream().collect(Collectors.toMap(Submitted.Row::row, Function.identity()));
        SentBefore sent = SentBefore.to(submitted.register(), submissions, setting);
        Map<Integer, Result> left = new HashMap<>();
        Map<Integer, Decision> decisions = new HashMap<>();
        for (ReviewRequest.OfRow wish : wishes) {
            Submitted.Row row = rows.get(wish.row());
            if (row == null) {
                left.put(wish.row(), new Result(wish.row(), "UNKNOWN", "expected 1 to " + rows.size()));
            } else if (row.status() != Status.WAITING) {
                left.put(wish.row(), decidedBefore(row));
            } else if (wish.isReturn()) {
                decisions.put(wish.row(), new Decision.Return(wish.reason()));
            } else {
                accept(submitted, row, wish, sight, sent, decisions, left);
            }
        }
        Map<Integer, Status> decided = submissions.review(id, decisions, act);
        return wishes.stream().map(wish -> result(wish.row(), left, decided)).toList();
    }

    private static Result result(int row, Map<Integer, Result> left, Map<Integer, Status> decided) {
        Result why = left.get(row);
        if (why != null) {
            return why;
        }
        return decided.containsKey(row)
                ? new Result(row, String.valueOf(decided.get(row)), "")
                : new Result(row, "DECIDED_BEFORE", "somebody else has decided meanwhile");
    }

    private void accept(
            Submitted submitted,
            Submitted.Row row,
            ReviewRequest.OfRow wish,
            Sight sight,
            SentBefore sent,
            Map<Integer, Decision> decisions,
            Map<Integer, Result> left) {
        RowRead read = new RegisterReader(submitted.register(), setting, null).read(row.kind(), row.row(), row.cells());
        if (!(read instanceof RowRead.Taken taken)) {
            String why = read.remarks().stream().map(Object::toString).collect(Collectors.joining("; "));
            left.put(row.row(), new Result(row.row(), "UNFIT", "it makes no line any more, return it: " + why));
        } else if (!claims.areWithin(sight, taken.line(), submitted.unit())) {
            left.put(row.row(), new Result(row.row(), "BEYOND", BEYOND));
        } else if (sent.hasOvertaken(submitted, taken.line())) {
            left.put(row.row(), new Result(row.row(), "OVERTAKEN", OVERTAKEN));
        } else {
            decisions.put(row.row(), new Decision.Accept(taken.line(), wish.reason()));
        }
    }

    private static Result decidedBefore(Submitted.Row row) {
        return new Result(row.row(), "DECIDED_BEFORE", row.status() + " by " + row.reviewer());
    }
}
