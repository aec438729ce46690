package org.suyuan.api.token;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.access.Role;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;

/** A wish for a token: {@code {"name", "roles": […], "unit"?, "expiresAt"?}}. */
record TokenRequest(String name, Set<Role> roles, @Nullable Urn unit, Instant expiresAt) {
    private static final int DEEPEST = 4;
    private static final int LONGEST_NAME = 100;
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Set<String> FIELDS = Set.of("name", "roles", "unit", "expiresAt");

    /** Names under which the ledger knows others. */
    private static final Set<String> TAKEN = Set.of("bootstrap", "suyuan");

    /**
     * Reads a wish.
     *
     * @param now for the default end of its life
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if a field is not acceptable
     */
    static TokenRequest read(byte[] utf8, Instant now) {
        StrictJson.Parsed parsed = new StrictJson(DEEPEST).parse(utf8);
        if (!(parsed.json() instanceof Json.Obj wish) || parsed.repeated() != null) {
            throw Problem.of(Code.UNPROCESSABLE, "expected an object with name, roles and expiresAt, each once");
        }
        for (String key : wish.members().keySet()) {
            if (!FIELDS.contains(key)) {
                String field = "/" + Screening.quote(key);
                throw Problem.field(Code.UNPROCESSABLE, field, "unknown", "name, roles, unit and expiresAt");
            }
        }
        return new TokenRequest(
                name(wish.get("name")),
                roles(wish.get("roles")),
                unit(wish.get("unit")),
                end(wish.get("expiresAt"), now));
    }

    private static String name(@Nullable Json json) {
        if (json instanceof Json.Text text && isGoodName(text.value())) {
            return text.value().strip();
        }
        throw wrong("/name", json, "who will use it: 1 to " + LONGEST_NAME + " characters, no person's data");
    }

    private static boolean isGoodName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(TokenRequest::isUnseen)
                && !TAKEN.contains(name.strip())
                && Screening.isNobodys(name);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Set<Role> roles(@Nullable Json json) {
        if (!(json instanceof Json.Arr list) || list.elements().isEmpty()) {
            throw wrong("/roles", json, "at least one of reader, ingester, registrar, admin");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Json element : list.elements()) {
            String word = element instanceof Json.Text text ? text.value() : "";
            roles.add(
                    Role.of(word).orElseThrow(() -> wrong("/roles", element, "reader, ingester, registrar or admin")));
        }
        return roles;
    }

    private static @Nullable Urn unit(@Nullable Json json) {
        if (json == null || json == Json.Word.NULL) {
            return null;
        }
        if (json instanceof Json.Text text) {
            try {
                return Urn.parse(text.value()).ofKind(Kind.UNIT, "unit");
            } catch (Problem none) {
                throw wrong("/unit", json, "a unit on whose behalf it asks, urn:suyuan:unit:<id>");
            }
        }
        throw wrong("/unit", json, "a unit on whose behalf it asks, urn:suyuan:unit:<id>");
    }

    private static Instant end(@Nullable Json json, Instant now) {
        if (json == null || json == Json.Word.NULL) {
            return now.plus(LIFE);
        }
        if (json instanceof Json.Text text) {
            try {
                return OffsetDateTime.parse(text.value()).toInstant();
            } catch (DateTimeException unreadable) {
                throw wrong("/expiresAt", json, "a time with zone, such as 2030-01-31T00:00:00+08:00");
            }
        }
        throw wrong("/expiresAt", json, "a time with zone, such as 2030-01-31T00:00:00+08:00");
    }

    private static Problem wrong(String field, @Nullable Json json, String expected) {
        String value = json == null ? null : Screening.quote(json.written());
        return Problem.field(Code.UNPROCESSABLE, field, value, expected);
    }
}
