package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.custody.Custody;
import org.suyuan.custody.Keeper;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;

/** Finds out between which keepers the flows of an answer go. */
final class Passages {
    private static final Statement JOB_ENDS = Statement.of(Passages.class, "jobEnds");
    private static final Statement COPIES = Statement.of(Passages.class, "copies");

    private final Tx tx;
    private final AsOf asOf;

    Passages(Tx tx, AsOf asOf) {
        this.tx = tx;
        this.asOf = asOf;
    }

    /** Two copies between which data go; a column of the first, or none. */
    record Ends(Urn from, Urn to, @Nullable Urn field) {}

    /** The ends of each flow of an answer. */
    Map<Pair, Set<Ends>> ends(Level level, Map<Pair, Walk.Flow> edges) {
        return switch (level) {
            case FIELD -> betweenFields(edges.keySet());
            case HOLDING -> throughJobs(edges.keySet());
            case DATASET -> betweenDatasets(edges);
            case UNIT -> throw new IllegalArgumentException("units have no flows of their own");
        };
    }

    /** The same flows, told by who keeps what. */
    Map<Pair, Set<Passage>> passages(Map<Pair, Set<Ends>> ends) {
        Set<Urn> holdings = new LinkedHashSet<>();
        ends.values()
                .forEach(all -> all.forEach(one -> {
                    holdings.add(one.from());
                    holdings.add(one.to());
                }));
        Map<Urn, Crossing.Side> sides = sides(holdings);
        Map<Urn, Urn> datasets = datasets(holdings);
        Map<Pair, Set<Passage>> passages = new LinkedHashMap<>();
        ends.forEach((pair, all) -> {
            Set<Passage> these = passages.computeIfAbsent(pair, any -> new LinkedHashSet<>());
            all.forEach(one -> these.add(new Passage(
                    sideOf(one.from(), sides),
                    sideOf(one.to(), sides),
                    pair.from().kind() == Kind.DATASET
                            ? pair.from()
                            : datasets.getOrDefault(one.from(), one.from().as(Kind.DATASET)),
                    one.field())));
        });
        return passages;
    }

    /** Who keeps each of some copies, and where they lie. */
    Map<Urn, Crossing.Side> sides(Collection<Urn> holdings) {
        Map<Urn, Keeper> keepers = Custody.keepers(tx, holdings, asOf);
        Set<Urn> units = new LinkedHashSet<>();
        keepers.values().forEach(keeper -> {
            Urn unit = keeper.unit();
            if (unit != null) {
                units.add(unit);
            }
        });
        Map<Urn, Urn> divisions = Custody.divisionsOf(tx, units, asOf);
        Map<Urn, Crossing.Side> sides = new HashMap<>();
        keepers.forEach((holding, keeper) -> {
            Urn unit = keeper.unit();
            sides.put(holding, new Crossing.Side(unit == null ? null : divisions.get(unit), keeper));
        });
        return sides;
    }

    private static Crossing.Side sideOf(Urn holding, Map<Urn, Crossing.Side> sides) {
        Crossing.Side side = sides.get(holding);
        if (side == null) {
            throw new IllegalStateException("nobody looked for the keeper of " + holding);
        }
        return side;
    }

    /** The dataset of each copy; of several that registers name, the one told last. */
    private Map<Urn, Urn> datasets(Collection<Urn> holdings) {
        Map<Urn, Urn> datasets = new HashMap<>();
        copies(holdings).forEach(row -> datasets.put(new Urn(row.text("holding")), new Urn(row.text("dataset"))));
        return datasets;
    }

    private List<Row> copies(Collection<Urn> holdings) {
        return tx.rows(COPIES, with("urns", holdings.stream().map(Urn::text).toList()));
    }

    private static Map<Pair, Set<Ends>> betweenFields(Set<Pair> edges) {
        Map<Pair, Set<Ends>> ends = new LinkedHashMap<>();
        edges.forEach(pair ->
                ends.put(pair, Set.of(new Ends(pair.from().holding(), pair.to().holding(), pair.from()))));
        return ends;
    }

