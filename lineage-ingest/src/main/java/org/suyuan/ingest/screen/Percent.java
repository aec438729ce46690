package org.suyuan.ingest.screen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Undoes the percent-encoding of RFC 3986 §2.1 in any text; what is none, such as {@code 5 %}, stays. */
final class Percent {
    private Percent() {}

    /** The same text if nothing is encoded. */
    static String decoded(String text) {
        int at = text.indexOf('%');
        if (at < 0) return text;

        var out = new StringBuilder(text.length());
        var bytes = new ByteArrayOutputStream();
        int kept = 0;
        while (at >= 0) {
            int end = at;
            bytes.reset();
            while (isEncoded(text, end)) {
                bytes.write(Integer.parseInt(text, end + 1, end + 3, 16));
                end += 3;
            }
            out.append(text, kept, at).append(bytes.toString(StandardCharsets.UTF_8));
            kept = end;
            at = text.indexOf('%', Math.max(end, at + 1));
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static boolean isEncoded(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && isHex(text.charAt(at + 1))
                && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
