package org.suyuan.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * Keeps of what data each copy is one: at every instant of those that registers say and, where none says anything, of the data
 * of its own name. So a register's word counts before the name, and who reads {@code COPY_OF} has nothing to choose.
 */
final class Namesakes {
    static final String COPY_OF = "COPY_OF";
    private static final Statement COPIES = Statement.of(Namesakes.class, "copiesOf");

    /** The copies of which lines have told, each with the last entry that did. */
    private final Map<Urn, Entry> touched = new TreeMap<>();

    /** Notes what a line has told, or tells no more. */
    void touch(Line line, Collection<Fact> facts, Entry entry) {
        if (line.subject().kind() == Kind.HOLDING) {
            touched.put(line.subject(), entry);
        }
        facts.stream().filter(fact -> fact.type().equals(COPY_OF)).forEach(fact -> touched.put(fact.from(), entry));
    }

    boolean isEmpty() {
        return touched.isEmpty();
    }

    /** Puts the names right, when all tasks are on the page. */
    void settle(Page page) {
        Map<Urn, List<OneCopy>> copies = new HashMap<>();
        touched.keySet().forEach(holding -> copies.put(holding, new ArrayList<>()));
        List<String> urns = touched.keySet().stream().map(Urn::text).toList();
        page.tx().rows(COPIES, Map.of("holdings", urns)).stream()
                .filter(row -> !page.closes(row.text("held")))
                .forEach(row -> add(copies, new Urn(row.text("holding")), OneCopy.of(row)));
        page.opened(COPY_OF).forEach(one -> add(copies, one.fact().from(), OneCopy.of(one)));
        copies.forEach((holding, these) -> settle(holding, these, page));
    }

    private static void add(Map<Urn, List<OneCopy>> copies, Urn holding, OneCopy one) {
        List<OneCopy> these = copies.get(holding);
        if (these != null) {
            these.add(one);
        }
    }

    private void settle(Urn holding, List<OneCopy> copies, Page page) {
        Entry entry = Objects.requireNonNull(touched.get(holding));
        List<Period> untold = untold(
                copies.stream().filter(OneCopy::isTold).map(OneCopy::valid).toList());
        Set<Period> named = new HashSet<>();
        copies.stream().filter(one -> !one.isTold()).forEach(one -> {
            named.add(one.valid());
            if (!untold.contains(one.valid())) {
                page.close(one.held(), one.since().number() > entry.number() ? one.since() : entry);
            }
        });
        Urn namesake = holding.as(Kind.DATASET);
        page.make(namesake);
        untold.stream()
                .filter(period -> !named.contains(period))
                .forEach(period -> page.open(new Fact(COPY_OF, holding, namesake, period, Map.of()), entry));
    }

    /**
     * That a holding is a copy, in the graph or on the page.
     *
     * @param since by which entry; lineage may open on the same page, by a later one, what a line closes, and nothing ends before it begins
     */
    private record OneCopy(boolean isTold, Period valid, Held held, Entry since) {
        static OneCopy of(Row row) {
            return new OneCopy(
                    row.has("line"),
                    new Period(row.instant("validFrom"), row.instant("validUntil")),
                    Held.of(row.text("held")),
                    new Entry(row.number("openedBy"), row.instant("knownFrom")));
        }

        static OneCopy of(Page.Opened one) {
            Fact fact = one.fact();
            return new OneCopy(fact.values().containsKey(Line.LINE), fact.valid(), one.held(), one.by());
        }
    }

    /** The stretches of all time of which nothing is told. */
    static List<Period> untold(Collection<Period> told) {
        List<Period> untold = new ArrayList<>();
        Instant from = Times.EARLIEST;
        for (Period one :
                told.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            if (from.isBefore(one.from())) {
                untold.add(new Period(from, one.from()));
            }
            from = one.until().isAfter(from) ? one.until() : from;
        }
        if (from.isBefore(Period.OPEN)) {
            untold.add(Period.from(from));
        }
        return untold;
    }
}
