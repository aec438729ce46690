package org.suyuan.api.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Issuer;
import org.suyuan.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit submits about itself; the health authority of its district accepts or returns, row by row. */
@ApiTest
class SubmissionIT {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void twoDistrictsWithTheirAuthorities() {
        Client.Answer answer = register(ApiTest.BOOTSTRAP, "sub-region", """
                unit:
                  - {unit: sub-whc, name: 庚区卫生健康委员会, kind: 卫生健康行政部门, form: 机关法人, division: 500113, validFrom: 2018}
                  - {unit: sub-cdc, name: 庚区疾病预防控制中心, kind: 公共卫生机构, form: 事业单位法人, division: 500113, validFrom: 2006}
                  - {unit: sub-far, name: 辛区卫生健康委员会, kind: 卫生健康行政部门, form: 机关法人, division: 500115, validFrom: 2018}
                function:
                  - {unit: sub-whc, function: HEALTH_ADMINISTRATION, division: 500113, validFrom: 2018}
                  - {unit: sub-far, function: HEALTH_ADMINISTRATION, division: 500115, validFrom: 2018}
                """);
        assertThat(answer.json().path("rejected").asInt()).as(answer.body()).isZero();
    }

    @Test
    void aRowAboutAnotherUnitIsRefusedWhereItStands() {
        JsonNode answer = register(registrarOf("sub-cdc"), "posts", """
                        post:
                          - {unit: sub-cdc, post: chief, validFrom: 2020}
                          - {unit: sub-far, post: chief, validFrom: 2020}
                        """).json();

        assertThat(answer.path("submitted").asInt()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.path("rejected").asInt()).isEqualTo(1);
        assertThat(answer.path("remarks").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(answer.path("remarks").path(0).path("text").asString()).contains("urn:suyuan:unit:sub-cdc");
    }

    @Test
    void papersAndWhatRestsOnThemPassForAPartyAlone() {
        JsonNode answer = register(registrarOf("sub-cdc"), "papers", """
                        authorization:
                          - {authorization: sub-1, kind: 委托, grantors: sub-cdc, grantees: sub-far, granted: 2024-01-01, validFrom: 2024}
                          - {authorization: sub-2, kind: 委托, grantors: sub-whc, grantees: sub-far, granted: 2024-01-01, validFrom: 2024}
                        agreement:
                          - {authorization: sub-1, document: sub-xy-1, clauses: 目的, validFrom: 2024}
                          - {authorization: sub-2, document: sub-xy-2, clauses: 目的, validFrom: 2024}
                        accountability:
                          - {unit: sub-cdc, dataset: "postgres://sub.example:5432/a.mine", validFrom: 2024}
                        catalogueEntry:
                          - {entry: sub-ml-1, dataset: "postgres://sub.example:5432/a.mine", sharing: 有条件共享, validFrom: 2024}
                          - {entry: sub-ml-2, dataset: "postgres://sub.example:5432/a.other", sharing: 有条件共享, validFrom: 2024}
                        """).json();

        assertThat(answer.path("submitted").asInt()).as(answer.toString()).isEqualTo(4);
        assertThat(answer.path("rejected").asInt()).isEqualTo(3);
    }

    @Test
    void systemsAndBindingsPassForTheirHolderAlone() {
        register(ApiTest.BOOTSTRAP, "sub-systems", """
                system:
                  - {system: sub-whc-his, name: 庚区平台, kind: 医院信息系统, holder: sub-whc, validFrom: 2024}
                """);

        JsonNode answer = register(registrarOf("sub-cdc"), "systems", """
                        system:
                          - {system: sub-his, name: 庚区平台, kind: 医院信息系统, holder: sub-cdc, validFrom: 2024}
                        binding:
                          - {namespace: "postgres://sub.example:5432", system: sub-his, validFrom: 2024}
                          - {namespace: "postgres://whc.example:5432", system: sub-whc-his, validFrom: 2024}
                        """).json();

        assertThat(answer.path("submitted").asInt()).as(answer.toString()).isEqualTo(2);
        assertThat(answer.path("rejected").asInt()).as(answer.toString()).isEqualTo(1);
    }

    /** No refusal may tell of it; who decides on the row sees whom it touches, whether the paper still counts or not. */
    @Test
    void whatIsHiddenIsTakenAsWhatNeverWas() {
        register(ApiTest.BOOTSTRAP, "sub-hidden", """
                unit:
                  - {unit: sub-away, name: 壬区卫生健康委员会, kind: 卫生健康行政部门, form: 机关法人, division: 500116, validFrom: 2018}
                system:
                  - {system: sub-away-his, name: 辛区平台, kind: 医院信息系统, holder: sub-away, validFrom: 2024}
                authorization:
                  - {authorization: sub-away-1, kind: 委托, grantors: sub-away, grantees: sub-away, granted: 2020-01-01, validFrom: 2020, validUntil: 2021-12-31}
                """);
        String rows = """
                system:
                  - {system: sub-away-his, name: 庚区平台, kind: 医院信息系统, holder: sub-cdc, validFrom: 2024}
                authorization:
                  - {authorization: sub-away-1, kind: 委托, grantors: sub-cdc, grantees: sub-whc, granted: 2024-01-01, validFrom: 2024}
                agreement:
                  - {authorization: sub-away-1, document: sub-xy-9, clauses: 目的, validFrom: 2024}
                """;

        JsonNode hidden = register(registrarOf("sub-cdc"), "hidden", rows).json();
        JsonNode never = register(registrarOf("sub-cdc"), "hidden", rows.replace("sub-away", "sub-nowhere"))
                .json();

        assertThat(hidden.path("submitted").asInt()).as(hidden.toString()).isEqualTo(3);
        assertThat(hidden.toString().replaceAll("\"submission\":\"[0-9a-f]+\"", ""))
                .isEqualTo(never.toString().replaceAll("\"submission\":\"[0-9a-f]+\"", ""));
        String all =
                "[{\"row\": 1, \"decision\": \"ACCEPT\"}, {\"row\": 2, \"decision\": \"ACCEPT\"}, {\"row\": 3, \"decision\": \"ACCEPT\"}]";
        assertThat(results(
                        review(registrarOf("sub-whc"), hidden.path("submission").asString(), all)))
                .containsExactlyInAnyOrder("1 BEYOND", "2 BEYOND", "3 BEYOND");
        assertThat(results(
                        review(registrarOf("sub-whc"), never.path("submission").asString(), all)))
                .containsExactlyInAnyOrder("1 ACCEPTED", "2 ACCEPTED", "3 ACCEPTED");
    }

    @Test
    void whatWaitsSaysNothingYetAndWhatIsAcceptedDoesOnTheReviewersAccount() {
        String id = submitted("own", "sub-cdc", """
                post:
                  - {unit: sub-cdc, post: accepted, validFrom: 2020}
                  - {unit: sub-cdc, post: returned, validFrom: 2020}
                """);
        assertThat(posts()).doesNotContain("accepted", "returned");

        Client.Answer review = review(registrarOf("sub-whc"), id, """
                [{"row": 1, "decision": "ACCEPT"}, {"row": 2, "decision": "RETURN", "reason": "起始日期与批复不符"}, {"row": 9, "decision": "ACCEPT"}]
                """);

        assertThat(review.status()).as(review.body()).isEqualTo(200);
        assertThat(lastEntry()).isEqualTo("register.line by registrar of sub-whc");
        assertThat(results(review)).containsExactlyInAnyOrder("1 ACCEPTED", "2 RETURNED", "9 UNKNOWN");
        assertThat(posts()).contains("accepted").doesNotContain("returned");
        JsonNode seen = get(registrarOf("sub-cdc"), "/" + id).json();
        assertThat(seen.path("submission").path("state").asString()).isEqualTo("RETURNED");
        assertThat(seen.path("rows").path(1).path("reason").asString()).isEqualTo("起始日期与批复不符");
        assertThat(seen.path("rows").path(1).path("reviewer").asString()).isEqualTo("registrar of sub-whc");
    }

    @Test
    void aReturnedRowIsMendedAndSentAgain() {
        String first = submitted("again", "sub-cdc", "post: [{unit: sub-cdc, post: mended, validFrom: 2020}]");
        review(registrarOf("sub-whc"), first, "[{\"row\": 1, \"decision\": \"RETURN\", \"reason\": \"from 2021 on\"}]");

        String second = submitted("again", "sub-cdc", "post: [{unit: sub-cdc, post: mended, validFrom: 2021}]");
        Client.Answer review = review(registrarOf("sub-whc"), second, "[{\"row\": 1, \"decision\": \"ACCEPT\"}]");

        assertThat(results(review)).containsExactly("1 ACCEPTED");
        assertThat(results(review(registrarOf("sub-whc"), first, "[{\"row\": 1, \"decision\": \"ACCEPT\"}]")))
                .containsExactly("1 DECIDED_BEFORE");
        assertThat(posts()).contains("mended");
    }

    @Test
    void whatIsSentAgainIsUnchangedAndAnOlderRowDoesNotComeAfterANewerOne() {
        String first = "post:\n  - {unit: sub-cdc, post: again, validFrom: 2020}\n";
        String mended = "post:\n  - {unit: sub-cdc, post: again, validFrom: 2021}\n";
        String older = submitted("again", "sub-cdc", first);
        JsonNode whileItWaits = register(registrarOf("sub-cdc"), "again", first).json();
        String newer = submitted("again", "sub-cdc", mended);
        String accept = "[{\"row\": 1, \"decision\": \"ACCEPT\"}]";

        assertThat(whileItWaits.path("submitted").asInt())
                .as(whileItWaits.toString())
                .isZero();
        assertThat(whileItWaits.path("counts").path("UNCHANGED").asInt()).isEqualTo(1);
        assertThat(results(review(registrarOf("sub-whc"), newer, accept))).containsExactly("1 ACCEPTED");
        assertThat(results(review(registrarOf("sub-whc"), older, accept))).containsExactly("1 OVERTAKEN");
        assertThat(results(review(
                        registrarOf("sub-whc"),
                        older,
                        "[{\"row\": 1, \"decision\": \"RETURN\", \"reason\": \"已有更新\"}]")))
                .containsExactly("1 RETURNED");
        JsonNode onceAccepted =
                register(registrarOf("sub-cdc"), "again", mended).json();
        assertThat(onceAccepted.path("counts").path("UNCHANGED").asInt()).isEqualTo(1);
        String back = submitted("again", "sub-cdc", first);
        assertThat(results(review(registrarOf("sub-whc"), back, accept))).containsExactly("1 ACCEPTED");
    }

    @Test
    void whatIsAcceptedIsUnchangedAlsoAfterSomethingElseWasReturned() {
        String first = "post:\n  - {unit: sub-cdc, post: still, validFrom: 2020}\n";
        String other = submitted("still", "sub-cdc", first);
        review(registrarOf("sub-whc"), other, "[{\"row\": 1, \"decision\": \"ACCEPT\"}]");
        review(
                registrarOf("sub-whc"),
                submitted("still", "sub-cdc", first.replace("2020", "2021")),
                "[{\"row\": 1, \"decision\": \"RETURN\", \"reason\": \"与批复不符\"}]");

        JsonNode again = register(registrarOf("sub-cdc"), "still", first).json();

        assertThat(again.path("counts").path("UNCHANGED").asInt())
                .as(again.toString())
                .isEqualTo(1);
        assertThat(again.path("submitted").asInt()).isZero();
    }

    @Test
    void rowsAreToldAsTheyAreDecidedOnAndInTheOrderOfTheRequest() {
        String id = submitted("order", "sub-cdc", """
                post:
                  - {unit: sub-cdc, post: order-1, validFrom: 2020}
                  - {unit: sub-cdc, post: order-2, validFrom: 2020}
                """);
        JsonNode told = get(registrarOf("sub-whc"), "/" + id).json().path("rows");
        assertThat(StreamSupport.stream(told.spliterator(), false)
                        .map(row -> row.path("row").asInt()))
                .containsExactly(1, 2);

        Client.Answer review = review(registrarOf("sub-whc"), id, """
                [{"row": 2, "decision": "ACCEPT"}, {"row": 9, "decision": "ACCEPT"}, {"row": 1, "decision": "ACCEPT"}]
                """);

        assertThat(results(review)).containsExactly("2 ACCEPTED", "9 UNKNOWN", "1 ACCEPTED");
    }

    @Test
    void ofTwoDecisionsOnOneRowNoneIsTaken() {
        String id = submitted("twice", "sub-cdc", """
                post:
                  - {unit: sub-cdc, post: twice-1, validFrom: 2020}
                  - {unit: sub-cdc, post: twice-2, validFrom: 2020}
                """);

        Client.Answer review = review(registrarOf("sub-whc"), id, """
                [{"row": 2, "decision": "ACCEPT"}, {"row": 1, "decision": "ACCEPT"},
                 {"row": 1, "decision": "RETURN", "reason": "与批复不符"}]
                """);

        assertThat(review.problem()).isEqualTo("422 UNPROCESSABLE");
        assertThat(review.body()).contains("/2/row").contains("row 1");
        assertThat(get(registrarOf("sub-whc"), "?state=WAITING").body()).contains(id);
        assertThat(posts()).doesNotContain("twice-1", "twice-2");
    }

    @Test
    void onlyWhoIsAboveTheUnitDecides() {
        String id = submitted("whose", "sub-cdc", "post: [{unit: sub-cdc, post: whose, validFrom: 2020}]");
        String accept = "[{\"row\": 1, \"decision\": \"ACCEPT\"}]";

        assertThat(review(registrarOf("sub-cdc"), id, accept).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(review(registrarOf("sub-far"), id, accept).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(get(registrarOf("sub-far"), "/" + id).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(get(registrarOf("sub-far"), "?state=WAITING").body()).doesNotContain(id);
        assertThat(get(registrarOf("sub-whc"), "?state=WAITING").body()).contains(id);
        assertThat(get(registrarOf("sub-whc"), "?state=ACCEPTED").body()).doesNotContain(id);
        assertThat(results(review(registrarOf("sub-whc"), id, accept))).containsExactly("1 ACCEPTED");
    }

    @Test
    void aClaimToWhatIsOthersIsDecidedByWhoIsAboveThem() {
        register(ApiTest.BOOTSTRAP, "sub-others", """
                accountability:
                  - {unit: sub-far, dataset: "postgres://others.example:5432/a.theirs", validFrom: 2020}
                """);
        lineage("postgres://others.example:5432", "a.theirs");
        String id = submitted("claims", "sub-cdc", """
                accountability:
                  - {unit: sub-cdc, dataset: "postgres://others.example:5432/a.theirs", validFrom: 2024}
                copy:
                  - {holding: "postgres://others.example:5432/a.theirs", kind: 共享副本, holder: sub-cdc, validFrom: 2024}
                binding:
                  - {namespace: "postgres://others.example:5432", holder: sub-cdc, validFrom: 2024}
                authorization:
                  - {authorization: sub-claim-1, kind: 委托, grantors: sub-far, grantees: sub-cdc, granted: 2024-01-01, validFrom: 2024}
                  - {authorization: sub-claim-2, kind: 委托, grantors: sub-cdc, grantees: sub-cdc, datasets: "postgres://others.example:5432/a.theirs", granted: 2024-01-01, validFrom: 2024}
                function:
                  - {unit: sub-cdc, function: HEALTH_ADMINISTRATION, division: 500115, validFrom: 2018}
                  - {unit: sub-cdc, function: 疾病预防控制, division: 500113, validFrom: 2018}
                role:
                  - {unit: sub-cdc, role: SUPERVISOR, term: 主管单位, division: 500115, validFrom: 2018}
                """);
        String all = IntStream.rangeClosed(1, 8)
                .mapToObj(row -> "{\"row\": " + row + ", \"decision\": \"ACCEPT\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(results(review(registrarOf("sub-whc"), id, all)))
                .containsExactlyInAnyOrder(
                        "1 BEYOND",
                        "2 BEYOND",
                        "3 BEYOND",
                        "4 BEYOND",
                        "5 BEYOND",
                        "6 BEYOND",
                        "7 ACCEPTED",
                        "8 BEYOND");
        String theirs =
                "{ dataset(urn: \"urn:suyuan:dataset:postgres%3A%2F%2Fothers.example%3A5432/a.theirs\") { name } }";
        assertThat(ask(registrarOf("sub-cdc"), theirs).path("dataset").isNull()).isTrue();
        assertThat(results(review(ApiTest.BOOTSTRAP, id, all))).contains("1 ACCEPTED", "3 ACCEPTED", "4 ACCEPTED");
        assertThat(ask(registrarOf("sub-cdc"), theirs)
                        .path("dataset")
                        .path("name")
                        .asString())
                .isEqualTo("a.theirs");
    }

    @Test
    void soIsAClaimToWhatOthersKeepByTheirConnection() {
        register(ApiTest.BOOTSTRAP, "sub-bound", """
                binding:
                  - {namespace: "postgres://bound.example:5432", holder: sub-far, validFrom: 2020}
                """);
        lineage("postgres://bound.example:5432", "a.kept");
        String id = submitted("bound", "sub-cdc", """
                accountability:
                  - {unit: sub-cdc, dataset: "postgres://bound.example:5432/a.kept", validFrom: 2024}
                copy:
                  - {holding: "postgres://bound.example:5432/a.kept", kind: 共享副本, holder: sub-cdc, validFrom: 2024}
                binding:
                  - {namespace: "postgres://bound.example:5432", prefix: a, holder: sub-cdc, validFrom: 2024}
                  - {namespace: "postgres://free.example:5432", holder: sub-cdc, validFrom: 2024}
                """);

        assertThat(results(review(registrarOf("sub-whc"), id, """
                [{"row": 1, "decision": "ACCEPT"}, {"row": 2, "decision": "ACCEPT"}, {"row": 3, "decision": "ACCEPT"},
                 {"row": 4, "decision": "ACCEPT"}]
                """)))
                .containsExactlyInAnyOrder("1 BEYOND", "2 BEYOND", "3 BEYOND", "4 ACCEPTED");
    }

    @Test
    void aReturnNeedsAReasonAndADecisionItsForm() {
        String id = submitted("form", "sub-cdc", "post: [{unit: sub-cdc, post: form, validFrom: 2020}]");

        for (String wrong : List.of(
                "[{\"row\": 1, \"decision\": \"RETURN\"}]",
                "[{\"row\": 1, \"decision\": \"MAYBE\"}]",
                "[{\"row\": \"1\", \"decision\": \"ACCEPT\"}]",
                "[]",
                "{}")) {
            assertThat(review(registrarOf("sub-whc"), id, wrong).problem())
                    .as(wrong)
                    .isEqualTo("422 UNPROCESSABLE");
        }
        assertThat(get(registrarOf("sub-whc"), "?state=LATER").problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void theRegisterOfAUnitIsToldApartFromAnotherOfTheSameName() {
        String mine = "post: [{unit: sub-cdc, post: apart, validFrom: 2020, withdrawn: yes}]";
        register(ApiTest.BOOTSTRAP, "shared", "post: [{unit: sub-cdc, post: apart, validFrom: 2020}]");

        review(
                registrarOf("sub-whc"),
                submitted("shared", "sub-cdc", mine),
                "[{\"row\": 1, \"decision\": \"ACCEPT\"}]");

        assertThat(posts()).contains("apart");
    }

    private String submitted(String register, String unit, String yaml) {
        Client.Answer answer = register(registrarOf(unit), register, yaml);
        assertThat(answer.json().path("submission").asString(""))
                .as(answer.body())
                .isNotEmpty();
        return answer.json().path("submission").asString();
    }

    private static List<String> results(Client.Answer review) {
        return StreamSupport.stream(review.json().spliterator(), false)
                .map(one -> one.path("row").asInt() + " " + one.path("result").asString(""))
                .toList();
    }

    /** The posts of the unit that submits, by their names in their urns. */
    private List<String> posts() {
        JsonNode posts = ask("{ unit(urn: \"urn:suyuan:unit:sub-cdc\") { posts { urn } } }")
                .path("unit")
                .path("posts");
        return StreamSupport.stream(posts.spliterator(), false)
                .map(post -> post.path("urn").asString("").replaceAll(".*/", ""))
                .toList();
    }

    private String lastEntry() {
        JsonNode entry = ask("{ entry(number: " + ledger.head().number() + ") { kind actor } }")
                .path("entry");
        return entry.path("kind").asString("") + " by " + entry.path("actor").asString("");
    }

    private JsonNode ask(String query) {
        return ask(ApiTest.BOOTSTRAP, query);
    }

    private JsonNode ask(String token, String query) {
        Client.Answer answer = Client.to(port, "/graphql")
                .bearing(token)
                .post("application/json", JSON.writeValueAsString(Map.of("query", query)));
        assertThat(answer.json().path("errors")).as(answer.body()).isEmpty();
        return answer.json().path("data");
    }

    /** Tells that some job wrote a table. */
    private void lineage(String namespace, String name) {
        Client.Answer answer = Client.to(port, "/api/v1/lineage")
                .bearing(ApiTest.BOOTSTRAP)
                .post("application/json", """
                        {"eventType": "COMPLETE", "eventTime": "2026-01-01T00:00:00Z", "producer": "https://test.example",
                         "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                         "run": {"runId": "%s"}, "job": {"namespace": "etl", "name": "load"}, "inputs": [],
                         "outputs": [{"namespace": "%s", "name": "%s"}]}
                        """.formatted(UUID.randomUUID(), namespace, name));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Client.Answer register(String token, String name, String yaml) {
        return Client.to(port, "/api/v1/registers/" + name).bearing(token).post("application/yaml", yaml);
    }

    private Client.Answer review(String token, String id, String decisions) {
        return Client.to(port, "/api/v1/submissions/" + id + "/review")
                .bearing(token)
                .post("application/json", decisions);
    }

    private Client.Answer get(String token, String path) {
        return Client.to(port, "/api/v1/submissions" + path).bearing(token).get();
    }

    private static String registrarOf(String unit) {
        return Issuer.TRUSTED.jwt(
                "registrar of " + unit,
                List.of("registrar", "reader"),
                "urn:suyuan:unit:" + unit,
                Instant.now().plusSeconds(600));
    }
}
