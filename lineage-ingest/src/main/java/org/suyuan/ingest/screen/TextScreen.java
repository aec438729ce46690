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

    /** A text as it may be kept, and the classes of what was found; none if it is untouched. */
    public record Screened(String text, Set<Mask> found) {}

    public Screened screen(String text) {
        var found = EnumSet.noneOf(Mask.class);
        String plain = Credentials.screened(text, found);
        plain = Assignments.screened(plain, found);
        plain = PersonNames.screened(plain, found);
        plain = Numbers.screened(plain, found);
        if (this == PROSE) plain = MailAddresses.screened(plain, found);
        return new Screened(plain, found);
    }
}
