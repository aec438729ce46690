package org.suyuan.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;

/** Lists the units of a division and of all that lies within it, by urn and some at a time. */
public final class UnitsByPlace {
    /** So many are read at once; fewer are the last. */
    public static final int AT_ONCE = 200;

    private static final Statement WITHIN = Statement.of(UnitsByPlace.class, "unitsWithin");
    private static final Statement ANYWHERE = Statement.of(UnitsByPlace.class, "unitsAnywhere");

    private final Graph graph;
    private final Divisions divisions;

    public UnitsByPlace(Graph graph, Divisions divisions) {
        this.graph = graph;
        this.divisions = divisions;
    }

    /**
     * A division and all that lies within it.
     *
     * @param divisions their urns; empty for everywhere
     */
    public record Within(List<String> divisions) {
        public Within {
            divisions = List.copyOf(divisions);
        }

        public boolean isEverywhere() {
            return divisions.isEmpty();
        }
    }

    /**
     * What lies within a division.
     *
     * @param division a code; empty, or that of the country, for everywhere
     * @throws Problem BAD_REQUEST if the division is not known
     */
    public Within within(String division) {
        if (division.isEmpty() || division.equals(Divisions.COUNTRY)) {
            return new Within(List.of());
        }
        if (divisions.find(division).isEmpty()) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "division", division, "the code of a known division, 440300");
        }
        List<String> within = new ArrayList<>(List.of(division));
        for (int i = 0; i < within.size(); i++) {
            divisions.childrenOf(within.get(i)).stream().map(Division::code).forEach(within::add);
        }
        return new Within(
                within.stream().map(code -> new Place(code).urn().text()).toList());
    }

    /**
     * The units that lie there at a moment, or lay there last, from one urn on, at most {@link #AT_ONCE}; everywhere, those that
     * there ever were.
     */
    public List<Urn> from(String urn, Within within, Moment moment) {
        Map<String, ?> asked = within.isEverywhere()
                ? Map.of("from", urn, "most", AT_ONCE)
                : Map.of(
                        "divisions",
                        within.divisions(),
                        "from",
                        urn,
                        "most",
                        AT_ONCE,
                        "valid",
                        moment.asOf().valid(),
                        "known",
                        moment.asOf().known());
        return graph.read(tx -> tx.rows(within.isEverywhere() ? ANYWHERE : WITHIN, asked)).stream()
                .map(row -> new Urn(row.text("urn")))
                .toList();
    }
}
