package org.suyuan.ingest.screen;

import java.util.Set;

/** Finds mail addresses. What stands before the {@code @} of a URL is not one. */
final class MailAddresses {
    private MailAddresses() {}

    static String screened(String text, Set<Mask> found) {
        int at = text.indexOf('@');
        if (at < 0) return text;

        var edit = new Edit(text, found);
        for (; at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > edit.from() && at - from < 64 && isLocal(text.charAt(from - 1))) from--;
            int until = at + 1;
            int dot = 0;
            while (until < text.length() && until - at < 254 && isDomain(text.charAt(until))) {
                if (text.charAt(until) == '.') dot = until;
                until++;
            }
            if (until > at + 1 && text.charAt(until - 1) == '.') until--;
            boolean url = from > 0 && (text.charAt(from - 1) == '/' || text.charAt(from - 1) == ':');
            boolean mailto = url && text.regionMatches(true, Math.max(0, from - 7), "mailto:", 0, 7);
            if (from < at && dot > at + 1 && dot < until - 1 && (!url || mailto)) edit.mask(from, until, Mask.MAIL);
        }
        return edit.done();
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    private static boolean isDomain(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-';
    }
}
