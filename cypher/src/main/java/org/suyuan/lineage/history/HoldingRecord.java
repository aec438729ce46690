package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Page;
import org.suyuan.lineage.history.HoldingLook.Told;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Times;

/** What the graph holds just now of one holding and its dataset, and, if they were needed, the messages it rests on. */
final class HoldingRecord {
    /** How many messages are remembered; when there are more they are read again if they are needed. */
    private static final int MOST_TOLD = 256;

    final Urn urn;
    boolean exists;

    /** Fields that are known to have a node. */
    final Set<Urn> madeFields = new HashSet<>();

    private final SortedSet<Instant> drops = new TreeSet<>();
    private final Parts parts = new Parts();
    private final List<Told> told = new ArrayList<>();
    private Instant since = Instant.MAX;
    private final History<HoldingLook> looks = new History<>(HoldingLook.NONE);

    final Strand<Kind, Map<String, ?>> datasetStates;
    final Strand<Kind, Map<String, ?>> states;
    final Strand<Urn, HoldingLook.Column> fields;

    HoldingRecord(Urn urn) {
        this.urn = urn;
        datasetStates = new Strand<>(valid -> (kind, values) -> Fact.state(urn.as(Kind.DATASET), valid, values));
        states = new Strand<>(valid -> (kind, values) -> Fact.state(urn, valid, values));
        fields = new Strand<>(
                valid -> (field, column) -> new Fact("HAS_FIELD", urn, field, valid, States.ofField(column)));
    }

    Set<Instant> drops() {
        return drops;
    }

    void drop(Instant at) {
        drops.add(at);
    }

    /** Whether every message at or after an instant is in memory. */
    boolean reachesBackTo(Instant instant) {
        return !instant.isBefore(since);
    }

    /** Says that {@code told} are all messages at or after an instant. */
    void readSince(Instant instant, Collection<Told> messages) {
        told.clear();
        messages.forEach(one -> told.add(one.sharing(parts)));
        since = instant;
    }

    /** Builds the pieces of the history from what was read of the graph. */
    void rebuild() {
        TreeSet<Instant> instants = new TreeSet<>();
        List.of(datasetStates, states, fields).forEach(strand -> instants.addAll(strand.boundaries()));
        TreeMap<Instant, HoldingLook> pieces = new TreeMap<>();
        instants.forEach(at -> {
            Map<String, ?> state = states.at(at).get(Kind.HOLDING);
            Map<String, ?> dataset = datasetStates.at(at).get(Kind.DATASET);
            pieces.put(
                    at,
                    state == null || dataset == null
                            ? HoldingLook.NONE
                            : States.holdingLook(dataset, state, fields.at(at)));
        });
        if (!pieces.isEmpty()) {
            looks.replace(pieces);
        }
    }

    /** Whether one more message changes nothing, as can be seen without the others. */
    boolean agrees(Told one) {
        HoldingLook look = looks.at(one.at());
        return look.equals(looks.before(one.at())) && look.agrees(one);
    }

    /** Remembers a message that changed nothing, if the others are in memory too. */
    void remember(Told one) {
        if (reachesBackTo(one.at())) {
            told.add(one.sharing(parts));
            if (told.size() > MOST_TOLD) {
                told.clear();
                since = Instant.MAX;
            }
        }
    }

    /** Works one more message in; all messages at or after it are in memory, without this one. */
    void work(Told one, Page page, Entry by) {
        told.add(one.sharing(parts));
        Instant from = one.at();
        List<Told> later =
                told.stream().filter(message -> !message.at().isBefore(from)).toList();
        NavigableMap<Instant, HoldingLook> before = looks.from(from);
        looks.replace(HoldingLook.history(looks.before(from), from, later));
        NavigableMap<Instant, HoldingLook> laid = looks.from(from);
        if (laid.equals(before)) {
            return;
        }
        datasetStates.revise(
                laid,
                look -> look.exists() ? Map.of(Kind.DATASET, States.ofDataset(urn.as(Kind.DATASET), look)) : Map.of(),
                page,
                by);
        states.revise(
                laid, look -> look.exists() ? Map.of(Kind.HOLDING, States.ofHolding(urn, look)) : Map.of(), page, by);
        fields.revise(laid, look -> byUrn(look.fields()), page, by);
    }

    private Map<Urn, HoldingLook.Column> byUrn(Map<String, HoldingLook.Column> columns) {
        Map<Urn, HoldingLook.Column> byUrn = new LinkedHashMap<>();
        columns.forEach((name, column) -> byUrn.put(urn.field(name), column));
        return byUrn;
    }

    /** A drop ends what is there at its instant, and a moment later what was mentioned at that very instant. */
    static List<Told> dropped(Instant at) {
        return List.of(Told.drop(at), Told.drop(Times.after(at)));
    }
}
