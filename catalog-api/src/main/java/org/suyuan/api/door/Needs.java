package org.suyuan.api.door;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.suyuan.access.Role;

/** Lets callers with a role pass, and says which it was if one may not. */
record Needs(Role role) implements AuthorizationManager<RequestAuthorizationContext> {
    /** A decision that remembers what was asked for. */
    static final class Decision extends AuthorizationDecision {
        private static final long serialVersionUID = 1L;

        private final Role needed;

        Decision(boolean granted, Role needed) {
            super(granted);
            this.needed = needed;
        }

        Role needed() {
            return needed;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        Authentication who = authentication.get();
        boolean may = who != null && who.getPrincipal() instanceof Caller caller && caller.may(role);
        return new Decision(may, role);
    }
}
