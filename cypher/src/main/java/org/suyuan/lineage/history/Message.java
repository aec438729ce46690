package org.suyuan.lineage.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Subject;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.ObservationJson;
import org.suyuan.lineage.history.HoldingLook.Told;
import org.suyuan.lineage.history.JobFlows.Column;
import org.suyuan.lineage.history.JobFlows.Declared;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * An observation taken apart into what it tells of its job, its run and each holding: all that can be done before its turn
 * comes. One that opens no flows tells of its run and job alone.
 */
final class Message {
    private final Observation observation;
    private final byte[] payload;
    private final String fingerprint;
    private final @Nullable Urn job;
    private final JobLook look;
    private final Set<Urn> inputs = new TreeSet<>();
    private final Set<Urn> outputs = new TreeSet<>();
    private final Map<Urn, Map<Column, SortedSet<String>>> columns = new HashMap<>();
    private final Map<Urn, List<Told>> holdings = new LinkedHashMap<>();
    private final Map<Urn, Set<Urn>> fields = new LinkedHashMap<>();
    private final Set<Urn> drops = new LinkedHashSet<>();
    private final List<Urn> renamed = new ArrayList<>();

    Message(Observation observation) {
        this.observation = observation;
        this.payload = ObservationJson.bytes(observation);
        this.fingerprint = HexFormat.of().formatHex(sha256(payload));
        if (observation instanceof Observation.OfRun ofRun) {
            job = urnOf(ofRun.job());
            Observation.Parent parent = ofRun.parent();
            String parentJob = parent == null ? "" : parentJob(parent).text();
            look = JobLook.of(ofRun.job(), parentJob.equals(job.text()) ? "" : parentJob);
            if (ofRun.phase().opensFlows()) {
                ofRun.inputs().forEach(this::input);
                ofRun.outputs().forEach(this::output);
            }
        } else if (observation instanceof Observation.OfJob ofJob) {
            job = urnOf(ofJob.job());
            look = JobLook.of(ofJob.job(), "");
            orEmpty(ofJob.inputs()).forEach(this::input);
            orEmpty(ofJob.outputs()).forEach(this::output);
        } else {
            job = null;
            look = JobLook.NONE;
            // Column flows need a job: those of a dataset by itself are kept in the entry and open nothing.
            tell(((Observation.OfDataset) observation).dataset(), true, List.of());
        }
    }

    Instant at() {
        return observation.at();
    }

    /** The canonical content, for the ledger. */
    byte[] payload() {
        return payload;
    }

    /** Digest of the payload, by which the same message is known again. */
    String fingerprint() {
        return fingerprint;
    }

    /** The job it tells of; null for what was said of a dataset itself. */
    @Nullable Urn job() {
        return job;
    }

    @Nullable UUID run() {
        return observation instanceof Observation.OfRun ofRun ? ofRun.run() : null;
    }

    /** The run and job that started this run. */
    Observation.@Nullable Parent parent() {
        return observation instanceof Observation.OfRun ofRun ? ofRun.parent() : null;
    }

    /** The thing whose messages this is one of: its job, or the holding it describes. */
    Urn subject() {
        return job != null ? job : holdings.keySet().iterator().next();
    }

    /** What it tells of its job. */
    JobLook look() {
        return look;
    }

    /** What it tells of each holding, in the order of mention. */
    Map<Urn, List<Told>> holdings() {
        return holdings;
    }

    /** Every field it names, by holding. */
    Map<Urn, Set<Urn>> fields() {
        return fields;
    }

    /** The holdings it says were dropped. */
    Set<Urn> drops() {
        return drops;
    }

    /**
     * By what its entry tells where data may have got to, once its payload may be gone. Of a run the phase, and by their keys what it
     * reads and writes, also where that opens no flow: a run that failed may have written before. Of copies that were renamed, the
     * keys of the former and of the new name, in pairs.
     */
    Map<String, ?> marks() {
        Map<String, Object> marks = new HashMap<>();
        if (observation instanceof Observation.OfRun ofRun) {
            Set<Urn> reads = new TreeSet<>();
            Set<Urn> writes = new TreeSet<>();
            ofRun.inputs().forEach(input -> reads.add(holding(input.id())));
            for (Observation.Dataset output : ofRun.outputs()) {
                if (output.change() != Observation.Change.DROP) {
                    writes.add(holding(output.id()));
                }
                orEmpty(output.columns()).forEach(flow -> reads.add(holding(flow.from())));
            }
            marks.put("phase", ofRun.phase().name());
            marks.put("reads", keys(reads));
            marks.put("writes", keys(writes));
        }
        if (!renamed.isEmpty()) {
            marks.put("renames", keys(renamed));
        }
        return marks;
    }

