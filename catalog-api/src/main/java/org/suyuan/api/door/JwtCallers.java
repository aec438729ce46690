package org.suyuan.api.door;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.suyuan.access.Role;

/** Reads who a JWT speaks for. Roles that are not ours are passed over. */
final class JwtCallers {
    private final String rolesClaim;

    JwtCallers(String rolesClaim) {
        this.rolesClaim = rolesClaim;
    }

    /** Empty if it names no subject: an act needs somebody who did it. */
    Optional<Caller> of(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null || subject.isBlank()) {
            return Optional.empty();
        }
        Set<Role> roles = words(jwt.getClaims().get(rolesClaim))
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Caller(subject, roles));
    }

    /** A list of words, or as in OAuth's {@code scope} one text with spaces. */
    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Arrays.stream(text.split(" ", -1)) : Stream.empty();
    }
}
