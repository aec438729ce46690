package org.suyuan.api.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.authorization.PersonalClass;
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

    /** What the region is there to show of data: each class, words that disagree, and copies that no event tells of. */
    @Test
    void theRegionHasDataOfEveryClassAndCopiesBesidesTheFirst() {
        String query = """
                { datasets(first: 500, asOf: {valid: "2026-10-15T00:00:00+08:00"}) { edges { node {
                    name classifications { personalClass } holdings { kind keeper { name } } } } } }
                """;

        Client.Answer answer = Client.to(port, "/graphql")
                .bearing(ApiTest.BOOTSTRAP)
                .post(
                        "application/json",
                        JSON.writeValueAsString(JSON.createObjectNode().put("query", query)));

        List<JsonNode> nodes = answer.json()
                .at("/data/datasets/edges")
                .valueStream()
                .map(edge -> edge.required("node"))
                .toList();
        assertThat(nodes.stream()
                        .flatMap(node -> node.required("classifications").valueStream())
                        .map(word -> word.required("personalClass").asString())
                        .distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(PersonalClass.values()).map(Enum::name).toArray(String[]::new));
        assertThat(nodes)
                .filteredOn(node -> node.required("classifications").size() > 1)
                .extracting(node -> node.required("name").asString())
                .containsExactly("pacs.exam.report");
        assertThat(nodes)
                .filteredOn(node -> node.required("holdings").size() > 1)
                .extracting(node -> node.required("name").asString() + " "
                        + node.required("holdings")
                                .valueStream()
                                .map(one -> one.required("kind").asString("")
                                        + one.required("keeper")
                                                .required("name")
                                                .asString())
                                .toList())
                .containsExactlyInAnyOrder(
                        "dwd.lab_result [渝州市卫生健康信息中心, SHARED_COPY渝州市疾病预防控制中心]",
                        "emr.record.front_page [桥北区人民医院, BACKUP桥北区人民医院, OFFSITE_BACKUP桥北区人民医院]");
    }

    private static String text(String file) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResource("classpath:questions/" + file)
                .getContentAsString(UTF_8);
    }
}
