package org.suyuan.authorization.keeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suyuan.authorization.Extent;
import org.suyuan.graph.Row;
import org.suyuan.model.Urn;

/** How extents and lists of urns are written in a state, and read again: silence has no property, all is {@code *}. */
final class Written {
    private static final String ALL = "*";

    private Written() {}

    static void put(Map<String, Object> state, String name, Extent extent) {
        switch (extent.written()) {
            case NOTHING -> {}
            case ALL -> state.put(name, List.of(ALL));
            case THESE -> state.put(name, texts(extent.listed()));
        }
    }

    static Extent extent(Row row, String name) {
        if (!row.has(name)) {
            return Extent.UNWRITTEN;
        }
        List<String> texts = row.texts(name);
        return texts.equals(List.of(ALL)) ? Extent.ALL : Extent.of(urns(texts));
    }

    static List<String> texts(Collection<Urn> urns) {
        return urns.stream().sorted().map(Urn::text).toList();
    }

    static List<Urn> urns(Row row, String name) {
        return urns(row.texts(name));
    }

    static <T extends Enum<T>> List<String> names(Collection<T> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    static <T extends Enum<T>> Set<T> values(Row row, String name, Class<T> type) {
        return row.texts(name).stream().map(text -> Enum.valueOf(type, text)).collect(Collectors.toSet());
    }

    static List<Urn> urns(List<String> texts) {
        return List.copyOf(texts.stream().map(Urn::new).collect(Collectors.toCollection(TreeSet::new)));
    }
}
