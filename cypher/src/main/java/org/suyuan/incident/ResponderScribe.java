package org.suyuan.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;
import tools.jackson.databind.json.JsonMapper;

/** Writes who may respond, when that ends, and each use of it. Whatever is about a right is found under its urn. */
final class ResponderScribe implements Scribe<ResponderScribe.Task, Boolean> {
    private static final Statement CURRENT = Statement.of(Responders.class, "responder");
    private static final JsonMapper JSON = new JsonMapper();

    sealed interface Task {}

    record Open(Responder responder, Act act) implements Task {}

    record End(String id, Instant at, Act act) implements Task {}

    record Use(Map<Responder, List<Urn>> shown, Instant at, Act act) implements Task {}

    @Override
    public List<Outcome<Boolean>> write(List<Task> tasks, Page page) {
        Set<String> endedOnPage = new HashSet<>();
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            if (task instanceof Open open) {
                outcomes.add(open(open, page));
            } else if (task instanceof End end) {
                outcomes.add(end(end, endedOnPage, page));
            } else {
                outcomes.add(use((Use) task, endedOnPage, page));
            }
        }
        return outcomes;
    }

    private static Outcome<Boolean> open(Open task, Page page) {
        Responder responder = task.responder();
        Map<String, Object> said = said(responder);
        said.put("validUntil", responder.valid().until().toString());
        Entry entry = enter(task.act(), responder.id(), said, List.of(), page);
        page.make(responder.urn());
        page.open(state(responder, responder.valid()), entry);
        return new Outcome.Done<>(true);
    }

    private static Outcome<Boolean> end(End task, Set<String> endedOnPage, Page page) {
        Optional<Row> found = current(task.id(), page);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Problem.of(Problem.Code.NOT_FOUND, "there is no responder with this id"));
        }
        Responder responder = Responder.of(found.get());
        Period valid = responder.valid();
        if (!task.at().isBefore(valid.until()) || !endedOnPage.add(task.id())) {
            return new Outcome.Done<>(false);
        }
        Instant end = task.at().isAfter(valid.from()) ? task.at() : Times.after(valid.from());
        Entry entry = enter(task.act(), task.id(), Map.of("validUntil", end.toString()), List.of(), page);
        page.close(Held.of(found.get().text("held")), entry);
        page.open(state(responder, new Period(valid.from(), end)), entry);
        return new Outcome.Done<>(true);
    }

    private static Outcome<Boolean> use(Use task, Set<String> endedOnPage, Page page) {
        boolean allHold = task.shown().keySet().stream()
                .allMatch(right -> !endedOnPage.contains(right.id())
                        && current(right.id(), page)
                                .filter(row -> Responder.of(row).valid().holds(task.at()))
                                .isPresent());
        if (!allHold) {
            return new Outcome.Refused<>(
                    Problem.of(Problem.Code.FORBIDDEN, "the right to respond ended while this was asked"));
        }
        task.shown().forEach((right, units) -> {
            List<String> shown = units.stream().map(Urn::text).sorted().toList();
            enter(task.act(), right.id(), Map.of("incident", right.incident(), "units", shown), units, page);
        });
        return new Outcome.Done<>(true);
    }

    private static Optional<Row> current(String id, Page page) {
        return page.tx().row(CURRENT, Map.of("urn", Responder.urn(id).text()));
    }

    private static Fact state(Responder responder, Period valid) {
        Map<String, Object> values = said(responder);
        values.put("kind", "RESPONDER");
        return Fact.state(responder.urn(), valid, values);
    }

    private static Map<String, Object> said(Responder responder) {
        Scope scope = responder.scope();
        return new HashMap<>(Map.of(
                "responder",
                responder.caller(),
                "incident",
                responder.incident(),
                "units",
                scope.units().stream().map(Urn::text).toList(),
                "divisions",
                scope.divisions()));
    }

    private static Entry enter(Act act, String id, Map<String, ?> said, List<Urn> units, Page page) {
        Map<String, Object> payload = new TreeMap<>(said);
        payload.put("id", id);
        Urn right = Responder.urn(id);
        List<Urn> about = new ArrayList<>(units);
        about.add(right);
        return page.enter(
                act, JSON.writeValueAsBytes(payload), Map.of("subject", Subject.key(right)), about, List.of());
    }
}
