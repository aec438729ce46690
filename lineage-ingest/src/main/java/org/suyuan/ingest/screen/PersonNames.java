package org.suyuan.ingest.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds names of persons by what stands before them: "姓名：张三", "患者_李四", "patient name: John Smith". A name that
 * stands alone cannot be told from other words and is left to {@link JsonScreen}, which knows the key.
 */
final class PersonNames {
    private static final Set<Character> SURNAMES = new HashSet<>();
    private static final Set<String> LONG_SURNAMES;
    private static final Set<String> OTHER_WORDS = Set.copyOf(Lines.of("not-names.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList());

    static {
        List<String> lines = Lines.of("surnames.txt");
        lines.get(0).chars().forEach(c -> SURNAMES.add((char) c));
        LONG_SURNAMES = Set.of(lines.get(1).split(" "));
    }

    /** Words that begin like a name and end like these are not names: 高血压, 安全库, 费用表. */
    private static final String NOT_AT_THE_END =
            "表库息引症病压糖脂费度率史日期号组室院区药单据类型数值码级称址性别龄况案系炎癌瘤痛术检验查疗档件目项户口果务管省县镇村店局厅部司站队份者员";

    private static final String HAN_RANGE = "㐀-鿿豈-﫿";
    private static final String HAN_LABEL = "姓名|患者|病人|联系人|家属|监护人|户主|产妇";
    private static final String LATIN_LABEL =
            "(?i:(?<![a-z])(?:patient[ _-]?(?:full[ _-]?)?names?|names?[ _-]of[ _-](?:the[ _-])?patients?|patients?|guardian|contact[ _-](?:person|name)|next[ _-]of[ _-]kin))";
    private static final String QUOTES = "[\"'“”‘’「『（(\\[【<《]";
    private static final String CLOSING = "[\"'”’」』)）\\]】>》]";
    private static final String SIGN = "(?:\\s{0,3}[:：=＝]|\\s{1,3}(?i:in|like)(?=[\\s(]))\\s{0,3}";

    /** 姓名 before, so that what follows at once is a name, even without a sign between them. */
    private static final Pattern NAMED = Pattern.compile(
            "姓名(?:为|是|叫)?" + QUOTES + "{0,2}(?:" + SIGN + "|\\s{0,3})" + QUOTES + "{0,2}([" + HAN_RANGE + "·•]{2,12})");

    private static final Pattern HAN = Pattern.compile("(?:" + HAN_LABEL + "|" + LATIN_LABEL + ")" + QUOTES + "{0,2}(?:"
            + SIGN + "|[\\s_/-]{1,3}|(?<=" + QUOTES + "))" + QUOTES + "{0,2}([" + HAN_RANGE + "·•]{2,12})");

    private static final String LATIN_NAME = "(\\p{Lu}[\\p{L}'’-]{0,30}(?:,? {1,2}\\p{Lu}[\\p{L}'’.-]{0,30}){0,3})";

    private static final Pattern LATIN = Pattern.compile("(?:" + HAN_LABEL + "|" + LATIN_LABEL + ")" + QUOTES
            + "{0,2}(?:" + SIGN + "|(?i:(?<=names?|patient)) {1,3})" + QUOTES + "{0,2}" + LATIN_NAME);

    /** Between the names of a list that one label announces. */
    private static final String JOINT =
            CLOSING + "{0,2}\\s{0,3}(?:[、,，;；/&|]|和|与|以?及|(?i:and)(?=\\s))\\s{0,3}" + QUOTES + "{0,2}";

    private static final Pattern NEXT_HAN = Pattern.compile(JOINT + "([" + HAN_RANGE + "·•]{2,12})");
    private static final Pattern NEXT_LATIN = Pattern.compile(JOINT + LATIN_NAME);

    /** Running prose puts nothing between: 患者张三于昨日入院. */
    private static final Pattern PROSE = Pattern.compile("(?:患者|病人|产妇|家属|监护人)([" + HAN_RANGE + "·•]{2,12})");

    /** What follows a name in a running list of particulars. */
    private static final Pattern FOLLOWING = Pattern.compile("性别|年龄|身份|电话|手机|住院|住址|地址|出生|病历|男|女|于|因|的|在|和|与|及|等");

    private PersonNames() {}

    /** @param prose whether names may follow at once upon what announces them; in names of tables that is chance */
    static String screened(String text, boolean prose, Set<Mask> found) {
        if (!isWorthALook(text)) return text;
        String plain = replaced(LATIN, replaced(HAN, replaced(NAMED, text, found), found), found);
        return prose ? replaced(PROSE, plain, found) : plain;
    }

    private static String replaced(Pattern pattern, String text, Set<Mask> found) {
        var edit = new Edit(text, found);
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int length = lengthOfName(pattern, matcher);
            from = matcher.end();
            if (length > 0) {
                edit.mask(matcher.start(1), matcher.start(1) + length, Mask.NAME);
                from = Math.max(from, othersReplaced(pattern, text, edit));
            }
        }
        return edit.done();
    }

    /** The names that follow in a list upon the one just masked; returns where the last of them ends. */
    private static int othersReplaced(Pattern pattern, String text, Edit edit) {
        Matcher next = (pattern == LATIN ? NEXT_LATIN : NEXT_HAN).matcher(text);
        while (next.region(edit.from(), text.length()).lookingAt()) {
            int length = pattern == LATIN ? next.group(1).length() : lengthOfHanName(next.group(1), false);
            if (length == 0 || isLabel(text, next.start(1) + length)) break;
            edit.mask(next.start(1), next.start(1) + length, Mask.NAME);
        }
        return edit.from();
    }

    /** Whether what ends here announces something itself. */
    private static boolean isLabel(String text, int end) {
        int at = end;
        while (at < text.length() && at - end < 3 && (text.charAt(at) == ' ' || text.charAt(at) == '"')) at++;
        return at < text.length() && ":：=＝".indexOf(text.charAt(at)) >= 0;
    }

    private static int lengthOfName(Pattern pattern, Matcher matcher) {
        String words = matcher.group(1);
        if (pattern == LATIN) return isLatinName(matcher) ? words.length() : 0;
        return lengthOfHanName(words, pattern == NAMED);
    }

    /** @param named whether what announced it leaves no doubt, so that a longer text begins with a name */
    private static int lengthOfHanName(String words, boolean named) {
        if (words.indexOf('·') > 0 || words.indexOf('•') > 0) return words.length();

        Matcher following = FOLLOWING.matcher(words).region(2, words.length());
        int end = following.find() ? following.start() : words.length();
        if (named && end > 4) end = 3;
        return isName(words.substring(0, end)) ? end : 0;
    }

    /** After a mere space it takes two capitalised words and a label that says "name": "Patient Visits" is no person. */
    private static boolean isLatinName(Matcher matcher) {
        String label = matcher.group().substring(0, matcher.start(1) - matcher.start());
        boolean signed =
                !Character.isLetter(label.strip().codePointBefore(label.strip().length()));
        boolean several = matcher.group(1).indexOf(' ') > 0;
        return signed || (several && label.toLowerCase(Locale.ROOT).contains("name"));
    }

    /** Whether a text as a whole looks like a Chinese name: a surname, one or two characters more, no known other word. */
    static boolean isName(String text) {
        int length = text.length();
        if (length < 2 || length > 4 || !text.chars().allMatch(PersonNames::isHan)) return false;
        int given = LONG_SURNAMES.contains(text.substring(0, 2)) ? length - 2 : length - 1;
        boolean surname = given == length - 2 || SURNAMES.contains(text.charAt(0));
        return surname
                && given >= 1
                && given <= 2
                && !OTHER_WORDS.contains(text)
                && NOT_AT_THE_END.indexOf(text.charAt(length - 1)) < 0;
    }

    private static boolean isHan(int c) {
        return (c >= '㐀' && c <= '鿿') || (c >= '豈' && c <= '﫿');
    }

    private static boolean isWorthALook(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            switch (text.charAt(i)) {
                case '姓', '患', '病', '联', '家', '监', '户', '产' -> {
                    return true;
                }
                case 'p', 'P' -> {
                    if (text.regionMatches(true, i, "patient", 0, 7)) return true;
                }
                case 'g', 'G' -> {
                    if (text.regionMatches(true, i, "guardian", 0, 8)) return true;
                }
                case 'c', 'C' -> {
                    if (text.regionMatches(true, i, "contact", 0, 7)) return true;
                }
                case 'k', 'K' -> {
                    if (text.regionMatches(true, i, "kin", 0, 3)) return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
