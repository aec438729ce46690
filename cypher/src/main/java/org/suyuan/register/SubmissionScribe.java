package org.suyuan.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Submissions.Decision;
import org.suyuan.register.Submitted.Status;
import org.suyuan.time.Period;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes submissions, and what is decided on them: a state for the whole, and one for each row. */
final class SubmissionScribe implements Scribe<SubmissionScribe.Task, Map<Integer, Status>> {
    private static final Statement LAST_PACKAGE = Statement.of(Submissions.class, "lastPackage");
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Map<String, String>>> CELLS = new TypeReference<>() {};

    /** Of the state of a whole submission: what has become of it. */
    private static final String STATUS = "submission";

    private final LineScribe lines = new LineScribe();
    private final Statement one;

    SubmissionScribe(Statement one) {
        this.one = one;
    }

    sealed interface Task {}

    record Submit(Submitted submitted, long packaged, List<Submitted.Row> rows, Act act) implements Task {}

    record Review(Urn submission, SortedMap<Integer, Decision> decisions, Instant at, Act act) implements Task {}

    /** What is decided is read first, and so is what a line said before: nothing of it may wait on the same page. */
    @Override
    public boolean writesAlone() {
        return true;
    }

    @Override
    public List<Outcome<Map<Integer, Status>>> write(List<Task> tasks, Page page) {
        List<Outcome<Map<Integer, Status>>> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            outcomes.add(
                    task instanceof Submit submit
                            ? submit(submit, page)
                            : new Outcome.Done<>(review((Review) task, page)));
        }
        return outcomes;
    }

    private static Outcome<Map<Integer, Status>> submit(Submit task, Page page) {
        Submitted submitted = task.submitted();
        Urn urn = Submissions.urn(submitted.id());
        if (task.packaged() > 0) {
            long last = page.tx()
                    .row(LAST_PACKAGE, Map.of("unit", submitted.unit().text()))
                    .map(row -> row.number("number"))
                    .orElse(0L);
            if (task.packaged() <= last) {
                return new Outcome.Refused<>(Problem.conflict("package " + task.packaged()
                        + " has come already, or comes late; expected a number above " + last));
            }
        }
        Map<String, Object> content = new TreeMap<>(header(submitted));
        content.put("id", submitted.id());
        content.put(
                "rows",
                task.rows().stream().map(row -> new TreeMap<>(values(row))).toList());
        Entry entry = page.enter(
                task.act(),
                JSON.writeValueAsBytes(content),
                Map.of(),
                List.of(urn, submitted.unit(), submitted.register()),
                List.of());
        Period valid = new Period(submitted.at(), Period.OPEN);
        page.make(urn);
        page.make(submitted.unit());
        page.make(submitted.register());
        page.open(Fact.state(urn, valid, header(submitted)), entry);
        task.rows().forEach(row -> page.open(Fact.state(urn, valid, values(row)), entry));
        if (task.packaged() > 0) {
            Map<String, Object> piece = Map.of("piece", "PACKAGE", "number", task.packaged());
            page.open(new Fact("ABOUT", urn, submitted.unit(), valid, piece), entry);
        }
        return new Outcome.Done<>(Map.of());
    }

    private Map<Integer, Status> review(Review task, Page page) {
        Map<Integer, Row> waiting = new HashMap<>();
        List<Submitted.Row> all = new ArrayList<>();
        Row header = null;
        for (Row read : page.tx().rows(one, Map.of("urn", task.submission().text()))) {
            if (isHeader(read)) {
                header = read;
                continue;
            }
            Submitted.Row row = row(read);
            if (row.status() == Status.WAITING && task.decisions().containsKey(row.row())) {
                waiting.put(row.row(), read);
            } else {
                all.add(row);
            }
        }
        SortedMap<Integer, Decision> decisions = new TreeMap<>(task.decisions());
        decisions.keySet().retainAll(waiting.keySet());
        if (header == null || decisions.isEmpty()) {
            return Map.of();
        }
        Entry entry = page.enter(
                task.act(), payload(task.submission(), decisions), Map.of(), List.of(task.submission()), List.of());
        Map<Integer, Status> decided = new TreeMap<>();
        List<LineScribe.Task> accepted = new ArrayList<>();
        decisions.forEach((number, decision) -> {
            Row read = Objects.requireNonNull(waiting.get(number));
            Status status = decision instanceof Decision.Accept ? Status.ACCEPTED : Status.RETURNED;
            Submitted.Row row =
                    row(read).decided(status, decision.reason(), task.act().actor());
            replace(task.submission(), read, values(row), task.at(), entry, page);
            all.add(row);
            decided.put(number, status);
            if (decision instanceof Decision.Accept accept) {
                accepted.add(new LineScribe.Task(accept.line(), task.act().as("register.line")));
            }
        });
        lines.write(accepted, page);
        Status whole = Submitted.of(all);
        if (whole != Status.WAITING) {
            Submitted before = submitted(task.submission(), header);
            Submitted after = new Submitted(
                    before.id(), before.unit(), before.register(), before.by(), before.at(), before.rows(), whole);
            replace(task.submission(), header, header(after), before.at(), entry, page);
        }
        return decided;
    }

    private static void replace(
            Urn submission, Row before, Map<String, Object> values, Instant at, Entry entry, Page page) {
        page.close(Held.of(before.text("held")), entry);
        page.open(Fact.state(submission, new Period(at, Period.OPEN), values), entry);
    }

    private static byte[] payload(Urn submission, SortedMap<Integer, Decision> decisions) {
        Map<String, Object> content = new TreeMap<>();
        content.put("submission", submission.text());
        List<Map<String, Object>> rows = new ArrayList<>();
        decisions.forEach((number, decision) -> rows.add(new TreeMap<>(Map.of(
                "row",
                number,
                "decision",
                decision instanceof Decision.Accept ? "ACCEPT" : "RETURN",
                "reason",
                decision.reason()))));
        content.put("decisions", rows);
        return JSON.writeValueAsBytes(content);
    }

    static boolean isHeader(Row row) {
        return row.row("state").has(STATUS);
    }

    private static Map<String, Object> header(Submitted submitted) {
        return Map.of(
                "kind",
                "SUBMISSION",
                STATUS,
                submitted.status().name(),
                "unit",
                submitted.unit().text(),
                "register",
                submitted.register().text(),
                "by",
                submitted.by(),
                "rows",
                submitted.rows());
    }

    static Submitted submitted(Urn urn, Row row) {
        Row state = row.row("state");
        List<String> parts = urn.parts();
        return new Submitted(
                parts.get(parts.size() - 1),
                new Urn(state.text("unit")),
                new Urn(state.text("register")),
                state.text("by"),
                row.instant("at"),
                state.number("rows"),
                Status.valueOf(state.text(STATUS)));
    }

    private static Map<String, Object> values(Submitted.Row row) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "SUBMITTED_ROW");
        values.put("row", row.row());
        values.put("sheet", row.sheet());
        values.put("at", row.at());
        values.put("rowKind", row.kind());
        values.put("cells", JSON.writeValueAsString(row.cells()));
        values.put("status", row.status().name());
        values.put("reason", row.reason());
        values.put("reviewer", row.reviewer());
        return values;
    }

    static Submitted.Row row(Row row) {
        Row state = row.row("state");
        return new Submitted.Row(
                (int) state.number("row"),
                state.text("sheet"),
                (int) state.number("at"),
                state.text("rowKind"),
                JSON.readValue(state.text("cells"), CELLS),
                Status.valueOf(state.text("status")),
                state.text("reason"),
                state.text("reviewer"));
    }
}
