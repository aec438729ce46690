package org.suyuan.lineage.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Payload;
import org.suyuan.ledger.Scribe;
import org.suyuan.lineage.ObservationJson;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;

/**
 * Takes the words of entries back: their payload, salt and reason, and with them every text in the graph that no entry
 * tells any more. Their numbers, digests and accounts stay, and so do the flows, the names and the times: what was so
 * stays so, only what was said of it goes.
 */
final class Redacting implements Scribe<Redacting.Task, Entry> {
    private static final Statement ENTRIES = Statement.of(Redacting.class, "entriesToRedact");
    private static final Statement REDACT = Statement.of(Redacting.class, "redact");
    private static final Statement TEXTS = Statement.of(Redacting.class, "texts");
    private static final Statement ERASE = Statement.of(Redacting.class, "erase");

    /** Reads only. */
    private final Situation situation = new Situation();

    private final Scribe<?, ?> recording;

    record Task(SortedSet<Long> numbers, Act act) {}

    /** @param recording whoever remembers what is redacted here */
    Redacting(Scribe<?, ?> recording) {
        this.recording = recording;
    }

    /** What was told on the same page is not in the graph yet, so nothing could be taken back of it. */
    @Override
    public boolean writesAlone() {
        return true;
    }

    @Override
    public List<Outcome<Entry>> write(List<Task> tasks, Page page) {
        List<Outcome<Entry>> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            outcomes.add(redact(task, page));
        }
        recording.forget();
        return outcomes;
    }

    private Outcome<Entry> redact(Task task, Page page) {
        List<Row> entries = page.tx().rows(ENTRIES, Map.of("numbers", task.numbers()));
        Set<Long> found = new HashSet<>();
        for (Row entry : entries) {
            found.add(entry.number("number"));
            if (!entry.has("payload")) {
                return refused(Code.CONFLICT, "entry " + entry.number("number") + " is redacted already");
            }
        }
        for (Long number : task.numbers()) {
            if (!found.contains(number)) {
                return refused(Code.NOT_FOUND, "there is no entry " + number);
            }
        }
        String payload =
                task.numbers().stream().map(String::valueOf).collect(Collectors.joining(",", "{\"redacted\":[", "]}"));
        Entry by = page.enter(task.act(), payload.getBytes(StandardCharsets.UTF_8));
        page.tx().run(REDACT, Map.of("numbers", task.numbers(), "by", by.number()));
        erase(told(messages(entries)), page.tx());
        return new Outcome.Done<>(by);
    }

    private static Outcome<Entry> refused(Code code, String message) {
        return new Outcome.Refused<>(Problem.of(code, message));
    }

    private static List<Message> messages(List<Row> entries) {
        return entries.stream()
                .filter(entry -> entry.text("kind").startsWith("lineage."))
                .map(entry -> new Message(ObservationJson.read(Payload.unpacked(entry.bytes("payload")))))
                .toList();
    }

    /** What messages told of each job and holding, in words. */
    private static Map<Urn, Set<String>> told(Collection<Message> messages) {
        Map<Urn, Set<String>> told = new HashMap<>();
        for (Message message : messages) {
            Urn job = message.job();
            if (job != null) {
                told.computeIfAbsent(job, any -> new HashSet<>())
                        .addAll(message.look().texts());
            }
            message.holdings()
                    .forEach((urn, ones) -> ones.forEach(one ->
                            told.computeIfAbsent(urn, any -> new HashSet<>()).addAll(one.texts())));
        }
        return told;
    }

    /** Erases of what was told all that nobody tells any more. */
    private void erase(Map<Urn, Set<String>> told, Tx tx) {
        List<Map<String, ?>> states = new ArrayList<>();
        List<Map<String, ?>> fields = new ArrayList<>();
        told.forEach((urn, texts) -> {
            Set<String> gone = new HashSet<>(texts);
            gone.removeAll(stillTold(urn, tx));
            gone.remove("");
            if (!gone.isEmpty()) {
                List<String> bearers = urn.kind() == Kind.HOLDING
                        ? List.of(urn.text(), urn.as(Kind.DATASET).text())
                        : List.of(urn.text());
                tx.rows(TEXTS, Map.of("urns", bearers)).forEach(row -> {
                    Map<String, Object> state = row.row("texts").asMap();
                    boolean ofField = row.flag("ofField");
                    Map<String, Object> rest = ofField ? States.fieldWithout(gone, state) : States.without(gone, state);
                    if (!rest.equals(state)) {
                        (ofField ? fields : states).add(Map.of("id", row.text("id"), "rest", rest));
                    }
                });
            }
        });
        tx.run(ERASE, Map.of("states", states, "fields", fields));
    }

    private Set<String> stillTold(Urn urn, Tx tx) {
        Set<String> texts = new HashSet<>();
        if (urn.kind() == Kind.HOLDING) {
            situation.told(urn, Instant.MIN, tx).forEach(one -> texts.addAll(one.texts()));
        } else {
            situation
                    .messagesOf(urn, tx)
                    .forEach(message -> texts.addAll(message.look().texts()));
        }
        return texts;
    }
}
