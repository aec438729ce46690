package org.suyuan.ingest.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** One reading of a statement, by one idea of how its strings end: which characters are code, comment and literal. */
final class SqlReading {
    static final byte CODE = 0;
    static final byte COMMENT = 1;
    static final byte LITERAL = 2;

    private static final Set<String> BEFORE_NAMES =
            Set.of("FROM", "JOIN", "INTO", "TABLE", "UPDATE", "AS", "VIEW", "EXISTS", "OVERWRITE");
    private static final Set<String> STRING_PREFIXES =
            Set.of("E", "N", "X", "B", "R", "U&", "RB", "BR", "Q", "NQ", "F");
    private static final int LONGEST_NAME = 512;

    private final String sql;
    /** Whether a backslash takes the next quote's meaning away. */
    private final boolean escaping;
    /** Whether three quotes open a string that three quotes end. */
    private final boolean triple;

    private final byte[] marks;
    private int at;
    /** The last word and the one before it, upper case; empty after any other sign. */
    private String word = "";

    private String wordBefore = "";

    SqlReading(String sql, boolean escaping, boolean triple) {
        this.sql = sql;
        this.escaping = escaping;
        this.triple = triple;
        this.marks = new byte[sql.length()];
    }

    byte[] marks() {
        while (at < sql.length()) {
            step(sql.charAt(at));
        }
        return marks;
    }

