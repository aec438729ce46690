package org.suyuan.api.problem;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;

/** What may be answered of a text that quotes the caller: screened as a whole, and word by word, percent-decoded. */
public final class Quotable {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_%.~+-]+");

    private Quotable() {}

    public static String text(String text) {
        String plain = TextScreen.PROSE.screen(text).text();
        return WORD.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(word(word)));
    }

    /** The same of what an error carries beside its message; numbers, and keys, which are ours, stay. */
    static Map<String, Object> extensions(Map<String, Object> extensions) {
        Map<String, Object> plain = new LinkedHashMap<>();
        extensions.forEach((key, value) -> plain.put(key, value(value)));
        return plain;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key, value(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Quotable::value).toList();
        }
        return value instanceof String text ? text(text) : value;
    }

    /** Names in GraphQL may group a number by underscores alone. */
    private static String word(MatchResult match) {
        String word = match.group();
        String decoded = word.indexOf('%') < 0 ? word : decoded(word);
        if (Screening.isNobodys(decoded) && Screening.isNobodys(decoded.replace('_', '-'))) {
            return word;
        }
        String quoted = Screening.quote(decoded);
        return quoted.equals(decoded) ? Screening.quote(decoded.replace('_', '-')) : quoted;
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return word;
        }
    }
}
