package org.suyuan.ingest.register;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suyuan.custody.Upkeep;

/** How amounts stand in cells: levels, counts, and spans of time that are not bound to a day. */
final class Measures {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern LEVEL_TEXT = Pattern.compile("(?:第|[Ll](?:evel)?\\s*)?([1-5一二三四五])\\s*级?");
    private static final Pattern COUNT_TEXT =
            Pattern.compile("(?:约\\s*)?(\\d{1,15}(?:\\.\\d{1,8})?)\\s*([万亿]?)\\s*[行条]?");
    private static final Pattern SPAN_TEXT =
            Pattern.compile("每?\\s*([1-9]\\d{0,3}|[一二三四五六七八九十])?\\s*个?\\s*([日天周月年]|季度|季|星期)");
    private static final Pattern ISO_TEXT = Pattern.compile("[Pp][1-9]\\d{0,3}[DdWwMmYy]|[Pp]0[Dd]");
    private static final Map<String, BigDecimal> TIMES =
            Map.of("", BigDecimal.ONE, "万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));
    private static final Map<String, String> OFTEN = Map.ofEntries(
            Map.entry("实时", "P0D"),
            Map.entry("实时更新", "P0D"),
            Map.entry("realtime", "P0D"),
            Map.entry("daily", "P1D"),
            Map.entry("weekly", "P1W"),
            Map.entry("monthly", "P1M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("每半年", "P6M"),
            Map.entry("半年", "P6M"),
            Map.entry("yearly", "P1Y"),
            Map.entry("annually", "P1Y"),
            Map.entry("不定期", Upkeep.IRREGULAR),
            Map.entry("按需", Upkeep.IRREGULAR),
            Map.entry("irregular", Upkeep.IRREGULAR));
    private static final Map<String, String> LONG = Map.of(
            "永久", Upkeep.PERMANENT,
            "永久保存", Upkeep.PERMANENT,
            "长期", Upkeep.PERMANENT,
            "permanent", Upkeep.PERMANENT,
            "半年", "P6M");

    /** One of five; 0 is none of them. */
    static final Form<Integer> LEVEL = Form.exact("1 to 5, 三级", (text, zone) -> level(text), String::valueOf);

    static final Form<Long> COUNT = Form.exact("a number, 120000, 120万", (text, zone) -> count(text), String::valueOf);

    static final Form<String> UPDATE_PERIOD = Form.exact(
            "实时, 每日, 每周, 每月, 每季度, 每半年, 每年, 15天, 不定期 irregular, or ISO 8601, P15D",
            (text, zone) -> span(text, OFTEN),
            text -> text);

    static final Form<String> RETENTION =
            Form.exact("30年, 6个月, 永久 permanent, or ISO 8601, P30Y", (text, zone) -> span(text, LONG), text -> text);

    private Measures() {}

    private static int level(String text) {
        Matcher level = LEVEL_TEXT.matcher(text);
        if (!level.matches()) {
            throw Form.unfit(LEVEL.allowed());
        }
        return number(level.group(1));
    }

    private static long count(String text) {
        Matcher count = COUNT_TEXT.matcher(text.replaceAll("[,，]", ""));
        if (!count.matches()) {
            throw Form.unfit(COUNT.allowed());
        }
        BigDecimal times = TIMES.getOrDefault(count.group(2), BigDecimal.ONE);
        return new BigDecimal(count.group(1)).multiply(times).longValue();
    }

    private static String span(String text, Map<String, String> words) {
        String word = words.get(Words.plain(text));
        if (word != null) {
            return word;
        }
        if (ISO_TEXT.matcher(text).matches()) {
            return text.toUpperCase(Locale.ROOT);
        }
        Matcher span = SPAN_TEXT.matcher(text);
        if (!span.matches()) {
            throw Form.unfit(words.equals(OFTEN) ? UPDATE_PERIOD.allowed() : RETENTION.allowed());
        }
        int amount = span.group(1) == null ? 1 : number(span.group(1));
        return switch (span.group(2)) {
            case "日", "天" -> "P" + amount + "D";
            case "周", "星期" -> "P" + amount + "W";
            case "月" -> "P" + amount + "M";
            case "季度", "季" -> "P" + 3 * amount + "M";
            default -> "P" + amount + "Y";
        };
    }

    private static int number(String digits) {
        int chinese = DIGITS.indexOf(digits);
        return chinese < 0 ? Integer.parseInt(digits) : chinese + 1;
    }
}
