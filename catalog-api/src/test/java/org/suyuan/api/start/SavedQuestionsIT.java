package org.suyuan.api.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every saved question, asked of the demonstration region over HTTP, has the answer that stands beside it. */
@ApiTest
class SavedQuestionsIT {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void load(@Autowired Demonstration demonstration) throws IOException {
        demonstration.load(demonstration.region());
        demonstration.registers().values().forEach(demonstration::record);
    }

    static List<String> questions() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:questions/*.graphql");
        return Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replace(".graphql", ""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hasItsWorkedAnswer(String question) throws IOException {
        JsonNode worked = JSON.readTree(text(question + ".json"));
        String request = JSON.writeValueAsString(JSON.createObjectNode()
                .put("query", text(question + ".graphql"))
                .set("variables", worked.required("variables")));

        Client.Answer answer =
                Client.to(port, "/graphql").bearing(ApiTest.BOOTSTRAP).post("application/json", request);

        assertThat(answer.json().path("errors")).as(answer.body()).isEmpty();
        assertThat(answer.json().required("data")).isEqualTo(worked.required("expect"));
    }

    private static String text(String file) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResource("classpath:questions/" + file)
                .getContentAsString(UTF_8);
    }
}
