package org.suyuan.api.responder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.incident.Scope;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;

/** A wish that somebody respond: {@code {"caller", "incident", "units": […]?, "divisions": […]?, "until"}}. */
record ResponderRequest(String caller, String incident, Scope scope, Instant until) {
    private static final int DEEPEST = 4;
    private static final int LONGEST_CALLER = 200;
    private static final Pattern INCIDENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~()（）〔〕-]{0,99}");
    private static final Set<String> FIELDS = Set.of("caller", "incident", "units", "divisions", "until");

    /**
     * Reads a wish.
     *
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if a field is not acceptable
     */
    static ResponderRequest read(byte[] utf8, Divisions known) {
        StrictJson.Parsed parsed = new StrictJson(DEEPEST).parse(utf8);
        if (!(parsed.json() instanceof Json.Obj wish) || parsed.repeated() != null) {
            throw Problem.of(
                    Code.UNPROCESSABLE, "expected an object with caller, incident, scope and until, each once");
        }
        for (String key : wish.members().keySet()) {
            if (!FIELDS.contains(key)) {
                String field = "/" + Screening.quote(key);
                throw Problem.field(
                        Code.UNPROCESSABLE, field, "unknown", "caller, incident, units, divisions and until");
            }
        }
        return new ResponderRequest(
                caller(wish.get("caller")),
                incident(wish.get("incident")),
                new Scope(units(wish.get("units")), divisions(wish.get("divisions"), known)),
                until(wish.get("until")));
    }

    /** As it is, or not at all: masked it would be somebody else. A mail address alone may stand in it, as one of the staff. */
    private static String caller(@Nullable Json json) {
        if (json instanceof Json.Text text
                && !text.value().isBlank()
                && text.value().length() <= LONGEST_CALLER
                && TextScreen.NAME.screen(text.value()).text().equals(text.value())
                && Screening.isNobodys(text.value().replace('@', '-'))
                && text.value().codePoints().noneMatch(Character::isISOControl)) {
            return text.value();
        }
        throw wrong("/caller", json, "the id of a token, or the subject of a JWT that holds no person's data");
    }

    private static String incident(@Nullable Json json) {
        if (json instanceof Json.Text text
                && INCIDENT.matcher(text.value()).matches()
                && Screening.isNobodys(text.value())) {
            return text.value();
        }
        throw wrong("/incident", json, "the incident's id, letters, digits, dots and hyphens, no person's data");
    }

    private static List<Urn> units(@Nullable Json json) {
        List<Urn> units = new ArrayList<>();
        for (Json element : elements("/units", json)) {
            units.add(unit(element));
        }
        return units;
    }

    private static Urn unit(Json json) {
        Problem unfit = wrong("/units", json, "urn:suyuan:unit:<id>");
        try {
            if (json instanceof Json.Text text && text.value().length() <= Urn.LONGEST) {
                return Urn.parse(text.value()).ofKind(Kind.UNIT, "units");
            }
        } catch (Problem notOurs) {
            throw unfit;
        }
        throw unfit;
    }

    private static List<String> divisions(@Nullable Json json, Divisions known) {
        List<String> divisions = new ArrayList<>();
        for (Json element : elements("/divisions", json)) {
            if (!(element instanceof Json.Text text) || known.find(text.value()).isEmpty()) {
                throw wrong("/divisions", element, "the code of a known division, 440300");
            }
            divisions.add(text.value());
        }
        return divisions;
    }

    private static List<Json> elements(String field, @Nullable Json json) {
        if (json == null || json == Json.Word.NULL) {
            return List.of();
        }
        if (json instanceof Json.Arr list) {
            return list.elements();
        }
        throw wrong(field, json, "a list");
    }

    private static Instant until(@Nullable Json json) {
        try {
            if (json instanceof Json.Text text) {
                return OffsetDateTime.parse(text.value()).toInstant();
            }
        } catch (DateTimeException unreadable) {
            throw wrong("/until", json, "a time with zone, such as 2026-12-01T00:00:00+08:00");
        }
        throw wrong("/until", json, "a time with zone, such as 2026-12-01T00:00:00+08:00");
    }

    private static Problem wrong(String field, @Nullable Json json, String expected) {
        String value = json == null ? null : Screening.quote(json.written());
        return Problem.field(Code.UNPROCESSABLE, field, value, expected);
    }
}
