package org.suyuan.ingest.screen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a label, a JSON key or the word before a sign of assignment, says of the value beside it: see labels.txt. */
final class Labels {
    private static final int LONGEST = 48;
    private static final Map<String, Mask> WHOLE = new HashMap<>();
    private static final Map<String, Mask> ENDINGS = new HashMap<>();
    private static int longestEnding = 0;

    static {
        for (String line : Lines.of("labels.txt")) {
            String[] words = line.split("\\s+");
            Mask mask = Mask.valueOf(words[0].toUpperCase(Locale.ROOT));
            Arrays.stream(words).skip(1).forEach(word -> learn(word, mask));
        }
    }

    private Labels() {}

    private static void learn(String word, Mask mask) {
        if (word.startsWith("*")) {
            ENDINGS.put(word.substring(1), mask);
            longestEnding = Math.max(longestEnding, word.length() - 1);
        } else {
            WHOLE.put(word, mask);
        }
    }

    /** The class of the values that bear this label; null if it says nothing of the kind. */
    static @Nullable Mask of(String label) {
        String plain = plain(label);
        Mask whole = WHOLE.get(plain);
        if (whole != null) return whole;
        for (int from = Math.max(0, plain.length() - longestEnding); from < plain.length(); from++) {
            Mask ending = ENDINGS.get(plain.substring(from));
            if (ending != null) return ending;
        }
        return null;
    }

    /** Lower case, without spaces and joints; of a long label its end, where the noun stands. */
    static String plain(String label) {
        var plain = new StringBuilder();
        for (int i = Math.max(0, label.length() - LONGEST); i < label.length(); i++) {
            char c = label.charAt(i);
            if (c != '_' && c != '-' && c != '.' && !Character.isWhitespace(c)) plain.append(Character.toLowerCase(c));
        }
        return plain.toString();
    }
}
