package org.suyuan.graph;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * One line of an answer, by column. Times come as {@link Instant}, numbers as {@code Long} or {@code Double}, lists as
 * {@code List<Object>}, maps and nodes as {@code Map<String, Object>}.
 */
public final class Row {
    private final Map<String, @Nullable Object> columns;

    Row(Map<String, @Nullable Object> columns) {
        this.columns = columns;
    }

    static Row of(Record driverRecord) {
        return new Row(plainMap(driverRecord.asMap()));
    }

    /**
     * A text.
     *
     * @throws IllegalStateException if the column is null or absent, or of another type
     */
    public String text(String column) {
        return present(column, String.class);
    }

    public long number(String column) {
        return present(column, Long.class);
    }

    public boolean flag(String column) {
        return present(column, Boolean.class);
    }

    public Instant instant(String column) {
        return present(column, Instant.class);
    }

    public byte[] bytes(String column) {
        return present(column, byte[].class);
    }

    public boolean has(String column) {
        return columns.get(column) != null;
    }

    public Optional<String> textIf(String column) {
        return has(column) ? Optional.of(text(column)) : Optional.empty();
    }

    public Optional<Instant> instantIf(String column) {
        return has(column) ? Optional.of(instant(column)) : Optional.empty();
    }

    public List<String> texts(String column) {
        return list(column).stream().map(String.class::cast).toList();
    }

    public List<?> list(String column) {
        return has(column) ? present(column, List.class) : List.of();
    }

    /** The rows of a column that is a list of maps. */
    public List<Row> rows(String column) {
        List<Row> rows = new ArrayList<>();
        for (Object element : list(column)) {
            rows.add(rowOf(element));
        }
        return rows;
    }

    /** A column that is itself a map or a node. */
    public Row row(String column) {
        return rowOf(present(column, Map.class));
    }

    public Map<String, @Nullable Object> asMap() {
        return columns;
    }

    @SuppressWarnings("unchecked")
    private static Row rowOf(Object map) {
        return new Row((Map<String, @Nullable Object>) map);
    }

    private <T> T present(String column, Class<T> type) {
        Object value = columns.get(column);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("column " + column + " is no " + type.getSimpleName() + ": " + value);
        }
        return type.cast(value);
    }

    private static Map<String, @Nullable Object> plainMap(Map<String, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(map.size() * 2);
        map.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>(map.size() * 2);
            map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(inner -> plain.add(plain(inner)));
            return plain;
        }
        if (value instanceof org.neo4j.driver.types.MapAccessor entity) {
            return plainMap(entity.asMap());
        }
        return value;
    }
}
