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
import org.jspecify.annotations.Nullable;
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
    private final Instant now;
    private final boolean continuous;
    private long number;
    private Instant known;

    private final List<Map<String, ?>> things = new ArrayList<>();
    private final List<Map<String, ?>> relations = new ArrayList<>();
    private final List<Map<String, ?>> entries = new ArrayList<>();
    private final Map<Opened, Opening> opened = new HashMap<>();
    private final List<Map<String, ?>> closedStates = new ArrayList<>();
    private final List<Map<String, ?>> closedFacts = new ArrayList<>();

    /** A fact and the entry that opened it: what closing it asks for. */
    private record Opened(Fact fact, long by) {}

    /** A row of the opening statements, and in it the times, which closing on the same page completes. */
    private record Opening(Map<String, Object> row, Map<String, Object> times) {}

    Page(Tx tx, Entry last, Instant now, boolean continuous) {
        this.tx = tx;
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

    /** Relates two things once and for all, unless they are: for events, which have no period. */
    public void relate(String type, Urn from, Urn to) {
        relations.add(Map.of("type", type, "from", from.text(), "to", to.text()));
    }

    public void open(Fact fact, Entry by) {
        Map<String, Object> row = new HashMap<>();
        row.put("type", fact.type());
        row.put("from", fact.from().text());
        Map<String, Object> times = new HashMap<>();
        times.put("validFrom", fact.valid().from());
        times.put("validUntil", fact.valid().until());
        times.put("knownFrom", by.known());
        times.put("knownUntil", Period.OPEN);
        times.put("openedBy", by.number());
        Urn to = fact.to();
        if (to == null) {
            row.put("state", fact.values());
        } else {
            row.put("to", to.text());
            times.putAll(fact.values());
        }
        row.put("times", times);
        if (opened.put(new Opened(fact, by.number()), new Opening(row, times)) != null) {
            throw new IllegalStateException("opened twice by entry " + by.number() + ": " + fact);
        }
    }

    /**
     * Ends what was held of a fact: from now on it is known to have been otherwise.
     *
     * @param openedBy the number of the entry that opened it
     */
    public void close(Fact fact, long openedBy, Entry by) {
        Opening opening = opened.get(new Opened(fact, openedBy));
        if (opening != null) {
            opening.times().put("knownUntil", by.known());
            opening.times().put("closedBy", by.number());
            return;
        }
        Map<String, Object> closing = new HashMap<>();
        closing.put("type", fact.type());
        closing.put("from", fact.from().text());
        closing.put("validFrom", fact.valid().from());
        closing.put("openedBy", openedBy);
        closing.put("known", by.known());
        closing.put("number", by.number());
        Urn to = fact.to();
        if (to == null) {
            closedStates.add(closing);
        } else {
            closing.put("to", to.text());
            closing.put("job", textOr(fact.values().get("job"), ""));
            closedFacts.add(closing);
        }
    }

    /** Writes what was entered and returns the last entry, new or as it was. */
    Entry turn() {
        if (entries.isEmpty()) {
            return new Entry(number, known);
        }
        Map<String, List<? extends Map<String, ?>>> rows = Map.of(
                "things", things,
                "relations", relations,
                "closedStates", closedStates,
                "closedFacts", closedFacts,
                "openedStates", rowsWith("state"),
                "openedFacts", rowsWith("to"));
        Map<String, Object> page = new HashMap<>(rows);
        page.put("entries", entries);
        Row written = tx.row(WRITE_PAGE, Map.of("page", page, "number", number, "known", known))
                .orElseThrow();
        rows.forEach((what, sent) -> {
            if (written.number(what) != sent.size()) {
                throw new IllegalStateException(
                        "of " + sent.size() + " " + what + " only " + written.number(what) + " found their place");
            }
        });
        return new Entry(number, known);
    }

    private List<Map<String, Object>> rowsWith(String key) {
        return opened.values().stream()
                .map(Opening::row)
                .filter(row -> row.containsKey(key))
                .toList();
    }

    private static List<String> texts(Collection<Urn> urns) {
        return urns.stream().map(Urn::text).toList();
    }

    private static String textOr(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
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
