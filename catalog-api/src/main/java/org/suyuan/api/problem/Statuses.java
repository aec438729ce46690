package org.suyuan.api.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.suyuan.model.Problem;

/** The one place where codes of problems meet statuses of HTTP. */
final class Statuses {
    private Statuses() {}

    static HttpStatus of(Problem.Code code) {
        return switch (code) {
            case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNPROCESSABLE, LIMIT_EXCEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The code for a status that came from the server itself. */
    static String code(HttpStatusCode status) {
        for (Problem.Code code : Problem.Code.values()) {
            if (of(code).value() == status.value()) {
                return code.name();
            }
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return status.is5xxServerError() ? "INTERNAL" : "BAD_REQUEST";
        }
        return known == HttpStatus.INTERNAL_SERVER_ERROR ? "INTERNAL" : known.name();
    }
}
