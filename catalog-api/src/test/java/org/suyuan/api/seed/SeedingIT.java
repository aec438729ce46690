package org.suyuan.api.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.api.Client;
import org.suyuan.api.OwnProcess;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Soundness;

/**
 * Personal data are sent to the running application in every part of every kind of message. Then nothing of them is in
 * any answer, in what it printed, in its metrics, in any file it left, or anywhere in the graph and the ledger. Words that
 * are nobody's are sent along: they are found wherever they belong, so that the search would have found the others, too.
 */
class SeedingIT {
    private static final Statement EVERY_NODE = Statement.of(SeedingIT.class, "everyNode");
    private static final Statement EVERY_RELATIONSHIP = Statement.of(SeedingIT.class, "everyRelationship");

    private static final String TABLE = "kontrolltabelle_7413";
    private static final String REASON = "Kontrollgrund 对照理由 7413";
    private static final String REQUEST = "control-request-7413";
    private static final String NAME = "Kontrollname 7413";
    private static final String REGISTERED = "对照单位7413";
    private static final String METER = "suyuan_ledger_queue";
    private static final String ADDRESS = "http://127.0.0.1:";

    @TempDir
    private Path folder;

    private final Haystack needles = new Haystack(secrets());
    private final Haystack controls = new Haystack(List.of(TABLE, REASON, REQUEST, NAME, REGISTERED, METER, ADDRESS));
    private final Set<String> faults = new LinkedHashSet<>();
    private final SeedEvents events = new SeedEvents();