    private static List<Long> keys(Collection<Urn> holdings) {
        return holdings.stream().map(Subject::key).toList();
    }

    /** What it tells of its run. */
    JobRecord.ToldOfRun toldOfRun(long entry) {
        Phase phase = ((Observation.OfRun) observation).phase();
        Observation.Parent parent = parent();
        return new JobRecord.ToldOfRun(
                at(),
                phase.opensFlows(),
                phase == Phase.COMPLETE,
                fingerprint,
                entry,
                parent == null ? null : parent.run(),
                look,
                inputs,
                outputs,
                columns);
    }

    /** What it tells of the design of its job. */
    JobRecord.ToldOfDesign toldOfDesign(long entry) {
        Observation.OfJob ofJob = (Observation.OfJob) observation;
        Declared declared =
                new Declared(at(), ofJob.inputs() != null, ofJob.outputs() != null, inputs, outputs, columns);
        return new JobRecord.ToldOfDesign(fingerprint, entry, look, declared);
    }

    static Urn urnOf(UUID run) {
        return Urn.of(Kind.RUN, run.toString());
    }

    static Urn parentJob(Observation.Parent parent) {
        return Urn.of(Kind.JOB, parent.job().namespace(), parent.job().name());
    }

    private void input(Observation.Dataset dataset) {
        inputs.add(holding(dataset.id()));
        tell(dataset, false, List.of());
    }

    private void output(Observation.Dataset dataset) {
        Urn to = holding(dataset.id());
        outputs.add(to);
        List<Observation.ColumnFlow> flows = dataset.columns();
        if (flows == null) {
            tell(dataset, true, List.of());
            return;
        }
        Map<Column, SortedSet<String>> told = columns.computeIfAbsent(to, any -> new HashMap<>());
        Map<Urn, Set<String>> sources = new LinkedHashMap<>();
        flows.forEach(flow -> {
            Urn from = holding(flow.from());
            String toField = flow.toField();
            Urn toUrn = toField == null ? to : to.field(toField);
            SortedSet<String> ways = new TreeSet<>();
            flow.transformations().forEach(way -> ways.add(way.toString()));
            told.merge(new Column(from, from.field(flow.fromField()), to, toUrn), ways, JobFlows::union);
            sources.computeIfAbsent(from, any -> new TreeSet<>()).add(flow.fromField());
        });
        tell(
                dataset,
                true,
                flows.stream()
                        .map(Observation.ColumnFlow::toField)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        sources.forEach((from, names) -> {
            names(from, names);
            add(from, List.of(Told.mention(at(), List.copyOf(names))));
        });
    }

    private void tell(Observation.Dataset dataset, boolean whole, List<String> mentioned) {
        Urn urn = holding(dataset.id());
        names(urn, mentioned);
        names(
                urn,
                orEmpty(dataset.fields()).stream().map(Observation.Field::name).toList());
        if (dataset.change() == Observation.Change.DROP) {
            drop(urn);
        } else {
            add(urn, List.of(Told.of(at(), whole, dataset, mentioned)));
        }
        Observation.Name formerly = dataset.formerly();
        if (dataset.change() == Observation.Change.RENAME && formerly != null) {
            drop(holding(formerly));
            renamed.addAll(List.of(holding(formerly), urn));
        }
    }

    private void drop(Urn urn) {
        drops.add(urn);
        add(urn, HoldingRecord.dropped(at()));
    }

    private void add(Urn urn, List<Told> told) {
        holdings.computeIfAbsent(urn, any -> new ArrayList<>()).addAll(told);
    }

    private void names(Urn urn, Collection<String> names) {
        Set<Urn> of = fields.computeIfAbsent(urn, any -> new LinkedHashSet<>());
        names.forEach(name -> of.add(urn.field(name)));
    }

    private static Urn holding(Observation.Name name) {
        return Urn.of(Kind.HOLDING, name.namespace(), name.name());
    }

    private static Urn urnOf(Observation.Job job) {
        return Urn.of(Kind.JOB, job.namespace(), job.name());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
