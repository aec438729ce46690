package org.suyuan.ingest.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation.Failure;

/**
 * What stays of an error message, which as often as not quotes the record that caused it: the class of the error, and a
 * digest by which two equal failures are known as such.
 */
final class ErrorText {
    /** As Java and Python begin a message or a trace: {@code java.sql.SQLException: …}, {@code KeyError: …}. */
    private static final Pattern CLASS = Pattern.compile(
            "\\s{0,8}(?:Exception in thread \"[^\"\\n]{0,80}\" |Caused by: )?"
                    + "((?:[A-Za-z_$][A-Za-z_$0-9]{0,63}\\.){0,12}[A-Z][A-Za-z_$0-9]{0,80}(?:Exception|Error|Violation|Failure|Throwable|Fault))(?![A-Za-z_$0-9.])");

    private static final Set<String> KEYS = Set.of(
            "errormessage",
            "error",
            "errormsg",
            "errordescription",
            "stacktrace",
            "traceback",
            "exception",
            "exceptionmessage",
            "failurereason",
            "failuremessage",
            "rootcause");

    private ErrorText() {}

    /** Whether the text under this key of an unknown facet is an error's. */
    static boolean isKey(String label) {
        return KEYS.contains(Labels.plain(label));
    }

    /** @param trace where the class is looked for if the message does not begin with one; it leaves no other mark */
    static Failure failure(String message, @Nullable String trace) {
        String type = type(message);
        if (type == null && trace != null) type = type(trace);
        return new Failure(type, sha256(message));
    }

    /** The same as one text, such as {@code java.sql.SQLException sha256:9f86…}. */
    static String shortened(String message) {
        Failure failure = failure(message, null);
        return (failure.type() == null ? Mask.ERROR.text() : failure.type()) + " sha256:" + failure.digest();
    }

    private static @Nullable String type(String text) {
        Matcher type = CLASS.matcher(text);
        return type.lookingAt() ? TextScreen.PROSE.screen(type.group(1)).text() : null;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
