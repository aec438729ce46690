package org.suyuan.model;

import org.jspecify.annotations.Nullable;

/**
 * A caller's mistake, said so that the caller can mend it: the thing, the value it had and what would be right. Whoever
 * raises it has screened {@code value}: no value of a person's record is ever echoed.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The stable codes. REST and GraphQL each map them in one class. */
    public enum Code {
        /** The request is not readable: malformed JSON, an argument out of bounds. */
        BAD_REQUEST,
        /** No valid credentials came with the request. */
        UNAUTHENTICATED,
        /** The credentials do not allow this. */
        FORBIDDEN,
        /** No such thing was known at the moment asked about. */
        NOT_FOUND,
        /** The request contradicts what is recorded. */
        CONFLICT,
        /** Larger than the door lets in. */
        TOO_LARGE,
        /** A media type that this door does not read. */
        UNSUPPORTED_TYPE,
        /** Readable, but its content is not acceptable. */
        UNPROCESSABLE,
        /** The answer would take longer, or be larger, than the limits allow. */
        LIMIT_EXCEEDED,
        /** The catalogue cannot serve just now; the same request may succeed later. */
        UNAVAILABLE
    }

    private final Code code;
    private final @Nullable String field;
    private final @Nullable String value;
    private final @Nullable String expected;

    private Problem(
            Code code, String message, @Nullable String field, @Nullable String value, @Nullable String expected) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.value = value;
        this.expected = expected;
    }

    public static Problem of(Code code, String message) {
        return new Problem(code, message, null, null, null);
    }

    public static Problem badRequest(String message) {
        return of(Code.BAD_REQUEST, message);
    }

    public static Problem notFound(Object thing) {
        return of(Code.NOT_FOUND, thing + " is not known at the moment asked about");
    }

    public static Problem conflict(String message) {
        return of(Code.CONFLICT, message);
    }

    /**
     * A field whose content cannot be taken.
     *
     * @param field JSON pointer of the field, {@code ""} for the whole
     * @param value the value it had, screened, null if it was absent
     * @param expected what would be right
     */
    public static Problem field(Code code, String field, @Nullable String value, String expected) {
        String where = field.isEmpty() ? "the event" : field;
        String had = value == null ? "is missing" : "is " + value;
        return new Problem(code, where + " " + had + "; expected " + expected, field, value, expected);
    }

    public Code code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    public @Nullable String expected() {
        return expected;
    }
}