    private void step(char c) {
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '-' && next() == '-') {
            comment(endOfLine());
        } else if (c == '/' && next() == '*') {
            comment(endOfBlock());
        } else if (c == '/' && next() == '/' && before() != ':') {
            comment(endOfLine());
        } else if (c == '#' && isHashComment()) {
            comment(endOfLine());
        } else if (c == '\'') {
            literal(at, endOfString('\''));
        } else if (c == '"') {
            doubleQuoted();
        } else if (c == '`') {
            backticked();
        } else if (c == '[') {
            bracketed();
        } else if (c == '$' && endOfDollarTag() > 0) {
            literal(at, endOfDollarQuoted());
        } else if (c == '“' || c == '‘') {
            int end = sql.indexOf(c == '“' ? '”' : '’', at);
            literal(at, end < 0 ? sql.length() : end + 1);
        } else if (isDigit(c) || (c == '.' && isDigit(next()) && !isWord(before()))) {
            numberOrWord();
        } else if (isWord(c)) {
            word();
        } else {
            at++;
            told("");
        }
    }

    // What is read

    private void comment(int end) {
        Arrays.fill(marks, at, end, COMMENT);
        at = end;
    }

    private void literal(int from, int end) {
        Arrays.fill(marks, from, end, LITERAL);
        at = end;
        told("");
    }

    private void word() {
        int from = at;
        while (at < sql.length() && isWord(sql.charAt(at))) at++;
        String read = at - from > LONGEST_NAME ? "" : sql.substring(from, at).toUpperCase(Locale.ROOT);
        if (at < sql.length() && STRING_PREFIXES.contains(prefixed(read))) {
            if (sql.charAt(at) == '&') at++;
            boolean quoting = read.endsWith("Q") && sql.charAt(at) == '\'';
            literal(from, quoting ? endOfAlternativeQuoted() : endOfString(sql.charAt(at)));
        } else if (word.equals("BY") && wordBefore.equals("IDENTIFIED")) {
            literal(from, at);
        } else {
            told(read);
        }
    }

    /** The prefix of a string if one begins here, such as {@code N} of {@code N'…'}; otherwise empty. */
    private String prefixed(String read) {
        char c = sql.charAt(at);
        if (c == '&' && next() == '\'') return read + "&";
        return c == '\'' || (c == '"' && before(at - read.length()) != '.') ? read : "";
    }

    /** A word may begin with a digit where only a name can stand; everywhere else that is a number. */
    private void numberOrWord() {
        int from = at;
        boolean named = before() == '.' || BEFORE_NAMES.contains(word);
        boolean letters = false;
        while (at < sql.length() && (isWord(sql.charAt(at)) || (!named && sql.charAt(at) == '.') || isExponentSign())) {
            letters |= !isDigit(sql.charAt(at));
            at++;
        }
        if (named && letters) {
            told("");
        } else {
            literal(signed(from), at);
        }
    }

    private boolean isExponentSign() {
        char c = sql.charAt(at);
        char previous = sql.charAt(Math.max(0, at - 1));
        return (c == '+' || c == '-') && (previous == 'e' || previous == 'E') && isDigit(next());
    }

    /** The number together with a minus that can only be its own. */
    private int signed(int from) {
        if (from == 0 || sql.charAt(from - 1) != '-') return from;
        int left = from - 2;
        while (left >= 0 && from - left < 8 && Character.isWhitespace(sql.charAt(left))) left--;
        return left < 0 || "=<>(,+*/%|&".indexOf(sql.charAt(left)) >= 0 ? from - 1 : from;
    }

    private void doubleQuoted() {
        int from = at;
        int end = endOfString('"');
        char after = end < sql.length() ? sql.charAt(end) : 0;
        boolean placed = before() == '.' || after == '.' || BEFORE_NAMES.contains(word);
        if (placed && end - from > 2 && isName(from + 1, end - 1)) {
            named(end);
        } else {
            literal(from, end);
        }
    }

    private void backticked() {
        int end = endOfString('`');
        boolean name = end - at <= LONGEST_NAME + 2 && end - at > 2;
        for (int i = at + 1; name && i < end - 1; i++) {
            name = "'\"\n\r".indexOf(sql.charAt(i)) < 0;
        }
        if (name && sql.charAt(end - 1) == '`') {
            named(end);
        } else {
            literal(at, end);
        }
    }

    /** T-SQL's names; anything else in brackets, such as an index or an array, is read on as code. */
    private void bracketed() {
        int end = at + 1;
        while (end < sql.length() && end - at <= LONGEST_NAME && isBracketed(sql.charAt(end))) end++;
        boolean name = end > at + 1 && end < sql.length() && sql.charAt(end) == ']' && !isDigit(next());
        if (name) {
            named(end + 1);
        } else {
            at++;
            told("");
        }
    }

    private static boolean isBracketed(char c) {
        return isWord(c) || c == ' ' || c == '-' || c == '.';
    }

    private void named(int end) {
        at = end;
        told("");
    }

    private boolean isName(int from, int until) {
        for (int i = from; i < until; i++) {
            char c = sql.charAt(i);
            if (!isWord(c) && c != '-' && c != '.' && c != '/') return false;
        }
        return until - from <= LONGEST_NAME;
    }

    private void told(String read) {
        wordBefore = word;
        word = read;
    }

    // Where it ends

    private int endOfLine() {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    /** Nested as in PostgreSQL; where they do not nest, too much is dropped. */
    private int endOfBlock() {
        int depth = 0;
        for (int i = at; i + 1 < sql.length(); i++) {
            if (sql.charAt(i) == '/' && sql.charAt(i + 1) == '*') {
                depth++;
                i++;
            } else if (sql.charAt(i) == '*' && sql.charAt(i + 1) == '/') {
                depth--;
                i++;
                if (depth == 0) return i + 1;
            }
        }
        return sql.length();
    }

    /** {@code #} opens MySQL's comments, but also T-SQL's temporary tables and PostgreSQL's operators. */
    private boolean isHashComment() {
        char next = next();
        boolean table = (BEFORE_NAMES.contains(word) || before() == '.') && (isWord(next) || next == '#');
        return !table && next != '>' && next != '-' && !isWord(before());
    }

    /** Behind the quote that ends the string opened at {@code at}; the end of the text if none does. */
    private int endOfString(char quote) {
        if (triple && isTriple(quote)) {
            int end = sql.indexOf(String.valueOf(quote).repeat(3), at + 3);
            return end < 0 ? sql.length() : end + 3;
        }
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && escaping) {
                i++;
            } else if (c == quote) {
                if (i + 1 == sql.length() || sql.charAt(i + 1) != quote) return i + 1;
                i++;
            }
        }
        return sql.length();
    }

    private boolean isTriple(char quote) {
        boolean three = sql.startsWith(String.valueOf(quote).repeat(3), at);
        return three && (at + 3 >= sql.length() || sql.charAt(at + 3) != quote);
    }

    /** Oracle's {@code q'[it's]'}. */
    private int endOfAlternativeQuoted() {
        if (at + 1 >= sql.length()) return sql.length();
        char open = sql.charAt(at + 1);
        int pair = "[({<".indexOf(open);
        char close = pair < 0 ? open : "])}>".charAt(pair);
        int end = sql.indexOf(close + "'", at + 2);
        return end < 0 ? sql.length() : end + 2;
    }

    private int endOfDollarTag() {
        if (isWord(before())) return 0;
        int end = at + 1;
        while (end < sql.length() && end - at < 64 && isWord(sql.charAt(end)) && sql.charAt(end) != '$') end++;
        boolean tag = end < sql.length() && sql.charAt(end) == '$' && !isDigit(next());
        return tag ? end + 1 : 0;
    }

    private int endOfDollarQuoted() {
        int body = endOfDollarTag();
        String tag = sql.substring(at, body);
        int end = sql.indexOf(tag, body);
        return end < 0 ? sql.length() : end + tag.length();
    }

    // What stands here

    private char next() {
        return at + 1 < sql.length() ? sql.charAt(at + 1) : 0;
    }

    private char before() {
        return before(at);
    }

    private char before(int index) {
        return index > 0 ? sql.charAt(index - 1) : 0;
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '$' || c == '@';
    }
}
