package org.suyuan.ingest.table;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How the cells of a style show numbers.
 *
 * @param id ECMA-376, part 1, 18.8.30
 * @param code what the workbook writes for it
 */
record NumberFormat(int id, String code) {
    static final NumberFormat GENERAL = new NumberFormat(0, "General");

    /** No spreadsheet program takes a longer one. */
    private static final int LONGEST = 255;

    /** Of the numbers that mean what the language of the program makes of them, those that are days in Chinese. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    /** @param written the code that the workbook gives, empty if it gives none */
    static NumberFormat of(int id, String written) {
        if (written.isEmpty()) return builtin(id);
        return written.length() > LONGEST ? GENERAL : new NumberFormat(id, written);
    }

    private static NumberFormat builtin(int id) {
        String chinese = CHINESE.get(id);
        if (chinese != null) return new NumberFormat(id, chinese);
        String code = BuiltinFormats.getBuiltinFormat(id);
        return code == null || code.startsWith("reserved") ? GENERAL : new NumberFormat(id, code);
    }

    boolean isGeneral() {
        return code.equalsIgnoreCase("General") || code.equals("@");
    }

    boolean isDate() {
        return !isGeneral() && DateUtil.isADateFormat(id, code);
    }

    boolean isElapsed() {
        return code.matches("(?i).*\\[(h+|m+|s+)].*");
    }

    /** Whether it shows a part of a date: {@code 'y'}, {@code 'd'}, {@code 'h'} or, of minutes and months alike, {@code 'm'}. */
    boolean shows(char part) {
        String plain = LITERALS.matcher(code.split(";", -1)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.indexOf(part) >= 0;
    }
}
