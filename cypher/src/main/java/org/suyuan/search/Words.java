package org.suyuan.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text as it is searched for: simplified for traditional characters, half width for full width, lower case; a Chinese
 * character is a word of its own, and so is every part of an identifier ({@code lab_resultV2} is lab, result, v, 2). Well-known
 * short names of institutions stand beside the long ones, and the other way round.
 */
public final class Words {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Collator PINYIN =
            Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();
    private static final List<String[]> SHORT_NAMES = shortNames();
    private static final int LONGEST_KEY = 120;

    private Words() {}

    /** What the index keeps of several texts: their words, separated by spaces, each text's in their order. */
    public static String indexed(Collection<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(Words::withOtherNames)
                .map(text -> String.join(" ", of(text)))
                .collect(Collectors.joining(" | "));
    }

    /** The words of a text, in their order. */
    public static List<String> of(String text) {
        String plain = plain(text);
        String cased = text.length() == plain.length() ? text : plain;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = 0;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            int kind = kindOf(point);
            boolean newCamel = kind == LETTER
                    && before == LETTER
                    && Character.isUpperCase(cased.codePointAt(i))
                    && i > 0
                    && Character.isLowerCase(cased.codePointBefore(i));
            if (kind != before || kind == HAN || newCamel) {
                flush(word, words);
            }
            if (kind != OTHER) {
                word.appendCodePoint(point);
            }
            before = kind;
            i += Character.charCount(point);
        }
        flush(word, words);
        return words;
    }

    /**
     * The first letters of the pinyin of a name's Chinese characters, in one word, as people type them: {@code szswjw} of
     * 深圳市卫健委; empty if it has none. Of a character with several readings the most common one counts.
     */
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        plain(name).codePoints().filter(Character::isIdeographic).forEach(point -> {
            String reading = READING.transliterate(Character.toString(point));
            if (!reading.isEmpty() && Character.isLetter(reading.charAt(0)) && reading.charAt(0) < 0x80) {
                initials.append(reading.charAt(0));
            }
        });
        return initials.toString();
    }

    /** A key whose plain text order is the order of the Chinese dictionary by pinyin; hex digits, shortened. */
    public static String sortKey(String text) {
        String head = text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
        return HexFormat.of().formatHex(PINYIN.getCollationKey(head).toByteArray());
    }

    private static String plain(String text) {
        String folded = COMPATIBLE.normalize(text).toLowerCase(Locale.ROOT);
        return folded.codePoints().anyMatch(point -> point >= 0x2E80) ? SIMPLIFIED.transliterate(folded) : folded;
    }

    /** The text, and behind it each institution it names, by its other name. */
    private static String withOtherNames(String text) {
        if (text.codePoints().allMatch(point -> point < 0x2E80)) {
            return text;
        }
        String plain = plain(text);
        StringBuilder all = new StringBuilder(text);
        for (String[] names : SHORT_NAMES) {
            if (plain.contains(names[1])) {
                all.append(' ').append(plain.replace(names[1], names[0]));
            } else if (plain.contains(names[0])) {
                all.append(' ').append(plain.replace(names[0], names[1]));
            }
        }
        return all.toString();
    }

    private static final int OTHER = 0;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int HAN = 3;

    private static int kindOf(int point) {
        if (Character.isIdeographic(point)) {
            return HAN;
        }
        if (Character.isDigit(point)) {
            return DIGIT;
        }
        return Character.isLetter(point) ? LETTER : OTHER;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static List<String[]> shortNames() {
        try (InputStream file = Words.class.getResourceAsStream("short-names.txt")) {
            if (file == null) {
                throw new IllegalStateException("no list of short names");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", -1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
