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
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.sight.Viewer;

/** Reads who a JWT speaks for. Roles that are not ours are passed over. */
final class JwtCallers {
    private final String rolesClaim;
    private final String unitClaim;

    JwtCallers(String rolesClaim, String unitClaim) {
        this.rolesClaim = rolesClaim;
        this.unitClaim = unitClaim;
    }

    /** Empty if it names no subject, since an act needs somebody who did it, or a unit that is none. */
    Optional<Caller> of(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null || subject.isBlank()) {
            return Optional.empty();
        }
        Set<Role> roles = words(jwt.getClaims().get(rolesClaim))
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Object unit = jwt.getClaims().get(unitClaim);
        String id = Caller.ofSubject(subject);
        return unit == null
                ? Optional.of(new Caller(id, subject, roles, Viewer.OF_EVERYTHING))
                : unitOf(unit).map(urn -> new Caller(id, subject, roles, new Viewer(urn)));
    }

    private static Optional<Urn> unitOf(Object claim) {
        try {
            return Optional.of(Urn.parse(String.valueOf(claim)).ofKind(Kind.UNIT, "unit"));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    /** A list of words, or as in OAuth's {@code scope} one text with spaces. */
    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Arrays.stream(text.split(" ", -1)) : Stream.empty();
    }
}