    @Test
    void nothingOfAPersonIsLeftAnywhere() throws IOException {
        Path log = folder.resolve("said.log");
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("tmp"));
        Map<String, String> settings = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + home.resolve("tmp"));
        try (OwnProcess catalogue = OwnProcess.start(home, log, settings)) {
            sow(catalogue);
            harvest(catalogue);
        }
        search("what it said", Files.readAllBytes(log));
        searchFiles(home);
        searchGraph(home);

        assertThat(needles.found()).isEmpty();
        assertThat(faults).as("answered as a fault of the catalogue").isEmpty();
        assertThat(controls.found())
                .contains(TABLE + " in node", TABLE + " in payload", TABLE + " in GraphQL")
                .contains(REASON + " in node", REASON + " in GraphQL")
                .contains(TABLE + " in a file", REQUEST + " in node", NAME + " in tokens")
                .contains(REGISTERED + " in node", REGISTERED + " in payload")
                .contains(METER + " in metrics", ADDRESS + " in what it said");
    }

    private static List<String> secrets() {
        return Stream.of(Needle.ANNOUNCED, Needle.BARE)
                .flatMap(List::stream)
                .flatMap(needle -> needle.secrets().stream())
                .toList();
    }

    private void sow(OwnProcess catalogue) throws IOException {
        for (Needle needle : Needle.ANNOUNCED) {
            sendEvents(catalogue, needle, events.everywhere(needle.seed()));
            record(
                    catalogue,
                    Wire.post("/api/v1/lineage", SeedEvents.harmless("reasoned"))
                            .with("X-Reason", needle.seed()));
        }
        for (Needle needle : Needle.BARE) {
            sendEvents(catalogue, needle, SeedEvents.whereThePlaceTells(needle.seed()));
        }
        for (Needle needle : concat(Needle.ANNOUNCED, Needle.BARE)) {
            for (byte[] event : SeedEvents.malformed(needle.seed())) {
                record(catalogue, Wire.post("/api/v1/lineage", event));
                record(catalogue, Wire.post("/api/v1/lineage/batch", event));
            }
            record(
                    catalogue,
                    Wire.post("/api/v1/lineage", cutOff(needle.seed())).with("Content-Encoding", "gzip"));
            for (Wire request : new SeedRequests(OwnProcess.TOKEN, needle.seed()).all()) {
                send("the answer to " + request, catalogue, request);
            }
        }
        for (Needle needle : concat(Needle.ANNOUNCED, Needle.BARE)) {
            for (Wire register : SeedRegisters.with(needle.seed(), Needle.BARE.contains(needle))) {
                record(catalogue, register);
            }
        }
        assertThat(record(catalogue, SeedRegisters.control(REGISTERED))).isEqualTo(200);
        int accepted = record(
                catalogue,
                Wire.post("/api/v1/lineage", SeedEvents.harmless(TABLE))
                        .with("X-Reason", REASON)
                        .with("X-Request-Id", REQUEST));
        assertThat(accepted).isEqualTo(201);
        send(
                "tokens",
                catalogue,
                Wire.post("/api/v1/tokens", "{\"name\": \"" + NAME + "\", \"roles\": [\"reader\"]}")
                        .bearing(OwnProcess.TOKEN));
    }

    /** Everything that can be asked about what was sown. */
    private void harvest(OwnProcess catalogue) {
        for (String path :
                List.of("/actuator/prometheus", "/actuator/metrics", "/actuator/metrics/http.server.requests")) {
            search("metrics", catalogue.to(path).get().body().getBytes(UTF_8));
        }
        search("tokens", catalogue.to("/api/v1/tokens").get().body().getBytes(UTF_8));
        ask(catalogue, "{search(text: \\\"" + TABLE + "\\\", first: 500) {edges {node {urn kind name}}}}");
        String after = "";
        Client.Answer page;
        do {
            page = ask(
                    catalogue,
                    "{ledger(first: 500" + after
                            + ") {edges {node {number kind actor authority reason request payload}} pageInfo {hasNextPage endCursor}}}");
            after = ", after: \\\"" + page.json().findPath("endCursor").asString() + "\\\"";
        } while (page.json().findPath("hasNextPage").asBoolean());
    }

    private Client.Answer ask(OwnProcess catalogue, String question) {
        Client.Answer answer = catalogue.to("/graphql").post("application/json", "{\"query\": \"" + question + "\"}");
        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        search("GraphQL", answer.body().getBytes(UTF_8));
        return answer;
    }

    private void sendEvents(OwnProcess catalogue, Needle needle, List<String> batch) {
        Client.Answer answer = catalogue
                .to("/api/v1/lineage/batch")
                .post(
                        "application/x-ndjson",
                        String.join(
                                "\n",
                                batch.stream()
                                        .map(event -> event.replace("\n", " "))
                                        .toList()));
        search("an answer to events with " + needle.seed(), answer.body().getBytes(UTF_8));
        assertThat(answer.status()).as(needle.seed()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt())
                .as("accepted of %d with %s: %s", batch.size(), needle.seed(), answer.body())
                .isGreaterThanOrEqualTo(batch.size() / 2);
    }

    private int record(OwnProcess catalogue, Wire request) throws IOException {
        request.bearing(OwnProcess.TOKEN);
        return send("the answer to " + request, catalogue, request);
    }

    private int send(String what, OwnProcess catalogue, Wire request) throws IOException {
        Wire.Answer answer = request.sendTo(catalogue.port());
        search(what, answer.bytes());
        if (answer.bytes().length == 0
                || answer.status() == 500
                || answer.text().contains("\"INTERNAL\"")) {
            faults.add(request + " was answered " + answer.text());
        }
        return answer.status();
    }

    private void searchFiles(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                needles.search("the name of a file", home.relativize(file).toString());
                needles.search("the file " + home.relativize(file), bytes);
                controls.search("a file", bytes);
            }
        }
    }

    /** What the files hold packed, in the store's own short forms or cut into blocks, is looked at once more as the graph tells it. */
    private void searchGraph(Path home) {
        Path software = EmbeddedNeo4j.findSoftware(Path.of("")).orElseThrow();
        try (EmbeddedNeo4j neo4j =
                        EmbeddedNeo4j.start(software, home.resolve("neo4j"), 512, 64, Duration.ofMinutes(10));
                Graph graph =
                        new Graph(Graph.driver(neo4j), "neo4j", new SimpleMeterRegistry(), Duration.ofSeconds(5))) {
            for (Row row : graph.read(tx -> tx.rows(EVERY_NODE, Map.of()))) {
                search("node", row.asMap().toString().getBytes(UTF_8));
            }
            for (Row row : graph.read(tx -> tx.rows(EVERY_RELATIONSHIP, Map.of()))) {
                search("relationship", row.asMap().toString().getBytes(UTF_8));
            }
            Soundness.payloads(graph).forEach((number, payload) -> search("payload", payload));
        }
    }

    private void search(String place, byte[] bytes) {
        needles.search(place, bytes);
        controls.search(place, bytes);
    }

    private static byte[] cutOff(String seed) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(SeedEvents.harmless(seed).getBytes(UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
