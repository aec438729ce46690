package org.suyuan.api.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.ledger.Ledger;
import tools.jackson.databind.JsonNode;

@ApiTest
class LineageDoorIT {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private Ledger ledger;

    @Test
    void anEventIsRecordedOnce() {
        var first = one().post("application/json; charset=utf-8", Events.run("once"));
        var second = one().post(JSON, Events.run("once"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("repeated").asBoolean()).isFalse();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("repeated").asBoolean()).isTrue();
        assertThat(second.json().path("entry").asLong())
                .isEqualTo(first.json().path("entry").asLong());
    }

    @Test
    void theRequestLeadsToTheEntry() {
        var answer = one().with("X-Request-Id", "from-the-caller.1")
                .with("X-Reason", "nightly load, call 13812345678")
                .post(JSON, Events.run("accounted"));

        assertThat(answer.header("X-Request-Id")).isEqualTo("from-the-caller.1");
        Map<String, Object> entry = driver.executableQuery(
                        "MATCH (e:Entry {number: $n}) RETURN e.request AS request, e.actor AS actor, "
                                + "e.authority AS authority, e.reason AS reason")
                .withParameters(Map.of("n", answer.json().path("entry").asLong()))
                .execute()
                .records()
                .get(0)
                .asMap();
        assertThat(entry)
                .containsEntry("request", "from-the-caller.1")
                .containsEntry("actor", "bootstrap")
                .containsEntry("authority", "admin");
        assertThat(String.valueOf(entry.get("reason")))
                .startsWith("nightly load")
                .doesNotContain("13812345678");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "application/json, {, 400 BAD_REQUEST",
                "application/json, [], 422 UNPROCESSABLE",
                "application/json, {}, 422 UNPROCESSABLE",
                "text/plain, {}, 415 UNSUPPORTED_TYPE",
                "application/x-ndjson, {}, 415 UNSUPPORTED_TYPE",
                "application/json; charset=gbk, {}, 415 UNSUPPORTED_TYPE",
                "application/json; charset=nonsense, {}, 415 UNSUPPORTED_TYPE",
                "json, {}, 415 UNSUPPORTED_TYPE",
                "application/json, ``, 400 BAD_REQUEST",
            })
    void whatIsNoEventIsRefused(String type, String body, String refusal) {
        long before = ledger.head().number();

        var answer = one().post(type, body);

        assertThat(answer.problem()).isEqualTo(refusal);
        assertThat(ledger.head().number()).isEqualTo(before);
    }

    @Test
    void anEventWithoutTypeIsRefused() {
        assertThat(one().postUntyped("{}".getBytes(UTF_8)).problem()).isEqualTo("415 UNSUPPORTED_TYPE");
    }

    @Test
    void aFieldAtFaultIsNamed() {
        var answer = one().post(JSON, Events.run("named").replace("COMPLETE", "DONE"));

        assertThat(answer.json().path("field").asString()).isEqualTo("/eventType");
        assertThat(answer.json().path("expected").asString()).contains("COMPLETE");
    }

    @Test
    void whatIsTooLargeIsRefusedHoweverItComes() throws IOException {
        byte[] large = " ".repeat(5 << 20).getBytes(UTF_8);

        assertThat(one().post(JSON, large).problem()).isEqualTo("413 TOO_LARGE");
        assertThat(one().postChunked(JSON, large).problem()).isEqualTo("413 TOO_LARGE");
        assertThat(one().with("Content-Encoding", "gzip")
                        .post(JSON, gzip(large))
                        .problem())
                .isEqualTo("413 TOO_LARGE");
        assertThat(batch().post(NDJSON, " ".repeat(9 << 20)).problem()).isEqualTo("413 TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"a, 4096, 201", "a, 4097, 422", "数, 880, 201", "数, 4096, 422"})
    void aLongNameIsKeptOrRefused(String character, int times, int status) {
        String event = Events.run("long").replace("\"long\"", "\"" + character.repeat(times) + "\"");

        assertThat(one().post(JSON, event).status()).isEqualTo(status);
    }

    @Test
    void gzipIsReadAndOtherEncodingsAreRefused() throws IOException {
        byte[] event = Events.run("zipped").getBytes(UTF_8);

        assertThat(one().with("Content-Encoding", "gzip")
                        .post(JSON, gzip(event))
                        .status())
                .isEqualTo(201);
        assertThat(one().with("Content-Encoding", "gzip").post(JSON, event).problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(one().with("Content-Encoding", "gzip")
                        .post(JSON, Arrays.copyOf(gzip(event), 40))
                        .problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(one().with("Content-Encoding", "br").post(JSON, event).problem())
                .isEqualTo("415 UNSUPPORTED_TYPE");
    }

    @Test
    void aBatchAnswersForEachEvent() {
        String lines = Events.run("b1") + "\n{\n" + Events.run("b2") + "\n{\"run\": 1}\n" + Events.run("b1") + "\n";

        JsonNode answer = batch().post(NDJSON, lines).json();

        assertThat(answer.path("received").asInt()).isEqualTo(5);
        assertThat(answer.path("accepted").asInt()).isEqualTo(3);
        assertThat(answer.path("rejected").asInt()).isEqualTo(2);
        List<Integer> statuses = new ArrayList<>();
        answer.path("results")
                .forEach(result -> statuses.add(result.path("status").asInt()));
        assertThat(statuses).containsExactly(201, 400, 201, 422, 201);
        assertThat(answer.path("results").get(1).path("problem").path("code").asString())
                .isEqualTo("BAD_REQUEST");
        assertThat(answer.path("results").get(4).path("repeated").asBoolean()).isTrue();
    }

    @Test
    void aBatchMayBeAnArray() {
        JsonNode answer = batch().post(JSON, "[" + Events.run("a1") + ", 5]").json();

        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("results").get(1).path("status").asInt()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{}", "[1", "`[1] 2`", "nothing"})
    void anArrayThatCannotBeReadIsRefusedAsAWhole(String body) {
        assertThat(batch().post(JSON, body).problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void noMalformedFileBringsAFault() throws IOException {
        Path corpus = Path.of(System.getProperty("suyuan.shared", "../../shared"), "corpora", "malformed");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpora beside the project");
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                if (content.length > 1 << 20) {
                    continue;
                }
                assertThat(one().post(JSON, content).status())
                        .as(file.toString())
                        .isBetween(400, 422);
                assertThat(batch().post(JSON, content).status())
                        .as(file.toString())
                        .isBetween(200, 422);
                assertThat(batch().post(NDJSON, content).status())
                        .as(file.toString())
                        .isBetween(200, 422);
            }
        }
    }

    private Client one() {
        return Client.to(port, "/api/v1/lineage").bearing(ApiTest.BOOTSTRAP);
    }

    private Client batch() {
        return Client.to(port, "/api/v1/lineage/batch").bearing(ApiTest.BOOTSTRAP);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
