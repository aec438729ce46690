package org.suyuan.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.suyuan.api.problem.ProblemBody;
import org.suyuan.api.problem.Refusals;
import org.suyuan.model.Problem;

/** Lets in whoever holds a good secret, for this request only. A bad secret is the same as none. */
final class SecretFilter extends OncePerRequestFilter {
    private final Credentials credentials;
    private final Refusals refusals;

    SecretFilter(Credentials credentials, Refusals refusals) {
        this.credentials = credentials;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = Secret.of(request).flatMap(credentials::callerWith);
        } catch (Problem problem) {
            refusals.send(ProblemBody.of(problem), response);
            return;
        }
        caller.ifPresent(SecretFilter::letIn);
        chain.doFilter(request, response);
    }

    private static void letIn(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(caller, "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
