package org.suyuan.ingest.workbook;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Text without what people do not mean by it: width, case, traditional characters, blanks, brackets and other signs. */
final class Plain {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕|「[^「」]*」");

    private Plain() {}

    /** Half width, small letters, simplified characters; signs and blanks stay. */
    static String folded(String text) {
        String folded = COMPATIBLE.normalize(text);
        return folded.codePoints().anyMatch(point -> point >= 0x2E80) ? SIMPLIFIED.transliterate(folded) : folded;
    }

    /** Letters and digits alone. */
    static String of(String text) {
        return lettersOf(folded(text));
    }

    /** The same, without what stands in brackets: a unit of measure, {@code 必填}, an explanation. */
    static String bare(String text) {
        return lettersOf(IN_BRACKETS.matcher(folded(text)).replaceAll(""));
    }

    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
