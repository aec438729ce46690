package org.suyuan.register;

import java.util.regex.Pattern;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/** What declarations have in common to refuse. */
public final class Check {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{6}");

    private Check() {}

    /** A text that must be there. */
    public static void text(String field, String value, int longest) {
        if (value.isBlank()) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, field, null, "1 to " + longest + " characters");
        }
        textIf(field, value, longest);
    }

    /** A text that may be empty. */
    public static void textIf(String field, String value, int longest) {
        if (value.length() > longest) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE, field, value.length() + " characters long", "at most " + longest);
        }
    }

    public static void kind(String field, Urn urn, Kind kind) {
        if (urn.kind() != kind) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, field, urn.text(), "urn:suyuan:" + kind.word() + ":<part>");
        }
    }

    /** Two things, of which one cannot be the other. */
    public static void apart(String field, Urn one, Urn other) {
        if (one.equals(other)) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, field, one.text(), "another unit than the one itself");
        }
    }

    /** A text that a number of a person must not slip into; what it was is not echoed. */
    public static void noNumber(String field, String value) {
        if (NUMBER.matcher(value).find()) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    field,
                    "withheld, since it holds a long number",
                    "a pseudonym or an official title");
        }
    }
}
