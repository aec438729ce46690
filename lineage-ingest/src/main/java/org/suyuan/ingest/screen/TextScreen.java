package org.suyuan.ingest.screen;

import java.util.EnumSet;
import java.util.Set;

/**
 * Takes out of any text what belongs to a person or opens a door: identity numbers, telephone and card numbers, names
 * that are announced as such, credentials. It prefers taking too much: a table whose name holds an identity number
 * loses it, and the tables of all patients become one.
 *
 * <p>Time is linear in the length of the text, whatever the text. Screening twice gives the same as once.
 */
public enum TextScreen {
    /** For names, addresses of systems and owners: a mail address there is somebody's role and stays. */
    NAME,
    /** For prose and unknown content: mail addresses go, too. */
    PROSE;

    /** The least length of what {@link Credentials} know by its form. */
    private static final int SHORTEST_TOKEN = 20;
    /** How often percent-encoding is undone: addresses are carried inside of addresses. */
    private static final int DEEPEST = 2;

    /** A text as it may be kept, and the classes of what was found; none if it is untouched. */
    public record Screened(String text, Set<Mask> found) {}

    public Screened screen(String text) {
        return screen(text, DEEPEST);
    }

    /** What holds something only when its percent-encoding is undone is kept without it. */
    private Screened screen(String text, int depth) {
        Screened plain = screenedAsItIs(text);
        String decoded = Percent.decoded(plain.text);
        if (depth == 0 || decoded.equals(plain.text)) return plain;
        Screened inside = screen(decoded, depth - 1);
        if (inside.found.isEmpty()) return plain;
        var found = EnumSet.copyOf(inside.found);
        found.addAll(plain.found);
        return new Screened(inside.text, found);
    }

    private Screened screenedAsItIs(String text) {
        if (isHarmless(text)) return new Screened(text, Set.of());
        var found = EnumSet.noneOf(Mask.class);
        String plain = Credentials.screened(text, found);
        plain = Assignments.screened(plain, this == PROSE, found);
        plain = PersonNames.screened(plain, this == PROSE, found);
        plain = Numbers.screened(plain, found);
        if (this == PROSE) plain = MailAddresses.screened(plain, found);
        return new Screened(plain, found);
    }

    /** A short word without signs and many digits, as most keys and names are: too little for any of the screens. */
    private static boolean isHarmless(String text) {
        int length = text.length();
        if (length >= SHORTEST_TOKEN) return false;
        int digits = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == ' ' || c == ':' || c == '=' || c == '@') return false;
            if (c >= '0' && c <= '9' && ++digits == Numbers.FEWEST) return false;
        }
        return true;
    }
}
