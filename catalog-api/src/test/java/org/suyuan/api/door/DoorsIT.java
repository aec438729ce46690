package org.suyuan.api.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Issuer;

@ApiTest
class DoorsIT {
    private final Instant later = Instant.now().plusSeconds(600);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void healthIsOpen(String part) {
        var answer = Client.to(port, "/actuator/health" + part).get();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql",
                "/graphiql",
                "/graphiql/",
                "/graphiql/main.js",
                "/api/v1/lineage",
                "/api/v1/tokens",
                "/api/v1/registers/templates.xlsx",
                "/actuator",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/env",
                "/error",
                "/favicon.ico"
            })
    void everythingElseIsClosed(String path) {
        var answer = Client.to(port, path).get();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aWrongTokenIsNone() {
        var answer = Client.to(port, "/api/v1/tokens").bearing("suyuan_wrong").get();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var answer =
                Client.to(port, "/no/such/thing").bearing(ApiTest.BOOTSTRAP).get();

        assertThat(answer.problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        var answer =
                Client.to(port, "/api/v1/lineage").bearing(ApiTest.BOOTSTRAP).get();

        assertThat(answer.problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;b", "/a%2Fb", "/%2e%2e/x", "/a//b", "/error"})
    void oddAddressesAreRefusedAsProblems(String path) {
        var answer = Client.to(port, path).bearing(ApiTest.BOOTSTRAP).get();

        assertThat(answer.problem()).matches("40[04] .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/actuator/health/?q=%"})
    void whatIsNoHttpIsRefusedAsAProblem(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void anUnknownVersionOfHttpIsNoFaultOfTheCatalogue() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 505").contains("HTTP_VERSION_NOT_SUPPORTED");
        }
    }

    @Test
    void aBrowserMayUseThePasswordForThePageAlone() {
        String basic = "Basic " + Base64.getEncoder().encodeToString(("anybody:" + ApiTest.BOOTSTRAP).getBytes(UTF_8));

        assertThat(Client.to(port, "/graphiql")
                        .with("Authorization", basic)
                        .get()
                        .status())
                .isEqualTo(302);
        assertThat(Client.to(port, "/api/v1/tokens")
                        .with("Authorization", basic)
                        .get()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void metricsAreForAdministrators() {
        assertThat(Client.to(port, "/actuator/metrics")
                        .bearing(ApiTest.BOOTSTRAP)
                        .get()
                        .status())
                .isEqualTo(200);
        assertThat(Client.to(port, "/actuator/prometheus")
                        .bearing(ApiTest.BOOTSTRAP)
                        .get()
                        .body())
                .contains("suyuan_ledger_queue");
    }

    @Test
    void aJwtLetsInWithItsRoles() {
        String ingester = Issuer.TRUSTED.jwt("etl", List.of("ingester", "unknown"), later);

        assertThat(lineage(ingester)).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void aJwtWithoutTheRoleIsForbidden() {
        String reader = Issuer.TRUSTED.jwt("someone", List.of("reader"), later);

        assertThat(lineage(reader)).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void aJwtThatExpiredOrThatAStrangerSignedOpensNothing() {
        String expired =
                Issuer.TRUSTED.jwt("etl", List.of("admin"), Instant.now().minusSeconds(600));
        String strange = new Issuer().jwt("etl", List.of("admin"), later);

        assertThat(lineage(expired)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(lineage(strange)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(lineage("a.b.c")).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void anOddRequestIdIsReplaced() {
        var answer = Client.to(port, "/actuator/health")
                .with("X-Request-Id", "a b\"<c>")
                .get();

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    private String lineage(String token) {
        return Client.to(port, "/api/v1/lineage")
                .bearing(token)
                .post("application/json", "{")
                .problem();
    }
}
