package org.suyuan.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.access.ApiToken;
import org.suyuan.access.Role;

/**
 * A token as an administrator sees it.
 *
 * @param expiresAt when it ends, or ended
 * @param active whether it opens anything now
 * @param token its secret, shown only in the answer to its issue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        String id,
        String name,
        List<String> roles,
        Instant issuedAt,
        Instant expiresAt,
        boolean active,
        @Nullable String token) {
    static TokenView of(ApiToken token, Instant now, @Nullable String secret) {
        List<String> roles = token.roles().stream().map(Role::word).sorted().toList();
        return new TokenView(
                token.id(),
                token.name(),
                roles,
                token.valid().from(),
                token.valid().until(),
                token.isValidAt(now),
                secret);
    }
}
