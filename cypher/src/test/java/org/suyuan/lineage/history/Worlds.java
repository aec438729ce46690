package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Change;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.Observation.Transformation;

/** Small random worlds: few jobs, few datasets and few instants, so that everything coincides sooner or later. */
public final class Worlds {
    private static final Statement HELD = Statement.of(Worlds.class, "held");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;

    public Worlds(long seed) {
        random = new Random(seed);
    }

    /** What a graph holds just now, as sorted text, without the numbers of entries. */
    public static List<String> held(Graph graph) {
        return graph.read(tx -> tx.rows(HELD, Map.of())).stream()
                .map(row -> row.text("line"))
                .sorted()
                .toList();
    }

    public List<Observation> events(int count) {
        List<Observation> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event());
        }
        return events;
    }

    private Observation event() {
        Instant at = START.plusSeconds(random.nextInt(8) * 60L);
        int kind = random.nextInt(12);
        if (kind == 0) {
            return new Observation.OfDataset(at, null, dataset(random.nextInt(3) == 0 ? Change.DROP : null, true));
        }
        if (kind == 1) {
            return new Observation.OfJob(at, null, job(), design(false), design(true));
        }
        Phase phase = List.of(Phase.values()).get(random.nextInt(Phase.values().length));
        UUID run = new UUID(0x1000L, 0x8000000000000000L + random.nextInt(6));
        return new Observation.OfRun(
                at, null, phase, run, job(), datasets(false), datasets(true), parent(), null, null, null, Map.of());
    }

    private Observation.@Nullable Parent parent() {
        return random.nextInt(4) == 0
                ? new Observation.Parent(
                        new UUID(0x2000L, 0x8000000000000000L + random.nextInt(2)),
                        new Name("jobs", "j" + random.nextInt(4)))
                : null;
    }

    private Observation.Job job() {
        String description = random.nextInt(3) == 0 ? "d" + random.nextInt(2) : null;
        return new Observation.Job("jobs", "j" + random.nextInt(3), description, null, null, List.of(), Map.of());
    }

    private @Nullable List<Dataset> design(boolean outputs) {
        return random.nextInt(3) == 0 ? null : datasets(outputs);
    }

    private List<Dataset> datasets(boolean outputs) {
        List<Dataset> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Dataset one = dataset(random.nextInt(10) == 0 ? Change.DROP : null, outputs);
            if (list.stream().noneMatch(other -> other.id().equals(one.id()))) {
                list.add(one);
            }
        }
        return list;
    }

    private Dataset dataset(@Nullable Change change, boolean output) {
        String name = "t" + random.nextInt(4);
        List<Field> fields = random.nextInt(2) == 0 ? null : fields();
        List<ColumnFlow> columns = output && random.nextInt(2) == 0 ? columns() : null;
        String description = random.nextInt(4) == 0 ? "x" + random.nextInt(2) : null;
        boolean described = fields != null || columns != null || description != null || change != null;
        return new Dataset(
                "db",
                name,
                described,
                description,
                List.of(),
                List.of(),
                null,
                fields,
                columns,
                change,
                null,
                Map.of());
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(3) > 0) {
                fields.add(new Field(name, random.nextInt(4) == 0 ? "TEXT" : "INT", null));
            }
        }
        return fields;
    }

    private List<ColumnFlow> columns() {
        List<ColumnFlow> columns = new ArrayList<>();
        for (String to : List.of("a", "b")) {
            if (random.nextBoolean()) {
                Name from = new Name("db", "t" + random.nextInt(4));
                String toField = random.nextInt(5) == 0 ? null : to;
                String fromField = random.nextBoolean() ? "a" : "c";
                boolean repeated = columns.stream()
                        .anyMatch(one ->
                                one.from().equals(from) && one.fromField().equals(fromField));
                if (!repeated) {
                    columns.add(new ColumnFlow(
                            from,
                            fromField,
                            toField,
                            List.of(new Transformation(random.nextBoolean(), null, random.nextBoolean()))));
                }
            }
        }
        return columns;
    }
}
