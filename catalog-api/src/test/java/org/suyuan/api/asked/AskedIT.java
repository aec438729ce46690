package org.suyuan.api.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class AskedIT {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void aQuestionIsKeptWithWhoAskedWhatAndWhy() {
        Client.to(port, "/graphql")
                .bearing(ApiTest.BOOTSTRAP)
                .with("X-Request-Id", "asked-1")
                .with("Suyuan-Reason", encoded("核对责任单位"))
                .post(
                        "application/json",
                        "{\"query\": \"query Q($t: String!) { search(text: $t) { edges { node { urn } } } }\","
                                + " \"operationName\": \"Q\", \"variables\": {\"t\": \"visits\"}}");

        JsonNode line = line("asked-1");

        assertThat(line.path("caller").asString()).isEqualTo("bootstrap");
        assertThat(line.path("operation").asString()).isEqualTo("Q");
        assertThat(line.path("reason").asString()).isEqualTo("核对责任单位");
        assertThat(line.path("variables").path("t").asString()).isEqualTo("visits");
        assertThat(line.path("outcome").asString()).isEqualTo("ok");
        assertThat(line.path("unit").isNull()).isTrue();
    }

    @Test
    void noPersonsDataAreKeptOfAQuestionNorOfItsReason() throws IOException {
        String number = "11010519491231002X";
        Client.to(port, "/graphql")
                .bearing(ApiTest.BOOTSTRAP)
                .with("X-Request-Id", "asked-2")
                .with("Suyuan-Reason", encoded("身份证 " + number))
                .post(
                        "application/json",
                        "{\"query\": \"{ search(text: \\\"" + number + "\\\") { edges { cursor } } }\", \"variables\":"
                                + " {\"patientName\": \"张三\", \"x\": \"" + number + "\"}}");

        JsonNode line = line("asked-2");
        String document = java.nio.file.Files.readString(
                new AskedFolder(settings.home()).document(line.path("document").asString()));

        assertThat(line.toString() + document)
                .doesNotContain(number)
                .doesNotContain("张三")
                .contains("search(text");
    }

    @Test
    void whatIsRefusedIsKeptWithItsCode() {
        Client.to(port, "/graphql")
                .bearing(ApiTest.BOOTSTRAP)
                .with("X-Request-Id", "asked-3")
                .post("application/json", "{\"query\": \"{ datasets(first: 501) { edges { cursor } } }\"}");

        assertThat(line("asked-3").path("outcome").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whatAUnitAskedIsFoundUnderIt() {
        String unit = "urn:suyuan:unit:asked-unit";
        String secret = Client.to(port, "/api/v1/tokens")
                .bearing(ApiTest.BOOTSTRAP)
                .post("application/json", "{\"name\": \"asker\", \"roles\": [\"reader\"], \"unit\": \"" + unit + "\"}")
                .json()
                .path("token")
                .asString();
        Client.to(port, "/graphql")
                .bearing(secret)
                .with("X-Request-Id", "asked-4")
                .post("application/json", "{\"query\": \"{ datasets { edges { cursor } } }\"}");

        List<String> found = lines("?unit=" + unit);

        assertThat(found).hasSize(1);
        assertThat(found.get(0)).contains("asked-4");
        assertThat(lines("?until=2026-01-01")).isEmpty();
        assertThat(Client.to(port, "/api/v1/asked").bearing(secret).get().problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(Client.to(port, "/api/v1/asked?from=yesterday")
                        .bearing(ApiTest.BOOTSTRAP)
                        .get()
                        .problem())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void allOfItIsAsItWasWritten() throws IOException {
        lines("");

        assertThat(new AskedProof(new AskedFolder(settings.home())).check().wrong())
                .isEmpty();
    }

    private JsonNode line(String request) {
        return lines("").stream()
                .map(JSON::readTree)
                .filter(line -> line.path("request").asString().equals(request))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(String query) {
        Client.Answer answer = Client.to(port, "/api/v1/asked" + query)
                .bearing(ApiTest.BOOTSTRAP)
                .get();
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
