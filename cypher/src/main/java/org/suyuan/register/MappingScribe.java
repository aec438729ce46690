package org.suyuan.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suyuan.graph.Row;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Writes confirmed mappings, one state for each header of a source; what is confirmed already leaves no entry. */
final class MappingScribe implements Scribe<MappingScribe.Task, Boolean> {
    record Task(Urn document, String digest, String mapping, Instant at, Act act) {}

    /** What stands on the same page is not in the graph yet, and a person confirms seldom. */
    @Override
    public boolean writesAlone() {
        return true;
    }

    @Override
    public List<Outcome<Boolean>> write(List<Task> tasks, Page page) {
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        tasks.forEach(task -> outcomes.add(new Outcome.Done<>(write(task, page))));
        return outcomes;
    }

    private static boolean write(Task task, Page page) {
        List<Row> before = page
                .tx()
                .rows(ConfirmedMappings.MAPPINGS, Map.of("urn", task.document().text()))
                .stream()
                .filter(row -> row.text("digest").equals(task.digest()))
                .toList();
        if (before.stream().anyMatch(row -> row.text("mapping").equals(task.mapping()))) {
            return false;
        }
        Entry entry = page.enter(
                task.act(),
                task.mapping().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                List.of(task.document()),
                List.of());
        before.forEach(row -> page.close(Held.of(row.text("held")), entry));
        page.make(task.document());
        page.open(
                Fact.state(
                        task.document(),
                        new Period(task.at(), Period.OPEN),
                        Map.of("kind", "MAPPING", "digest", task.digest(), "mapping", task.mapping())),
                entry);
        return true;
    }
}
