package org.suyuan.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines: what a line no longer says is closed, what it says anew is opened, what stays stays untouched. */
final class LineScribe implements Scribe<LineScribe.Task, Registers.Outcome> {
    private static final Statement HELD = Statement.of(LineScribe.class, "heldByLines");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> TIMES =
            Set.of("validFrom", "validUntil", "knownFrom", "knownUntil", "openedBy", "closedBy");

    record Task(Line line, Act act) {}

    @Override
    public List<Outcome<Registers.Outcome>> write(List<Task> tasks, Page page) {
        Map<String, Map<Fact, Held>> held = heldBy(tasks, page);
        List<Outcome<Registers.Outcome>> outcomes = new ArrayList<>();
        Namesakes namesakes = new Namesakes();
        tasks.forEach(task -> outcomes.add(new Outcome.Done<>(
                write(task, Objects.requireNonNull(held.get(task.line().id())), page, namesakes))));
        if (!namesakes.isEmpty()) {
            page.lastly(namesakes::settle);
        }
        return outcomes;
    }

    private static Registers.Outcome write(Task task, Map<Fact, Held> held, Page page, Namesakes namesakes) {
        List<Fact> wanted = task.line().marked();
        boolean first = held.isEmpty();
        List<Fact> over =
                held.keySet().stream().filter(fact -> !wanted.contains(fact)).toList();
        List<Fact> anew =
                wanted.stream().filter(fact -> !held.containsKey(fact)).toList();
        if (over.isEmpty() && anew.isEmpty()) {
            return Registers.Outcome.UNCHANGED;
        }
        Entry entry = page.enter(
                task.act(),
                payload(task.line()),
                Map.of("subject", Subject.key(task.line().subject())),
                List.of(task.line().subject(), task.line().register()),
                List.of());
        over.forEach(fact -> page.close(Objects.requireNonNull(held.remove(fact)), entry));
        make(task.line(), page);
        anew.forEach(fact -> held.put(fact, page.open(fact, entry)));
        namesakes.touch(task.line(), over, entry);
        namesakes.touch(task.line(), anew, entry);
        if (wanted.isEmpty()) {
            return Registers.Outcome.TAKEN_BACK;
        }
        return first ? Registers.Outcome.NEW : Registers.Outcome.CHANGED;
    }

    private static void make(Line line, Page page) {
        Set<Urn> things = new TreeSet<>(Set.of(line.subject(), line.register()));
        line.facts().forEach(fact -> {
            Urn to = fact.to();
            things.add(fact.from());
            if (to != null) {
                things.add(to);
            }
        });
        things.forEach(page::make);
    }

    private static Map<String, Map<Fact, Held>> heldBy(List<Task> tasks, Page page) {
        Map<String, Map<Fact, Held>> held = new HashMap<>();
        List<Map<String, ?>> asked = new ArrayList<>();
        for (Task task : tasks) {
            Line line = task.line();
            if (held.putIfAbsent(line.id(), new LinkedHashMap<>()) == null) {
                asked.add(Map.of("line", line.id(), "subject", line.subject().text()));
            }
        }
        for (Row row : page.tx().rows(HELD, Map.of("lines", asked))) {
            Objects.requireNonNull(held.get(row.text("line"))).put(factOf(row), Held.of(row.text("held")));
        }
        return held;
    }

    private static Fact factOf(Row row) {
        Map<String, Object> values = new HashMap<>();
        boolean isState = row.text("type").equals(Fact.HAS_STATE);
        row.row(isState ? "state" : "fact").asMap().forEach((name, value) -> {
            if (value != null && (isState || !TIMES.contains(name))) {
                values.put(name, value);
            }
        });
        Row fact = row.row("fact");
        return new Fact(
                row.text("type"),
                new Urn(row.text("from")),
                isState ? null : new Urn(row.text("to")),
                new Period(fact.instant("validFrom"), fact.instant("validUntil")),
                values);
    }

    /** What the line says, in one way of writing: what is said by the same words has the same bytes. */
    private static byte[] payload(Line line) {
        Map<String, Object> content = new TreeMap<>();
        content.put("register", line.register().text());
        content.put("key", line.key());
        content.put("subject", line.subject().text());
        content.put(
                "facts",
                line.facts().stream()
                        .map(LineScribe::content)
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList());
        return JSON.writeValueAsBytes(content);
    }

    private static Map<String, Object> content(Fact fact) {
        Map<String, Object> content = new TreeMap<>();
        Urn to = fact.to();
        content.put("type", fact.type());
        content.put("from", fact.from().text());
        if (to != null) {
            content.put("to", to.text());
        }
        content.put("validFrom", fact.valid().from().toString());
        content.put("validUntil", fact.valid().until().toString());
        content.put("values", new TreeMap<>(fact.values()));
        return content;
    }
}
