package org.suyuan.api.door;

import java.security.Principal;
import java.util.Set;
import org.suyuan.access.Role;
import org.suyuan.sight.Viewer;

/**
 * Somebody who was let in.
 *
 * @param id tells callers apart: {@link #ofToken} or {@link #ofSubject}
 * @param name as the ledger will say it: of a token, or the subject of a JWT
 * @param viewer on whose behalf the caller asks
 */
public record Caller(String id, String name, Set<Role> roles, Viewer viewer) implements Principal {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The id of who comes with a token. */
    public static String ofToken(String tokenId) {
        return "token/" + tokenId;
    }

    /** The id of who comes with a JWT; no token has such a one, whatever the subject. */
    public static String ofSubject(String subject) {
        return "subject/" + subject;
    }

    @Override
    public String getName() {
        return name;
    }

    boolean may(Role needed) {
        return roles.stream().anyMatch(role -> role.implies(needed));
    }

    /** The role by which this caller may do what needs another: that one if held, else the one that implies it. */
    Role by(Role needed) {
        return roles.contains(needed) ? needed : Role.ADMIN;
    }
}
