package org.suyuan.api.seed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Requests with a seed in every part that an answer may echo or a log may quote. */
final class SeedRequests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/api/v1/lineage/",
            "/api/v1/tokens/",
            "/graphql/",
            "/graphiql/",
            "/actuator/",
            "/actuator/health/",
            "/actuator/metrics/");

    /** Such as change nothing else. */
    private static final List<String> IDLE_HEADERS = List.of(
            "X-Request-Id", "User-Agent", "Referer", "Cookie", "Accept-Language", "X-Forwarded-For", "If-None-Match");

    private static final List<String> HEADERS =
            List.of("Origin", "Accept", "Content-Type", "Content-Encoding", "Range", "Expect");

    private final String token;
    private final String seed;
    private final String encoded;
    /** The seed as a name of GraphQL or an id of a request, if it can be told from other text without more than these hold. */
    private final String word;

    SeedRequests(String token, String seed) {
        this.token = token;
        this.seed = seed;
        this.encoded = URLEncoder.encode(seed, StandardCharsets.UTF_8).replace("+", "%20");
        this.word = seed.matches("[+0-9X -]+") ? "_" + seed.replaceAll("\\W", "_") : "_nothing";
    }

    List<Wire> all() {
        List<Wire> all = new ArrayList<>();
        addresses(all);
        headers(all);
        credentials(all);
        tokens(all);
        responders(all);
        graphql(all);
        return all;
    }

    private void addresses(List<Wire> all) {
        for (String address : ADDRESSES) {
            all.add(Wire.get(address + encoded).bearing(token));
            all.add(Wire.get(address + "?q=" + encoded + "&" + encoded + "=%").bearing(token));
            all.add(Wire.get(address + seed.replace(" ", "%20")).bearing(token));
        }
        all.add(Wire.get("/actuator/metrics/http.server.requests?tag=uri:" + encoded)
                .bearing(token));
        all.add(Wire.get("/actuator/prometheus?includedNames=" + encoded).bearing(token));
        all.add(Wire.get("/a;" + encoded).bearing(token));
        all.add(Wire.get("/%2e%2e/" + encoded).bearing(token));
        all.add(Wire.get("//" + encoded + "//").bearing(token));
        all.add(Wire.line("DELETE /api/v1/tokens/" + encoded + " HTTP/1.1").bearing(token));
        all.add(Wire.line(encoded.replace("%", "") + " / HTTP/1.1").bearing(token));
        all.add(Wire.line("GET /graphql " + encoded));
        all.add(Wire.line("GET /" + encoded + " HTTP/9.9"));
        all.add(Wire.line(seed));
    }

    private void headers(List<Wire> all) {
        for (String value : List.of(seed, encoded)) {
            for (String header : HEADERS) {
                all.add(lineage("{").with(header, value));
                all.add(graphql("{__typename}", Map.of()).with(header, value));
            }
            for (Wire request : List.of(Wire.get("/actuator/metrics").bearing(token), lineage("{"), Wire.get("/"))) {
                IDLE_HEADERS.forEach(header -> request.with(header, value));
                all.add(request);
            }
        }
        all.add(Wire.get("/").bearing(token).with("Host", encoded));
        all.add(Wire.get("/").bearing(token).with(encoded.replace("%", ""), encoded));
        all.add(lineage("{").with("Content-Type", "application/json; charset=" + encoded));
        all.add(lineage("{").with("Content-Length", "x" + encoded));
        all.add(lineage("{").with("Transfer-Encoding", encoded));
        all.add(lineage("{").with("X-Request-Id", "job-" + word));
    }

    private void credentials(List<Wire> all) {
        String basic = Base64.getEncoder().encodeToString((seed + ":" + seed).getBytes(StandardCharsets.UTF_8));
        for (String authorization :
                List.of("Bearer " + seed, "Bearer suyuan_" + encoded, "Basic " + basic, seed, "Digest " + seed)) {
            all.add(Wire.get("/graphiql").with("Authorization", authorization));
            all.add(lineage("{}").with("Authorization", authorization));
        }
    }

    private void tokens(List<Wire> all) {
        String quoted = JSON.writeValueAsString(seed);
        String name = "{\"name\": " + quoted + ", \"roles\": [\"reader\"]}";
        for (String body : List.of(
                name,
                "{\"name\": \"seeding\", \"roles\": [" + quoted + "]}",
                "{\"name\": \"seeding\", \"roles\": " + quoted + "}",
                "{\"name\": \"seeding\", \"roles\": [\"reader\"], \"expiresAt\": " + quoted + "}",
                "{\"name\": \"seeding\", \"roles\": [\"reader\"], " + quoted + ": 1}",
                "{" + quoted,
                quoted)) {
            all.add(Wire.post("/api/v1/tokens", body).bearing(token));
        }
    }

    private void responders(List<Wire> all) {
        String quoted = JSON.writeValueAsString(seed);
        String until = JSON.writeValueAsString(Instant.now().plusSeconds(3_600).toString());
        String unit = JSON.writeValueAsString("urn:suyuan:unit:" + encoded);
        for (String wish : List.of(
                "{\"caller\": " + quoted + ", \"incident\": \"seeding\", \"divisions\": [\"440300\"], \"until\": "
                        + until,
                "{\"caller\": \"seeding\", \"incident\": " + quoted + ", \"divisions\": [\"440300\"], \"until\": "
                        + until,
                "{\"caller\": \"seeding\", \"incident\": \"seeding\", \"units\": [" + unit + "], \"until\": " + until,
                "{\"caller\": \"seeding\", \"incident\": \"seeding\", \"divisions\": [" + quoted + "], \"until\": "
                        + until,
                "{\"caller\": \"seeding\", \"incident\": \"seeding\", \"divisions\": [\"440300\"], \"until\": "
                        + quoted,
                "{\"caller\": \"seeding\", \"incident\": \"seeding\", " + quoted + ": 1, \"until\": " + until)) {
            all.add(Wire.post("/api/v1/responders", wish + "}")
                    .with("X-Reason", "seeding")
                    .bearing(token));
        }
        all.add(Wire.line("DELETE /api/v1/responders/" + encoded + " HTTP/1.1").bearing(token));
    }

    private void graphql(List<Wire> all) {
        String quoted = JSON.writeValueAsString(seed);
        for (String document : List.of(
                seed,
                "{ " + seed,
                "{ " + word + " }",
                "{ " + word + ": nothing }",
                "{ " + word + ": search(text: \"seeding\") {edges {node {urn}}} }",
                "query " + word + "($" + word + ": Int) { search(text: $" + word + ") {edges {node {urn}}} }",
                "query ($" + word + ": " + word + ") { search(text: $" + word + ") {edges {node {urn}}} }",
                "{ ..." + word + " } fragment " + word + " on " + word + " { x }",
                "{ search(text: \"seeding\", " + word + ": 1) {edges {node {urn}}} }",
                "{ search(text: \"seeding\") @" + word + " {edges {node {urn}}} }",
                "{ search(text: " + quoted + ") {edges {node {urn name}}} }",
                "{ search(text: [" + quoted + "]) {edges {node {urn name}}} }",
                "{ search(text: \"seeding\", kinds: [" + quoted + "]) {edges {node {urn}}} }",
                "{ search(text: \"seeding\", kinds: [" + word + "]) {edges {node {urn}}} }",
                "{ search(text: \"seeding\", first: " + quoted + ") {edges {node {urn}}} }",
                "{ search(text: \"seeding\", after: " + quoted + ") {edges {node {urn}}} }",
                "{ search(text: \"seeding\", asOf: {day: " + quoted + "}) {edges {node {urn}}} }",
                "{ search(text: \"seeding\", asOf: {known: " + quoted + "}) {edges {node {urn}}} }",
                "{ search(text: \"seeding\", asOf: {" + word + ": 1}) {edges {node {urn}}} }",
                "{ search(text: \"seeding\", asOf: " + quoted + ") {edges {node {urn}}} }",
                "{ dataset(urn: " + quoted + ") {urn} }",
                "{ dataset(urn: \"urn:suyuan:dataset:seeding/" + encoded + "\") {urn} }",
                "{ contacts(units: [\"urn:suyuan:unit:" + encoded + "\"]) {edges {node {urn}}} }",
                "{ contacts(division: " + quoted + ") {edges {node {urn}}} }",
                "{ lineage(of: \"urn:suyuan:dataset:seeding/" + encoded + "\") {complete} }",
                "{ lineage(of: \"urn:suyuan:dataset:seeding/" + encoded + "\", limit: -5) {complete} }",
                "{ lineage(of: \"urn:suyuan:" + encoded + ":x\", direction: " + word + ") {complete} }",
                "{ ledger(about: \"urn:suyuan:job:seeding/" + encoded + "\") {edges {node {number}}} }",
                "{ entry(number: " + quoted + ") {number} }",
                "{ entry(number: " + (seed.matches("[1-9]\\d+") ? seed + ".5" : "1e400") + ") {number} }",
                "mutation { redact(input: {numbers: [], reason: " + quoted + "}) {entry {number}} }",
                "mutation { redact(input: {numbers: [999999], reason: " + quoted + "}) {entry {number}} }",
                "mutation { redact(input: {numbers: [" + quoted + "], reason: 5, " + word + ": 1}) {entry {number}} }",
                "# " + seed + "\n{ search(text: \"unterminated " + seed + "\n) }")) {
            all.add(graphql(document, Map.of()));
        }
        for (Object value : new Object[] {seed, List.of(seed), Map.of("day", seed), Map.of(seed, seed)}) {
            all.add(graphql(
                    "query ($v: AsOf) { search(text: \"seeding\", asOf: $v) {edges {node {urn}}} }",
                    Map.of("v", value)));
            all.add(graphql(
                    "query ($v: [Kind!]) { search(text: \"seeding\", kinds: $v) {edges {node {urn}}} }",
                    Map.of("v", value)));
            all.add(graphql("query ($v: Urn!) { dataset(urn: $v) {urn} }", Map.of("v", value, seed, value)));
            all.add(graphql("query ($v: EntryNumber!) { entry(number: $v) {number} }", Map.of("v", value)));
            all.add(graphql(
                    "query ($v: Int) { search(text: \"seeding\", first: $v) {edges {node {urn}}} }",
                    Map.of("v", value)));
        }
        for (String body : List.of(
                seed,
                quoted,
                "[" + quoted + "]",
                "{\"query\": [" + quoted + "]}",
                "{\"query\": \"{__typename}\", \"operationName\": " + quoted + "}",
                "{\"query\": \"{__typename}\", \"operationName\": [" + quoted + "]}",
                "{\"query\": \"{__typename}\", \"variables\": " + quoted + "}",
                "{\"query\": \"{__typename}\", \"extensions\": " + quoted + "}",
                "{\"query\": \"{__typename}\", " + quoted + ": 1}",
                "{\"query\": \"query a {__typename} query b {__typename}\", \"operationName\": " + quoted + "}",
                "{\"query\": \"{ a " + seed)) {
            all.add(Wire.post("/graphql", body).bearing(token));
        }
        all.add(Wire.get("/graphql?query=" + encoded).bearing(token));
    }

    private Wire graphql(String document, Map<String, ?> variables) {
        return Wire.post("/graphql", JSON.writeValueAsString(Map.of("query", document, "variables", variables)))
                .bearing(token);
    }

    private Wire lineage(String body) {
        return Wire.post("/api/v1/lineage", body).bearing(token);
    }
}
