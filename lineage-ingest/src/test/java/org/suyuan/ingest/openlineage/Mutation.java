package org.suyuan.ingest.openlineage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event with one thing wrong: a byte of its text, or a value of its tree replaced by one of another form. */
final class Mutation {
    private static final String[] VALUES = {
        "null",
        "true",
        "0",
        "-1e400",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "[]",
        "[null]",
        "[[]]",
        "{}",
        "{\"\":null}",
        "{\"name\":5}"
    };

    private Mutation() {}

    static byte[] of(byte[] event, Random random) {
        return random.nextInt(4) == 0 ? bytes(event.clone(), random) : tree(event, random);
    }

    private static byte[] bytes(byte[] event, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--)
            event[random.nextInt(event.length)] = (byte) random.nextInt(256);
        return event;
    }

    private static byte[] tree(byte[] event, Random random) {
        JsonNode root = Events.MAPPER.readTree(event);
        var parents = new ArrayList<JsonNode>();
        collect(root, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        JsonNode value = Events.MAPPER.readTree(VALUES[random.nextInt(VALUES.length)]);
        int child = random.nextInt(parent.size());
        if (parent instanceof ObjectNode object) {
            object.set(new ArrayList<>(object.propertyNames()).get(child), value);
        } else {
            ((ArrayNode) parent).set(child, value);
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainer() && !node.isEmpty()) parents.add(node);
        node.forEach(child -> collect(child, parents));
    }
}
