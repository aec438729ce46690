package org.suyuan.api.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events with a seed in them, made of the samples that the reader of OpenLineage is tested with. */
final class SeedEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SAMPLES = Path.of("../lineage-ingest/src/test/resources/samples/openlineage");

    /** Texts that refuse the event if they are not what they must be. */
    private static final Set<String> STRUCTURE =
            Set.of("eventType", "eventTime", "runId", "lifecycleStateChange", "schemaURL");

    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";

    private static final String SMALLEST = """
            {"eventType": "COMPLETE", "eventTime": "2026-01-05T08:00:00+08:00", "producer": "https://example.org/seed",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run": {"runId": "0199e2b0-3c1a-7d1e-9f52-0a1b2c3d4e5f"}, "job": {"namespace": "seeding", "name": "job"},
             "inputs": [{"namespace": "seeding", "name": "in"}], "outputs": [{"namespace": "seeding", "name": "out"}]}""";

    private final List<JsonNode> samples;

    SeedEvents() {
        samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JSON.readTree(file.toFile()))
                    .forEach(samples::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        addEventsWithoutRun(JSON.readTree(SAMPLES.resolve("every-facet.json").toFile()));
    }

    /** The job and each dataset of an event, with all their facets, as the subjects of events of their own. */
    private void addEventsWithoutRun(JsonNode event) {
        ObjectNode job = (ObjectNode) event.deepCopy();
        job.remove(List.of("run", "eventType"));
        samples.add(job.put("schemaURL", SCHEMA + "JobEvent"));
        for (JsonNode dataset :
                List.of(event.path("inputs").path(0), event.path("outputs").path(0))) {
            ObjectNode alone = JSON.createObjectNode()
                    .put("eventTime", "2026-01-05T08:00:00+08:00")
                    .put("producer", "https://example.org/seed")
                    .put("schemaURL", SCHEMA + "DatasetEvent");
            alone.set("dataset", dataset);
            samples.add(alone);
        }
    }

    /** Each sample with the seed in every text, once behind what stood there and once in its place, and as a key everywhere. */
    List<String> everywhere(String seed) {
        List<String> events = new ArrayList<>();
        for (JsonNode sample : samples) {
            events.add(sown(sample, text -> text + " " + seed, false, seed).toString());
            events.add(sown(sample, text -> "x_" + seed, false, seed).toString());
            events.add(sown(sample, text -> seed, true, seed).toString());
        }
        return events;
    }

    /** A name that nothing announces, where the place says that it is a person's, data or an error's. */
    static List<String> whereThePlaceTells(String name) {
        ObjectNode event = smallest();
        ObjectNode run = (ObjectNode) event.path("run");
        ObjectNode job = (ObjectNode) event.path("job");
        run.set(
                "facets",
                JSON.valueToTree(Map.of(
                        "errorMessage",
                        Map.of(
                                "message",
                                "no record of " + name,
                                "stackTrace",
                                "E: " + name,
                                "programmingLanguage",
                                "JAVA"),
                        "custom",
                        Map.of(
                                "patientName",
                                name,
                                "contact",
                                Map.of("who", List.of(name)),
                                "stackTrace",
                                "at " + name),
                        "spark.logicalPlan",
                        Map.of(
                                "plan",
                                List.of(Map.of("class", "x.Literal", "value", name), Map.of("data", List.of(name)))),
                        "environmentVariables",
                        Map.of("environmentVariables", List.of(Map.of("name", "PATIENT_NAME", "value", name))))));
        job.set(
                "facets",
                JSON.valueToTree(Map.of(
                        "sql",
                        Map.of(
                                "query",
                                "SELECT a /* " + name + " */ FROM t WHERE n = '" + name + "' AND m IN (\"" + name
                                        + "\") -- " + name))));
        return List.of(event.toString());
    }

    /** Such as must be refused, with the seed in what is wrong. */
    static List<byte[]> malformed(String seed) {
        List<JsonNode> wrong = new ArrayList<>();
        for (String member : List.of("eventType", "eventTime", "run", "job", "inputs", "outputs")) {
            wrong.add(smallest().put(member, seed));
        }
        wrong.add(changed("run", "runId", seed));
        wrong.add(changed("run", "facets", seed));
        wrong.add(changed("job", "name", "a\u0000" + seed));
        wrong.add(changed("job", "name", (seed + "; ").repeat(400)));
        wrong.add(changed("job", "namespace", "\n" + seed));
        wrong.add(JSON.createArrayNode().add(seed));
        wrong.add(JSON.createObjectNode().put(seed, seed));
        List<byte[]> malformed = new ArrayList<>();
        wrong.forEach(event -> malformed.add(event.toString().getBytes(UTF_8)));
        String quoted = JSON.writeValueAsString(seed);
        for (String text : List.of(
                seed,
                quoted,
                quoted.substring(0, quoted.length() - 1),
                "{" + quoted + ": " + seed + "}",
                "{" + quoted + ": 1, " + quoted + ": 2}",
                "{\"run\": {" + quoted + ": \"\\q" + seed + "\"}}",
                smallest() + seed,
                "{\"a\": " + "[".repeat(2_000) + quoted + "]".repeat(2_000) + "}",
                "<event>" + seed + "</event>")) {
            malformed.add(text.getBytes(UTF_8));
        }
        malformed.add(withBrokenUtf8(seed));
        return malformed;
    }

    /** One that is accepted and holds nothing of a person. */
    static String harmless(String word) {
        ObjectNode event = smallest();
        ((ObjectNode) event.path("job"))
                .put("name", word)
                .set(
                        "facets",
                        JSON.valueToTree(Map.of("documentation", Map.of("description", "a description of " + word))));
        return event.toString();
    }

    private static byte[] withBrokenUtf8(String seed) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("{\"run\": \"" + seed).getBytes(UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("\"}".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static ObjectNode smallest() {
        return (ObjectNode) JSON.readTree(SMALLEST);
    }

    private static ObjectNode changed(String member, String key, String text) {
        ObjectNode event = smallest();
        ((ObjectNode) event.path(member)).put(key, text);
        return event;
    }

    private static JsonNode sown(JsonNode sample, UnaryOperator<String> sowing, boolean keys, String seed) {
        JsonNode event = sample.deepCopy();
        sow(event, sowing, keys, seed);
        return event;
    }

    private static void sow(JsonNode node, UnaryOperator<String> sowing, boolean keys, String seed) {
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(key);
                if (value.isString() && !STRUCTURE.contains(key)) {
                    object.put(key, sowing.apply(value.asString()));
                } else {
                    sow(value, sowing, keys, seed);
                }
            }
            if (keys) {
                object.set(seed, seed.matches("[1-9][0-9]*") ? JSON.readTree(seed) : JSON.valueToTree(seed));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isString()) {
                    array.set(i, JSON.valueToTree(sowing.apply(array.get(i).asString())));
                } else {
                    sow(array.get(i), sowing, keys, seed);
                }
            }
        }
    }
}
