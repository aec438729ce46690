package org.suyuan.lineage.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.search.Words;

/**
 * The properties of {@code State}s and of {@code HAS_FIELD} that lineage writes, and the way back. What was not told has
 * no property. {@code words} is what the full-text index reads, {@code ownerWords} the same of owners, {@code sort} the key of
 * pinyin order.
 */
final class States {
    /** What names a thing, and is told by its urn as well. */
    private static final Set<String> NAMES = Set.of("namespace", "name", "columns", "words", "ownerWords", "sort");

    private States() {}

    static Map<String, ?> ofJob(Urn urn, JobLook look) {
        Map<String, Object> state = named(urn);
        put(state, "description", look.description());
        put(state, "type", look.type());
        put(state, "sql", look.sql());
        put(state, "owners", look.owners());
        return searchable(state, List.of(look.description()));
    }

    static JobLook jobLook(Map<String, ?> state, String parent) {
        return new JobLook(
                true,
                text(state, "description"),
                text(state, "type"),
                text(state, "sql"),
                texts(state, "owners"),
                parent);
    }

    static Map<String, ?> ofDataset(Urn urn, HoldingLook look) {
        Map<String, Object> state = named(urn);
        put(state, "description", look.description());
        put(state, "owners", look.owners());
        put(state, "aliases", look.aliases());
        List<String> more = new ArrayList<>(look.aliases());
        more.add(look.description());
        return searchable(state, more);
    }

    static Map<String, ?> ofHolding(Urn urn, HoldingLook look) {
        Map<String, Object> state = named(urn);
        state.put("described", look.described());
        put(state, "sourceName", look.sourceName());
        put(state, "sourceUri", look.sourceUri());
        put(state, "columns", look.order());
        return searchable(state, List.of(look.sourceName(), look.sourceUri()));
    }

    static HoldingLook holdingLook(
            Map<String, ?> dataset, Map<String, ?> holding, Map<Urn, HoldingLook.Column> fields) {
        Map<String, HoldingLook.Column> inOrder = new LinkedHashMap<>();
        Map<String, HoldingLook.Column> byName = new LinkedHashMap<>();
        fields.forEach((urn, column) -> byName.put(urn.parts().get(2), column));
        texts(holding, "columns").forEach(name -> {
            HoldingLook.Column column = byName.remove(name);
            if (column != null) {
                inOrder.put(name, column);
            }
        });
        inOrder.putAll(byName);
        return new HoldingLook(
                true,
                Boolean.TRUE.equals(holding.get("described")),
                text(dataset, "description"),
                texts(dataset, "owners"),
                texts(dataset, "aliases"),
                text(holding, "sourceName"),
                text(holding, "sourceUri"),
                inOrder,
                List.copyOf(inOrder.keySet()));
    }

    static Map<String, ?> ofField(HoldingLook.Column column) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "type", column.type());
        put(values, "description", column.description());
        return values;
    }

    static HoldingLook.Column column(Map<String, ?> values) {
        return new HoldingLook.Column(text(values, "type"), text(values, "description"));
    }

    /** A state without some texts that it told; the same map if it told none of them. */
    static Map<String, Object> without(Set<String> texts, Map<String, @Nullable Object> state) {
        Map<String, Object> rest = new LinkedHashMap<>();
        state.forEach((name, value) -> {
            if (NAMES.contains(name) || !(value instanceof String || value instanceof List)) {
                rest.put(name, value);
            } else if (value instanceof String text) {
                put(rest, name, texts.contains(text) ? "" : text);
            } else {
                put(
                        rest,
                        name,
                        texts(state, name).stream()
                                .filter(text -> !texts.contains(text))
                                .toList());
            }
        });
        if (rest.equals(state)) {
            return state;
        }
        List<String> others = new ArrayList<>();
        List.of("description", "sourceName", "sourceUri").forEach(name -> others.add(text(rest, name)));
        others.addAll(texts(rest, "aliases"));
        return searchable(rest, others);
    }

    /** The same for what {@code HAS_FIELD} bears. */
    static Map<String, Object> fieldWithout(Set<String> texts, Map<String, ?> values) {
        Map<String, Object> rest = new LinkedHashMap<>();
        List.of("type", "description").forEach(name -> {
            String text = text(values, name);
            put(rest, name, texts.contains(text) ? "" : text);
        });
        return rest;
    }

    private static Map<String, Object> named(Urn urn) {
        Map<String, Object> state = new LinkedHashMap<>();
        List<String> parts = urn.parts();
        state.put("namespace", parts.get(0));
        state.put("name", parts.get(1));
        return state;
    }

    private static Map<String, Object> searchable(Map<String, Object> state, List<String> more) {
        List<String> texts = new ArrayList<>();
        texts.add(text(state, "name"));
        texts.add(text(state, "namespace"));
        texts.addAll(more);
        state.put("words", Words.indexed(texts));
        state.remove("ownerWords");
        put(state, "ownerWords", Words.indexed(texts(state, "owners")));
        state.put("sort", Words.sortKey(text(state, "name")));
        return state;
    }

    private static void put(Map<String, Object> state, String name, String text) {
        if (!text.isEmpty()) {
            state.put(name, text);
        }
    }

    private static void put(Map<String, Object> state, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            state.put(name, texts);
        }
    }

    private static String text(Map<String, ?> state, String name) {
        return state.get(name) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<String, ?> state, String name) {
        return state.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
