package org.suyuan.api.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Decides row by row; a decision that cannot be followed stops none of the others. */
    List<Result> review(String id, List<ReviewRequest.OfRow> wishes, Caller caller, Act act) {
        Submitted submitted = find(id, caller);
        if (submitted.unit().equals(caller.viewer().unit())) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    "a unit does not decide on what it submitted itself; expected its health authority or its superior");
        }
        Sight sight = sights.of(caller.viewer());
        Map<Integer, Submitted.Row> rows =
                submissions.rows(id).stream().collect(Collectors.toMap(Submitted.Row::number, Function.identity()));
        SentBefore sent = SentBefore.to(submitted.register(), submissions, setting);
        List<Result> results = new ArrayList<>();
        Map<Integer, Decision> decisions = new HashMap<>();
        Set<Integer> met = new HashSet<>();
        for (ReviewRequest.OfRow wish : wishes) {
            Submitted.Row row = rows.get(wish.row());
            if (row == null) {
                results.add(new Result(wish.row(), "UNKNOWN", "expected 1 to " + rows.size()));
            } else if (!met.add(wish.row())) {
                results.add(new Result(wish.row(), "REPEATED", "expected one decision on a row"));
            } else if (row.status() != Status.WAITING) {
                results.add(decidedBefore(row));
            } else if (wish.isReturn()) {
                decisions.put(wish.row(), new Decision.Return(wish.reason()));
            } else {
                accept(submitted, row, wish, sight, sent, decisions, results);
            }
        }
        Map<Integer, Status> decided = submissions.review(id, decisions, act);
        decisions.keySet().stream()
                .sorted()
                .map(row -> decided.containsKey(row)
                        ? new Result(row, String.valueOf(decided.get(row)), "")
                        : new Result(row, "DECIDED_BEFORE", "somebody else has decided meanwhile"))
                .forEach(results::add);
        results.sort(Comparator.comparingInt(Result::row));
        return results;
    }

    private void accept(
            Submitted submitted,
            Submitted.Row row,
            ReviewRequest.OfRow wish,
            Sight sight,
            SentBefore sent,
            Map<Integer, Decision> decisions,
            List<Result> results) {
        RowRead read =
                new RegisterReader(submitted.register(), setting, null).read(row.kind(), row.number(), row.cells());
        if (read instanceof RowRead.Taken taken && !claims.areWithin(sight, taken.line(), submitted.unit())) {
            results.add(new Result(
                    row.number(),
                    "BEYOND",
                    "it touches data, a right or a division of others whom you are not above; expected a registrar who is, or"
                            + " one of the installation"));
        } else if (read instanceof RowRead.Taken taken && sent.hasOvertaken(submitted, taken.line())) {
            results.add(
                    new Result(
                            row.number(),
                            "OVERTAKEN",
                            "the unit has sent this row anew since, and that was accepted; return this one, or have it sent again"));
        } else if (read instanceof RowRead.Taken taken) {
            decisions.put(row.number(), new Decision.Accept(taken.line(), wish.reason()));
        } else {
            String why = read.remarks().stream().map(Object::toString).collect(Collectors.joining("; "));
            results.add(new Result(row.number(), "UNFIT", "it makes no line any more, return it: " + why));
        }
    }

    private static Result decidedBefore(Submitted.Row row) {
        return new Result(row.number(), "DECIDED_BEFORE", row.status() + " by " + row.reviewer());
    }
}
