package org.suyuan.ingest.screen;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.Path;
import org.suyuan.lineage.Observation.Failure;

/**
 * The one gate through which text leaves a reader: whatever a message says passes one of these methods before it enters
 * an observation, a remark or a problem. Each hit is remarked upon, by its class and place, never by its value.
 */
public final class Screening {
    private static final int LONGEST_QUOTE = 80;
    /** A word that Chinese characters alone make. */
    private static final Pattern HAN = Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}{2,4}(?!\\p{IsHan})");

    private final Remarks remarks;

    public Screening(Remarks remarks) {
        this.remarks = remarks;
    }

    /** A name, an address of a system, an owner. */
    public String name(String text, Path at) {
        return screened(TextScreen.NAME, text, at);
    }

    /** A description, a type, anything that is read by people. */
    public String prose(String text, Path at) {
        return screened(TextScreen.PROSE, text, at);
    }

    /** A statement without its literals and comments. */
    public String sql(String text, Path at) {
        return screened(TextScreen.PROSE, SqlScreen.screened(text), at);
    }

    /** Content that the catalogue has no words for, under the name it came with. */
    public Json unknown(String name, Json content, Path at) {
        return new JsonScreen(this, name).screened(content, at);
    }

    public Failure failure(String message, @Nullable String trace) {
        return ErrorText.failure(message, trace);
    }

    /** A place as it may be shown: keys come from the sender and are screened, and cut, like any other text. */
    public static String pointer(Path at) {
        return at.pointer(Screening::quote);
    }

    /** Whether nothing in a text may be a person's, and the whole does not look like a Chinese name. */
    public static boolean isNobodys(String text) {
        return !PersonNames.isName(text.strip())
                && TextScreen.PROSE.screen(text).found().isEmpty();
    }

    /** A text as it may be quoted to its sender: one line, screened, without what looks like a name, at most {@value #LONGEST_QUOTE} characters. */
    public static String quote(String text) {
        String screened = TextScreen.PROSE.screen(text).text();
        String plain = HAN.matcher(screened)
                .replaceAll(word -> PersonNames.isName(word.group()) ? Mask.NAME.text() : word.group());
        if (plain.length() <= LONGEST_QUOTE) return printable(plain);
        int end = LONGEST_QUOTE - 1;
        return printable(plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)) + "…";
    }

    void found(Path at, Set<Mask> masks) {
        for (Mask mask : masks) {
            remarks.add(at, mask.meaning() + " was masked");
        }
    }

    void remark(Path at, String text) {
        remarks.add(at, text);
    }

    private String screened(TextScreen screen, String text, Path at) {
        var screened = screen.screen(whole(text, at));
        found(at, screened.found());
        return screened.text();
    }

    /** Without what no UTF-8 can carry and some stores cannot keep: halves of surrogate pairs and NUL. */
    private String whole(String text, Path at) {
        if (!isBroken(text)) return text;
        remarks.add(at, "characters that are none were replaced by U+FFFD");
        return text.codePoints()
                .map(c -> isWhole(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a text holds halves of surrogate pairs or NUL. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return !text.codePoints().allMatch(Screening::isWhole);
        }
        return false;
    }

    private static boolean isWhole(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(c -> isWhole(c) && !Character.isISOControl(c) ? c : 0xFFFD)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
