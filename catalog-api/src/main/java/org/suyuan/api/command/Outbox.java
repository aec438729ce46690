package org.suyuan.api.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathers events and posts them together, one a line. */
final class Outbox implements AutoCloseable {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_BYTES = 8 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final StrictJson strict = new StrictJson(Limits.DEFAULT.maxNesting());
    private final URI address;
    private final String token;
    private final Tally tally;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<Integer> indexes = new ArrayList<>();
    private Path file = Path.of("");
    private int next;

    Outbox(URI url, String token, Tally tally) {
        this.address = URI.create(url.toString().replaceAll("/+$", "") + "/api/v1/lineage/batch");
        this.token = token;
        this.tally = tally;
    }

    /** From now on, events are of this file. */
    void open(Path newFile) {
        file = newFile;
        next = 0;
    }

    void add(byte[] event) {
        int index = next++;
        try {
            lines.writeBytes(onOneLine(event));
        } catch (Problem malformed) {
            tally.refused(file, index, String.valueOf(malformed.getMessage()));
            return;
        }
        lines.write('\n');
        indexes.add(index);
        if (indexes.size() == MOST_EVENTS || lines.size() >= MOST_BYTES) {
            send();
        }
    }

    /** The file breaks off where the next event should begin. */
    void refuse(Problem unreadable) {
        tally.refused(file, next++, String.valueOf(unreadable.getMessage()));
    }

    /** Posts what was gathered and waits for the answer. */
    void send() {
        if (indexes.isEmpty()) {
            return;
        }
        JsonNode results = post(lines.toByteArray()).path("results");
        if (results.size() != indexes.size()) {
            throw new Unanswered(address + " answered for " + results.size() + " of " + indexes.size() + " events");
        }
        for (int i = 0; i < indexes.size(); i++) {
            JsonNode result = results.get(i);
            JsonNode problem = result.path("problem");
            if (problem.isMissingNode()) {
                tally.accepted(result.path("repeated").asBoolean(false));
            } else {
                tally.refused(file, indexes.get(i), problem.path("detail").asString(""));
            }
        }
        lines.reset();
        indexes.clear();
    }

    /**
     * A line break is white space in JSON, but the end of an event in lines.
     *
     * @throws Problem BAD_REQUEST if the event spreads over lines and is no JSON: then a line break may be anywhere
     */
    private byte[] onOneLine(byte[] event) {
        boolean spread = false;
        for (byte b : event) {
            spread |= b == '\n';
        }
        if (!spread) {
            return event;
        }
        strict.parse(event);
        byte[] line = event.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n') {
                line[i] = ' ';
            }
        }
        return line;
    }

    private JsonNode post(byte[] body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .timeout(Duration.ofMinutes(5))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Unanswered(address + " answered " + response.statusCode() + ": "
                        + answer.path("detail").asString("no reason given"));
            }
            return answer;
        } catch (IOException | IllegalArgumentException | JacksonException failure) {
            throw new Unanswered(
                    address + " cannot be reached: " + failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    @Override
    public void close() {
        lines.reset();
        indexes.clear();
    }
}
