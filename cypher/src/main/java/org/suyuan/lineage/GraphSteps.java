package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;

/** Steps asked of Neo4j, one statement for each round of a walk: for walks that are cut short. */
final class GraphSteps implements Steps {
    private static final Statement HOLDING_DOWN = Statement.of(GraphSteps.class, "holdingStepsDown");
    private static final Statement HOLDING_UP = Statement.of(GraphSteps.class, "holdingStepsUp");
    private static final Statement DATASET_DOWN = Statement.of(GraphSteps.class, "datasetStepsDown");
    private static final Statement DATASET_UP = Statement.of(GraphSteps.class, "datasetStepsUp");
    private static final Statement FIELD_DOWN = Statement.of(GraphSteps.class, "fieldStepsDown");
    private static final Statement FIELD_UP = Statement.of(GraphSteps.class, "fieldStepsUp");

    private final Tx tx;
    private final Statement statement;
    private final AsOf asOf;

    GraphSteps(Tx tx, Level level, boolean downstream, AsOf asOf) {
        this.tx = tx;
        this.asOf = asOf;
        this.statement = switch (level) {
            case DATASET -> downstream ? DATASET_DOWN : DATASET_UP;
            case FIELD -> downstream ? FIELD_DOWN : FIELD_UP;
            case HOLDING, UNIT -> downstream ? HOLDING_DOWN : HOLDING_UP;
        };
    }

    @Override
    public List<Step> from(Collection<Urn> points) {
        List<Step> steps = new ArrayList<>();
        for (Row row : tx.rows(statement, parameters(points, asOf))) {
            steps.add(new Step(
                    new Urn(row.text("near")),
                    new Urn(row.text("job")),
                    row.has("far") ? new Urn(row.text("far")) : null,
                    row.texts("ways")));
        }
        return steps;
    }

    @Override
    public Set<Urn> leadingOn(Collection<Urn> points) {
        Set<Urn> leading = new LinkedHashSet<>();
        from(points).forEach(step -> leading.add(step.near()));
        return leading;
    }

    static Map<String, ?> parameters(Collection<Urn> points, AsOf asOf) {
        return Map.of("points", points.stream().map(Urn::text).toList(), "valid", asOf.valid(), "known", asOf.known());
    }
}
