package org.suyuan.ingest.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A JSON value as it was written: members in their order, and numbers as their text, so that {@code 1e400} keeps its
 * value and costs five characters.
 */
public sealed interface Json {
    /** Each key once. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(members);
        }

        public @Nullable Json get(String key) {
            return members.get(key);
        }
    }

    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = Collections.unmodifiableList(elements);
        }
    }

    record Text(String value) implements Json {}

    /** A number by JSON's grammar, of any size. */
    record Num(String literal) implements Json {}

    enum Word implements Json {
        TRUE,
        FALSE,
        NULL
    }

    /** Compact JSON text. */
    default String written() {
        var out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Json json, StringBuilder out) {
        if (json instanceof Obj object) {
            char before = '{';
            for (var member : object.members.entrySet()) {
                out.append(before);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else if (json instanceof Arr array) {
            char before = '[';
            for (Json element : array.elements) {
                out.append(before);
                write(element, out);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (json instanceof Text text) {
            quote(text.value, out);
        } else if (json instanceof Num number) {
            out.append(number.literal);
        } else {
            out.append(json == Word.TRUE ? "true" : json == Word.FALSE ? "false" : "null");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
