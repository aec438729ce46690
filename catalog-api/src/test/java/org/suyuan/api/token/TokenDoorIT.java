package org.suyuan.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import tools.jackson.databind.JsonNode;

@ApiTest
class TokenDoorIT {
    @LocalServerPort
    private int port;

    @Test
    void aTokenOpensItsDoorsUntilItIsRevoked() {
        JsonNode issued =
                issue("{\"name\": \"airflow\", \"roles\": [\"ingester\"]}").json();
        String secret = issued.path("token").asString();
        String id = issued.path("id").asString();

        assertThat(lineage(secret)).isEqualTo("400 BAD_REQUEST");
        assertThat(Client.to(port, "/graphql").bearing(secret).get().problem()).isEqualTo("403 FORBIDDEN");
        assertThat(tokens("").bearing(secret).get().problem()).isEqualTo("403 FORBIDDEN");

        assertThat(admin("/" + id).delete().status()).isEqualTo(204);
        assertThat(lineage(secret)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(admin("/" + id).delete().status()).isEqualTo(204);
    }

    @Test
    void theListTellsNoSecret() {
        JsonNode issued =
                issue("{\"name\": \"listed\", \"roles\": [\"reader\"]}").json();

        String list = admin("").get().body();

        assertThat(list)
                .contains(issued.path("id").asString())
                .doesNotContain(issued.path("token").asString())
                .doesNotContain("igest");
    }

    @Test
    void aUnitIsNamedByItsIdAndOneThatNobodyKnowsIsRemarkedOn() {
        JsonNode issued = issue("{\"name\": \"clerk\", \"roles\": [\"reader\"], \"unit\": \"not-told-of\"}")
                .json();

        assertThat(issued.path("unit").asString()).isEqualTo("urn:suyuan:unit:not-told-of");
        assertThat(issued.path("remark").asString()).contains("urn:suyuan:unit:not-told-of");
        assertThat(issue("{\"name\": \"all\", \"roles\": [\"reader\"]}").json().has("remark"))
                .isFalse();
    }

    @Test
    void anUnknownTokenCannotBeRevoked() {
        assertThat(admin("/0123456789abcdef").delete().problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aTokenEndsByItself() throws InterruptedException {
        String soon = Instant.now().plusMillis(1500).toString();
        String secret = issue("{\"name\": \"brief\", \"roles\": [\"ingester\"], \"expiresAt\": \"" + soon + "\"}")
                .json()
                .path("token")
                .asString();
        String before = lineage(secret);

        Thread.sleep(2000);

        assertThat(before).isEqualTo("400 BAD_REQUEST");
        assertThat(lineage(secret)).isEqualTo("401 UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ | 400 BAD_REQUEST",
                "[] | 422 UNPROCESSABLE",
                "{\"roles\": [\"reader\"]} | 422 UNPROCESSABLE",
                "{\"name\": \" \", \"roles\": [\"reader\"]} | 422 UNPROCESSABLE",
                "{\"name\": \"bootstrap\", \"roles\": [\"reader\"]} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": []} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"unit\": \"\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"unit\": \"two words\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"unit\": \"13957106288\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"unit\": \"urn:suyuan:unit:139%35%3710%36288\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"unit\": \"urn:suyuan:dataset:a/b\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": \"reader\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"root\"]} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"owner\": 1} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"expiresAt\": \"2020-01-01T00:00:00Z\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"expiresAt\": \"2030-01-01\"} | 422 UNPROCESSABLE",
                "{\"name\": \"n\", \"roles\": [\"reader\"], \"expiresAt\": \"+999999999-01-01T00:00:00Z\"} | 422 UNPROCESSABLE",
            })
    void aBadWishIsRefused(String wish, String refusal) {
        assertThat(issue(wish).problem()).isEqualTo(refusal);
    }

    private Client.Answer issue(String wish) {
        return admin("").post("application/json", wish);
    }

    private Client admin(String rest) {
        return tokens(rest).bearing(ApiTest.BOOTSTRAP);
    }

    private Client tokens(String rest) {
        return Client.to(port, "/api/v1/tokens" + rest);
    }

    private String lineage(String token) {
        return Client.to(port, "/api/v1/lineage")
                .bearing(token)
                .post("application/json", "{")
                .problem();
    }
}
