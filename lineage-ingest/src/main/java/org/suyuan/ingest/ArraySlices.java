package org.suyuan.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suyuan.ingest.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The elements of a JSON array as the bytes they were written with. */
final class ArraySlices {
    /**
     * How deep an element may go and still be refused alone; beyond, the batch is. The limit of an event is far below,
     * this one only bounds what it costs to step over it.
     */
    private static final int DEEPEST = 100_000;

    private final String text;
    private final List<Slice> slices = new ArrayList<>();

    private record Slice(int from, int until) {}

    /** @throws org.suyuan.model.Problem BAD_REQUEST if the text as a whole is not a JSON array */
    ArraySlices(byte[] utf8) {
        text = StrictJson.decoded(utf8);
        try (JsonParser parser = StrictJson.factory(DEEPEST).createParser(ObjectReadContext.empty(), text)) {
            try {
                find(parser);
            } catch (JacksonException e) {
                throw StrictJson.malformed(parser.currentLocation());
            }
        }
    }

    int size() {
        return slices.size();
    }

    /** An element, cut after {@code most} bytes. */
    byte[] get(int index, int most) {
        Slice slice = slices.get(index);
        // No character is less than a byte, so that many are enough.
        int until = slice.from + Math.min(slice.until - slice.from, most);
        byte[] element = text.substring(slice.from, until).getBytes(StandardCharsets.UTF_8);
        return element.length <= most ? element : Arrays.copyOf(element, most);
    }

    private void find(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_ARRAY) throw StrictJson.malformed("the batch is not an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) throw StrictJson.malformed("the array does not end");
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            slices.add(new Slice(from, (int) parser.currentLocation().getCharOffset()));
        }
        if (parser.nextToken() != null) throw StrictJson.malformed("something follows the array");
    }
}
