package org.suyuan.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;

/** Tells who holds which copies, by what registers say of copies, connections and systems. */
public final class Custody {
    private static final Statement KEEPERS = Statement.of(Custody.class, "keepers");
    private static final Statement DIVISIONS_OF = Statement.of(Custody.class, "divisionsOf");
    private static final Statement HELD_BY_UNITS = Statement.of(Custody.class, "heldByUnits");
    private static final Statement HOLDINGS_BEGINNING = Statement.of(Custody.class, "holdingsBeginning");
    private static final Statement NEXT_HOLDING = Statement.of(Custody.class, "nextHolding");
    private static final Statement FLOWS_BEGINNING = Statement.of(Custody.class, "flowsBeginning");

    /** So many namespaces are looked at for bindings. */
    private static final int MOST_NAMESPACES = 2_000;

    /** What sorts behind the slash that ends a namespace, and behind all that may follow it. */
    private static final String AFTER_SLASH = "0";

    private final Graph graph;

    public Custody(Graph graph) {
        this.graph = graph;
    }

    /** Who holds each of some copies at a moment, with where the unit lies: for who has no transaction. */
    public Map<Urn, Kept> kept(Collection<Urn> holdings, Moment moment) {
        return graph.read(tx -> {
            Map<Urn, Keeper> keepers = keepers(tx, holdings, moment.asOf());
            List<Urn> units = keepers.values().stream()
                    .map(Keeper::unit)
                    .filter(Objects::nonNull)
                    .toList();
            Map<Urn, Urn> divisions = divisionsOf(tx, units, moment.asOf());
            Map<Urn, Kept> kept = new HashMap<>();
            keepers.forEach((holding, keeper) -> {
                Urn unit = keeper.unit();
                kept.put(holding, new Kept(keeper, unit == null ? null : divisions.get(unit)));
            });
            return kept;
        });
    }

    /**
     * A copy in hands.
     *
     * @param division where the unit lies that holds it; null if not known
     */
    public record Kept(Keeper keeper, @Nullable Urn division) {
        /** Nothing is told. */
        public static final Kept UNKNOWN = new Kept(Keeper.UNKNOWN, null);
    }

    /** Who holds each of some copies at a moment; one of which nothing is told has a keeper without a unit. */
    public static Map<Urn, Keeper> keepers(Tx tx, Collection<Urn> holdings, AsOf asOf) {
        Set<String> asked = new LinkedHashSet<>();
        Map<Urn, List<Urn>> connections = new HashMap<>();
        for (Urn holding : holdings) {
            List<Urn> from = connections(holding);
            connections.put(holding, from);
            asked.add(holding.text());
            from.forEach(one -> asked.add(one.text()));
        }
        Map<Urn, Row> told = new HashMap<>();
        tx.rows(KEEPERS, with("urns", List.copyOf(asked), asOf))
                .forEach(row -> told.put(new Urn(row.text("urn")), row));
        Map<Urn, Keeper> keepers = new HashMap<>();
        connections.forEach((holding, from) -> keepers.put(holding, keeper(holding, from, told)));
        return keepers;
    }

    /** The connections that a copy may come from, the closest first. */
    public static List<Urn> connections(Urn holding) {
        List<String> parts = holding.parts();
        return Connection.of(parts.get(0), parts.size() > 1 ? parts.get(1) : "");
    }

    private static Keeper keeper(Urn holding, List<Urn> connections, Map<Urn, Row> told) {
        List<Row> closestFirst = new ArrayList<>();
        add(told.get(holding), closestFirst);
        connections.forEach(one -> add(told.get(one), closestFirst));
        if (closestFirst.isEmpty()) {
            return Keeper.UNKNOWN;
        }
        Optional<Row> system = first(closestFirst, "system");
        Optional<String> unit = first(closestFirst, "unit")
                .map(row -> row.text("unit"))
                .or(() -> system.flatMap(row -> row.textIf("systemUnit")));
        return new Keeper(
                unit.map(Urn::new).orElse(null),
                first(closestFirst, "kind").map(row -> row.text("kind")).orElse(""),
                system.map(row -> new Urn(row.text("system"))).orElse(null),
                system.flatMap(row -> row.textIf("site")).map(Urn::new).orElse(null),
                system.flatMap(row -> row.textIf("place")).map(Urn::new).orElse(null),
                system.flatMap(row -> row.textIf("country")).orElse(""));
    }

    private static void add(@Nullable Row row, List<Row> rows) {
        if (row != null) {
            rows.add(row);
        }
    }

    private static Optional<Row> first(List<Row> rows, String column) {
        return rows.stream().filter(row -> row.has(column)).findFirst();
    }

    /** Where some units lay at a moment; one of which it is not told is left out. */
    public static Map<Urn, Urn> divisionsOf(Tx tx, Collection<Urn> units, AsOf asOf) {
        Map<Urn, Urn> divisions = new HashMap<>();
        List<String> texts = units.stream().distinct().map(Urn::text).toList();
        tx.rows(DIVISIONS_OF, with("units", texts, asOf))
                .forEach(row -> divisions.put(new Urn(row.text("unit")), new Urn(row.text("division"))));
        return divisions;
    }

