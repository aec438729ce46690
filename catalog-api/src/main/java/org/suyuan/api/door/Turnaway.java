package org.suyuan.api.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.suyuan.api.problem.ProblemBody;
import org.suyuan.api.problem.Refusals;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

/** Says at the door why somebody may not come in. */
final class Turnaway implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String BEARER = "Bearer realm=\"suyuan\"";
    private static final String BASIC = "Basic realm=\"suyuan\", charset=\"UTF-8\"";

    private final Refusals refusals;

    Turnaway(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, tried ? BEARER + ", error=\"invalid_token\"" : BEARER);
        if (Secret.isForBrowsers(request)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        }
        String detail = tried
                ? "the token is not known, has expired or was revoked"
                : "a token is needed: Authorization: Bearer <token>";
        refusals.send(ProblemBody.of(Problem.of(Code.UNAUTHENTICATED, detail)), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String detail = "this caller may not do this";
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof Needs.Decision decision) {
            detail = "the role " + decision.needed().word() + " is needed";
        }
        refusals.send(ProblemBody.of(Problem.of(Code.FORBIDDEN, detail)), response);
    }
}
