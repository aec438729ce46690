package org.suyuan.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.time.Period;

/**
 * What must hold of a graph, whatever was recorded and however it was interrupted: numbers are dense, {@code known} grows
 * with them and both end in the head; payloads are what the digests commit to; every fact was opened, and closed, by an
 * entry that is there, at its {@code known}; no fact is open twice at any instant; nothing hangs in the air.
 */
public final class Soundness {
    private static final Statement ENTRIES = Statement.of(Soundness.class, "allEntries");
    private static final Statement FACTS = Statement.of(Soundness.class, "allFacts");
    private static final Statement LOOSE = Statement.of(Soundness.class, "loose");
    private static final Statement HEAD = Statement.of(Ledger.class, "head");

    private final List<String> wrong = new ArrayList<>();
    private final NavigableMap<Long, Instant> known = new TreeMap<>();

    private Soundness() {}

    /** What does not hold, in words; nothing if all is well. */
    public static List<String> violations(Graph graph) {
        Soundness soundness = new Soundness();
        soundness.checkEntries(graph.read(tx -> tx.rows(ENTRIES, Map.of())));
        soundness.checkHead(
                graph.read(tx -> tx.row(HEAD, Map.of())).map(Row::asMap).orElse(Map.of()));
        soundness.checkFacts(graph.read(tx -> tx.rows(FACTS, Map.of())));
        graph.read(tx -> tx.rows(LOOSE, Map.of())).forEach(row -> soundness.wrong.add(row.text("what")));
        return soundness.wrong;
    }

    /** The content of each entry that has one, by its number. */
    public static Map<Long, byte[]> payloads(Graph graph) {
        Map<Long, byte[]> payloads = new TreeMap<>();
        graph.read(tx -> tx.rows(ENTRIES, Map.of())).stream()
                .filter(row -> row.has("payload"))
                .forEach(row -> payloads.put(row.number("number"), Payload.unpacked(row.bytes("payload"))));
        return payloads;
    }

    private void checkEntries(List<Row> entries) {
        long expected = 1;
        Instant before = Instant.MIN;
        for (Row entry : entries) {
            long number = entry.number("number");
            Instant at = entry.instant("known");
            require(number == expected, "entry " + number + " where " + expected + " was due");
            require(at.isAfter(before), "entry " + number + " is known at " + at + ", not after " + before);
            require(
                    !entry.has("payload") || isCommitted(entry),
                    "the digest of entry " + number + " is of another payload");
            require(
                    !entry.text("kind").startsWith("lineage.") || entry.number("links") > 0,
                    "entry " + number + " is about nothing");
            known.put(number, at);
            expected = number + 1;
            before = at;
        }
    }

    private void checkHead(Map<String, ?> head) {
        long last = known.isEmpty() ? 0 : known.lastKey();
        require(Long.valueOf(last).equals(head.get("number")), "the head is at " + head + " behind entry " + last);
        require(last == 0 || Objects.equals(known.get(last), head.get("known")), "the head has another time: " + head);
    }

    private void checkFacts(List<Row> facts) {
        Map<String, List<Row>> open = new HashMap<>();
        for (Row fact : facts) {
            String name = fact.text("from") + " " + fact.text("type") + " " + fact.text("to");
            long opened = fact.number("openedBy");
            long closed = fact.number("closedBy");
            boolean isOpen = fact.instant("knownUntil").equals(Period.OPEN);
            require(fact.instant("knownFrom").equals(known.get(opened)), name + " was opened by no entry: " + opened);
            require(isOpen == (closed == 0), name + " is open and closed at once");
            require(
                    isOpen || fact.instant("knownUntil").equals(known.get(closed)),
                    name + " was closed by no entry: " + closed);
            require(isOpen || closed >= opened, name + " was closed before it was opened");
            if (isOpen) {
                open.computeIfAbsent(name, any -> new ArrayList<>()).add(fact);
            }
        }
        open.forEach(this::checkOpenOnce);
    }

    private void checkOpenOnce(String name, List<Row> facts) {
        facts.sort(Comparator.comparing(fact -> fact.instant("validFrom")));
        for (int i = 1; i < facts.size(); i++) {
            Instant from = facts.get(i).instant("validFrom");
            require(!from.isBefore(facts.get(i - 1).instant("validUntil")), name + " is open twice at " + from);
        }
    }

    private static boolean isCommitted(Row entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(entry.bytes("salt"));
            return Arrays.equals(sha.digest(Payload.unpacked(entry.bytes("payload"))), entry.bytes("digest"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
