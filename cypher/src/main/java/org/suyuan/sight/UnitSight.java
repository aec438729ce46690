package org.suyuan.sight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.custody.Custody;
import org.suyuan.custody.Keeper;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.time.AsOf;

/**
 * What a unit may see. Its circle are itself, the units of the divisions whose health authority it is (of what is no more, where it
 * lay last), those that it
 * supervises and those that belong under it. It sees the circle; data that the circle answers for or keeps, that it was itself
 * given a right to, and that one job ties to such data; data that everybody or all of its kind were given a right to; and what
 * belongs to these. Of units beyond the circle it sees those
 * above it and those that share a paper with the circle, or hold one that narrows a paper of the circle, however far down. Norms, divisions, functions and concepts everybody sees.
 */
final class UnitSight implements Sight {
    private static final Statement STANDING = Statement.of(UnitSight.class, "standing");
    private static final Statement UNITS = Statement.of(UnitSight.class, "units");
    private static final Statement DATA = Statement.of(UnitSight.class, "data");
    private static final Statement BESIDE = Statement.of(UnitSight.class, "beside");
    private static final Statement BELONGING = Statement.of(UnitSight.class, "belonging");

    /** So many partners of a unit, and so many data beside others, are looked at: beyond, a thing stays hidden. */
    private static final int MOST = 500;

    private static final Set<Kind> PUBLIC = Set.of(Kind.FUNCTION, Kind.DIVISION, Kind.CONCEPT, Kind.PROVISION);

    private final Graph graph;
    private final Divisions divisions;
    private final Urn own;
    private final AsOf now;

    UnitSight(Graph graph, Divisions divisions, Urn own, AsOf now) {
        this.graph = graph;
        this.divisions = divisions;
        this.own = own;
        this.now = now;
    }

    @Override
    public boolean isLimited() {
        return true;
    }

    @Override
    public Set<Urn> own(Collection<Urn> units) {
        return graph.read(tx -> new Looking(tx).inCircle(units));
    }

    @Override
    public boolean supervises(String division) {
        return graph.read(tx -> new Looking(tx).isSupervised(division));
    }

    @Override
    public Set<Urn> visible(Collection<Urn> things) {
        return graph.read(tx -> new Looking(tx).visible(things));
    }

    /** One look, in one transaction. */
    private final class Looking {
        private final Tx tx;
        private final List<String> supervised;
        private final Set<Urn> broad;
        private final List<String> many;
        private final Set<Urn> offered = new HashSet<>();
        private final Map<Urn, Boolean> circle = new HashMap<>();

        Looking(Tx tx) {
            this.tx = tx;
            Row standing = tx.row(STANDING, with("own", own.text())).orElse(null);
            this.supervised = standing == null ? List.of() : standing.texts("divisions");
            this.broad = standing == null ? Set.of() : urns(standing.texts("broad"));
            this.many = standing == null ? List.of() : standing.texts("many");
            circle.put(own, true);
        }

        Set<Urn> visible(Collection<Urn> things) {
            Map<Kind, List<Urn>> byKind = new HashMap<>();
            things.forEach(one ->
                    byKind.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one));
            Set<Urn> visible = new HashSet<>();
            byKind.forEach((kind, these) -> visible.addAll(
                    PUBLIC.contains(kind)
                            ? these
                            : switch (kind) {
                                case UNIT -> units(these);
                                case DATASET -> datasets(these);
                                case JOB -> jobs(these);
                                default -> belongingTo(kind, these);
                            }));
            return visible;
        }

        private Set<Urn> units(Collection<Urn> units) {
            List<Row> rows = unitRows(units);
            Set<Urn> partners = new LinkedHashSet<>();
            rows.forEach(row -> partners.addAll(urns(row.texts("partners"))));
            Set<Urn> near = inCircle(partners);
            Set<Urn> visible = new HashSet<>();
            for (Row row : rows) {
                Urn unit = new Urn(row.text("unit"));
                if (isInCircle(row)
                        || row.flag("above")
                        || row.texts("partners").stream().map(Urn::new).anyMatch(near::contains)) {
                    visible.add(unit);
                }
            }
            return visible;
        }

        /** Those of some units that belong to the circle. */
        private Set<Urn> inCircle(Collection<Urn> units) {
            List<Urn> asked =
                    units.stream().filter(unit -> !circle.containsKey(unit)).toList();
            asked.forEach(unit -> circle.put(unit, false));
            if (!asked.isEmpty()) {
                unitRows(asked).forEach(row -> circle.put(new Urn(row.text("unit")), isInCircle(row)));
            }
            Set<Urn> inside = new HashSet<>();
            units.stream().filter(unit -> circle.getOrDefault(unit, false)).forEach(inside::add);
            return inside;
        }

        private List<Row> unitRows(Collection<Urn> units) {
            Map<String, Object> asked = new HashMap<>(with("units", texts(units)));
            asked.put("own", own.text());
            asked.put("most", MOST);
            return tx.rows(UNITS, asked);
        }

        private boolean isInCircle(Row row) {
            return row.text("unit").equals(own.text())
                    || row.flag("supervised")
                    || row.flag("under")
                    || row.texts("divisions").stream().anyMatch(this::isSupervised);
        }

        private boolean isSupervised(String division) {
            return supervised.stream().anyMatch(outer -> divisions.isWithin(division, outer));
        }

