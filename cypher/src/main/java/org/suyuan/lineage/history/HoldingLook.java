package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation;

/**
 * What a holding, and the dataset that was created with it, looked like at one moment, as told by whoever mentioned it.
 *
 * @param exists whether it was there at all: from its first mention until it is dropped, and again from the next
 * @param described whether more than its name was ever told
 * @param fields its columns, by name
 * @param order the names of its columns in their order
 */
record HoldingLook(
        boolean exists,
        boolean described,
        String description,
        List<String> owners,
        List<String> aliases,
        String sourceName,
        String sourceUri,
        Map<String, Column> fields,
        List<String> order) {
    static final HoldingLook NONE =
            new HoldingLook(false, false, "", List.of(), List.of(), "", "", Map.of(), List.of());

    /** A column's type and description; empty if not told. */
    record Column(String type, String description) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : description.compareTo(other.description);
        }
    }

    /**
     * What one message told of a holding.
     *
     * @param drop whether it was dropped; then nothing else counts
     * @param whole whether {@code fields} are all it has: told by who writes it, or of the holding itself. Who merely
     *     reads it may see a part, so that can add fields and never end them.
     * @param fields null if not told
     * @param mentioned names of fields that take part in column lineage
     */
    record Told(
            Instant at,
            boolean drop,
            boolean whole,
            boolean described,
            String description,
            List<String> owners,
            List<String> aliases,
            String sourceName,
            String sourceUri,
            @Nullable Map<String, Column> fields,
            List<String> mentioned) {
        static Told drop(Instant at) {
            return new Told(at, true, false, false, "", List.of(), List.of(), "", "", null, List.of());
        }

        static Told mention(Instant at, List<String> fields) {
            return new Told(at, false, false, false, "", List.of(), List.of(), "", "", null, fields);
        }

        static Told of(Instant at, boolean whole, Observation.Dataset dataset, List<String> mentioned) {
            Observation.Source source = dataset.source();
            List<Observation.Field> fields = dataset.fields();
            return new Told(
                    at,
                    false,
                    whole,
                    dataset.described(),
                    textOf(dataset.description()),
                    dataset.owners().stream().sorted().distinct().toList(),
                    aliasesOf(dataset),
                    source == null ? "" : textOf(source.name()),
                    source == null ? "" : textOf(source.uri()),
                    fields == null ? null : columnsOf(fields),
                    mentioned);
        }

        /** The same, with its larger parts taken from those seen lately where they are equal. */
        Told sharing(Parts parts) {
            return new Told(
                    at,
                    drop,
                    whole,
                    described,
                    parts.shared(description),
                    parts.shared(owners),
                    parts.shared(aliases),
                    parts.shared(sourceName),
                    parts.shared(sourceUri),
                    fields == null ? null : parts.sharedInOrder(fields),
                    parts.shared(mentioned));
        }

        /** Every text it told beyond names of holdings and fields. */
        Set<String> texts() {
            Set<String> texts = new HashSet<>(owners);
            texts.addAll(aliases);
            texts.addAll(List.of(description, sourceName, sourceUri));
            if (fields != null) {
                fields.values().forEach(column -> texts.addAll(List.of(column.type(), column.description())));
            }
            return texts;
        }

        private static Map<String, Column> columnsOf(List<Observation.Field> fields) {
            Map<String, Column> columns = new LinkedHashMap<>();
            fields.forEach(
                    field -> columns.put(field.name(), new Column(textOf(field.type()), textOf(field.description()))));
            return columns;
        }

        private static List<String> aliasesOf(Observation.Dataset dataset) {
            List<String> aliases = new ArrayList<>();
            dataset.aliases().forEach(alias -> aliases.add(alias.namespace() + "/" + alias.name()));
            Observation.Name formerly = dataset.formerly();
            if (formerly != null) {
                aliases.add(formerly.namespace() + "/" + formerly.name());
            }
            return aliases.stream().sorted().distinct().toList();
        }

        private static String textOf(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * The history from an instant on. What was told at one instant is taken together: a drop first, then fields told by
     * those who read, then fields told as a whole; where two differ, the greater text counts. So the order of arrival is
     * nowhere to be seen.
     *
     * @param before how it looked just before that instant
     * @param told what was told at or after it, in any order
     */
    static NavigableMap<Instant, HoldingLook> history(HoldingLook before, Instant from, Collection<Told> told) {
        TreeMap<Instant, List<Told>> byInstant = new TreeMap<>();
        byInstant.put(from, new ArrayList<>());
        told.forEach(one ->
                byInstant.computeIfAbsent(one.at(), any -> new ArrayList<>()).add(one));
        TreeMap<Instant, HoldingLook> history = new TreeMap<>();
        HoldingLook now = before;
        for (Map.Entry<Instant, List<Told>> piece : byInstant.entrySet()) {
            now = now.after(piece.getValue());
            history.put(piece.getKey(), now);
        }
        return history;
    }

    /**
     * Whether one more message changes nothing. That can be told without knowing all other messages only if none of them
     * changed anything at that very instant; {@code this} is then how it looks both before and at it.
     */
    boolean agrees(Told told) {
        return exists
                && !told.drop()
                && (described || !told.described())
                && (told.description().isEmpty() || told.description().equals(description))
                && (told.owners().isEmpty() || told.owners().equals(owners))
                && (told.aliases().isEmpty() || told.aliases().equals(aliases))
                && (told.sourceName().isEmpty() || told.sourceName().equals(sourceName))
                && (told.sourceUri().isEmpty() || told.sourceUri().equals(sourceUri))
                && agreesOnFields(told);
    }

    private boolean agreesOnFields(Told told) {
        Map<String, Column> fieldsTold = told.fields();
        boolean same = fieldsTold == null
                || (told.whole()
                        ? fieldsTold.equals(fields)
                                && List.copyOf(fieldsTold.keySet()).equals(order)
                        : fields.keySet().containsAll(fieldsTold.keySet()));
        return same && fields.keySet().containsAll(told.mentioned());
    }

    private HoldingLook after(List<Told> together) {
        if (together.isEmpty()) {
            return this;
        }
        boolean dropped = together.stream().anyMatch(Told::drop);
        Collection<Told> mentions =
                inOneOrder(together.stream().filter(one -> !one.drop()).toList());
        HoldingLook base = dropped ? NONE : this;
        if (mentions.isEmpty()) {
            return base;
        }
        Map<String, Column> fieldsNow = fieldsAfter(base.fields, base.order, mentions);
        return new HoldingLook(
                true,
                base.described || mentions.stream().anyMatch(Told::described),
                latest(
                        base.description,
                        mentions.stream().map(Told::description).toList()),
                latestList(base.owners, mentions.stream().map(Told::owners).toList()),
                latestList(base.aliases, mentions.stream().map(Told::aliases).toList()),
                latest(base.sourceName, mentions.stream().map(Told::sourceName).toList()),
                latest(base.sourceUri, mentions.stream().map(Told::sourceUri).toList()),
                fieldsNow,
                List.copyOf(fieldsNow.keySet()));
    }

    /** An order that has nothing to do with that of arrival. */
    private static Collection<Told> inOneOrder(List<Told> mentions) {
        if (mentions.size() < 2) {
            return mentions;
        }
        Map<String, Told> byText = new TreeMap<>();
        mentions.forEach(one -> byText.put(one.toString(), one));
        return byText.values();
    }

    private static Map<String, Column> fieldsAfter(
            Map<String, Column> before, List<String> order, Collection<Told> mentions) {
        Map<String, Column> whole = new LinkedHashMap<>();
        Map<String, Column> parts = new LinkedHashMap<>();
        boolean anyWhole = false;
        for (Told one : mentions) {
            Map<String, Column> fields = one.fields();
            if (fields != null) {
                anyWhole |= one.whole();
                Map<String, Column> into = one.whole() ? whole : parts;
                fields.forEach((name, column) -> into.merge(name, column, (a, b) -> a.compareTo(b) >= 0 ? a : b));
            }
        }
        Map<String, Column> after = whole;
        if (!anyWhole) {
            order.forEach(name -> after.merge(name, present(before, name), (a, b) -> b));
            parts.forEach(after::putIfAbsent);
        }
        mentions.forEach(one -> one.mentioned().forEach(name -> after.putIfAbsent(name, new Column("", ""))));
        return after;
    }

    private static Column present(Map<String, Column> fields, String name) {
        return fields.getOrDefault(name, new Column("", ""));
    }

    private static String latest(String before, List<String> told) {
        return told.stream()
                .filter(text -> !text.isEmpty())
                .max(Comparator.naturalOrder())
                .orElse(before);
    }

    private static List<String> latestList(List<String> before, List<List<String>> told) {
        return told.stream()
                .filter(list -> !list.isEmpty())
                .max(Comparator.comparing(List::toString))
                .orElse(before);
    }
}
