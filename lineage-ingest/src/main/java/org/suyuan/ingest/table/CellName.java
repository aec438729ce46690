package org.suyuan.ingest.table;

import org.jspecify.annotations.Nullable;

/** Where a cell stands: {@code B3} is row 3, column 1. */
record CellName(int row, int column) {
    private static final int LONGEST = 12;
    private static final int FAR = 1 << 24;

    /** Null if it is no such name. A column or row beyond every limit stays beyond. */
    static @Nullable CellName of(String name) {
        if (name.length() > LONGEST) return null;
        int at = 0;
        int column = 0;
        for (; at < name.length() && isLetter(name.charAt(at)); at++) {
            column = Math.min(FAR, column * 26 + (name.charAt(at) & 0x1F));
        }
        int row = 0;
        int digits = at;
        for (; at < name.length() && isDigit(name.charAt(at)); at++) {
            row = Math.min(FAR, row * 10 + name.charAt(at) - '0');
        }
        return digits == 0 || digits == name.length() || at < name.length() || row == 0
                ? null
                : new CellName(row, column - 1);
    }

    /** A column's letters, from 0: A to Z, AA and so on. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
