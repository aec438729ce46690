package org.suyuan.ingest.screen;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds values by the word before a sign of assignment: {@code password=…} in URLs, JDBC strings and property lists,
 * {@code "token": "…"} in text that quotes JSON, {@code Authorization: Bearer …}, {@code --secret …}, 身份证号：….
 */
final class Assignments {
    private static final int LONGEST_WORD = 64;
    /** Of an identity, a number or an address; a credential may be of any length. */
    private static final int LONGEST_VALUE = 200;
    /** Names of users count as credentials, but only in {@code user=…}: as prose the words are common. */
    private static final Set<String> IN_URLS = Set.of("user", "username", "uid", "userid", "login", "pass");

    /** What stands behind a colon in a schema, such as {@code struct<password:string>}. */
    private static final Pattern TYPE = Pattern.compile(
            "(?:string|varchar|char|text|clob|int|integer|bigint|smallint|tinyint|long|short|byte|float|double|real|decimal"
                    + "|numeric|number|date|time|timestamp|datetime|bool|boolean|binary|blob|bytes|uuid|json|array|map|struct"
                    + "|record|object|null|nullable)(?![A-Za-z0-9_])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("(?i:bearer|basic|digest|negotiate|token|apikey)\\s{1,3}");
    private static final Pattern OPTION = Pattern.compile("--([A-Za-z][\\w-]{1,40})\\s{1,3}(?![-\\s])");

    private Assignments() {}

    static String screened(String text, Set<Mask> found) {
        String plain = text.contains("--") ? optionsMasked(text, found) : text;
        var edit = new Edit(plain, found);
        for (int at = 1; at < plain.length(); at++) {
            if (!isSign(plain.charAt(at)) || at < edit.from()) continue;
            String word = wordBefore(plain, at);
            if (word.isEmpty()) continue;
            Mask mask = maskOf(word, plain, at);
            if (mask != null) maskValue(plain, at, mask, edit);
        }
        return edit.done();
    }

    private static @Nullable Mask maskOf(String word, String text, int sign) {
        boolean equals = text.charAt(sign) == '=';
        if (equals && IN_URLS.contains(Labels.plain(word))) return Mask.CREDENTIAL;
        return Labels.of(word);
    }

    private static void maskValue(String text, int sign, Mask mask, Edit edit) {
        int from = sign + 1;
        while (from < text.length() && from - sign < 6 && isBetween(text.charAt(from))) from++;
        if (text.startsWith("//", from) || (mask == Mask.CREDENTIAL && isType(text, sign, from))) return;

        Matcher scheme = SCHEME.matcher(text).region(from, text.length());
        if (mask == Mask.CREDENTIAL && scheme.lookingAt()) from = scheme.end();
        int until = endOfValue(text, from, mask);
        if (until > from && isValue(text.substring(from, until), mask)) edit.mask(from, until, mask);
    }

    private static boolean isValue(String value, Mask mask) {
        return switch (mask) {
            case CREDENTIAL -> !value.equals(Mask.CREDENTIAL.text()) && !value.matches("[*x?]+");
            case ID, PHONE, CARD ->
                value.length() <= LONGEST_WORD
                        && value.chars().filter(Character::isDigit).count() >= 4;
            case ADDRESS ->
                value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            case NAME, MAIL, ERROR -> false;
        };
    }

    private static boolean isType(String text, int sign, int from) {
        return text.charAt(sign) == ':'
                && TYPE.matcher(text).region(from, text.length()).lookingAt();
    }

    /** The value goes to the quote that opened it, or to what ends a value in a URL, a JDBC string or a sentence. */
    private static int endOfValue(String text, int from, Mask mask) {
        char quote = text.charAt(from - 1);
        boolean quoted = quote == '"' || quote == '\'';
        String ends = mask == Mask.CREDENTIAL ? ";&\"'\n\r" : ";&\"',，；。、)）]}|<>\n\r";
        int last = mask == Mask.CREDENTIAL ? text.length() : Math.min(text.length(), from + LONGEST_VALUE);
        int end = from;
        while (end < last) {
            char c = text.charAt(end);
            if (quoted ? c == quote || c == '\n' : Character.isWhitespace(c) || ends.indexOf(c) >= 0) break;
            end++;
        }
        while (quoted && end > from && text.charAt(end - 1) == '\\') end--;
        return end;
    }

    private static String wordBefore(String text, int sign) {
        int end = sign;
        while (end > 0 && sign - end < 6 && " \"'\\]”’".indexOf(text.charAt(end - 1)) >= 0) end--;
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isWord(text.charAt(from - 1))) from--;
        return text.substring(from, end);
    }

    private static String optionsMasked(String text, Set<Mask> found) {
        var edit = new Edit(text, found);
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            if (Labels.of(option.group(1)) != Mask.CREDENTIAL) continue;
            int from = option.end();
            boolean quoted = from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'');
            if (quoted) from++;
            int until = endOfValue(text, from, Mask.CREDENTIAL);
            if (from >= edit.from() && until > from) edit.mask(from, until, Mask.CREDENTIAL);
        }
        return edit.done();
    }

    private static boolean isSign(char c) {
        return c == '=' || c == ':' || c == '：' || c == '＝';
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == '\\' || c == '=' || c == '>' || c == '“';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