        private Set<Urn> datasets(Collection<Urn> datasets) {
            Set<Urn> visible = new HashSet<>(ownDatasets(datasets));
            datasets.stream().filter(offered::contains).forEach(visible::add);
            List<Urn> rest =
                    datasets.stream().filter(one -> !visible.contains(one)).toList();
            visible.addAll(besideOwn(rest));
            return visible;
        }

        private Set<Urn> jobs(Collection<Urn> jobs) {
            return besideOwn(jobs);
        }

        /** Those of some datasets or jobs that data of the circle lie beside. */
        private Set<Urn> besideOwn(Collection<Urn> things) {
            if (things.isEmpty()) {
                return Set.of();
            }
            Map<String, Object> asked = new HashMap<>(with("urns", texts(things)));
            asked.put("most", MOST);
            Map<Urn, Set<Urn>> beside = new HashMap<>();
            tx.rows(BESIDE, asked).forEach(row -> beside.put(new Urn(row.text("urn")), urns(row.texts("datasets"))));
            Set<Urn> all = new LinkedHashSet<>();
            beside.values().forEach(all::addAll);
            Set<Urn> own = ownDatasets(all);
            Set<Urn> visible = new HashSet<>();
            beside.forEach((thing, datasets) -> {
                if (datasets.stream().anyMatch(own::contains)) {
                    visible.add(thing);
                }
            });
            return visible;
        }

        /**
         * Those of some datasets that the circle answers for or keeps, or that the unit was given a right to. Those that it was
         * given a right to among many are noted besides: what lies beside them is no business of all of these.
         */
        private Set<Urn> ownDatasets(Collection<Urn> datasets) {
            if (datasets.isEmpty()) {
                return Set.of();
            }
            Map<String, Object> asked = new HashMap<>(with("datasets", texts(datasets)));
            asked.put("own", own.text());
            asked.put("many", many);
            Map<Urn, Set<Urn>> unitsOf = new HashMap<>();
            Map<Urn, Set<Urn>> copies = new HashMap<>();
            Set<Urn> visible = new HashSet<>();
            for (Row row : tx.rows(DATA, asked)) {
                Urn dataset = new Urn(row.text("dataset"));
                Set<Urn> accountable = urns(row.texts("accountable"));
                if (row.flag("entrusted") || accountable.stream().anyMatch(broad::contains)) {
                    visible.add(dataset);
                }
                if (row.flag("offered")) {
                    offered.add(dataset);
                }
                unitsOf.put(dataset, new LinkedHashSet<>(accountable));
                copies.put(dataset, urns(row.texts("copies")));
            }
            Set<Urn> holdings = new LinkedHashSet<>();
            copies.values().forEach(holdings::addAll);
            Map<Urn, Keeper> keepers = Custody.keepers(tx, holdings, now);
            copies.forEach((dataset, these) -> these.forEach(copy -> {
                Keeper keeper = keepers.get(copy);
                Urn unit = keeper == null ? null : keeper.unit();
                if (unit != null) {
                    unitsOf.computeIfAbsent(dataset, any -> new LinkedHashSet<>())
                            .add(unit);
                }
            }));
            Set<Urn> units = new LinkedHashSet<>();
            unitsOf.values().forEach(units::addAll);
            Set<Urn> inside = inCircle(units);
            unitsOf.forEach((dataset, these) -> {
                if (these.stream().anyMatch(inside::contains)) {
                    visible.add(dataset);
                }
            });
            return visible;
        }

        /** A copy or a column is seen with its data, a run with its job, all else with a unit of the circle or its data. */
        private Set<Urn> belongingTo(Kind kind, Collection<Urn> things) {
            Map<Urn, Set<Urn>> belonging = new HashMap<>();
            tx.rows(BELONGING, with("urns", texts(things)))
                    .forEach(row -> belonging.put(new Urn(row.text("urn")), urns(row.texts("things"))));
            Set<Urn> around = new LinkedHashSet<>();
            belonging.values().forEach(around::addAll);
            Map<Kind, List<Urn>> byKind = new HashMap<>();
            around.forEach(one ->
                    byKind.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one));
            boolean ofData = kind == Kind.HOLDING || kind == Kind.FIELD;
            List<Urn> datasets = byKind.getOrDefault(Kind.DATASET, List.of());
            Set<Urn> seen = new HashSet<>(ofData ? datasets(datasets) : ownDatasets(datasets));
            seen.addAll(jobs(byKind.getOrDefault(Kind.JOB, List.of())));
            if (!ofData) {
                seen.addAll(inCircle(byKind.getOrDefault(Kind.UNIT, List.of())));
            }
            List<Urn> systems = byKind.getOrDefault(Kind.SYSTEM, List.of());
            if (kind == Kind.SYSTEM && !systems.isEmpty()) {
                seen.addAll(belongingTo(Kind.DOCUMENT, systems));
            }
            Set<Urn> visible = new HashSet<>();
            belonging.forEach((thing, these) -> {
                if (these.stream().anyMatch(seen::contains)) {
                    visible.add(thing);
                }
            });
            return visible;
        }
    }

    private Map<String, ?> with(String name, Object value) {
        return Map.of(name, value, "valid", now.valid(), "known", now.known());
    }

    private static List<String> texts(Collection<Urn> urns) {
        return urns.stream().map(Urn::text).toList();
    }

    private static Set<Urn> urns(Collection<String> texts) {
        Set<Urn> urns = new LinkedHashSet<>();
        texts.forEach(text -> urns.add(new Urn(text)));
        return urns;
    }
}
