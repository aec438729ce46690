package org.suyuan.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.suyuan.custody.Connection;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * A walk between copies, told by the units that hold them. Copies of one connection that nobody is known to hold are one node,
 * the connection, and on the frontier.
 *
 * @param ends between which copies each of the edges goes
 */
record UnitRollup(
        List<Urn> nodes,
        Map<Pair, Walk.Flow> edges,
        Map<Pair, Set<Passages.Ends>> ends,
        Set<Reason> reasons,
        List<Urn> frontier) {

    /** @param limit the most units */
    static UnitRollup of(Urn start, Walk walk, Map<Urn, Crossing.Side> sides, int limit) {
        Set<Urn> units = new LinkedHashSet<>();
        if (start.kind() == Kind.UNIT) {
            units.add(start);
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(walk.reasons());
        Set<Urn> frontier = new TreeSet<>();
        Map<Urn, Urn> unitOf = new HashMap<>();
        for (Urn holding : walk.nodes().stream().filter(Lineage::isHolding).toList()) {
            Urn unit = keeperOf(holding, sides);
            unitOf.put(holding, unit);
            if (units.contains(unit) || units.size() < limit) {
                units.add(unit);
                if (unit.kind() != Kind.UNIT) {
                    reasons.add(Reason.UNDECLARED_EXTENT);
                    frontier.add(unit);
                }
            } else {
                reasons.add(Reason.NODE_LIMIT);
            }
        }
        Rolling rolling = new Rolling(unitOf, units, frontier);
        rolling.roll(walk);
        for (Urn urn : walk.frontier()) {
            rolling.unitsAt(urn, walk).filter(units::contains).forEach(frontier::add);
        }
        return new UnitRollup(
                List.copyOf(units), rolling.edges, rolling.ends, Set.copyOf(reasons), List.copyOf(frontier));
    }

    private static Urn keeperOf(Urn holding, Map<Urn, Crossing.Side> sides) {
        Crossing.Side side = sides.get(holding);
        Urn unit = side == null ? null : side.unit();
        return unit == null ? Connection.of(holding.parts().get(0)).urn() : unit;
    }

    private static final class Rolling {
        final Map<Pair, Walk.Flow> edges = new TreeMap<>();
        final Map<Pair, Set<Passages.Ends>> ends = new LinkedHashMap<>();
        private final Map<Urn, Urn> unitOf;
        private final Set<Urn> units;
        private final Set<Urn> frontier;

        Rolling(Map<Urn, Urn> unitOf, Set<Urn> units, Set<Urn> frontier) {
            this.unitOf = unitOf;
            this.units = units;
            this.frontier = frontier;
        }

        void roll(Walk walk) {
            Map<Urn, List<Urn>> into = new HashMap<>();
            walk.edges().keySet().forEach(pair -> {
                if (pair.to().kind() == Kind.JOB) {
                    into.computeIfAbsent(pair.to(), any -> new ArrayList<>()).add(pair.from());
                }
            });
            walk.edges().keySet().forEach(pair -> {
                if (pair.from().kind() == Kind.JOB) {
                    into.getOrDefault(pair.from(), List.of()).forEach(from -> add(from, pair.from(), pair.to()));
                }
            });
        }

        private void add(Urn from, Urn job, Urn to) {
            Urn giver = unitOf.getOrDefault(from, from);
            Urn taker = unitOf.getOrDefault(to, to);
            if (giver.equals(taker)) {
                return;
            }
            if (!units.contains(giver) || !units.contains(taker)) {
                frontier.addAll(
                        List.of(giver, taker).stream().filter(units::contains).toList());
                return;
            }
            Pair pair = new Pair(giver, taker);
            edges.computeIfAbsent(pair, any -> new Walk.Flow()).jobs().add(job);
            ends.computeIfAbsent(pair, any -> new LinkedHashSet<>()).add(new Passages.Ends(from, to, null));
        }

        /** The units where something of the walk lies: of a copy its own, of a job those around it. */
        Stream<Urn> unitsAt(Urn urn, Walk walk) {
            if (Lineage.isHolding(urn)) {
                return Stream.of(unitOf.getOrDefault(urn, urn));
            }
            return walk.edges().keySet().stream()
                    .filter(pair -> pair.from().equals(urn) || pair.to().equals(urn))
                    .map(pair -> pair.from().equals(urn) ? pair.to() : pair.from())
                    .map(holding -> unitOf.getOrDefault(holding, holding));
        }
    }
}
