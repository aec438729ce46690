package org.suyuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.suyuan.bench.TrueGraph.Column;
import org.suyuan.bench.TrueGraph.ColumnEdge;
import org.suyuan.bench.TrueGraph.ColumnOf;
import org.suyuan.bench.TrueGraph.Dataset;
import org.suyuan.bench.TrueGraph.Job;
import org.suyuan.bench.TrueGraph.Kind;

/** Invents the graph of a preset. All its choices come from one {@link Random}, whose algorithm the JDK fixes. */
final class Region {
    private record Domain(String name, double share) {}

    private static final List<Domain> DOMAINS = List.of(
            new Domain("clinical", .60),
            new Domain("insurance", .25),
            new Domain("laboratory", .10),
            new Domain("imaging", .04),
            new Domain("consent", .01));
    private static final List<String> LAYERS = List.of(
            "landing",
            "staging",
            "dedup",
            "standard",
            "detail",
            "person",
            "theme",
            "mart",
            "indicator",
            "report",
            "exchange",
            "archive");
    private static final List<String> SUBJECTS = List.of(
            "patient",
            "visit",
            "admission",
            "diagnosis",
            "prescription",
            "operation",
            "vaccination",
            "settlement",
            "policy",
            "specimen",
            "result",
            "allergy",
            "device",
            "doctor",
            "fee");
    private static final List<Column> COLUMNS = List.of(
            new Column("person_id", "VARCHAR"),
            new Column("card_no", "VARCHAR"),
            new Column("visit_id", "BIGINT"),
            new Column("birth_date", "DATE"),
            new Column("sex_code", "VARCHAR"),
            new Column("diag_code", "VARCHAR"),
            new Column("item_code", "VARCHAR"),
            new Column("drug_code", "VARCHAR"),
            new Column("value", "DOUBLE"),
            new Column("unit", "VARCHAR"),
            new Column("observed_at", "TIMESTAMP"),
            new Column("loaded_at", "TIMESTAMP"));
    private static final Set<String> IDENTIFYING = Set.of("person_id", "card_no", "birth_date");
    private static final List<Kind> SECOND_WAYS = List.of(Kind.AGGREGATION, Kind.JOIN, Kind.FILTER);

    private final Preset preset;
    private final Random random;
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();

    private Region(Preset preset, long seed) {
        this.preset = preset;
        this.random = new Random(seed ^ ((long) preset.name().hashCode() << 32));
    }

    static TrueGraph of(Preset preset, long seed) {
        Region region = new Region(preset, seed);
        switch (preset.shape) {
            case CHAIN -> region.chain();
            case HUB -> region.hub();
            case LAYERS -> region.layers();
        }
        return new TrueGraph(region.datasets, region.jobs);
    }

    private void chain() {
        int last = dataset("postgres://his-chain.hospital.example:5432", "his.public.patient");
        for (int step = 1; step <= preset.jobs; step++) {
            int next = dataset("s3://lake-chain", numbered("chain/step", step));
            job("health-chain", numbered("chain.step", step), List.of(last), List.of(next));
            last = next;
        }
    }

    private void hub() {
        int hub = dataset("s3://lake-wide", "wide/master_index");
        for (int reader = 1; reader <= preset.jobs; reader++) {
            int copy = dataset("s3://lake-wide", numbered("wide/copy", reader));
            job("health-wide", numbered("wide.copy", reader), List.of(hub), List.of(copy));
        }
    }

    private void layers() {
        int left = preset.jobs;
        for (Domain domain : DOMAINS) {
            boolean last = domain.equals(DOMAINS.get(DOMAINS.size() - 1));
            int share = last ? left : (int) Math.min(left, Math.max(1, Math.round(preset.jobs * domain.share())));
            if (share > 0) {
                warehouse(domain.name(), share);
            }
            left -= share;
        }
    }

