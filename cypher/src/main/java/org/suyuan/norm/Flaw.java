package org.suyuan.norm;

/**
 * Something wrong in the files of a norm pack.
 *
 * @param file with its pack: {@code sichuan/provisions.yaml}
 * @param where the line, or the id and key; empty if the whole file is meant
 * @param had what stands there; empty if it is missing
 * @param expected what would be right
 */
public record Flaw(String file, String where, String had, String expected) {
    @Override
    public String toString() {
        return file + ": " + (where.isEmpty() ? "" : where + " ") + (had.isEmpty() ? "is missing" : "is " + had)
                + "; expected " + expected;
    }
}
