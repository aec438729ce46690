package org.suyuan.api.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Finds the secret in a request: a bearer token (RFC 6750 §2.1) or, for a browser, the password of HTTP Basic. */
final class Secret {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private Secret() {}

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (startsWith(header, BEARER)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        if (startsWith(header, BASIC) && isForBrowsers(request)) {
            return password(header.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

    /** Where a page of ours is opened by typing its address, and where that page asks. */
    static boolean isForBrowsers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/graphql") || path.equals("/graphiql") || path.startsWith("/graphiql/");
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
