package org.suyuan.ingest.screen;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a label, a JSON key or the word before a sign of assignment, says of the value beside it: see labels.txt. Labels
 * are compared from their end, where the noun stands, without case and joints.
 */
final class Labels {
    private static final Labels ALL = new Labels();

    private final Map<Character, Labels> before = new HashMap<>();
    /** For labels that begin here. */
    private @Nullable Mask whole;
    /** For labels that go on before this. */
    private @Nullable Mask ending;

    static {
        for (String line : Lines.of("labels.txt")) {
            String[] words = line.split("\\s+");
            Mask mask = Mask.valueOf(words[0].toUpperCase(Locale.ROOT));
            for (int i = 1; i < words.length; i++) {
                ALL.learn(words[i], mask);
            }
        }
    }

    private Labels() {}

    private void learn(String word, Mask mask) {
        boolean anyBeginning = word.startsWith("*");
        Labels at = this;
        for (int i = word.length() - 1; i >= (anyBeginning ? 1 : 0); i--) {
            at = at.before.computeIfAbsent(word.charAt(i), c -> new Labels());
        }
        at.whole = mask;
        if (anyBeginning) at.ending = mask;
    }

    /** The class of the values that bear this label; null if it says nothing of the kind. */
    static @Nullable Mask of(String label) {
        Labels at = ALL;
        Mask longest = null;
        for (int i = label.length() - 1; i >= 0; i--) {
            char c = label.charAt(i);
            if (isJoint(c)) continue;
            Labels next = at.before.get(Character.toLowerCase(c));
            if (next == null) return longest;
            at = next;
            if (at.ending != null) longest = at.ending;
        }
        return at.whole != null ? at.whole : longest;
    }

    /** Lower case, without joints: what else is told by a label is looked up so. */
    static String plain(String label) {
        var plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!isJoint(c)) plain.append(Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static boolean isJoint(char c) {
        return c == '_' || c == '-' || c == '.' || Character.isWhitespace(c);
    }
}
