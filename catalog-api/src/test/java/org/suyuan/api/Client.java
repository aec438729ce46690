package org.suyuan.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request after the other, as a program outside would. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpRequest.Builder request;

    private Client(HttpRequest.Builder request) {
        this.request = request;
    }

    public static Client to(int port, String path) {
        return new Client(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE));
    }

    public Client with(String header, String value) {
        request.header(header, value);
        return this;
    }

    public Client bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get() {
        return send(request.GET());
    }

    public Answer delete() {
        return send(request.DELETE());
    }

    public Answer post(String type, String body) {
        return post(type, body.getBytes(UTF_8));
    }

    public Answer post(String type, byte[] body) {
        return send(request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer postUntyped(byte[] body) {
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer postChunked(String type, byte[] body) {
        return send(request.header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** Status and code of a refusal that has every member it must have; else what is wrong with it. */
        public String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                return "no problem: " + header("Content-Type");
            }
            JsonNode problem = json();
            boolean whole = problem.path("type").isString()
                    && problem.path("title").isString()
                    && problem.path("detail").isString()
                    && problem.path("status").asInt() == status();
            return whole ? status() + " " + problem.path("code").asString() : "not whole: " + body();
        }
    }
}