    /** The copies that a unit holds at a moment, by urn, at most so many of those that it may hold. */
    public static List<Urn> heldBy(Tx tx, Urn unit, AsOf asOf, int most) {
        Set<Urn> candidates = new LinkedHashSet<>();
        List<String> starts = new ArrayList<>();
        for (Urn urn : mayHold(tx, List.of(unit), asOf)) {
            if (urn.kind() == Kind.HOLDING) {
                candidates.add(urn);
            } else if (Connection.isOne(urn)) {
                starts.add(Connection.of(urn).holdingsBegin());
            }
        }
        if (!starts.isEmpty()) {
            Map<String, Object> asked = new HashMap<>(with("starts", starts, asOf));
            asked.put("most", most);
            tx.rows(HOLDINGS_BEGINNING, asked).forEach(row -> candidates.add(new Urn(row.text("holding"))));
        }
        return keepers(tx, candidates, asOf).entrySet().stream()
                .filter(one -> unit.equals(one.getValue().unit()))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(most)
                .toList();
    }

    /** How the urns of all copies begin that come from connections to which these units are bound; others may begin so too. */
    public static List<String> copiesBegin(Tx tx, Collection<Urn> units, AsOf asOf) {
        return mayHold(tx, units, asOf).stream()
                .filter(Connection::isOne)
                .map(connection -> Connection.of(connection).holdingsBegin())
                .toList();
    }

    private static List<Urn> mayHold(Tx tx, Collection<Urn> units, AsOf asOf) {
        List<String> texts = units.stream().map(Urn::text).toList();
        return tx.rows(HELD_BY_UNITS, with("units", texts, asOf)).stream()
                .map(row -> new Urn(row.text("urn")))
                .toList();
    }

    /**
     * A namespace through which data flow that nobody is known to hold.
     *
     * @param holdings how many such copies it has
     * @param flows into and out of them
     */
    public record Unbound(String namespace, long holdings, long flows) {}

    /**
     * The namespaces that wait for a binding, those with the most flows first.
     *
     * @param complete false if the catalogue has more than 2,000 namespaces, and only the first by name were looked at
     */
    public record UnboundNamespaces(List<Unbound> namespaces, boolean complete, Moment moment) {}

    /** Which namespaces wait for a binding. The cost grows with the number of namespaces, and with the copies in these. */
    public UnboundNamespaces unbound(Moment moment) {
        return graph.read(tx -> {
            List<String> namespaces = namespaces(tx);
            boolean complete = namespaces.size() <= MOST_NAMESPACES;
            List<String> looked = complete ? namespaces : namespaces.subList(0, MOST_NAMESPACES);
            return new UnboundNamespaces(unbound(tx, looked, moment.asOf()), complete, moment);
        });
    }

    private static List<Unbound> unbound(Tx tx, List<String> namespaces, AsOf asOf) {
        Map<Urn, String> connections = new HashMap<>();
        namespaces.forEach(one -> connections.put(Connection.of(one).urn(), one));
        List<String> urns = connections.keySet().stream().map(Urn::text).toList();
        tx.rows(KEEPERS, with("urns", urns, asOf)).forEach(row -> {
            if (row.has("unit") || row.has("systemUnit")) {
                connections.remove(new Urn(row.text("urn")));
            }
        });
        Map<Urn, Long> flows = new HashMap<>();
        List<String> starts = connections.values().stream()
                .map(one -> Connection.of(one).holdingsBegin())
                .toList();
        tx.rows(FLOWS_BEGINNING, with("starts", starts, asOf))
                .forEach(row -> flows.put(new Urn(row.text("holding")), row.number("flows")));
        Map<String, List<Urn>> byNamespace = keepers(tx, flows.keySet(), asOf).entrySet().stream()
                .filter(one -> one.getValue().unit() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(holding -> holding.parts().get(0)));
        List<Unbound> unbound = new ArrayList<>();
        byNamespace.forEach((namespace, holdings) -> unbound.add(new Unbound(
                namespace,
                holdings.size(),
                holdings.stream()
                        .mapToLong(one -> Objects.requireNonNull(flows.get(one)))
                        .sum())));
        unbound.sort(Comparator.comparing(Unbound::flows).reversed().thenComparing(Unbound::namespace));
        return unbound;
    }

    /** Jumps through the index of urns from one namespace to the next. */
    private static List<String> namespaces(Tx tx) {
        List<String> namespaces = new ArrayList<>();
        String behind = "";
        while (namespaces.size() <= MOST_NAMESPACES) {
            Optional<Row> next = tx.row(NEXT_HOLDING, Map.of("behind", behind));
            if (next.isEmpty()) {
                break;
            }
            String namespace = new Urn(next.get().text("holding")).parts().get(0);
            namespaces.add(namespace);
            behind = Urn.of(Kind.HOLDING, namespace).text() + AFTER_SLASH;
        }
        return namespaces;
    }

    private static Map<String, ?> with(String name, Object value, AsOf asOf) {
        return Map.of(name, value, "valid", asOf.valid(), "known", asOf.known());
    }
}
