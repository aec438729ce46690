package org.suyuan.ingest.screen;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds values by the word before a sign of assignment: {@code password=…} in URLs, JDBC strings and property lists,
 * {@code "token": "…"} in text that quotes JSON, {@code Authorization: Bearer …}, {@code --secret …}, 身份证号：…. Of numbers
 * a list may follow, 电话：…、…, and behind a Chinese label they need no sign: 病历号 ….
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

    /** A number as it stands in a list, or behind a label without a sign; and what goes between them in a list. */
    private static final Pattern NUMBER =
            Pattern.compile("[A-Za-z]{0,4}[-(]?\\d[A-Za-z0-9()-]{3,40}(?![A-Za-z0-9_.年月日时元位条个])");

    private static final Pattern JOINT =
            Pattern.compile("[\"'”’)）\\]]{0,2}\\s{0,3}(?:[、,，;；/|]|和|与|以?及|或)\\s{0,3}[\"'“‘(（\\[]{0,2}");
    private static final Pattern NO_SIGN = Pattern.compile("(?:为|是|[#＃])?\\s{0,3}[#＃]?");

    private Assignments() {}

    /** @param prose whether a number may follow at once upon what announces it; in names of tables that is chance */
    static String screened(String text, boolean prose, Set<Mask> found) {
        String plain = text.contains("--") ? optionsMasked(text, found) : text;
        var edit = new Edit(plain, found);
        for (int at = 1; at < plain.length(); at++) {
            if (at < edit.from()) continue;
            if (prose && isHan(plain.charAt(at - 1))) maskUnsigned(plain, at, edit);
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
        Matcher number = NUMBER.matcher(text).region(from, text.length());
        if (isNumber(mask) && until - from > LONGEST_WORD && number.lookingAt()) until = number.end();
        if (until > from && isValue(text.substring(from, until), mask)) {
            edit.mask(from, until, mask);
            maskOthers(text, mask, edit);
        }
    }

    private static void maskUnsigned(String text, int at, Edit edit) {
        Matcher between = NO_SIGN.matcher(text).region(at, text.length());
        if (!between.lookingAt()) return;
        Matcher number = NUMBER.matcher(text).region(between.end(), text.length());
        if (!number.lookingAt()) return;
        Mask mask = Labels.of(wordBefore(text, at));
        if (mask != null && isNumber(mask) && isValue(number.group(), mask)) {
            edit.mask(number.start(), number.end(), mask);
            maskOthers(text, mask, edit);
        }
    }

    /** The numbers that follow in a list upon the one just masked. */
    private static void maskOthers(String text, Mask mask, Edit edit) {
        if (!isNumber(mask)) return;
        Matcher joint = JOINT.matcher(text);
        Matcher number = NUMBER.matcher(text);
        while (joint.region(edit.from(), text.length()).lookingAt()
                && number.region(joint.end(), text.length()).lookingAt()
                && isValue(number.group(), mask)) {
            edit.mask(number.start(), number.end(), mask);
        }
    }

    private static boolean isNumber(Mask mask) {
        return mask == Mask.ID || mask == Mask.PHONE || mask == Mask.CARD;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
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
        String ends = mask == Mask.CREDENTIAL ? ";&\"'\n\r" : ";&=\"',，；。、＝)）]}|<>\n\r";
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
        return c == ' ' || c == '[' || c == '"' || c == '\'' || c == '\\' || c == '=' || c == '>' || c == '“';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
