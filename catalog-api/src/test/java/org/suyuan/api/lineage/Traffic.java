package org.suyuan.api.lineage;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.suyuan.api.Client;
import org.suyuan.api.OwnProcess;
import tools.jackson.databind.JsonNode;

/**
 * One client that sends events, alone and in batches, as long as the catalogue lives. What was not acknowledged it sends
 * again, as a producer would: at once if the catalogue asked for patience, else to the next catalogue.
 */
final class Traffic {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final int LARGEST_BATCH = 8;

    private final Journal journal;
    private final Random random;

    /** Sent, and not known to have arrived. */
    private final Deque<String> inDoubt = new ArrayDeque<>();

    private volatile boolean ending;

    Traffic(Journal journal, long seed) {
        this.journal = journal;
        this.random = new Random(seed);
    }

    /** Asks it to come to an end; it does when the request under way is answered. */
    void end() {
        ending = true;
    }

    List<String> inDoubt() {
        return List.copyOf(inDoubt);
    }

    /** Sends until it is asked to end or nobody answers any more. */
    void sendTo(OwnProcess catalogue) throws InterruptedException {
        ending = false;
        try {
            while (!ending) {
                if (inDoubt.isEmpty()) {
                    for (int i = random.nextInt(3) == 0 ? LARGEST_BATCH : 1; i > 0; i--) {
                        inDoubt.add(journal.next(random));
                    }
                }
                send(catalogue);
            }
        } catch (UncheckedIOException gone) {
            // The catalogue was killed: whether the last request arrived is not known.
        }
    }

    private void send(OwnProcess catalogue) throws InterruptedException {
        List<String> events = new ArrayList<>(inDoubt);
        if (events.size() == 1) {
            Client.Answer answer = catalogue.to("/api/v1/lineage").post(JSON, events.get(0));
            told(events.get(0), answer.status(), answer.json());
        } else {
            Client.Answer answer = catalogue.to("/api/v1/lineage/batch").post(NDJSON, String.join("\n", events));
            for (int i = 0; i < events.size(); i++) {
                JsonNode result = answer.json().path("results").path(i);
                told(
                        events.get(i),
                        answer.status() == 200 ? result.path("status").asInt() : answer.status(),
                        result);
            }
        }
        if (!inDoubt.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void told(String event, int status, JsonNode answer) {
        if (status == 201) {
            journal.acknowledged(
                    event,
                    answer.path("entry").asLong(),
                    answer.path("repeated").asBoolean());
            inDoubt.remove(event);
        } else if (status != 503) {
            throw new IllegalStateException("answered " + status + ": " + answer);
        }
    }
}
