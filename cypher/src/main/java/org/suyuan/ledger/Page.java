package org.suyuan.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * The open page of the ledger: the entries of one transaction and, entered with them, what they change. Everything is
 * kept here until the page is turned, and then written in a handful of statements.
 */
public final class Page {
    private static final Statement WRITE_PAGE = Statement.of(Page.class, "writePage");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tx tx;
    private final long after;
    private final Instant now;
    private long number;
    private Instant known;

    /** Every thing that the page names, at its place; those that it makes have a label. */
    private final List<Map<String, Object>> things = new ArrayList<>();

    private final Map<Urn, Integer> places = new HashMap<>();

    private final List<Map<String, ?>> relations = new ArrayList<>();
    private final List<Map<String, ?>> entries = new ArrayList<>();
    private final List<Map<String, ?>> openedStates = new ArrayList<>();
    private final List<Map<String, ?>> openedFacts = new ArrayList<>();
    private final List<Map<String, ?>> closed = new ArrayList<>();

    /** What the rows of {@code openedStates} and {@code openedFacts} open, each at its place. */
    private final List<Held> states = new ArrayList<>();

    private final List<Held> facts = new ArrayList<>();

    private final List<Opened> opened = new ArrayList<>();
    private final Set<String> overInGraph = new HashSet<>();
    private final List<Consumer<Page>> lastly = new ArrayList<>();

    /** A fact between two things that this page opens, and by which of its entries. */
    public record Opened(Fact fact, Held held, Entry by) {}

    /** Another instance has written since this one did: the page must be written anew, behind what is there. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(long after) {
            super("entry " + after + " is not the last any more", null, false, false);
        }
    }

    Page(Tx tx, Entry last, Instant now) {
        this.tx = tx;
        this.after = last.number();
        this.number = last.number();
        this.known = last.known();
        this.now = Times.micros(now);
    }

    /** The transaction, for reading what the decision needs. */
    public Tx tx() {
        return tx;
    }

    /** Takes the next number for an act. */
    public Entry enter(Act act, byte[] payload) {
        return enter(act, payload, Map.of(), List.of(), List.of());
    }

    /**
     * Takes the next number for an act.
     *
     * @param payload its canonical content; the entry keeps it compressed, with a salted digest
     * @param more further properties of the entry, by which it is found again
     * @param about the things it tells of, related by {@code ABOUT}
     * @param changes the things whose existence it ends, related by {@code CHANGES}
     */
    public Entry enter(Act act, byte[] payload, Map<String, ?> more, Collection<Urn> about, Collection<Urn> changes) {
        number++;
        known = now.isAfter(known) ? now : Times.after(known);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("number", number);
        properties.put("known", known);
        properties.put("kind", act.kind());
        properties.put("actor", act.actor());
        properties.put("authority", act.authority());
        properties.put("reason", act.reason());
        properties.put("request", act.request());
        properties.put("digest", digest(salt, payload));
        properties.put("salt", salt);
        properties.put("payload", Payload.packed(payload));
        entries.add(Map.of("properties", properties, "about", places(about), "changes", places(changes)));
        return new Entry(number, known);
    }

    /** Makes a thing unless it is there. */
    public void make(Urn urn) {
        things.get(place(urn)).put("label", urn.kind().label());
    }

    /** Relates two things that are not related yet, once and for all: for events, which have no period. */
    public void relate(String type, Urn from, Urn to) {
        relations.add(Map.of("type", type, "from", place(from), "to", place(to)));
    }

    /** Opens a fact, held to be so from its entry on. */
    public Held open(Fact fact, Entry by) {
        Map<String, Object> times = new HashMap<>();
        times.put("validFrom", fact.valid().from());
        times.put("validUntil", fact.valid().until());
        times.put("knownFrom", by.known());
        times.put("knownUntil", Period.OPEN);
        times.put("openedBy", by.number());
        Held held = Held.opening(times);
        Urn to = fact.to();
        Map<String, Object> row = new HashMap<>();
        row.put("from", place(fact.from()));
        row.put("times", times);
        if (to == null) {
            row.put("place", states.size());
            row.put("state", fact.values());
            states.add(held);
            openedStates.add(row);
        } else {
            row.put("place", facts.size());
            row.put("type", fact.type());
            row.put("to", place(to));
            times.putAll(fact.values());
            facts.add(held);
            openedFacts.add(row);
            opened.add(new Opened(fact, held, by));
        }
        return held;
    }

    /** Ends what was held: from this entry on it is known to have been otherwise. */
    public void close(Held held, Entry by) {
        Map<String, Object> times = held.times();
        if (times != null) {
            times.put("knownUntil", by.known());
            times.put("closedBy", by.number());
        } else {
            overInGraph.add(held.id());
            closed.add(Map.of("id", held.id(), "known", by.known(), "number", by.number()));
        }
    }

    /** The facts of a type that this page opens and does not close again. */
    public Stream<Opened> opened(String type) {
        return opened.stream()
                .filter(one -> one.fact().type().equals(type) && !one.held().isClosed());
    }

    /** Whether this page closes what was read of the graph under this id. */
    public boolean closes(String id) {
        return overInGraph.contains(id);
    }

    /**
     * Has something done when all tasks are on the page, before it is turned: what follows from the tasks of several scribes, none of
     * which reads in the graph what the others are about to write.
     */
    public void lastly(Consumer<Page> work) {
        lastly.add(work);
    }

    /**
     * Writes what was entered and returns the last entry, new or as it was.
     *
     * @throws Overtaken if the head is not where this page began
     */
    Entry turn() {
        lastly.forEach(work -> work.accept(this));
        if (!entries.isEmpty()) {
            Row written = tx.row(
                            WRITE_PAGE,
                            Map.of(
                                    "after", after,
                                    "things", things,
                                    "relations", relations,
                                    "closed", closed,
                                    "openedStates", openedStates,
                                    "openedFacts", openedFacts,
                                    "entries", entries,
                                    "number", number,
                                    "known", known))
                    .orElseThrow(() -> new Overtaken(after));
            noteHeld(states, written.rows("openedStates"));
            noteHeld(facts, written.rows("openedFacts"));
        }
        return new Entry(number, known);
    }

    private static void noteHeld(List<Held> opened, List<Row> written) {
        written.forEach(row -> opened.get((int) row.number("place")).written(row.text("held")));
    }

    private int place(Urn urn) {
        return places.computeIfAbsent(urn, any -> {
            Map<String, Object> thing = new HashMap<>();
            thing.put("place", things.size());
            thing.put("urn", urn.text());
            things.add(thing);
            return things.size() - 1;
        });
    }

    private List<Integer> places(Collection<Urn> urns) {
        return urns.stream().map(this::place).toList();
    }

    private static byte[] digest(byte[] salt, byte[] payload) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(payload);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
