package org.suyuan.api.responder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Issuer;
import org.suyuan.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre in Dazu asks how units of Tongliang are reached, which it does not see else. */
@ApiTest
class ResponderIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TONGLIANG = "500151";
    private static final String WHY = "核查泄露";

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void unitsOfTwoDistricts() {
        Client.Answer answer = Client.to(port, "/api/v1/registers/resp-region")
                .bearing(ApiTest.BOOTSTRAP)
                .post("application/yaml", """
                        unit:
                          - {unit: resp-centre, name: 壬区卫生健康信息中心, kind: 卫生健康信息中心, form: 事业单位法人, division: 500111, validFrom: 2018}
                          - {unit: resp-hospital, name: 癸区人民医院, kind: 医疗卫生机构, form: 事业单位法人, division: 500151, validFrom: 2018}
                        post:
                          - {unit: resp-hospital, post: data, validFrom: 2018}
                        filling:
                          - {unit: resp-hospital, post: data, title: 分管副院长, kind: 分管负责人, holder: R-17, validFrom: 2018}
                        """);
        assertThat(answer.json().path("rejected").asInt()).as(answer.body()).isZero();
    }

    @Test
    void aResponderIsShownNamesAndPostsWithinItsScopeUntilThatIsEnded() {
        Token token = token("inside");
        assertThat(names(contacts(token.secret(), WHY))).isEmpty();

        String id = opened(token.id(), "leak-inside");

        JsonNode hospital = contacts(token.secret(), WHY).path("edges").path(0).path("node");
        assertThat(hospital.path("name").asString()).isEqualTo("癸区人民医院");
        assertThat(hospital.path("posts").path(0).path("holder").asString()).isEqualTo("R-17");
        assertThat(names(ask(token.secret(), WHY, "contacts(units: [\"urn:suyuan:unit:resp-hospital\"])")))
                .containsExactly("癸区人民医院");
        assertThat(graphql(token.secret(), WHY, "{ unit(urn: \"urn:suyuan:unit:resp-hospital\") { name } }")
                        .json()
                        .path("data")
                        .path("unit")
                        .isNull())
                .as("nothing but contacts")
                .isTrue();

        assertThat(responders("/" + id).delete().status()).isEqualTo(204);

        assertThat(names(contacts(token.secret(), WHY))).isEmpty();
    }

    @Test
    void whatLiesOutsideIsAsIfThereWereNone() {
        Token token = token("outside");
        opened(token.id(), "leak-outside");

        String outside = graphql(token.secret(), WHY, query("contacts(units: [\"urn:suyuan:unit:resp-far\"])"))
                .body();
        Client.to(port, "/api/v1/registers/resp-far").bearing(ApiTest.BOOTSTRAP).post("application/yaml", """
                        unit:
                          - {unit: resp-far, name: 远区人民医院, kind: 医疗卫生机构, form: 事业单位法人, division: 500152, validFrom: 2018}
                        """);

        assertThat(graphql(token.secret(), WHY, query("contacts(units: [\"urn:suyuan:unit:resp-far\"])"))
                        .body())
                .isEqualTo(outside);
        assertThat(names(ask(ApiTest.BOOTSTRAP, "", "contacts(units: [\"urn:suyuan:unit:resp-far\"])")))
                .containsExactly("远区人民医院");
    }

    @Test
    void theRightEndsByItself() throws InterruptedException {
        Token token = token("brief");
        Client.Answer opened = open(wish(token.id(), "leak-brief", Instant.now().plusMillis(4_000)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        List<String> before = names(contacts(token.secret(), WHY));

        Thread.sleep(4_200);

        assertThat(before).containsExactly("癸区人民医院");
        assertThat(names(contacts(token.secret(), WHY))).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsShown() {
        Token token = token("silent");
        opened(token.id(), "leak-silent");

        JsonNode answer = graphql(token.secret(), "", query(inTongliang())).json();

        assertThat(answer.path("data").isObject()
                        && answer.path("data").path("contacts").isObject())
                .isFalse();
        assertThat(answer.path("errors")
                        .path(0)
                        .path("extensions")
                        .path("field")
                        .asString())
                .isEqualTo("Suyuan-Reason");
    }

    @Test
    void eachUseIsInTheLedgerWithItsReason() {
        Token token = token("accounted");
        String id = opened(token.id(), "leak-accounted");
        contacts(token.secret(), WHY);
        contacts(token.secret(), WHY);

        JsonNode entries = graphql(
                        ApiTest.BOOTSTRAP,
                        "",
                        "{ ledger(about: \"urn:suyuan:authorization:responder/" + id
                                + "\") { edges { node { kind actor authority reason payload } } } }")
                .json()
                .path("data")
                .path("ledger")
                .path("edges");

        assertThat(StreamSupport.stream(entries.spliterator(), false)
                        .map(edge -> edge.path("node").path("kind").asString()))
                .containsExactly("responder.open", "responder.use", "responder.use");
        JsonNode use = entries.path(2).path("node");
        assertThat(use.path("actor").asString()).isEqualTo("accounted");
        assertThat(use.path("authority").asString()).isEqualTo("responder");
        assertThat(use.path("reason").asString()).isEqualTo(WHY);
        assertThat(use.path("payload").asString()).contains("leak-accounted", "urn:suyuan:unit:resp-hospital");
    }

    @Test
    void whoComesWithAJwtIsKnownByItsSubject() {
        String jwt = Issuer.TRUSTED.jwt(
                "resp-subject",
                List.of("reader"),
                "urn:suyuan:unit:resp-centre",
                Instant.now().plusSeconds(600));
        opened("resp-subject", "leak-jwt");

        assertThat(names(contacts(jwt, WHY))).containsExactly("癸区人民医院");
        assertThat(names(contacts(token("resp-subject").secret(), WHY)))
                .as("a token of the same name")
                .isEmpty();
    }

    @Test
    void aSubjectMayBeAMailAddress() {
        String mail = "resp.subject@example.org";
        String jwt = Issuer.TRUSTED.jwt(
                mail,
                List.of("reader"),
                "urn:suyuan:unit:resp-centre",
                Instant.now().plusSeconds(600));
        opened(mail, "leak-mail");

        assertThat(names(contacts(jwt, WHY))).containsExactly("癸区人民医院");
    }

    @Test
    void thoseThatHoldAreListedAndOnlyToAdministrators() {
        Token token = token("listed");
        String id = opened(token.id(), "leak-listed");
        assertThat(responders("").get().body()).contains(id, token.id(), "leak-listed", TONGLIANG);
        assertThat(Client.to(port, "/api/v1/responders")
                        .bearing(token.secret())
                        .get()
                        .problem())
                .isEqualTo("403 FORBIDDEN");

        responders("/" + id).delete();

        assertThat(responders("").get().body()).doesNotContain(id);
        assertThat(responders("/0123456789abcdef").delete().problem()).isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ | 400 BAD_REQUEST",
                "[] | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [\"999999\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": \"500151\", \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"units\": [\"urn:suyuan:dataset:a/b\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"a b\", \"divisions\": [\"500151\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"11010519491231002X\", \"divisions\": [\"500151\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"11010519491231002X\", \"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"夏侯惊鸿\", \"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"units\": [\"urn:suyuan:unit:resp-unknown\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"SOON\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [\"500151\"]} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"2020-01-01T00:00:00Z\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"LATE\"} | 422 UNPROCESSABLE",
                "{\"caller\": \"c\", \"incident\": \"i\", \"divisions\": [\"500151\"], \"until\": \"SOON\", \"x\": 1} | 422 UNPROCESSABLE",
            })
    void aBadWishIsRefused(String wish, String refusal) {
        long before = ledger.head().number();

        Client.Answer answer =
                open(wish.replace("SOON", Instant.now().plusSeconds(600).toString())
                        .replace("LATE", Instant.now().plusSeconds(73 * 3_600).toString()));

        assertThat(answer.problem()).isEqualTo(refusal);
        assertThat(answer.body()).doesNotContain("11010519491231002X");
        assertThat(ledger.head().number()).isEqualTo(before);
    }

    @Test
    void anAdministratorSaysWhy() {
        Client.Answer answer = responders("")
                .post("application/json", wish("c", "i", Instant.now().plusSeconds(600)));

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
    }

    private record Token(String id, String secret) {}

    private Token token(String name) {
        JsonNode issued = Client.to(port, "/api/v1/tokens")
                .bearing(ApiTest.BOOTSTRAP)
                .post(
                        "application/json",
                        "{\"name\": \"" + name
                                + "\", \"roles\": [\"reader\"], \"unit\": \"urn:suyuan:unit:resp-centre\"}")
                .json();
        return new Token(issued.path("id").asString(), issued.path("token").asString());
    }

    private String opened(String caller, String incident) {
        Client.Answer answer = open(wish(caller, incident, Instant.now().plusSeconds(600)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("caller").asString()).isEqualTo(caller);
        assertThat(answer.json().path("callerIs").asString())
                .isEqualTo(caller.matches("[0-9a-f]{16}") ? "token" : "subject");
        return answer.json().path("id").asString();
    }

    private Client.Answer open(String wish) {
        return responders("").with("X-Reason", "incident").post("application/json", wish);
    }

    private static String wish(String caller, String incident, Instant until) {
        return JSON.writeValueAsString(Map.of(
                "caller", caller, "incident", incident, "divisions", List.of(TONGLIANG), "until", until.toString()));
    }

    private Client responders(String rest) {
        return Client.to(port, "/api/v1/responders" + rest).bearing(ApiTest.BOOTSTRAP);
    }

    private static String inTongliang() {
        return "contacts(division: \"" + TONGLIANG + "\")";
    }

    private static String query(String contacts) {
        return "{ " + contacts + " { edges { node { urn name nameToday posts { postKind title holder } } } } }";
    }

    private JsonNode contacts(String secret, String reason) {
        return ask(secret, reason, inTongliang());
    }

    private JsonNode ask(String secret, String reason, String contacts) {
        Client.Answer answer = graphql(secret, reason, query(contacts));
        assertThat(answer.json().path("errors")).as(answer.body()).isEmpty();
        return answer.json().path("data").path("contacts");
    }

    private Client.Answer graphql(String secret, String reason, String query) {
        return Client.to(port, "/graphql")
                .bearing(secret)
                .with("Suyuan-Reason", URLEncoder.encode(reason, UTF_8))
                .post("application/json", JSON.writeValueAsString(Map.of("query", query)));
    }

    private static List<String> names(JsonNode contacts) {
        return StreamSupport.stream(contacts.path("edges").spliterator(), false)
                .map(edge -> edge.path("node").path("name").asString())
                .toList();
    }
}
