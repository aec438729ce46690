package org.suyuan.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.access.ApiToken;
import org.suyuan.access.Role;
import org.suyuan.model.Urn;

/**
 * A token as an administrator sees it.
 *
 * @param unit on whose behalf it asks; absent if it sees everything
 * @param expiresAt when it ends, or ended
 * @param active whether it opens anything now
 * @param token its secret, shown only in the answer to its issue
 * @param remark what came up at its issue; absent if nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        String id,
        String name,
        List<String> roles,
        @Nullable String unit,
        Instant issuedAt,
        Instant expiresAt,
        boolean active,
        @Nullable String token,
        @Nullable String remark) {
    static TokenView of(ApiToken token, Instant now) {
        return of(token, now, null, null);
    }

    static TokenView of(ApiToken token, Instant now, @Nullable String secret, @Nullable String remark) {
        Urn unit = token.unit();
        List<String> roles = token.roles().stream().map(Role::word).sorted().toList();
        return new TokenView(
                token.id(),
                token.name(),
                roles,
                unit == null ? null : unit.text(),
                token.valid().from(),
                token.valid().until(),
                token.isValidAt(now),
                secret,
                remark);
    }
}
