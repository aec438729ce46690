package org.suyuan.api.token;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.access.Role;
import org.suyuan.api.door.Wish;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/** A wish for a token: {@code {"name", "roles": […], "unit"?, "expiresAt"?}}. */
record TokenRequest(String name, Set<Role> roles, @Nullable Urn unit, Instant expiresAt) {
    private static final int LONGEST_NAME = 100;
    private static final Duration LIFE = Duration.ofDays(365);

    /** Names under which the ledger knows others. */
    private static final Set<String> TAKEN = Set.of("bootstrap", "suyuan");

    /**
     * Reads a wish.
     *
     * @param now for the default end of its life
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if a field is not acceptable
     */
    static TokenRequest read(byte[] utf8, Instant now) {
        Wish wish = Wish.read(utf8, List.of("name", "roles", "unit", "expiresAt"));
        Json unit = wish.get("unit");
        return new TokenRequest(
                name(wish),
                roles(wish),
                unit == null ? null : Wish.unit("unit", unit),
                wish.get("expiresAt") == null ? now.plus(LIFE) : wish.time("expiresAt"));
    }

    private static String name(Wish wish) {
        String name = wish.text("name");
        if (name == null || !isGoodName(name)) {
            throw wish.wrong("name", "who will use it: 1 to " + LONGEST_NAME + " characters, no person's data");
        }
        return name.strip();
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

    private static Set<Role> roles(Wish wish) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Json element : wish.elements("roles")) {
            String word = element instanceof Json.Text text ? text.value() : "";
            roles.add(Role.of(word)
                    .orElseThrow(() -> Wish.wrong("roles", element, "reader, ingester, registrar or admin")));
        }
        if (roles.isEmpty()) {
            throw wish.wrong("roles", "at least one of reader, ingester, registrar, admin");
        }
        return roles;
    }
}
