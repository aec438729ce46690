package org.suyuan.norm;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a file of a pack. It gives what it should hold, or something harmless after noting what is wrong: so one
 * reading finds all there is to mend.
 */
final class Spot {
    private final String file;
    private final String where;
    private final JsonNode node;
    private final List<Flaw> flaws;

    Spot(String file, String where, JsonNode node, List<Flaw> flaws) {
        this.file = file;
        this.where = where;
        this.node = node;
        this.flaws = flaws;
    }

    Spot at(String key) {
        JsonNode found = node.isObject() ? node.path(key) : MissingNode.getInstance();
        return new Spot(file, where.isEmpty() ? key : where + "." + key, found, flaws);
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    void flaw(String expected) {
        String had = !isThere() ? "" : node.isValueNode() ? "\"" + node.asString() + "\"" : kindOfNode();
        flaws.add(new Flaw(file, where, had, expected));
    }

    /** Notes every key that is not among these: most often a slip of the pen. */
    void onlyHas(String... keys) {
        if (!node.isObject()) {
            flaw("a mapping with " + String.join(", ", keys));
            return;
        }
        Set<String> known = new TreeSet<>(Arrays.asList(keys));
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> flaws.add(new Flaw(file, at(key).where, "unknown", String.join(", ", keys))));
    }

    /** A text that must be there. */
    String text() {
        if (isThere() && node.isValueNode() && !node.asString().isBlank()) {
            return node.asString().strip();
        }
        flaw("a text");
        return "";
    }

    /** A text that may be left out, then empty. */
    String textIfAny() {
        return isThere() ? text() : "";
    }

    /** A text in both languages that must be there, as the keys {@code zh} and {@code en} of this mapping. */
    Text bilingual() {
        Text text = new Text(at("zh").text(), at("en").text());
        if (!text.isEmpty() && text.zh().equals(text.en())) {
            at("en").flaw("English, not the same as zh");
        }
        return text;
    }

    /** A mapping of {@code zh} and {@code en} that may be left out. */
    Text bilingualIfAny() {
        if (!isThere()) {
            return Text.NONE;
        }
        onlyHas("zh", "en");
        return bilingual();
    }

    boolean isTrue() {
        if (isThere() && !node.isBoolean()) {
            flaw("true or false");
        }
        return node.asBoolean(false);
    }

    boolean isTrueUnlessSaid() {
        return !isThere() || isTrue();
    }

    /** A day that must be there, {@code 2020-08-01}. */
    LocalDate day() {
        try {
            return LocalDate.parse(node.isString() ? node.asString() : "");
        } catch (DateTimeParseException notADay) {
            flaw("a day such as 2020-08-01");
            return Days.ALWAYS.from();
        }
    }

    LocalDate dayOr(LocalDate otherwise) {
        return isThere() ? day() : otherwise;
    }

    <E extends Enum<E>> E choice(Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (node.isString() && choice.name().equals(node.asString())) {
                return choice;
            }
        }
        flaw("one of "
                + Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return choices.getEnumConstants()[0];
    }

    /** The texts of a list, or the one text that stands in its place; none if left out. */
    List<String> texts() {
        if (!isThere()) {
            return List.of();
        }
        return node.isArray() ? items("").stream().map(Spot::text).toList() : List.of(text());
    }

    /** The items of a list, each called by its key {@code name} where it has one; none if left out. */
    List<Spot> items(String name) {
        List<Spot> items = new ArrayList<>();
        if (isThere() && !node.isArray()) {
            flaw("a list");
        } else if (isThere()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                JsonNode named = item.isObject() ? item.path(name) : MissingNode.getInstance();
                String called = named.isValueNode() ? named.asString() : where + "[" + (i + 1) + "]";
                items.add(new Spot(file, called, item, flaws));
            }
        }
        return items;
    }

    /** The entries of a mapping, in their order; none if left out. */
    Map<String, Spot> entries() {
        Map<String, Spot> entries = new LinkedHashMap<>();
        if (isThere() && !node.isObject()) {
            flaw("a mapping");
        } else if (isThere()) {
            node.propertyNames().forEach(key -> entries.put(key, at(key)));
        }
        return entries;
    }

    private String kindOfNode() {
        return node.isArray() ? "a list" : "a mapping";
    }
}
