package org.suyuan.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.time.Times;
import org.suyuan.unit.UnitsByPlace;

/**
 * Tells how units are reached: those that the asker sees anyway and, if the asker responds to an incident, those inside the
 * scope of that right. Who may know is judged now, whatever moment is asked about. Any other unit is as if there were none.
 */
public final class Contacts {
    private static final Statement CONTACTS = Statement.of(Contacts.class, "contacts");
    private static final Statement LYING = Statement.of(Contacts.class, "lying");

    /** Before all units. */
    private static final String UNITS = "urn:suyuan:unit:";

    private final Graph graph;
    private final Responders responders;
    private final Sights sights;
    private final UnitsByPlace places;
    private final Divisions divisions;
    private final Clock clock;

    /** @param clock tells which names are today's, and where units lie now */
    public Contacts(Graph graph, Responders responders, Sights sights, Divisions divisions, Clock clock) {
        this.graph = graph;
        this.responders = responders;
        this.sights = sights;
        this.places = new UnitsByPlace(graph, divisions);
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Some of a list.
     *
     * @param more whether there are any behind them
     */
    public record Page(List<Contact> contacts, boolean more) {}

    /**
     * Contacts of named units, by urn.
     *
     * @param after the urn behind which to go on; empty for the first page
     * @param most the most to return
     * @throws Problem BAD_REQUEST if a responder asks and does not say why
     */
    public Page ofUnits(Collection<Urn> units, String after, int most, Moment moment, Asker asker) {
        List<Urn> sorted = units.stream().distinct().sorted().toList();
        return page(
                from -> sorted.stream()
                        .filter(unit -> unit.text().compareTo(from) >= 0)
                        .limit(UnitsByPlace.AT_ONCE)
                        .toList(),
                after,
                most,
                moment,
                asker);
    }

    /**
     * Contacts of the units that lay in a division, or within, at the moment.
     *
     * @param division its code
     * @throws Problem BAD_REQUEST if the division is not known, and as above
     */
    public Page ofDivision(String division, String after, int most, Moment moment, Asker asker) {
        UnitsByPlace.Within within = places.within(division);
        return page(from -> places.from(from, within, moment), after, most, moment, asker);
    }

    /** The next units from a urn on, at most {@link UnitsByPlace#AT_ONCE}. */
    private interface Candidates {
        List<Urn> from(String urn);
    }

    private Page page(Candidates candidates, String after, int most, Moment moment, Asker asker) {
        Reach reach = reachOf(asker);
        List<Contact> found = new ArrayList<>();
        String from = behind(after.startsWith(UNITS) ? after : UNITS);
        boolean more = true;
        while (more && found.size() <= most) {
            List<Urn> units = candidates.from(from);
            Set<Urn> shown = reach.shown(units);
            found.addAll(contactsOf(units.stream().filter(shown::contains).toList(), moment));
            more = units.size() == UnitsByPlace.AT_ONCE;
            from = units.isEmpty() ? from : behind(units.get(units.size() - 1).text());
        }
        List<Contact> page = found.subList(0, Math.min(most, found.size()));
        reach.account(page);
        return new Page(page, found.size() > most);
    }

    private static String behind(String urn) {
        return urn + " ";
    }

    private Reach reachOf(Asker asker) {
        Sight sight = sights.of(asker.viewer());
        List<Responder> rights = sight.isLimited() ? responders.called(asker.caller()) : List.of();
        if (!rights.isEmpty() && asker.account().reason().isBlank()) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    "Suyuan-Reason",
                    null,
                    "of a responder why this is asked, percent-encoded UTF-8");
        }
        return new Reach(sight, rights, asker);
    }

    private List<Contact> contactsOf(List<Urn> units, Moment moment) {
        Map<String, ?> asked = Map.of(
                "units",
                units.stream().map(Urn::text).toList(),
                "valid",
                moment.asOf().valid(),
                "known",
                moment.asOf().known(),
                "today",
                clock.instant());
        return units.isEmpty()
                ? List.of()
                : graph.read(tx -> tx.rows(CONTACTS, asked)).stream()
                        .map(Contact::of)
                        .toList();
    }

    /** What one asker may be shown, and by what right. */
    private final class Reach {
        private final Sight sight;
        private final List<Responder> rights;
        private final Asker asker;
        private final Map<Urn, Responder> byRight = new HashMap<>();

        Reach(Sight sight, List<Responder> rights, Asker asker) {
            this.sight = sight;
            this.rights = rights;
            this.asker = asker;
        }

        Set<Urn> shown(List<Urn> units) {
            if (!sight.isLimited() || units.isEmpty()) {
                return Set.copyOf(units);
            }
            Set<Urn> shown = new HashSet<>(sight.visible(units));
            List<Urn> others =
                    units.stream().filter(unit -> !shown.contains(unit)).toList();
            shown.addAll(inScope(others));
            return shown;
        }

        private Set<Urn> inScope(List<Urn> units) {
            if (rights.isEmpty() || units.isEmpty()) {
                return Set.of();
            }
            Instant now = Times.micros(clock.instant());
            Map<String, ?> asked = Map.of("units", units.stream().map(Urn::text).toList(), "now", now);
            Set<Urn> inside = new HashSet<>();
            for (Row row : graph.read(tx -> tx.rows(LYING, asked))) {
                Urn unit = new Urn(row.text("unit"));
                List<String> lying = row.texts("divisions");
                rights.stream()
                        .filter(right -> right.scope().holds(unit, lying, divisions))
                        .findFirst()
                        .ifPresent(right -> {
                            byRight.put(unit, right);
                            inside.add(unit);
                        });
            }
            return inside;
        }

        /** Enters into the ledger what is shown by a responder's right alone, before anybody sees it. */
        void account(List<Contact> page) {
            Map<Responder, List<Urn>> used = new LinkedHashMap<>();
            for (Contact contact : page) {
                Urn unit = contact.unit().urn();
                Responder right = byRight.get(unit);
                if (right != null) {
                    used.computeIfAbsent(right, any -> new ArrayList<>()).add(unit);
                }
            }
            if (!used.isEmpty()) {
                responders.use(used, asker.account());
            }
        }
    }
}
