package org.suyuan.ingest.screen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds credentials by their own form: {@code scheme://user:password@host}, Oracle's {@code thin:user/password@}, keys
 * and tokens that bear a known beginning. Those that are known by what stands before them are {@link Assignments}.
 */
final class Credentials {
    /** Their {@code container@account} is an address, not a user. */
    private static final Pattern CONTAINER_SCHEME = Pattern.compile("(?:abfs|wasb)s?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PORT = Pattern.compile("[^:]*:\\d{1,5}|\\[[0-9a-fA-F:.]*](?::\\d{1,5})?");

    private static final Pattern ORACLE =
            Pattern.compile("(?:thin|oci8?):([^\\s/@:]{1,128}/[^\\s@]{1,256})@", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?"
            + "|(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,}"
            + "|(?<=(?i:bearer) )[A-Za-z0-9._~+/=-]{8,}"
            + "|(?<=(?i:basic) )(?=[A-Za-z]*[0-9+/=])[A-Za-z0-9+/]{12,}={0,2}"
            + "|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)");

    private static final String[] TOKEN_STARTS = {
        "AKIA", "ASIA", "eyJ", "gh", "earer ", "EARER ", "asic ", "ASIC ", "PRIVATE KEY"
    };

    private Credentials() {}

    static String screened(String text, Set<Mask> found) {
        String plain = text.contains("://") ? withoutUsers(text, found) : text;
        if (plain.contains(":") && plain.contains("@")) plain = masked(ORACLE, 1, plain, found);
        for (String start : TOKEN_STARTS) {
            if (plain.contains(start)) return masked(TOKEN, 0, plain, found);
        }
        return plain;
    }

    private static String masked(Pattern pattern, int group, String text, Set<Mask> found) {
        var edit = new Edit(text, found);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            edit.mask(matcher.start(group), matcher.end(group), Mask.CREDENTIAL);
        }
        return edit.done();
    }

    /** Users go without a trace, so that an address names the same system with them and without. */
    private static String withoutUsers(String text, Set<Mask> found) {
        var edit = new Edit(text, found);
        int end = 0;
        int last = -1;
        for (int sign = text.indexOf("://"); sign >= 0; sign = text.indexOf("://", sign + 3)) {
            int start = sign + 3;
            if (start > end) {
                end = endOfUrl(text, start);
                last = text.lastIndexOf('@', end - 1);
            }
            if (last < start || start < edit.from()) continue;
            int host = startOfHost(text, sign, end, last);
            if (host > start) edit.drop(start, host, Mask.CREDENTIAL);
        }
        return edit.done();
    }

    /** @param last where the last @ of the URL stands */
    private static int startOfHost(String text, int sign, int end, int last) {
        int start = sign + 3;
        int authorityEnd = start;
        while (authorityEnd < end && "/?#".indexOf(text.charAt(authorityEnd)) < 0) authorityEnd++;
        String authority = text.substring(start, authorityEnd);
        int first = authority.indexOf('@');
        if (first < 0) {
            // No user before the path, unless its password holds a slash: then what looks like a port is none.
            return authority.indexOf(':') < 0 || PORT.matcher(authority).matches() ? start : last + 1;
        }
        if (authority.lastIndexOf(':', first) >= 0) return last + 1;
        return isContainer(text, sign) ? start : start + authority.lastIndexOf('@') + 1;
    }

    private static boolean isContainer(String text, int sign) {
        int from = sign;
        while (from > 0 && sign - from < 8 && Character.isLetterOrDigit(text.charAt(from - 1))) from--;
        return CONTAINER_SCHEME
                .matcher(text.substring(from, sign).toLowerCase(Locale.ROOT))
                .matches();
    }

    private static int endOfUrl(String text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "\"'<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
