package org.suyuan.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open transaction, or a session in which each statement is one. Parameters may be text, numbers, booleans,
 * {@link Instant}s, {@code byte[]}, and lists and maps of these; anything else goes in as its {@code toString()}.
 */
public final class Tx {
    private static final Logger LOG = LoggerFactory.getLogger(Tx.class);

    private final SimpleQueryRunner driver;
    private final MeterRegistry meters;
    private final Duration slow;

    Tx(SimpleQueryRunner driver, MeterRegistry meters, Duration slow) {
        this.driver = driver;
        this.meters = meters;
        this.slow = slow;
    }

    public List<Row> rows(Statement statement, Map<String, ?> parameters) {
        long start = System.nanoTime();
        List<Row> rows = driver.run(statement.sent(), Map.of("in", driverMap(parameters)))
                .list(Row::of);
        report(statement, System.nanoTime() - start, rows.size());
        return rows;
    }

    /** The only row of an answer that has at most one. */
    public Optional<Row> row(Statement statement, Map<String, ?> parameters) {
        List<Row> rows = rows(statement, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException(statement + " answered " + rows.size() + " rows where one was expected");
        }
        return rows.stream().findFirst();
    }

    /** Runs a statement for what it changes. */
    public void run(Statement statement, Map<String, ?> parameters) {
        long start = System.nanoTime();
        driver.run(statement.sent(), Map.of("in", driverMap(parameters))).consume();
        report(statement, System.nanoTime() - start, 0);
    }

    /** For migrations alone, whose statements have no parameters and no answer. */
    void runText(String text) {
        driver.run(text).consume();
    }

    /** A statement's time, and if it was slow a line in the log: its name and size, never a parameter. */
    private void report(Statement statement, long nanos, int rows) {
        Duration took = Duration.ofNanos(nanos);
        meters.timer("suyuan.statement", "statement", statement.name()).record(took);
        if (took.compareTo(slow) >= 0) {
            LOG.warn("slow statement {}: {} ms, {} rows", statement.name(), took.toMillis(), rows);
        }
    }

    static Map<String, Object> driverMap(Map<String, ?> map) {
        Map<String, @Nullable Object> driver = new HashMap<>(map.size() * 2);
        map.forEach((key, value) -> driver.put(key, driverValue(value)));
        @SuppressWarnings({"NullAway", "unchecked"}) // the driver takes null values in parameter maps
        Map<String, Object> result = (Map<String, Object>) (Map<String, ?>) driver;
        return result;
    }

    private static @Nullable Object driverValue(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof byte[]) {
            return value;
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> driver = new HashMap<>(map.size() * 2);
            map.forEach((key, inner) -> driver.put((String) key, driverValue(inner)));
            return driver;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> driver = new ArrayList<>(list.size());
            list.forEach(inner -> driver.add(driverValue(inner)));
            return driver;
        }
        return value.toString();
    }
}
