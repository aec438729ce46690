package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.reach.Flows;
import org.suyuan.reach.Relation;
import org.suyuan.reach.Way;
import org.suyuan.time.AsOf;

/** Steps over flows held in memory. */
final class MemorySteps implements Steps {
    private final Flows flows;
    private final Level level;
    private final boolean downstream;
    private final AsOf asOf;

    MemorySteps(Flows flows, Level level, boolean downstream, AsOf asOf) {
        this.flows = flows;
        this.level = level;
        this.downstream = downstream;
        this.asOf = asOf;
    }

    @Override
    public List<Step> from(Collection<Urn> points) {
        Set<Step> steps = new LinkedHashSet<>();
        for (Urn point : points) {
            int number = flows.numberOf(point);
            switch (level) {
                case DATASET -> betweenDatasets(point, number, steps);
                case HOLDING, UNIT -> throughJobs(point, number, steps);
                case FIELD -> betweenFields(point, number, steps);
            }
        }
        return new ArrayList<>(steps);
    }

    @Override
    public Set<Urn> leadingOn(Collection<Urn> points) {
        Set<Urn> leading = new LinkedHashSet<>();
        from(points).forEach(step -> leading.add(step.near()));
        return leading;
    }

    /** The copies of some data at a moment, in order. */
    static List<Urn> copiesOf(Flows flows, Urn dataset, AsOf asOf) {
        return ends(flows, dataset, false, asOf);
    }

    /** The data that a holding is a copy of at a moment, in order. */
    static List<Urn> datasetsOf(Flows flows, Urn holding, AsOf asOf) {
        return ends(flows, holding, true, asOf);
    }

    private static List<Urn> ends(Flows flows, Urn of, boolean outward, AsOf asOf) {
        Set<Urn> ends = new LinkedHashSet<>();
        flows.ends(Relation.COPY, flows.numberOf(of), outward, asOf, end -> ends.add(flows.urnOf(end)));
        return ends.stream().sorted().toList();
    }

    private void betweenDatasets(Urn near, int dataset, Set<Step> steps) {
        flows.ends(
                Relation.COPY,
                dataset,
                false,
                asOf,
                copy -> on(copy, job -> {
                    Urn through = flows.urnOf(job);
                    on(
                            job,
                            far -> flows.ends(
                                    Relation.COPY,
                                    far,
                                    true,
                                    asOf,
                                    other -> steps.add(new Step(near, through, flows.urnOf(other), List.of()))));
                }));
    }

    private void throughJobs(Urn near, int number, Set<Step> steps) {
        if (near.kind() == Kind.JOB) {
            beyond(near, near, number, steps);
        } else {
            on(number, job -> beyond(near, flows.urnOf(job), job, steps));
        }
    }

    private void beyond(Urn near, Urn through, int job, Set<Step> steps) {
        List<Urn> fars = new ArrayList<>();
        on(job, far -> fars.add(flows.urnOf(far)));
        fars.forEach(far -> steps.add(new Step(near, through, far, List.of())));
        if (fars.isEmpty()) {
            steps.add(new Step(near, through, null, List.of()));
        }
    }

    private void betweenFields(Urn near, int number, Set<Step> steps) {
        flows.forEach(Relation.COLUMN_FLOW, number, downstream, asOf, (end, label) -> {
            Way way = flows.wayOf(label);
            steps.add(new Step(near, way.job(), flows.urnOf(end), way.kinds()));
        });
    }

    private void on(int number, IntConsumer visitor) {
        flows.ends(Relation.FLOW, number, downstream, asOf, visitor);
    }
}
