package org.suyuan.sight;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.custody.Connection;
import org.suyuan.custody.Custody;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;
import org.suyuan.register.Line;
import org.suyuan.time.AsOf;
import org.suyuan.time.Times;
import org.suyuan.unit.Function;

/**
 * What a line claims that a unit says of itself. To answer for data, to keep them, to be given a right to them or to be the
 * authority of a division lets the unit see what others have; so whoever accepts such a line must be above all whom it
 * touches: who answers for the data or keeps them by now, who gives the right, and the division.
 */
public final class Claims {
    private static final Statement STANDS_WITH = Statement.of(Claims.class, "standsWith");
    private static final Set<Kind> HELD =
            EnumSet.of(Kind.DATASET, Kind.FIELD, Kind.HOLDING, Kind.SYSTEM, Kind.AUTHORIZATION);

    private final Graph graph;
    private final Clock clock;

    public Claims(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Whether all whom the line touches, besides the unit that says it, are among those whom a viewer is above. */
    public boolean areWithin(Sight sight, Line line, Urn unit) {
        return divisions(line).allMatch(sight::supervises)
                && touched(line).stream().filter(one -> !one.equals(unit)).allMatch(sight::isOwn);
    }

    private Set<Urn> touched(Line line) {
        Set<Urn> units = line.facts().stream()
                .filter(fact -> fact.type().equals("GRANTED_BY"))
                .flatMap(Claims::ends)
                .filter(end -> end.kind() == Kind.UNIT)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Urn> things = line.facts().stream()
                .flatMap(Claims::ends)
                .filter(end -> HELD.contains(end.kind()))
                .collect(Collectors.toSet());
        units.addAll(standWith(things));
        return units;
    }

    private Set<Urn> standWith(Collection<Urn> things) {
        if (things.isEmpty()) {
            return Set.of();
        }
        List<String> begins = things.stream()
                .filter(Connection::isOne)
                .map(one -> Connection.of(one).holdingsBegin())
                .toList();
        Instant now = Times.micros(clock.instant());
        Map<String, ?> asked = Map.of("urns", things.stream().map(Urn::text).toList(), "begins", begins, "now", now);
        return graph.read(tx -> {
            Row row = tx.row(STANDS_WITH, asked).orElseThrow();
            Set<Urn> units = row.texts("units").stream().map(Urn::new).collect(Collectors.toCollection(HashSet::new));
            List<Urn> copies = row.texts("copies").stream().map(Urn::new).toList();
            Custody.keepers(tx, copies, AsOf.now(now)).values().forEach(keeper -> {
                Urn unit = keeper.unit();
                if (unit != null) {
                    units.add(unit);
                }
            });
            return units;
        });
    }

    /** The divisions of which the line makes somebody the authority, by their codes. */
    private static Stream<String> divisions(Line line) {
        return line.facts().stream().flatMap(fact -> {
            Urn to = fact.to();
            if (fact.type().equals("PERFORMS")
                    && Function.HEALTH_ADMINISTRATION
                            .code()
                            .equals(fact.values().get("function"))) {
                return Stream.of(String.valueOf(fact.values().get("division")));
            }
            boolean supervises = fact.type().equals("HAS_ROLE")
                    && RoleType.SUPERVISOR.name().equals(fact.values().get("role"));
            return supervises && to != null ? Stream.of(to.parts().get(0)) : Stream.empty();
        });
    }

    private static Stream<Urn> ends(Fact fact) {
        Urn to = fact.to();
        return to == null ? Stream.of(fact.from()) : Stream.of(fact.from(), to);
    }
}
