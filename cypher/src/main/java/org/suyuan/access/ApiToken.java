package org.suyuan.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * A token by which a program enters, without its secret.
 *
 * @param id names it in requests; not secret
 * @param name who acts with it, as the ledger will say
 * @param unit on whose behalf it asks, which limits what it sees; null for the installation's own people and for auditors
 * @param valid from its issue until it expires, or was revoked
 */
public record ApiToken(
        String id, String name, Set<Role> roles, @Nullable Urn unit, Period valid) {
    public ApiToken {
        roles = Set.copyOf(roles);
    }

    public boolean isValidAt(Instant moment) {
        return valid.holds(moment);
    }
}
