package org.suyuan.ingest.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads RFC 8259 and nothing beside it: valid UTF-8 (a byte order mark is forgiven), one value, nothing after it. What
 * a lenient parser would guess, such as which of two equal keys counts, is reported instead.
 */
public final class StrictJson {
    private final int maxNesting;
    private final JsonFactory factory;

    public StrictJson(int maxNesting) {
        this.maxNesting = maxNesting;
        this.factory = factory(maxNesting + 1);
    }

    /**
     * A JSON text read to its end.
     *
     * @param repeated the first key that its object had before, if any; the value first met was kept
     */
    public record Parsed(Json json, @Nullable Path repeated) {}

    /**
     * The value that the whole text is.
     *
     * @throws Problem BAD_REQUEST if it is not JSON, UNPROCESSABLE if it is nested too deeply; neither quotes the text,
     *     which nobody has screened yet
     */
    public Parsed parse(byte[] utf8) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), decoded(utf8))) {
            try {
                if (parser.nextToken() == null) throw malformed("the text is empty");
                var reading = new Reading(parser);
                Json json = reading.value(Path.ROOT, 0);
                if (parser.nextToken() != null) throw malformed("something follows the value");
                return new Parsed(json, reading.repeated);
            } catch (JacksonException e) {
                throw malformed(parser.currentLocation());
            }
        }
    }

    /** A factory that stands hostile input: no table of symbols to fill, no limits but this one and the text's own length. */
    public static JsonFactory factory(int maxNesting) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** Where the text starts, behind a byte order mark. */
    public static int start(byte[] utf8) {
        boolean marked = utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    public static Problem malformed(String where) {
        return Problem.badRequest("malformed JSON: " + where);
    }

    public static Problem malformed(TokenStreamLocation at) {
        return malformed("line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    /**
     * The text without its byte order mark.
     *
     * @throws Problem BAD_REQUEST if it is not UTF-8
     */
    public static String decoded(byte[] utf8) {
        int start = start(utf8);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8, start, utf8.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("the text is not UTF-8");
        }
    }

    private final class Reading {
        private final JsonParser parser;
        private @Nullable Path repeated;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        Json value(Path at, int depth) {
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(at, deeper(depth));
                case START_ARRAY -> array(at, deeper(depth));
                case VALUE_STRING -> new Json.Text(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
                case VALUE_TRUE -> Json.Word.TRUE;
                case VALUE_FALSE -> Json.Word.FALSE;
                case VALUE_NULL -> Json.Word.NULL;
                default -> throw malformed("the text ends too early");
            };
        }

        private Json.Obj object(Path at, int depth) {
            var members = new LinkedHashMap<String, Json>();
            while (next() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Path member = at.child(key);
                next();
                if (members.putIfAbsent(key, value(member, depth)) != null && repeated == null) repeated = member;
            }
            return new Json.Obj(members);
        }

        private Json.Arr array(Path at, int depth) {
            var elements = new ArrayList<Json>();
            while (next() != JsonToken.END_ARRAY) {
                elements.add(value(at.child(elements.size()), depth));
            }
            return new Json.Arr(elements);
        }

        private JsonToken next() {
            JsonToken token = parser.nextToken();
            if (token == null) throw malformed("the text ends too early");
            return token;
        }

        private int deeper(int depth) {
            if (depth == maxNesting) {
                throw Problem.field(
                        Code.UNPROCESSABLE,
                        "",
                        "nested more than " + maxNesting + " deep",
                        "at most " + maxNesting + " objects and arrays inside one another");
            }
            return depth + 1;
        }
    }
}