    /** What goes into a job may go wherever the job writes, whether the question went there or not. */
    private Map<Pair, Set<Ends>> throughJobs(Set<Pair> edges) {
        Set<Urn> jobs = new LinkedHashSet<>();
        edges.forEach(pair -> jobs.add(pair.to().kind() == Kind.JOB ? pair.to() : pair.from()));
        Map<Urn, JobEnds> ends = jobEnds(jobs);
        Map<Pair, Set<Ends>> found = new LinkedHashMap<>();
        for (Pair pair : edges) {
            Set<Ends> these = found.computeIfAbsent(pair, any -> new LinkedHashSet<>());
            if (pair.to().kind() == Kind.JOB) {
                endsOf(pair.to(), ends).outputs().forEach(to -> these.add(new Ends(pair.from(), to, null)));
            } else {
                endsOf(pair.from(), ends).inputs().forEach(from -> these.add(new Ends(from, pair.to(), null)));
            }
        }
        return found;
    }

    private Map<Pair, Set<Ends>> betweenDatasets(Map<Pair, Walk.Flow> edges) {
        Set<Urn> jobs = new LinkedHashSet<>();
        edges.values().forEach(flow -> jobs.addAll(flow.jobs()));
        Map<Urn, JobEnds> ends = jobEnds(jobs);
        Set<Urn> holdings = new LinkedHashSet<>();
        ends.values().forEach(one -> {
            holdings.addAll(one.inputs());
            holdings.addAll(one.outputs());
        });
        Map<Urn, Set<Urn>> datasets = new HashMap<>();
        copies(holdings).forEach(row -> datasets.computeIfAbsent(new Urn(row.text("holding")), any -> new HashSet<>())
                .add(new Urn(row.text("dataset"))));
        Map<Pair, Set<Ends>> found = new LinkedHashMap<>();
        edges.forEach((pair, flow) -> {
            Set<Ends> these = found.computeIfAbsent(pair, any -> new LinkedHashSet<>());
            for (Urn job : flow.jobs()) {
                JobEnds of = endsOf(job, ends);
                for (Urn from : copiesOf(pair.from(), of.inputs(), datasets)) {
                    copiesOf(pair.to(), of.outputs(), datasets).forEach(to -> these.add(new Ends(from, to, null)));
                }
            }
        });
        return found;
    }

    private static List<Urn> copiesOf(Urn dataset, List<Urn> holdings, Map<Urn, Set<Urn>> datasets) {
        return holdings.stream()
                .filter(one -> datasets.getOrDefault(one, Set.of()).contains(dataset))
                .toList();
    }

    private record JobEnds(List<Urn> inputs, List<Urn> outputs) {
        static final JobEnds NONE = new JobEnds(List.of(), List.of());
    }

    private static JobEnds endsOf(Urn job, Map<Urn, JobEnds> ends) {
        return ends.getOrDefault(job, JobEnds.NONE);
    }

    private Map<Urn, JobEnds> jobEnds(Collection<Urn> jobs) {
        Map<Urn, JobEnds> ends = new HashMap<>();
        List<String> texts = jobs.stream().map(Urn::text).toList();
        for (Row row : tx.rows(JOB_ENDS, with("jobs", texts))) {
            ends.put(new Urn(row.text("job")), new JobEnds(urns(row.texts("inputs")), urns(row.texts("outputs"))));
        }
        return ends;
    }

    private static List<Urn> urns(List<String> texts) {
        List<Urn> urns = new ArrayList<>(texts.size());
        texts.forEach(text -> urns.add(new Urn(text)));
        return urns;
    }

    private Map<String, ?> with(String name, Object value) {
        return Map.of(name, value, "valid", asOf.valid(), "known", asOf.known());
    }
}
