package org.suyuan.ingest.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.Path;

/**
 * Screens content of unknown form, keys and numbers included. Beyond what {@link TextScreen} finds in any text, a key
 * tells what its value is:
 *
 * <ul>
 *   <li>under a label such as {@code patientName}, {@code phone} or {@code password} (see labels.txt) the whole value
 *       goes, however deep it is; so does {@code value} in {@code {"name": "password", "value": …}};
 *   <li>under {@code name}, {@code user} and the like a text goes that as a whole looks like a Chinese name;
 *   <li>under {@code sql}, {@code query} and the like literals go, and so they do in all of a logical plan;
 *   <li>the {@code value} of a node whose class or type is a literal goes, as do rows of data inlined in a plan;
 *   <li>of error messages and stack traces only class and digest stay.
 * </ul>
 *
 * Sizes and counts of the standard statistics facets stay whatever they look like.
 */
final class JsonScreen {
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "fullname",
            "user",
            "username",
            "displayname",
            "realname",
            "person",
            "author",
            "operator",
            "createdby",
            "updatedby",
            "doctor",
            "doctorname",
            "nurse");
    private static final Set<String> STATEMENTS = Set.of(
            "query",
            "querytext",
            "querystring",
            "sql",
            "sqltext",
            "rawsql",
            "statement",
            "plan",
            "logicalplan",
            "physicalplan",
            "optimizedplan",
            "analyzedplan",
            "compiledcode",
            "compiledsql",
            "rawcode",
            "sourcecode",
            "viewtext",
            "vieworiginaltext",
            "task",
            "condition",
            "expression",
            "content",
            "filter",
            "predicate");
    private static final Set<String> ROWS = Set.of("data", "rows", "values", "row", "sample", "samples", "examples");
    private static final Set<String> STATISTICS = Set.of("outputStatistics", "inputStatistics", "dataQualityMetrics");
    private static final Set<String> COUNTS = Set.of("rowCount", "size", "bytes", "fileCount");
    /** Numbers of more digits, or far from the point, are nobody's; it is not worth writing them out. */
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");

    private final Screening screening;
    private final String facet;
    private final boolean plan;

    JsonScreen(Screening screening, String facet) {
        this.screening = screening;
        this.facet = facet;
        String name = Labels.plain(facet);
        this.plan = name.endsWith("plan") || name.equals("sparkunknown");
    }

    Json screened(Json content, Path at) {
        Mask whole = Labels.of(facet);
        return whole == null ? value(content, "", at) : masked(content, whole, at);
    }

    /** @param key the nearest key above; an array's elements bear the array's */
    private Json value(Json json, String key, Path at) {
        if (json instanceof Json.Obj object) return object(object, at);
        if (json instanceof Json.Arr array) return array(array, key, at);
        if (json instanceof Json.Text text) return new Json.Text(text(text.value(), key, at));
        if (json instanceof Json.Num number) return number(number, key, at);
        return json;
    }

    private Json array(Json.Arr array, String key, Path at) {
        var elements = new ArrayList<Json>(array.elements().size());
        for (Json element : array.elements()) {
            elements.add(value(element, key, at.child(elements.size())));
        }
        return new Json.Arr(elements);
    }

    private Json object(Json.Obj object, Path at) {
        var members = new LinkedHashMap<String, Json>();
        var keys = new Keys();
        for (var member : object.members().entrySet()) {
            String key = member.getKey();
            Path place = at.child(key);
            members.put(keys.own(screening.prose(key, place)), member(object, key, member.getValue(), place));
        }
        return new Json.Obj(members);
    }

    private Json member(Json.Obj object, String key, Json value, Path at) {
        Mask mask = Labels.of(key);
        if (mask == null && key.equals("value")) mask = labelOfPair(object);
        if (mask != null) return masked(value, mask, at);

        if (isData(object, key, value)) {
            screening.remark(at, "a literal was replaced");
            return new Json.Text(Mask.LITERAL);
        }
        boolean error = ErrorText.isKey(key) || (key.equals("message") && isError(object));
        if (error && value instanceof Json.Text text) {
            screening.found(at, EnumSet.of(Mask.ERROR));
            return new Json.Text(ErrorText.shortened(text.value()));
        }
        return value(value, key, at);
    }

    private Json masked(Json value, Mask mask, Path at) {
        if (value instanceof Json.Word || isEmpty(value)) return value;
        screening.found(at, EnumSet.of(mask));
        return new Json.Text(mask.text());
    }

    /** What the {@code name} or {@code key} of a pair says of its {@code value}. */
    private static @Nullable Mask labelOfPair(Json.Obj pair) {
        for (String naming : new String[] {"name", "key"}) {
            if (pair.get(naming) instanceof Json.Text label) {
                Mask mask = Labels.of(label.value());
                if (mask != null) return mask;
            }
        }
        return null;
    }

    private boolean isData(Json.Obj object, String key, Json value) {
        if (value instanceof Json.Word) return false;
        if (key.equals("value")) return isLiteral(object.get("class")) || isLiteral(object.get("type"));
        return plan && ROWS.contains(Labels.plain(key)) && !isEmpty(value);
    }

    private static boolean isLiteral(@Nullable Json type) {
        return type instanceof Json.Text text
                && text.value().toLowerCase(Locale.ROOT).endsWith("literal");
    }

    private static boolean isError(Json.Obj object) {
        return object.get("stackTrace") != null || object.get("programmingLanguage") != null;
    }

    private static boolean isEmpty(Json value) {
        return (value instanceof Json.Text text && text.value().isEmpty())
                || (value instanceof Json.Arr array && array.elements().isEmpty())
                || (value instanceof Json.Obj object && object.members().isEmpty());
    }

    private String text(String text, String key, Path at) {
        String label = Labels.plain(key);
        if (PERSONAL.contains(label) && PersonNames.isName(text.strip())) {
            screening.found(at, EnumSet.of(Mask.NAME));
            return Mask.NAME.text();
        }
        boolean address = key.startsWith("_");
        if (address) return screening.name(text, at);
        return plan || STATEMENTS.contains(label) ? screening.sql(text, at) : screening.prose(text, at);
    }

    private Json number(Json.Num number, String key, Path at) {
        if (STATISTICS.contains(facet) && COUNTS.contains(key)) return number;
        var screened = TextScreen.PROSE.screen(plainly(number.literal()));
        if (screened.found().isEmpty()) return number;
        screening.found(at, screened.found());
        return new Json.Text(screened.text());
    }

    /** The same number without exponent and idle zeros, as long as that is short: 1.3800138E10 may be somebody's, too. */
    private static String plainly(String literal) {
        return SCIENTIFIC.matcher(literal).matches()
                ? new BigDecimal(literal).stripTrailingZeros().toPlainString()
                : literal;
    }
}
