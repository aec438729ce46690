package org.suyuan.api.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Issuer;
import org.suyuan.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RegisterDoorIT {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Test
    void whatARegisterSaysIsWhatTheQuestionsAnswer() throws IOException {
        Client.Answer answer = submit("yubei", "application/yaml", resource("registers/yubei.yaml"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("remarks")).isEmpty();
        assertThat(answer.json().path("counts").path("NEW").asInt()).isEqualTo(13);
        assertThat(unitName("2003-06-01")).isEqualTo("示例区卫生防疫站");
        assertThat(unitName("2020-06-01")).isEqualTo("示例区疾病预防控制中心");
        assertThat(verdict("STORE", "2026-02-28")).isEqualTo("ALLOWED");
        assertThat(verdict("STORE", "2026-03-01")).isEqualTo("DENIED");
        assertThat(verdict("STORE", "2025-06-30")).isEqualTo("DENIED");
        assertThat(verdict("STORE", "2025-07-01")).isEqualTo("ALLOWED");
        assertThat(verdict("PUBLISH", "2025-01-01")).isEqualTo("DENIED");
    }

    @Test
    void readAgainItWritesNothingAndAChangedRowCorrects() throws IOException {
        byte[] register = resource("registers/yubei.yaml");
        submit("again", "application/yaml", register);
        long entries = ledger.head().number();

        JsonNode second = submit("again", "application/yaml", register).json();
        assertThat(second.path("counts").path("UNCHANGED").asInt()).isEqualTo(13);
        assertThat(ledger.head().number()).isEqualTo(entries);

        String changed = new String(register, UTF_8).replace("示例科技公司", "示例技术公司");
        JsonNode third =
                submit("again", "application/yaml", changed.getBytes(UTF_8)).json();
        assertThat(third.path("counts").path("CHANGED").asInt()).isEqualTo(1);
        assertThat(third.path("counts").path("UNCHANGED").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("org.suyuan.ingest.register.RegisterReader#kinds")
    void theExampleInTheTemplateOfEveryKindIsTakenAndTakenAgainChangesNothing(String kind) {
        List<String> template = get("templates/" + kind + ".csv").body().lines().toList();
        byte[] example = (template.get(0) + "\n" + template.get(3).replace("# ", "")).getBytes(UTF_8);

        JsonNode first = submit("example-" + kind + "?file=" + kind + ".csv", "text/csv", example)
                .json();
        long entries = ledger.head().number();
        JsonNode second = submit("example-" + kind + "?file=" + kind + ".csv", "text/csv", example)
                .json();

        assertThat(first.path("counts").path("NEW").asInt())
                .as(first.toString())
                .isEqualTo(1);
        assertThat(second.path("counts").path("UNCHANGED").asInt())
                .as(second.toString())
                .isEqualTo(1);
        assertThat(ledger.head().number()).isEqualTo(entries);
    }

    @Test
    void goodRowsGoInAndBadOnesAreListed() {
        String table = "单位,岗位,有效期自\nr1,chief,2020\nr1,deputy,last year\n";

        JsonNode answer = submit("rows?file=" + URLEncoder.encode("岗位.csv", UTF_8), "text/csv", table.getBytes(UTF_8))
                .json();

        assertThat(answer.path("counts").path("NEW").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected").asInt()).isEqualTo(1);
        JsonNode remark = answer.path("remarks").path(0);
        assertThat(remark.path("sheet").asString()).isEqualTo("岗位");
        assertThat(remark.path("row").asInt()).isEqualTo(3);
        assertThat(remark.path("column").asString()).isEqualTo("有效期自 validFrom");
        assertThat(remark.path("value").asString()).isEqualTo("last year");
        assertThat(remark.path("text").asString()).contains("2024-03-01");
    }

    @Test
    void aRowIsTakenBack() {
        String said = "unit,post,validFrom,withdrawn\nr2,chief,2020,\n";
        submit("back?file=post.csv", "text/csv", said.getBytes(UTF_8));

        JsonNode answer = submit(
                        "back?file=post.csv",
                        "text/csv",
                        said.replace("2020,", "2020,yes").getBytes(UTF_8))
                .json();

        assertThat(answer.path("counts").path("TAKEN_BACK").asInt()).isEqualTo(1);
    }

    @Test
    void severalFilesComeAsParts() {
        String body = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"post.csv\"",
                "",
                "unit,post,validFrom\nr3,chief,2020",
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"more.yaml\"",
                "",
                "post: [{unit: r3, post: deputy, validFrom: 2020}]",
                "--b--",
                "");

        JsonNode answer = submit("parts", "multipart/form-data; boundary=b", body.getBytes(UTF_8))
                .json();

        assertThat(answer.path("counts").path("NEW").asInt())
                .as(answer.toString())
                .isEqualTo(2);
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        assertThat(submit("parts", "multipart/form-data", "--x".getBytes(UTF_8)).problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(submit("parts", "multipart/form-data; boundary=x", "--x\r\nfoo".getBytes(UTF_8))
                        .problem())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void whatCannotBeReadAtAllIsRefused() {
        assertThat(submit("x", "application/yaml", "hospitals: []".getBytes(UTF_8))
                        .problem())
                .isEqualTo("422 UNPROCESSABLE");
        assertThat(submit("x?file=post.csv", "text/csv", "a,b\n1,2\n".getBytes(UTF_8))
                        .problem())
                .isEqualTo("422 UNPROCESSABLE");
        assertThat(submit("x", "application/pdf", "%PDF".getBytes(UTF_8)).problem())
                .isEqualTo("415 UNSUPPORTED_TYPE");
        assertThat(submit("x", "application/yaml", new byte[0]).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(submit("11010519491231002X", "application/yaml", "post: []".getBytes(UTF_8))
                        .problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(submit("x", "application/yaml", new byte[(2 << 20) + 1]).problem())
                .isEqualTo("413 TOO_LARGE");
    }

    @Test
    void onlyARegistrarMaySubmit() {
        assertThat(postAs("reader").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(postAs("ingester").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(postAs("registrar").status()).isEqualTo(200);
    }

    @Test
    void templatesComeInBothLanguagesAndSayNothingThemselves() {
        Client.Answer zh = get("templates/unit.csv");
        Client.Answer en = get("templates/" + URLEncoder.encode("授权", UTF_8) + ".csv?lang=en");

        assertThat(zh.body()).startsWith("\uFEFF\"单位\",\"名称\"");
        assertThat(en.body()).startsWith("\uFEFF\"authorization\",\"kind\"");
        assertThat(get("templates/hospital.csv").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(get("templates.xlsx").body()).startsWith("PK");
        assertThat(submit("x?file=unit.csv", "text/csv", zh.body().getBytes(UTF_8))
                        .problem())
                .isEqualTo("422 UNPROCESSABLE");
    }

    private String unitName(String day) {
        return ask("{ unit(urn: \"urn:suyuan:unit:yb-cdc\", asOf: {valid: \"" + day + "T00:00:00+08:00\"}) { name } }")
                .path("unit")
                .path("name")
                .asString();
    }

    private String verdict(String operation, String day) {
        return ask("""
                { mayProcess(unit: "urn:suyuan:unit:yb-tech",
                    dataset: "urn:suyuan:dataset:postgres%%3A%%2F%%2Fyb.example%%3A5432/cdc.public.report",
                    operation: "%s", purpose: "PUBLIC_HEALTH", asOf: {valid: "%sT12:00:00+08:00"}) { verdict } }
                """.formatted(operation, day))
                .path("mayProcess")
                .path("verdict")
                .asString();
    }

    private JsonNode ask(String query) {
        Client.Answer answer = Client.to(port, "/graphql")
                .bearing(ApiTest.BOOTSTRAP)
                .post("application/json", JSON.writeValueAsString(java.util.Map.of("query", query)));
        assertThat(answer.json().path("errors")).as(answer.body()).isEmpty();
        return answer.json().path("data");
    }

    private Client.Answer submit(String path, String type, byte[] body) {
        return Client.to(port, "/api/v1/registers/" + path)
                .bearing(ApiTest.BOOTSTRAP)
                .post(type, body);
    }

    private Client.Answer postAs(String role) {
        String token =
                Issuer.TRUSTED.jwt(role, List.of(role), java.time.Instant.now().plusSeconds(600));
        return Client.to(port, "/api/v1/registers/roles")
                .bearing(token)
                .post("application/yaml", "post: [{unit: r4, post: chief, validFrom: 2020}]");
    }

    private Client.Answer get(String path) {
        return Client.to(port, "/api/v1/registers/" + path)
                .bearing(ApiTest.BOOTSTRAP)
                .get();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RegisterDoorIT.class.getClassLoader().getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
