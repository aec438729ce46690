package org.suyuan.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.search.Search;

/** Finds units that have or had a name, or one like it, for a person to choose from. */
public final class UnitsByName {
    private static final Statement NAMES = Statement.of(UnitsByName.class, "namesOf");
    private static final int MOST = 20;
    private static final int SHORTEST = 4;
    private static final int MOST_CUT = 9;

    private final Graph graph;
    private final Ledger ledger;
    private final Search search;
    private final Clock clock;

    public UnitsByName(Graph graph, Ledger ledger, Search search, Clock clock) {
        this.graph = graph;
        this.ledger = ledger;
        this.search = search;
        this.clock = clock;
    }

    /**
     * A unit, by one of its names.
     *
     * @param name the one by which it was found
     * @param today the one it has today; empty if it has none
     */
    public record Found(Urn unit, String name, String today) {
        /** Whether it was found by a name of before. */
        public boolean isFormer() {
            return !name.equals(today);
        }
    }

    /**
     * Units whose names hold all of this one's words; if there are none, those that hold what is left of it without the
     * characters it begins with, which mostly name a place. At most {@value #MOST}, each with its name that is most like it.
     */
    public List<Found> named(String name) {
        Moment now = ledger.moment(null, null);
        List<Urn> units = List.of();
        for (int cut = 0; units.isEmpty() && cut <= MOST_CUT; cut = Math.max(2, cut + 1)) {
            if (cut > 0 && name.length() - cut < SHORTEST) {
                break;
            }
            units = search.search(name.substring(cut), List.of(Kind.UNIT), 0, MOST, now).stream()
                    .map(Search.Hit::urn)
                    .toList();
        }
        return found(name, units);
    }

    /** The unit that bears this urn, found by whatever it was called; empty if nobody has told of it. */
    public List<Found> called(String text, Urn unit) {
        return found(text, List.of(unit)).stream()
                .map(found -> new Found(unit, text, found.today()))
                .toList();
    }

    private List<Found> found(String name, List<Urn> units) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("units", units.stream().map(Urn::text).toList());
        asked.put("today", clock.instant());
        List<Found> found = new ArrayList<>();
        for (Row row : graph.read(tx -> tx.rows(NAMES, asked))) {
            String today = row.text("today");
            row.texts("names").stream()
                    .max((a, b) -> Integer.compare(likeness(name, a), likeness(name, b)))
                    .ifPresent(likest -> found.add(new Found(new Urn(row.text("unit")), likest, today)));
        }
        return found;
    }

    /** How much of the end of a name another has, or all. */
    private static int likeness(String name, String other) {
        if (name.equals(other)) {
            return Integer.MAX_VALUE;
        }
        int same = 0;
        while (same < Math.min(name.length(), other.length())
                && name.charAt(name.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
