package org.suyuan.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The readable, lasting name of a thing: {@code urn:suyuan:<kind>:<part>/<part>…}, each part percent-encoded (all
 * but the unreserved characters of RFC 3986 §2.3), so that a slash inside a part is {@code %2F}. Equal things have equal
 * text.
 */
public record Urn(String text) implements Comparable<Urn> {
    /** What an index of Neo4j can hold of a text is 8,167 bytes. */
    public static final int LONGEST = 8_000;

    private static final String PREFIX = "urn:suyuan:";
    /** A character makes at most three bytes, a byte three characters of the urn; the rest is for what is not of the parts. */
    private static final int SURELY_SHORT = (LONGEST - 100) / 9;

    private static final String UNRESERVED_MARKS = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    public static Urn of(Kind kind, String... parts) {
        return new Urn(PREFIX + kind.word() + ":"
                + Arrays.stream(parts).map(Urn::encoded).collect(Collectors.joining("/")));
    }

    /** Whether the urn of these parts has at most {@value #LONGEST} characters, so that the thing can be kept. */
    public static boolean isShort(Kind kind, String... parts) {
        int characters = Arrays.stream(parts).mapToInt(String::length).sum();
        return characters <= SURELY_SHORT || of(kind, parts).text().length() <= LONGEST;
    }

    /**
     * Reads a urn that a caller gave; a differently percent-encoded spelling becomes the canonical one.
     *
     * @throws Problem BAD_REQUEST if it is not one of ours
     */
    public static Urn parse(String text) {
        for (Kind kind : Kind.values()) {
            String start = PREFIX + kind.word() + ":";
            if (text.startsWith(start) && text.length() > start.length()) {
                List<String> parts = new ArrayList<>();
                for (String part : text.substring(start.length()).split("/", -1)) {
                    parts.add(decoded(part));
                }
                return of(kind, parts.toArray(String[]::new));
            }
        }
        throw Problem.field(Problem.Code.BAD_REQUEST, "urn", text, "urn:suyuan:<kind>:<part>/<part>");
    }

    public Kind kind() {
        String rest = text.substring(PREFIX.length());
        String word = rest.substring(0, rest.indexOf(':'));
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("not a urn of the catalogue: " + text);
    }

    /**
     * This urn, as an argument that takes one kind alone.
     *
     * @param argument its name, for who gave it
     * @throws Problem BAD_REQUEST if it is of another kind
     */
    public Urn ofKind(Kind kind, String argument) {
        if (kind() != kind) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST, argument, text, "a urn of this kind: " + PREFIX + kind.word() + ":…");
        }
        return this;
    }

    /** The parts, decoded, at least one. */
    public List<String> parts() {
        String rest = text.substring(text.indexOf(':', PREFIX.length()) + 1);
        return Arrays.stream(rest.split("/", -1)).map(Urn::decoded).toList();
    }

    /** The urn of a column of this holding or dataset. */
    public Urn field(String name) {
        return new Urn(as(Kind.FIELD).text + "/" + encoded(name));
    }

    /** The holding that this is, or that this column belongs to. */
    public Urn holding() {
        List<String> parts = parts();
        return of(Kind.HOLDING, parts.get(0), parts.size() > 1 ? parts.get(1) : "");
    }

    /** The same parts under another kind: the dataset that was created with a holding, and back. */
    public Urn as(Kind kind) {
        return new Urn(PREFIX + kind.word() + text.substring(text.indexOf(':', PREFIX.length())));
    }

    @Override
    public int compareTo(Urn other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String encoded(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            if (isUnreserved((char) (b & 0xFF))) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    private static String decoded(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = bytes[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
