package org.suyuan.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.suyuan.model.Problem;

/**
 * A refusal as RFC 9457 writes it, with the stable code and, where a field is at fault, the field.
 *
 * @param type one URI for each code
 * @param title the same for each code
 * @param value what the field held, screened; absent if it was missing
 * @param expected what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String value,
        @Nullable String expected) {

    public static ProblemBody of(Problem problem) {
        HttpStatus status = Statuses.of(problem.code());
        String detail = problem.getMessage() == null ? status.getReasonPhrase() : problem.getMessage();
        String code = problem.code().name();
        return new ProblemBody(
                type(code),
                title(code),
                status.value(),
                detail,
                code,
                problem.field(),
                problem.value(),
                problem.expected());
    }

    /** A refusal that HTTP itself has a word for; its code is the name of the status. */
    public static ProblemBody of(HttpStatusCode status, String detail) {
        String code = Statuses.code(status);
        return new ProblemBody(type(code), title(code), status.value(), detail, code, null, null, null);
    }

    /** A fault of ours, of which nothing is told. */
    public static ProblemBody fault() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "the catalogue met a fault; the request id leads to it in the log");
    }

    private static String type(String code) {
        return "urn:suyuan:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
