package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;

/** All steps of an unbounded walk, read at once by a pruned expansion and then walked in memory. */
final class ReachedSteps implements Steps {
    private static final Statement HOLDINGS_DOWN = Statement.of(ReachedSteps.class, "reachedHoldingsDown");
    private static final Statement HOLDINGS_UP = Statement.of(ReachedSteps.class, "reachedHoldingsUp");
    private static final Statement FIELDS_DOWN = Statement.of(ReachedSteps.class, "reachedFieldsDown");
    private static final Statement FIELDS_UP = Statement.of(ReachedSteps.class, "reachedFieldsUp");
    private static final Statement COPIES = Statement.of(ReachedSteps.class, "copies");

    private final Map<Urn, List<Step>> steps = new HashMap<>();

    private ReachedSteps() {}

    /**
     * Reads the reach of some points.
     *
     * @param most the most things to reach
     * @return empty if there are more, or if the level needs more than the reach tells
     */
    static Optional<Steps> read(Tx tx, Level level, boolean downstream, Collection<Urn> points, AsOf asOf, int most) {
        Map<String, Object> parameters = new HashMap<>(GraphSteps.parameters(points, asOf));
        parameters.put("most", most);
        boolean fields = level == Level.FIELD;
        Statement statement =
                fields ? (downstream ? FIELDS_DOWN : FIELDS_UP) : downstream ? HOLDINGS_DOWN : HOLDINGS_UP;
        List<Row> rows = tx.rows(statement, parameters);
        if (!rows.isEmpty() && rows.get(0).number("things") >= most) {
            return Optional.empty();
        }
        ReachedSteps reached = new ReachedSteps();
        if (fields) {
            rows.forEach(row -> reached.add(new Step(
                    new Urn(row.text("near")), new Urn(row.text("job")), new Urn(row.text("far")), row.texts("ways"))));
            return Optional.of(reached);
        }
        reached.addHoldings(rows);
        return level == Level.HOLDING || level == Level.UNIT
                ? Optional.of(reached)
                : reached.byDataset(tx, points, asOf);
    }

    @Override
    public List<Step> from(Collection<Urn> points) {
        List<Step> all = new ArrayList<>();
        points.forEach(point -> all.addAll(steps.getOrDefault(point, List.of())));
        return all;
    }

    @Override
    public Set<Urn> leadingOn(Collection<Urn> points) {
        Set<Urn> leading = new LinkedHashSet<>(points);
        leading.retainAll(steps.keySet());
        return leading;
    }

    private void add(Step step) {
        steps.computeIfAbsent(step.near(), any -> new ArrayList<>()).add(step);
    }

    /** Joins the flows into jobs with the flows out of them. */
    private void addHoldings(List<Row> rows) {
        Map<Urn, List<Urn>> beyondJob = new HashMap<>();
        Map<Urn, List<Urn>> jobsOf = new HashMap<>();
        for (Row row : rows) {
            Urn near = new Urn(row.text("near"));
            Map<Urn, List<Urn>> side = near.kind() == Kind.JOB ? beyondJob : jobsOf;
            side.computeIfAbsent(near, any -> new ArrayList<>()).add(new Urn(row.text("far")));
        }
        beyondJob.forEach((job, fars) -> fars.forEach(far -> add(new Step(job, job, far, List.of()))));
        jobsOf.forEach((near, jobs) -> jobs.forEach(job -> {
            List<Urn> fars = beyondJob.getOrDefault(job, List.of());
            fars.forEach(far -> add(new Step(near, job, far, List.of())));
            if (fars.isEmpty()) {
                add(new Step(near, job, null, List.of()));
            }
        }));
    }

    /**
     * The same steps between datasets; empty if a dataset met has a copy that was not, for its flows are missing, or if a copy is one
     * of several data, which seldom comes.
     */
    private Optional<Steps> byDataset(Tx tx, Collection<Urn> starts, AsOf asOf) {
        Set<Urn> holdings = new LinkedHashSet<>(starts);
        steps.values()
                .forEach(list -> list.forEach(step -> {
                    holdings.add(step.near());
                    Urn far = step.far();
                    if (far != null) {
                        holdings.add(far);
                    }
                }));
        holdings.removeIf(urn -> urn.kind() != Kind.HOLDING);
        Map<Urn, Urn> datasets = new HashMap<>();
        Map<String, ?> parameters =
                Map.of("urns", holdings.stream().map(Urn::text).toList(), "valid", asOf.valid(), "known", asOf.known());
        for (Row row : tx.rows(COPIES, parameters)) {
            boolean isOfAnother = datasets.put(new Urn(row.text("holding")), new Urn(row.text("dataset"))) != null;
            if (isOfAnother || row.texts("others").stream().anyMatch(other -> !holdings.contains(new Urn(other)))) {
                return Optional.empty();
            }
        }
        ReachedSteps between = new ReachedSteps();
        steps.values()
                .forEach(list -> list.forEach(step -> {
                    Urn near = datasets.get(step.near());
                    Urn far = step.far() == null ? null : datasets.get(step.far());
                    if (near != null && far != null) {
                        between.add(new Step(near, step.job(), far, step.ways()));
                    }
                }));
        return Optional.of(between);
    }
}
