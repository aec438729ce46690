package org.suyuan.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final boolean continuous;
    private long number;
    private Instant known;

    private final List<Map<String, ?>> things = new ArrayList<>();
    private final List<Map<String, ?>> relations = new ArrayList<>();
    private final List<Map<String, ?>> entries = new ArrayList<>();
    private final List<Map<String, ?>> openedStates = new ArrayList<>();
    private final List<Map<String, ?>> openedFacts = new ArrayList<>();
    private final List<Map<String, ?>> closed = new ArrayList<>();

    /** What the rows of {@code openedStates} and {@code openedFacts} open, each at its place. */
    private final List<Held> states = new ArrayList<>();

    private final List<Held> facts = new ArrayList<>();

    /** Another instance has written since this one did: the page must be written anew, behind what is there. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(long after) {
            super("entry " + after + " is not the last any more", null, false, false);
        }
    }

    Page(Tx tx, Entry last, Instant now, boolean continuous) {
        this.tx = tx;
        this.after = last.number();
        this.number = last.number();
        this.known = last.known();
        this.now = Times.micros(now);
        this.continuous = continuous;
    }

    /** The transaction, for reading what the decision needs. */
    public Tx tx() {
        return tx;
    }

    /** Whether nobody else has written since this instance wrote last, so that what is remembered still holds. */
    public boolean continuous() {
        return continuous;
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
        entries.add(Map.of("properties", properties, "about", texts(about), "changes", texts(changes)));
        return new Entry(number, known);
    }

    /** Makes a thing unless it is there. */
    public void make(Urn urn) {
        things.add(Map.of("label", urn.kind().label(), "urn", urn.text()));
    }

    /** Relates two things that are not related yet, once and for all: for events, which have no period. */
    public void relate(String type, Urn from, Urn to) {
        relations.add(Map.of("type", type, "from", from.text(), "to", to.text()));
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
        row.put("from", fact.from().text());
        row.put("times", times);
        if (to == null) {
            row.put("place", states.size());
            row.put("state", fact.values());
            states.add(held);
            openedStates.add(row);
        } else {
            row.put("place", facts.size());
            row.put("type", fact.type());
            row.put("to", to.text());
            times.putAll(fact.values());
            facts.add(held);
            openedFacts.add(row);
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
            closed.add(Map.of("id", held.id(), "known", by.known(), "number", by.number()));
        }
    }

    /**
     * Writes what was entered and returns the last entry, new or as it was.
     *
     * @throws Overtaken if the head is not where this page began
     */
    Entry turn() {
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
            expect("things", things.size(), written.number("things"));
            expect("relations", relations.size(), written.number("relations"));
            expect("closed facts", closed.size(), written.number("closed"));
            place("opened states", states, written.rows("openedStates"));
            place("opened facts", facts, written.rows("openedFacts"));
        }
        return new Entry(number, known);
    }

    private static void place(String what, List<Held> opened, List<Row> written) {
        expect(what, opened.size(), written.size());
        written.forEach(row -> opened.get((int) row.number("place")).written(row.text("held")));
    }

    private static void expect(String what, int sent, long written) {
        if (written != sent) {
            throw new IllegalStateException("of " + sent + " " + what + " only " + written + " found their place");
        }
    }

    private static List<String> texts(Collection<Urn> urns) {
        return urns.stream().map(Urn::text).toList();
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