    /** Layers of equal width, each reading the one before and now and then an older one. */
    private void warehouse(String domain, int size) {
        int depth = Math.min(preset.depth, size);
        int sources = width(size, depth, 0);
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            before.add(dataset(
                    "postgres://his-" + domain + ".hospital.example:5432", numbered("his.public." + subject(i), i)));
        }
        List<Integer> older = new ArrayList<>();
        for (int layer = 0; layer < depth; layer++) {
            List<Integer> written = new ArrayList<>();
            for (int i = 0; i < width(size, depth, layer); i++) {
                List<Integer> outputs = new ArrayList<>();
                List<Integer> inputs = inputs(before, i);
                if (!older.isEmpty() && random.nextDouble() < .10) {
                    inputs.add(older.get(random.nextInt(older.size())));
                }
                outputs.add(table(domain, layer, depth, subject(i), i));
                if (random.nextDouble() < .10) {
                    outputs.add(table(domain, layer, depth, subject(i) + "_rejected", i));
                }
                job("health-" + domain, numbered(LAYERS.get(layer) + "." + subject(i), i), inputs, outputs);
                written.addAll(outputs);
            }
            older.addAll(before);
            before = written;
        }
    }

    private static int width(int size, int depth, int layer) {
        return size / depth + (layer < size % depth ? 1 : 0);
    }

    /** One dataset of the layer before by turns, so that none is left unread without cause, and up to fanIn - 1 by chance. */
    private List<Integer> inputs(List<Integer> before, int turn) {
        List<Integer> inputs = new ArrayList<>(List.of(before.get(turn % before.size())));
        int more = random.nextInt(preset.fanIn);
        for (int i = 0; i < more; i++) {
            int chosen = before.get(random.nextInt(before.size()));
            if (!inputs.contains(chosen)) {
                inputs.add(chosen);
            }
        }
        return inputs;
    }

    /** The upper third of the layers lies in a warehouse, the rest in a lake. */
    private int table(String domain, int layer, int depth, String subject, int number) {
        boolean upper = layer >= Math.max(1, (int) (depth * .7));
        return upper
                ? dataset(
                        "hive://warehouse.health.example:10000",
                        numbered(domain + "_" + LAYERS.get(layer) + "." + subject, number))
                : dataset("s3://lake-" + domain, numbered(LAYERS.get(layer) + "/" + subject, number));
    }

    private int dataset(String namespace, String name) {
        datasets.add(new Dataset(namespace, name, COLUMNS.subList(0, preset.columns)));
        return datasets.size() - 1;
    }

    private void job(String namespace, String name, List<Integer> inputs, List<Integer> outputs) {
        List<ColumnEdge> edges = new ArrayList<>();
        for (int output : outputs) {
            IntStream.range(0, preset.columns).forEach(column -> edges.addAll(origins(inputs, output, column)));
        }
        jobs.add(new Job(namespace, name, inputs, outputs, edges));
    }

    /** A column comes from its namesake, sometimes masked; a quarter of them take something from a second column, too. */
    private List<ColumnEdge> origins(List<Integer> inputs, int output, int column) {
        Column name = COLUMNS.get(column);
        if (name.name().equals("loaded_at") || (inputs.size() > 1 && column > 0 && random.nextDouble() < .04)) {
            return List.of();
        }
        ColumnOf to = new ColumnOf(output, name.name());
        ColumnOf namesake = new ColumnOf(inputs.get(column % inputs.size()), name.name());
        boolean masked = IDENTIFYING.contains(name.name()) && random.nextDouble() < .15;
        List<ColumnEdge> edges = new ArrayList<>();
        edges.add(new ColumnEdge(namesake, to, masked ? Kind.MASKED : Kind.IDENTITY));
        if (random.nextDouble() < .25) {
            int input = inputs.get(random.nextInt(inputs.size()));
            ColumnOf second = new ColumnOf(
                    input, COLUMNS.get(random.nextInt(preset.columns)).name());
            if (!second.equals(namesake)) {
                edges.add(new ColumnEdge(second, to, SECOND_WAYS.get(random.nextInt(SECOND_WAYS.size()))));
            }
        }
        return edges;
    }

    private static String subject(int number) {
        return SUBJECTS.get(number % SUBJECTS.size());
    }

    private static String numbered(String name, int number) {
        return name + "_" + String.valueOf(100_000 + number).substring(1);
    }
}
