package org.suyuan.ingest.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, as SpreadsheetML writes them: {@code _x000D_} (ECMA-376, part 1, 22.4.2.4). */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String undone(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPE.matcher(text)
                .replaceAll(
                        hit -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hit.group(1), 16))));
    }
}
