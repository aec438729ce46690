package org.suyuan.api.asked;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.suyuan.access.Role;
import org.suyuan.api.Settings;
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Caller;
import org.suyuan.api.problem.ProblemBody;
import org.suyuan.api.problem.Refusals;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;

/** Lets no question by that could not be written down, or of which nobody says why where that has to be said. */
@Component
final class Why extends OncePerRequestFilter {
    static final String HEADER = "Suyuan-Reason";
    private static final String ACCOUNT = Why.class.getName();

    private final AskedLog log;
    private final Refusals refusals;
    private final boolean required;

    Why(AskedLog log, Refusals refusals, Settings settings) {
        this.log = log;
        this.refusals = refusals;
        this.required = settings.asked().reasonRequired();
    }

    /** Who asks, and why. */
    static Act account(HttpServletRequest request) {
        return (Act) request.getAttribute(ACCOUNT);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/graphql")
                && !request.getRequestURI().equals("/api/v1/asked");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Caller caller) {
            try {
                log.admit();
                request.setAttribute(ACCOUNT, account(request, caller));
            } catch (Problem problem) {
                refusals.send(ProblemBody.of(problem), response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Act account(HttpServletRequest request, Caller caller) {
        String reason = reason(request);
        if (required && reason.isBlank() && caller.viewer().unit() != null) {
            throw Problem.field(Problem.Code.BAD_REQUEST, HEADER, null, "why this is asked, percent-encoded UTF-8");
        }
        Role role = request.getRequestURI().equals("/graphql") ? Role.READER : Role.ADMIN;
        return Acts.of("question", request, caller, role, reason);
    }

    private static String reason(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        try {
            return header == null ? "" : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    HEADER,
                    "no percent-encoding",
                    "why this is asked, percent-encoded UTF-8");
        }
    }
}
