package org.suyuan.api.asked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;

@ApiTest
@TestPropertySource(properties = "suyuan.asked.reason-required=true")
class ReasonIT {
    private static final String QUESTION = "{\"query\": \"{ datasets { edges { cursor } } }\"}";

    @LocalServerPort
    private int port;

    @Test
    void whoSeesOnlyAPartHasToSayWhy() {
        String secret = Client.to(port, "/api/v1/tokens")
                .bearing(ApiTest.BOOTSTRAP)
                .post(
                        "application/json",
                        "{\"name\": \"why\", \"roles\": [\"reader\"], \"unit\": \"urn:suyuan:unit:why\"}")
                .json()
                .path("token")
                .asString();

        assertThat(graphql(secret).post("application/json", QUESTION).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(graphql(secret)
                        .with("Suyuan-Reason", "%zz")
                        .post("application/json", QUESTION)
                        .problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(graphql(secret)
                        .with("Suyuan-Reason", "%E6%A0%B8%E5%AF%B9")
                        .post("application/json", QUESTION)
                        .status())
                .isEqualTo(200);
        assertThat(graphql(ApiTest.BOOTSTRAP).post("application/json", QUESTION).status())
                .isEqualTo(200);
    }

    private Client graphql(String secret) {
        return Client.to(port, "/graphql").bearing(secret);
    }
}
