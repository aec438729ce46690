package org.suyuan.api.lineage;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the clients of one catalogue sent and what they were told, beyond any death of it. */
final class Journal {
    static final String NAMESPACE = "kill";

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int JOBS = 4;
    private static final int TABLES = 6;
    private static final String SCHEMA =
            "\"schema\": {\"fields\": [{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"b\", \"type\": \"int\"}]}";
    private static final List<String> PHASES = List.of("START", "RUNNING", "COMPLETE", "COMPLETE", "FAIL");

    private final Map<String, Long> entries = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private int made;
    private int found;

    /**
     * A new event: half of them of a job and two tables of their own, so that what became of them can be seen by itself;
     * the others of few jobs and tables at few instants, so that they change each other's history.
     */
    synchronized String next(Random random) {
        made++;
        return random.nextBoolean() ? ofItsOwn(made) : shared(random);
    }

    /**
     * The event was acknowledged as this entry.
     *
     * @param repeated whether it was there before it was acknowledged for the first time
     */
    synchronized void acknowledged(String event, long entry, boolean repeated) {
        Long before = entries.put(event, entry);
        found += repeated && before == null ? 1 : 0;
        if (before != null && before != entry) {
            throw new IllegalStateException("acknowledged as " + before + " and as " + entry + ": " + event);
        }
    }

    synchronized Map<String, Long> acknowledged() {
        return Map.copyOf(entries);
    }

    synchronized int size() {
        return entries.size();
    }

    /** How many were durable though nobody could be told, because of a death in between. */
    synchronized int found() {
        return found;
    }

    /** The part of the names that is the event's own; empty if it shares them. */
    synchronized String ownName(String event) {
        return own.getOrDefault(event, "");
    }

    private String ofItsOwn(int number) {
        String in = "in-" + number;
        String event = event(
                "COMPLETE",
                START.plusSeconds(number),
                "job-" + number,
                table(in, SCHEMA),
                table("out-" + number, SCHEMA + "," + columnLineage(in, "a", "b")));
        own.put(event, Integer.toString(number));
        return event;
    }

    private static String shared(Random random) {
        String from = "t" + random.nextInt(TABLES);
        String to = "t" + random.nextInt(TABLES);
        String facets = random.nextBoolean() ? SCHEMA + "," + columnLineage(from, "a") : SCHEMA;
        return event(
                PHASES.get(random.nextInt(PHASES.size())),
                START.plusSeconds(60L * random.nextInt(40)),
                "j" + random.nextInt(JOBS),
                table(from, SCHEMA),
                random.nextInt(4) == 0 ? "" : table(to, facets));
    }

    private static String event(String phase, Instant at, String job, String input, String output) {
        return """
                {"eventType": "%s", "eventTime": "%s", "producer": "p:1", "schemaURL": "s:1", "run": {"runId": "%s"}, \
                "job": {"namespace": "%s", "name": "%s"}, "inputs": [%s], "outputs": [%s]}\
                """.formatted(phase, at, UUID.randomUUID(), NAMESPACE, job, input, output);
    }

    private static String table(String name, String facets) {
        return "{\"namespace\": \"" + NAMESPACE + "\", \"name\": \"" + name + "\", \"facets\": {" + facets + "}}";
    }

    /** Each column comes from the one of the same name. */
    private static String columnLineage(String from, String... columns) {
        return Arrays.stream(columns)
                .map(column -> """
                        "%s": {"inputFields": [{"namespace": "%s", "name": "%s", "field": "%s"}]}\
                        """.formatted(column, NAMESPACE, from, column))
                .collect(Collectors.joining(", ", "\"columnLineage\": {\"fields\": {", "}}"));
    }
}
