package org.suyuan.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.RoleType;

/** Finds units: by urn, and by what they do and where. */
public final class Units {
    private static final Statement UNIT = Statement.of(Units.class, "unit");
    private static final Statement CALLED = Statement.of(Units.class, "called");
    private static final Statement PERFORMING = Statement.of(Units.class, "performing");
    private static final int MOST_SUBORDINATES = 200;
    private static final int MOST_PERFORMERS = 100;

    private final Graph graph;
    private final Divisions divisions;
    private final Clock clock;

    /** @param clock tells which names are today's */
    public Units(Graph graph, Divisions divisions, Clock clock) {
        this.graph = graph;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A unit by its urn; empty if nothing was known of it at the moment. At most 200 subordinates are listed. */
    public Optional<Unit> find(Urn urn, Moment moment) {
        Map<String, Object> parameters = times(moment);
        parameters.put("urn", urn.text());
        parameters.put("most", MOST_SUBORDINATES);
        return graph.read(tx -> tx.row(UNIT, parameters)).map(row -> unitOf(urn, row, moment));
    }

    /** What some units were called at a moment, and are today; of one that nobody ever told of, its urn is all there is. */
    public Map<Urn, Named> called(Collection<Urn> units, Moment moment) {
        Map<String, Object> parameters = times(moment);
        parameters.put("units", units.stream().distinct().map(Urn::text).toList());
        Map<Urn, Named> called = new HashMap<>();
        units.forEach(unit -> called.put(unit, Named.unknown(unit)));
        graph.read(tx -> tx.rows(CALLED, parameters))
                .forEach(row -> called.put(new Urn(row.text("urn")), Named.of(row)));
        return called;
    }

    /** Who is the health authority of a division: whoever has that function there, whatever its name (SC-5, SZ-4). */
    public Performers healthAuthority(Place division, Moment moment) {
        return performing(Function.HEALTH_ADMINISTRATION, division, moment);
    }

    /** The units that perform a function for a division, at most 100. */
    public Performers performing(Function function, Place division, Moment moment) {
        List<String> path = division.upwards(divisions);
        Map<String, Object> parameters = times(moment);
        parameters.put("function", function.code());
        parameters.put("path", path);
        parameters.put("most", MOST_PERFORMERS + 1);
        List<Row> rows = graph.read(tx -> tx.rows(PERFORMING, parameters));
        String found = rows.isEmpty() ? "" : rows.get(0).text("division");
        List<Performers.Performer> performers = rows.stream()
                .filter(row -> row.text("division").equals(found))
                .limit(MOST_PERFORMERS)
                .map(Units::performerOf)
                .toList();
        boolean complete = rows.size() <= MOST_PERFORMERS
                || !rows.get(MOST_PERFORMERS).text("division").equals(found);
        return new Performers(function, division.code(), found, performers, complete, moment);
    }

    /**
     * The units that perform a function for each of some divisions themselves, at most 100 of them all, in the order of the
     * divisions: for who wants the whole line up, not the nearest only. A division for which nobody is known to is left out.
     */
    public Map<String, List<Performers.Performer>> performingFor(
            Function function, List<String> divisions, Moment moment) {
        return graph.read(tx -> performingFor(tx, function, divisions, moment));
    }

    /** The same within a transaction. */
    public Map<String, List<Performers.Performer>> performingFor(
            Tx tx, Function function, List<String> divisions, Moment moment) {
        Map<String, Object> parameters = times(moment);
        parameters.put("function", function.code());
        parameters.put("path", divisions);
        parameters.put("most", MOST_PERFORMERS);
        Map<String, List<Performers.Performer>> found = new LinkedHashMap<>();
        for (Row row : tx.rows(PERFORMING, parameters)) {
            found.computeIfAbsent(row.text("division"), any -> new ArrayList<>())
                    .add(performerOf(row));
        }
        return found;
    }

    private static Performers.Performer performerOf(Row row) {
        return new Performers.Performer(Named.of(row), row.row("fact").flag("exclusive"), Told.of(row.row("fact")));
    }

    private Map<String, Object> times(Moment moment) {
        Map<String, Object> times = new HashMap<>();
        times.put("valid", moment.asOf().valid());
        times.put("known", moment.asOf().known());
        times.put("today", clock.instant());
        return times;
    }

    private static Unit unitOf(Urn urn, Row row, Moment moment) {
        return new Unit(
                urn,
                row.rows("states").stream()
                        .map(one -> new Unit.State(UnitState.of(one), Told.of(one)))
                        .toList(),
                row.textIf("nameToday").orElse(""),
                row.rows("functions").stream().map(Units::performedOf).toList(),
                row.rows("roles").stream().map(Units::roleOf).toList(),
                row.rows("posts").stream().map(Units::positionOf).toList(),
                row.rows("supervisors").stream()
                        .map(one -> new Unit.Supervisor(
                                Named.of(one), Supervision.Domain.valueOf(one.text("domain")), Told.of(one)))
                        .toList(),
                row.number("supervised"),
                row.rows("superiors").stream().map(Units::tiedOf).toList(),
                row.rows("subordinates").stream().map(Units::tiedOf).toList(),
                row.number("subordinateCount"),
                moment);
    }

    private static Unit.Performed performedOf(Row row) {
        return new Unit.Performed(
                new Function(row.text("function")),
                new Place(row.text("division")),
                row.flag("exclusive"),
                Told.of(row));
    }

    private static Unit.Role roleOf(Row row) {
        Urn division = new Urn(row.text("division"));
        return new Unit.Role(
                RoleType.valueOf(row.text("role")),
                row.text("term"),
                new Place(division.parts().get(0)),
                Told.of(row));
    }

    private static Unit.Position positionOf(Row row) {
        return new Unit.Position(
                new Urn(row.text("urn")),
                row.textIf("name").orElse(""),
                row.textIf("kind").orElse(""),
                row.textIf("holder").orElse(""),
                Told.of(row));
    }

    private static Unit.Tied tiedOf(Row row) {
        return new Unit.Tied(Named.of(row), Subordination.Tie.valueOf(row.text("tie")), Told.of(row));
    }
}
