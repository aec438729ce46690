package org.suyuan.ingest.table;

/**
 * A cell as a person sees it.
 *
 * @param text what it shows, trimmed; days in ISO 8601; empty for an empty or unreadable cell
 * @param remark why the text is doubtful, such as a formula's saved value; empty if it is not
 * @param isUnreadable whether something stands there that cannot be taken for what should: it is not as if nothing did
 */
public record Cell(String text, String remark, boolean isUnreadable) {
    public static final Cell EMPTY = new Cell("", "");

    public Cell {
        text = trimmed(text);
    }

    public Cell(String text, String remark) {
        this(text, remark, false);
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, "");
    }

    public boolean isBlank() {
        return text.isEmpty() && remark.isEmpty();
    }

    /** Whether it is a number that was a month, if it was one, that cannot be told: 2024.10 becomes 2024.1. */
    public boolean mayHaveLostAZero() {
        return CellRemarks.saysLostZero(remark);
    }

    /** The same text, with one more reason to doubt it; the former ones stay before it. */
    public Cell doubted(String why) {
        return new Cell(text, remark.isEmpty() ? why : remark + "; " + why, isUnreadable);
    }

    /** The same text, which cannot be taken for what should stand there. */
    public Cell unreadable(String why) {
        return new Cell(text, doubted(why).remark, true);
    }

    /** Also without the blanks that Java takes for letters: no-break spaces, zero width, byte order marks. */
    private static String trimmed(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) from++;
        while (until > from && isBlank(text.charAt(until - 1))) until--;
        return text.substring(from, until);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
