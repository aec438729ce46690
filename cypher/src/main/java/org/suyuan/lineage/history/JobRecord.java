package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Page;
import org.suyuan.lineage.history.JobFlows.Column;
import org.suyuan.lineage.history.JobFlows.Declared;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * What the graph holds of one job just now, and the messages it rests on, from {@link #since} on: all that is needed to
 * work the next message in.
 */
final class JobRecord {
    /** How many runs are remembered; older ones are read again when a message reaches back to them. */
    private static final int MOST_RUNS = 64;

    final Urn urn;
    boolean exists;
    private Instant since = Instant.MAX;

    private final Parts parts = new Parts();
    private final Map<UUID, List<ToldOfRun>> runs = new LinkedHashMap<>();
    private final List<ToldOfDesign> designs = new ArrayList<>();
    private final Map<Urn, Set<Instant>> drops = new HashMap<>();

    private final History<JobFlows> flows = new History<>(JobFlows.NONE);
    private final History<JobLook> looks = new History<>(JobLook.NONE);

    final Strand<Urn, Boolean> inputs;
    final Strand<Urn, Boolean> outputs;
    final Strand<Column, SortedSet<String>> columns;
    final Strand<Kind, Map<String, ?>> states;
    final Strand<String, Boolean> parents;

    /**
     * One message of a run, as far as it matters for the flows.
     *
     * @param fingerprint digest of the whole message, to know it again
     * @param entry its number in the ledger
     * @param parent the run that started this one; null if it does not tell
     */
    record ToldOfRun(
            Instant at,
            boolean opens,
            boolean completes,
            String fingerprint,
            long entry,
            @Nullable UUID parent,
            JobLook look,
            Set<Urn> inputs,
            Set<Urn> outputs,
            Map<Urn, Map<Column, SortedSet<String>>> columns) {
        private ToldOfRun sharing(Parts parts) {
            return new ToldOfRun(
                    at,
                    opens,
                    completes,
                    fingerprint,
                    entry,
                    parent,
                    parts.shared(look),
                    parts.shared(inputs),
                    parts.shared(outputs),
                    parts.shared(columns));
        }
    }

    /** One design of the job. */
    record ToldOfDesign(String fingerprint, long entry, JobLook look, Declared declared) {}

    JobRecord(Urn urn) {
        this.urn = urn;
        inputs = new Strand<>(valid -> (holding, yes) -> new Fact("FEEDS", holding, urn, valid, Map.of()));
        outputs = new Strand<>(valid -> (holding, yes) -> new Fact("FEEDS", urn, holding, valid, Map.of()));
        columns = new Strand<>(valid -> (column, ways) -> new Fact(
                "FEEDS", column.from(), column.to(), valid, Map.of("job", urn.text(), "ways", List.copyOf(ways))));
        states = new Strand<>(valid -> (kind, values) -> Fact.state(urn, valid, values));
        parents = new Strand<>(valid -> (parent, yes) -> new Fact("PART_OF", urn, new Urn(parent), valid, Map.of()));
    }

    /** Whether every message at or after an instant is in memory, with all others of the same runs. */
    boolean reachesBackTo(Instant instant) {
        return !instant.isBefore(since);
    }

    /** Whether every message there ever was is in memory. */
    boolean isWhole() {
        return since.equals(Instant.MIN);
    }

    /** Says that what is remembered from here on will be all messages at or after an instant. */
    void readSince(Instant instant) {
        runs.clear();
        designs.clear();
        since = instant;
    }

    /** Builds the pieces of the history from what was read of the graph. */
    void rebuild() {
        TreeSet<Instant> instants = new TreeSet<>();
        List.of(inputs, outputs, columns).forEach(strand -> instants.addAll(strand.boundaries()));
        TreeMap<Instant, JobFlows> pieces = new TreeMap<>();
        instants.forEach(at -> pieces.put(
                at,
                new JobFlows(
                        Set.copyOf(inputs.at(at).keySet()),
                        Set.copyOf(outputs.at(at).keySet()),
                        columns.at(at))));
        if (!pieces.isEmpty()) {
            flows.replace(pieces);
        }
        TreeSet<Instant> lookInstants = new TreeSet<>(states.boundaries());
        lookInstants.addAll(parents.boundaries());
        TreeMap<Instant, JobLook> lookPieces = new TreeMap<>();
        lookInstants.forEach(at -> {
            Map<String, ?> state = states.at(at).get(Kind.JOB);
            String parent = parents.at(at).keySet().stream().findFirst().orElse("");
            lookPieces.put(at, state == null ? JobLook.NONE : States.jobLook(state, parent));
        });
        if (!lookPieces.isEmpty()) {
            looks.replace(lookPieces);
        }
    }

    /** Every holding that takes part now or took part, as far as is held. */
    Set<Urn> holdings() {
        Set<Urn> all = new TreeSet<>(inputs.keys());
        all.addAll(outputs.keys());
        columns.keys().forEach(column -> {
            all.add(column.fromHolding());
            all.add(column.toHolding());
        });
        return all;
    }

    void drops(Urn holding, Collection<Instant> instants) {
        if (!instants.isEmpty()) {
            drops.put(holding, Set.copyOf(instants));
        }
    }

    boolean knowsRun(UUID run) {
        return runs.containsKey(run);
    }

    /** Whether a message of a run named its parent. */
    boolean knowsParent(UUID run, UUID parent) {
        return runs.getOrDefault(run, List.of()).stream().anyMatch(told -> parent.equals(told.parent()));
    }

    /** The earliest time told of a run that is in memory. */
    Instant startOf(UUID run) {
        return startOf(runs.getOrDefault(run, List.of()));
    }

    /** The number of the entry that holds the same message of a run already. */
    OptionalLong entryOf(UUID run, String fingerprint) {
        return runs.getOrDefault(run, List.of()).stream()
                .filter(told -> told.fingerprint().equals(fingerprint))
                .mapToLong(ToldOfRun::entry)
                .findFirst();
    }

    /** The number of the entry that holds the same design already. */
    OptionalLong entryOfDesign(String fingerprint) {
        return designs.stream()
                .filter(told -> told.fingerprint().equals(fingerprint))
                .mapToLong(ToldOfDesign::entry)
                .findFirst();
    }

    /** Remembers a message of a run that was read from the ledger. */
    void remember(UUID run, ToldOfRun told) {
        runs.computeIfAbsent(run, any -> new ArrayList<>(2)).add(told.sharing(parts));
    }

    void remember(ToldOfDesign told) {
        designs.add(told);
    }

    /** Works one more message of a run into the history; all messages since the run's start are in memory. */
    void work(UUID run, ToldOfRun told, Page page, Entry by) {
        Instant startBefore = runs.containsKey(run) ? startOf(runs.get(run)) : told.at();
        remember(run, told);
        Instant from = told.at().isBefore(startBefore) ? told.at() : startBefore;
        reviseFlows(from, page, by);
        reviseLooks(told.at(), page, by);
    }

    void work(ToldOfDesign told, Page page, Entry by) {
        remember(told);
        reviseFlows(told.declared().from(), page, by);
        reviseLooks(told.declared().from(), page, by);
    }

    /** Works in that a holding of this job was dropped. */
    void workDrop(Instant at, Page page, Entry by) {
        reviseFlows(at, page, by);
    }

    /** Works in that another job's message named this one. */
    void mention(Instant at, Page page, Entry by) {
        if (!looks.at(at).exists()) {
            NavigableMap<Instant, JobLook> tail = looks.from(at);
            tail.put(at, JobLook.MENTIONED);
            lay(tail, page, by);
        }
    }

    private void reviseFlows(Instant from, Page page, Entry by) {
        List<Declared> declared = new ArrayList<>();
        runs.values().forEach(messages -> {
            Instant start = startOf(messages);
            if (!start.isBefore(from)) {
                declared.add(declaredBy(start, messages));
            }
        });
        designs.forEach(design -> {
            if (!design.declared().from().isBefore(from)) {
                declared.add(design.declared());
            }
        });
        NavigableMap<Instant, JobFlows> before = flows.from(from);
        flows.replace(JobFlows.history(flows.before(from), from, declared, drops));
        NavigableMap<Instant, JobFlows> laid = flows.from(from);
        if (laid.equals(before)) {
            return;
        }
        inputs.revise(laid, state -> asKeys(state.inputs()), page, by);
        outputs.revise(laid, state -> asKeys(state.outputs()), page, by);
        columns.revise(laid, JobFlows::columns, page, by);
    }

    private void reviseLooks(Instant from, Page page, Entry by) {
        List<Map.Entry<Instant, JobLook>> told = new ArrayList<>();
        runs.values()
                .forEach(messages -> messages.forEach(one -> {
                    if (!one.at().isBefore(from)) {
                        told.add(Map.entry(one.at(), one.look()));
                    }
                }));
        designs.forEach(design -> {
            if (!design.declared().from().isBefore(from)) {
                told.add(Map.entry(design.declared().from(), design.look()));
            }
        });
        lay(JobLook.history(looks.before(from), from, told), page, by);
    }

    private void lay(NavigableMap<Instant, JobLook> tail, Page page, Entry by) {
        Instant from = tail.firstKey();
        NavigableMap<Instant, JobLook> before = looks.from(from);
        looks.replace(tail);
        NavigableMap<Instant, JobLook> laid = looks.from(from);
        if (laid.equals(before)) {
            return;
        }
        states.revise(laid, look -> look.exists() ? Map.of(Kind.JOB, States.ofJob(urn, look)) : Map.of(), page, by);
        parents.revise(laid, look -> look.parent().isEmpty() ? Map.of() : Map.of(look.parent(), true), page, by);
    }

    private static Map<Urn, Boolean> asKeys(Set<Urn> urns) {
        Map<Urn, Boolean> keys = new LinkedHashMap<>();
        urns.forEach(urn -> keys.put(urn, true));
        return keys;
    }

    private static Instant startOf(List<ToldOfRun> messages) {
        return messages.stream().map(ToldOfRun::at).min(Instant::compareTo).orElseThrow();
    }

    /** What a run declares, all its messages taken together; those that open nothing count for its start alone. */
    private static Declared declaredBy(Instant start, List<ToldOfRun> messages) {
        Set<Urn> in = new TreeSet<>();
        Set<Urn> out = new TreeSet<>();
        Map<Urn, Map<Column, SortedSet<String>>> columnsOf = new HashMap<>();
        boolean completes = false;
        for (ToldOfRun one : messages) {
            completes |= one.completes();
            if (one.opens()) {
                in.addAll(one.inputs());
                out.addAll(one.outputs());
                one.columns().forEach((output, told) -> {
                    Map<Column, SortedSet<String>> all = columnsOf.computeIfAbsent(output, any -> new HashMap<>());
                    told.forEach((column, ways) -> all.merge(column, ways, JobFlows::union));
                });
            }
        }
        return new Declared(start, completes && !in.isEmpty(), completes && !out.isEmpty(), in, out, columnsOf);
    }

    /** Keeps the runs that started last; the others are read again when needed. Not between messages of one page. */
    void forgetOldRuns() {
        if (runs.size() <= MOST_RUNS) {
            return;
        }
        List<Instant> starts =
                runs.values().stream().map(JobRecord::startOf).sorted().toList();
        Instant oldest = starts.get(starts.size() - MOST_RUNS / 2);
        runs.values()
                .removeIf(messages -> messages.stream().allMatch(one -> one.at().isBefore(oldest)));
        designs.removeIf(design -> design.declared().from().isBefore(oldest));
        since = oldest;
    }
}
