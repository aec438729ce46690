package org.suyuan.lineage.history;

import java.nio.charset.StandardCharsets;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.ObservationJson;
import org.suyuan.lineage.history.HoldingLook.Told;
import org.suyuan.lineage.history.JobFlows.Column;
import org.suyuan.lineage.history.JobFlows.Declared;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * An observation taken apart into what it tells of its job, its run and each holding. Messages that open no flows tell of
 * their run and job alone.
 *
 * @param job null for what was said of a dataset itself
 * @param holdings what is told of each holding, in the order of mention
 * @param drops the holdings it says were dropped
 */
record Message(
        Observation observation,
        byte[] payload,
        String fingerprint,
        @Nullable Urn job,
        @Nullable UUID run,
        Map<Urn, List<Told>> holdings,
        Set<Urn> drops) {

    /** Every field it names, by holding: those that take part in column flows included. */
    Map<Urn, Set<Urn>> fields() {
        Map<Urn, Set<Urn>> fields = new LinkedHashMap<>();
        datasets().forEach(dataset -> {
            Urn urn = holding(dataset.id());
            orEmpty(dataset.fields()).forEach(field -> fields.computeIfAbsent(urn, any -> new LinkedHashSet<>())
                    .add(HoldingRecord.field(urn, field.name())));
            if (job != null) {
                columns(List.of(dataset)).values().forEach(columns -> columns.keySet()
                        .forEach(column -> {
                            fields.computeIfAbsent(column.fromHolding(), any -> new LinkedHashSet<>())
                                    .add(column.from());
                            if (column.to().kind() == Kind.FIELD) {
                                fields.computeIfAbsent(urn, any -> new LinkedHashSet<>())
                                        .add(column.to());
                            }
                        }));
            }
        });
        return fields;
    }

    /** The datasets that it tells of: none if it opens no flows. */
    private List<Observation.Dataset> datasets() {
        List<Observation.Dataset> datasets = new ArrayList<>();
        if (observation instanceof Observation.OfRun ofRun && ofRun.phase().opensFlows()) {
            datasets.addAll(ofRun.inputs());
            datasets.addAll(ofRun.outputs());
        } else if (observation instanceof Observation.OfJob ofJob) {
            datasets.addAll(orEmpty(ofJob.inputs()));
            datasets.addAll(orEmpty(ofJob.outputs()));
        } else if (observation instanceof Observation.OfDataset ofDataset) {
            datasets.add(ofDataset.dataset());
        }
        return datasets;
    }

    static Message of(Observation observation) {
        byte[] payload = ObservationJson.bytes(observation);
        Map<Urn, List<Told>> holdings = new LinkedHashMap<>();
        Set<Urn> drops = new LinkedHashSet<>();
        Urn job = null;
        UUID run = null;
        if (observation instanceof Observation.OfRun ofRun) {
            job = urn(ofRun.job());
            run = ofRun.run();
            if (ofRun.phase().opensFlows()) {
                ofRun.inputs().forEach(one -> tell(ofRun.at(), one, false, holdings, drops));
                ofRun.outputs().forEach(one -> tell(ofRun.at(), one, true, holdings, drops));
            }
        } else if (observation instanceof Observation.OfJob ofJob) {
            job = urn(ofJob.job());
            orEmpty(ofJob.inputs()).forEach(one -> tell(ofJob.at(), one, false, holdings, drops));
            orEmpty(ofJob.outputs()).forEach(one -> tell(ofJob.at(), one, true, holdings, drops));
        } else if (observation instanceof Observation.OfDataset ofDataset) {
            // Column flows need a job: of a dataset by itself they are kept in the entry and open nothing.
            tell(ofDataset.at(), withoutColumns(ofDataset.dataset()), true, holdings, drops);
        }
        return new Message(observation, payload, sha256(payload), job, run, holdings, drops);
    }

    Instant at() {
        return observation.at();
    }

    /** The thing whose messages this is one of: its job, or the holding it describes. */
    Urn subject() {
        return job != null ? job : holdings.keySet().iterator().next();
    }

    /** A number by which the ledger finds the messages of a subject; two subjects may share one. */
    static long key(Urn subject) {
        byte[] digest = sha(subject.text().getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = (key << 8) | (digest[i] & 0xFF);
        }
        return key;
    }

    static Urn run(UUID id) {
        return Urn.of(Kind.RUN, id.toString());
    }

    static Urn holding(Observation.Name name) {
        return Urn.of(Kind.HOLDING, name.namespace(), name.name());
    }

    /** The run and job that started this run. */
    Observation.@Nullable Parent parent() {
        return observation instanceof Observation.OfRun ofRun ? ofRun.parent() : null;
    }

    static Urn parentJob(Observation.Parent parent) {
        return Urn.of(Kind.JOB, parent.job().namespace(), parent.job().name());
    }

    /** What it tells of its run. */
    JobRecord.ToldOfRun toldOfRun(long entry) {
        Observation.OfRun ofRun = (Observation.OfRun) observation;
        Observation.Parent parent = ofRun.parent();
        Observation.Phase phase = ofRun.phase();
        return new JobRecord.ToldOfRun(
                ofRun.at(),
                phase.opensFlows(),
                phase == Observation.Phase.COMPLETE,
                fingerprint,
                entry,
                JobLook.of(
                        ofRun.job(),
                        parent == null || parentJob(parent).equals(job)
                                ? ""
                                : parentJob(parent).text()),
                urns(ofRun.inputs()),
                urns(ofRun.outputs()),
                columns(ofRun.outputs()));
    }

    /** What it tells of the design of its job. */
    JobRecord.ToldOfDesign toldOfDesign(long entry) {
        Observation.OfJob ofJob = (Observation.OfJob) observation;
        Declared declared = new Declared(
                ofJob.at(),
                ofJob.inputs() != null,
                ofJob.outputs() != null,
                urns(orEmpty(ofJob.inputs())),
                urns(orEmpty(ofJob.outputs())),
                columns(orEmpty(ofJob.outputs())));
        return new JobRecord.ToldOfDesign(fingerprint, entry, JobLook.of(ofJob.job(), ""), declared);
    }

    private static void tell(
            Instant at, Observation.Dataset dataset, boolean whole, Map<Urn, List<Told>> holdings, Set<Urn> drops) {
        Urn urn = holding(dataset.id());
        List<Observation.ColumnFlow> columns = orEmpty(dataset.columns());
        if (dataset.change() == Observation.Change.DROP) {
            drops.add(urn);
            add(holdings, urn, HoldingRecord.dropped(at));
        } else {
            List<String> mentioned = columns.stream()
                    .map(Observation.ColumnFlow::toField)
                    .filter(name -> name != null)
                    .distinct()
                    .sorted()
                    .toList();
            add(holdings, urn, List.of(Told.of(at, whole, dataset, mentioned)));
        }
        Observation.Name formerly = dataset.formerly();
        if (dataset.change() == Observation.Change.RENAME && formerly != null) {
            drops.add(holding(formerly));
            add(holdings, holding(formerly), HoldingRecord.dropped(at));
        }
        Map<Urn, TreeSet<String>> sources = new LinkedHashMap<>();
        columns.forEach(column -> sources.computeIfAbsent(holding(column.from()), any -> new TreeSet<>())
                .add(column.fromField()));
        sources.forEach((source, fields) -> add(holdings, source, List.of(Told.mention(at, List.copyOf(fields)))));
    }

    private static Observation.Dataset withoutColumns(Observation.Dataset dataset) {
        return new Observation.Dataset(
                dataset.namespace(),
                dataset.name(),
                dataset.described(),
                dataset.description(),
                dataset.owners(),
                dataset.aliases(),
                dataset.source(),
                dataset.fields(),
                null,
                dataset.change(),
                dataset.formerly(),
                dataset.facets());
    }

    private static void add(Map<Urn, List<Told>> holdings, Urn urn, List<Told> told) {
        holdings.computeIfAbsent(urn, any -> new ArrayList<>()).addAll(told);
    }

    private static Set<Urn> urns(Collection<Observation.Dataset> datasets) {
        Set<Urn> urns = new TreeSet<>();
        datasets.forEach(dataset -> urns.add(holding(dataset.id())));
        return urns;
    }

    private static Map<Urn, Map<Column, SortedSet<String>>> columns(Collection<Observation.Dataset> outputs) {
        Map<Urn, Map<Column, SortedSet<String>>> all = new HashMap<>();
        for (Observation.Dataset output : outputs) {
            List<Observation.ColumnFlow> flows = output.columns();
            if (flows != null) {
                Urn to = holding(output.id());
                Map<Column, SortedSet<String>> columns = all.computeIfAbsent(to, any -> new HashMap<>());
                flows.forEach(flow -> {
                    Urn from = holding(flow.from());
                    String toField = flow.toField();
                    Column column = new Column(
                            from,
                            HoldingRecord.field(from, flow.fromField()),
                            to,
                            toField == null ? to : HoldingRecord.field(to, toField));
                    TreeSet<String> ways = new TreeSet<>();
                    flow.transformations().forEach(way -> ways.add(way.toString()));
                    columns.merge(column, ways, JobFlows::union);
                });
            }
        }
        return all;
    }

    private static Urn urn(Observation.Job job) {
        return Urn.of(Kind.JOB, job.namespace(), job.name());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha(bytes));
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
