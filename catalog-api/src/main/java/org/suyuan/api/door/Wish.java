package org.suyuan.api.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;

/** What somebody wants done, as a JSON object of known fields, each at most once. */
public final class Wish {
    private static final StrictJson READER = new StrictJson(4);

    private final Json.Obj object;

    private Wish(Json.Obj object) {
        this.object = object;
    }

    /**
     * Reads a wish.
     *
     * @param fields those that are known
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if it is no such object
     */
    public static Wish read(byte[] utf8, List<String> fields) {
        String known = String.join(", ", fields);
        StrictJson.Parsed parsed = READER.parse(utf8);
        if (!(parsed.json() instanceof Json.Obj object) || parsed.repeated() != null) {
            throw Problem.of(Code.UNPROCESSABLE, "expected an object of " + known + ", each at most once");
        }
        for (String key : object.members().keySet()) {
            if (!fields.contains(key)) {
                throw Problem.field(Code.UNPROCESSABLE, "/" + Screening.quote(key), "unknown", known);
            }
        }
        return new Wish(object);
    }

    /** What a field holds; null if it is left out or null. */
    public @Nullable Json get(String field) {
        Json json = object.get(field);
        return json == Json.Word.NULL ? null : json;
    }

    /** The text of a field; null if it holds anything else. */
    public @Nullable String text(String field) {
        return get(field) instanceof Json.Text text ? text.value() : null;
    }

    /**
     * The elements of a list; none if it is left out.
     *
     * @throws Problem UNPROCESSABLE if it holds anything else
     */
    public List<Json> elements(String field) {
        Json json = get(field);
        if (json == null) {
            return List.of();
        }
        if (json instanceof Json.Arr list) {
            return list.elements();
        }
        throw wrong(field, json, "a list");
    }

    /**
     * The instant that a field tells.
     *
     * @throws Problem UNPROCESSABLE if it holds no time with its zone
     */
    public Instant time(String field) {
        String text = text(field);
        try {
            if (text != null) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException unreadable) {
            throw noTime(field);
        }
        throw noTime(field);
    }

    /**
     * A unit by its id, as registers name it, or by its urn.
     *
     * @param field that holds it, alone or in a list
     * @throws Problem UNPROCESSABLE if it is neither
     */
    public static Urn unit(String field, Json json) {
        String text = json instanceof Json.Text one ? one.value() : "";
        try {
            Urn unit = text.startsWith("urn:")
                    ? Urn.parse(text).ofKind(Kind.UNIT, field)
                    : Urn.of(Kind.UNIT, RegisterReader.isId(text) ? text : "");
            if (unit.text().length() <= Urn.LONGEST && unit.parts().stream().allMatch(Wish::isNobodysId)) {
                return unit;
            }
        } catch (Problem notOurs) {
            throw noUnit(field, json);
        }
        throw noUnit(field, json);
    }

    private static boolean isNobodysId(String part) {
        return !part.isEmpty() && TextScreen.NAME.screen(part).text().equals(part);
    }

    /** That a field holds what it must not. */
    public Problem wrong(String field, String expected) {
        return wrong(field, get(field), expected);
    }

    public static Problem wrong(String field, @Nullable Json json, String expected) {
        String value = json == null ? null : Screening.quote(json.written());
        return Problem.field(Code.UNPROCESSABLE, "/" + field, value, expected);
    }

    private Problem noTime(String field) {
        return wrong(field, "a time with zone, such as 2030-01-31T00:00:00+08:00");
    }

    private static Problem noUnit(String field, Json json) {
        return wrong(field, json, "a unit by its id, yubei-cdc, or by its urn, without a person's data");
    }
}
