package org.suyuan.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends refusals, from a controller or, before one is reached, from a filter. */
@Component
public final class Refusals {
    private static final String RETRY_SECONDS = "5";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    static ResponseEntity<Object> answer(ProblemBody body, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(body.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (body.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(body);
    }

    public void send(ProblemBody body, HttpServletResponse response) throws IOException {
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (body.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
