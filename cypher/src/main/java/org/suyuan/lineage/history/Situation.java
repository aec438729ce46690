package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Payload;
import org.suyuan.ledger.Subject;
import org.suyuan.lineage.ObservationJson;
import org.suyuan.lineage.history.HoldingLook.Told;
import org.suyuan.lineage.history.JobFlows.Column;
import org.suyuan.lineage.history.Strand.Kept;
import org.suyuan.lineage.history.Strand.Piece;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * The records of jobs and holdings that messages touch, read from the graph in a few round trips and remembered as long as
 * nobody else writes. Used by the committer's thread alone.
 */
final class Situation {
    private static final Statement SITUATION = Statement.of(Situation.class, "situation");
    private static final Statement JOBS_OF_HOLDINGS = Statement.of(Situation.class, "jobsOfHoldings");
    private static final Statement MESSAGES = Statement.of(Situation.class, "messagesSince");
    private static final int MOST_RECORDS = 6_000;

    private final Map<Urn, JobRecord> jobs = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<Urn, HoldingRecord> holdings = new LinkedHashMap<>(1024, 0.75f, true);

    /** Runs that are in the graph, of those the messages in hand name; and the first instant told of each, by job. */
    private final Set<Urn> runs = new HashSet<>();

    private final Map<RunOfJob, Instant> starts = new HashMap<>();

    private record RunOfJob(Urn run, Urn job) {}

    JobRecord job(Urn urn) {
        return present(jobs, urn);
    }

    HoldingRecord holding(Urn urn) {
        return present(holdings, urn);
    }

    /** The jobs, of those in memory, that have to do with a holding. */
    List<JobRecord> jobsWith(Urn holding) {
        return jobs.values().stream()
                .filter(job -> job.holdings().contains(holding))
                .toList();
    }

    /** Whether a run is in the graph, or has been made on this page. */
    boolean hasRun(Urn run) {
        return runs.contains(run);
    }

    void made(Urn run) {
        runs.add(run);
    }

    /** Whether a run is known as one of this job's. */
    boolean isRunOf(Urn run, Urn job) {
        return starts.containsKey(new RunOfJob(run, job));
    }

    void forget() {
        jobs.clear();
        holdings.clear();
        runs.clear();
        starts.clear();
    }

    /** Reads all that these messages need and that is not remembered. */
    void prepare(Collection<Message> messages, Tx tx) {
        runs.clear();
        starts.clear();
        shrink(jobs);
        shrink(holdings);
        Set<Urn> named = new LinkedHashSet<>();
        Set<Urn> touched = new LinkedHashSet<>();
        for (Message message : messages) {
            if (message.job() != null) {
                named.add(message.job());
            }
            if (message.parent() != null) {
                named.add(Message.parentJob(message.parent()));
            }
            touched.addAll(message.holdings().keySet());
        }
        read(unknownRuns(messages), named, touched, tx);

        Map<Urn, Instant> needed = new LinkedHashMap<>();
        for (Message message : messages) {
            Urn job = message.job();
            UUID run = message.run();
            if (job != null) {
                job(job).forgetOldRuns();
                Instant start = run == null ? null : starts.get(new RunOfJob(Message.urnOf(run), job));
                need(needed, job, start != null && start.isBefore(message.at()) ? start : message.at());
            }
            if (message.parent() != null) {
                need(needed, Message.parentJob(message.parent()), Instant.MAX);
            }
        }
        jobsOfDropped(messages, tx).forEach((job, at) -> need(needed, job, at));
        read(List.of(), needed.keySet(), Set.of(), tx);
        readMessages(needed, tx);
        needed.keySet().forEach(job -> touched.addAll(job(job).holdings()));
        read(List.of(), Set.of(), touched, tx);
    }

    /** The jobs that ever read or wrote a holding. */
    Set<Urn> jobsOf(Urn holding, Tx tx) {
        Set<Urn> found = new TreeSet<>();
        tx.rows(JOBS_OF_HOLDINGS, Map.of("urns", List.of(holding.text())))
                .forEach(row -> found.add(new Urn(row.text("job"))));
        return found;
    }

    /** Reads every message at or after an instant that told of a holding. */
    List<Told> told(Urn holding, Instant since, Tx tx) {
        List<Urn> subjects = new ArrayList<>(jobsOf(holding, tx));
        subjects.add(holding);
        List<Told> told = new ArrayList<>();
        messages(subjects.stream().map(subject -> asked(subject, since)).toList(), tx)
                .forEach(read -> read.message().holdings().getOrDefault(holding, List.of()).stream()
                        .filter(one -> !one.at().isBefore(since))
                        .forEach(told::add));
        return told;
    }

    /** Every message of a job. */
    List<Message> messagesOf(Urn job, Tx tx) {
        return messages(List.of(asked(job, Instant.MIN)), tx).stream()
                .map(Read::message)
                .filter(message -> job.equals(message.job()))
                .toList();
    }

    /** The messages about a holding itself at one instant, with the numbers of their entries by fingerprint. */
    Map<String, Long> entriesAt(Urn holding, Instant at, Tx tx) {
        Map<String, Long> entries = new HashMap<>();
        messages(List.of(asked(holding, at)), tx).stream()
                .filter(read -> read.message().at().equals(at))
                .forEach(read -> entries.put(read.message().fingerprint(), read.entry()));
        return entries;
    }

    /** The runs that messages name of jobs whose runs are not all remembered. Those remembered are noted. */
    private List<Map<String, ?>> unknownRuns(Collection<Message> messages) {
        List<Map<String, ?>> asked = new ArrayList<>();
        for (Message message : messages) {
            UUID run = message.run();
            Urn job = message.job();
            if (run != null && job != null) {
                JobRecord known = jobs.get(job);
                if (known != null && known.knowsRun(run)) {
                    runs.add(Message.urnOf(run));
                    starts.put(new RunOfJob(Message.urnOf(run), job), known.startOf(run));
                } else if (known == null || !known.isWhole()) {
                    asked.add(Map.of("run", Message.urnOf(run).text(), "job", job.text(), "subject", Subject.key(job)));
                }
            }
            if (message.parent() != null) {
                Urn parentJob = Message.parentJob(message.parent());
                asked.add(Map.of(
                        "run", Message.urnOf(message.parent().run()).text(),
                        "job", parentJob.text(),
                        "subject", Subject.key(parentJob)));
            }
        }
        return asked;
    }

    /** Reads these runs, and those of the jobs and holdings that are not remembered. */
    private void read(List<Map<String, ?>> runsAsked, Set<Urn> jobsAsked, Set<Urn> holdingsAsked, Tx tx) {
        List<String> unreadJobs = unread(jobsAsked, jobs);
        List<String> unreadHoldings = unread(holdingsAsked, holdings);
        if (runsAsked.isEmpty() && unreadJobs.isEmpty() && unreadHoldings.isEmpty()) {
            return;
        }
        Map<String, ?> asked = Map.of("runs", runsAsked, "jobs", unreadJobs, "holdings", unreadHoldings);
        Row found = tx.row(SITUATION, asked).orElseThrow();
        found.rows("runs").stream().filter(row -> row.flag("exists")).forEach(this::readRun);
        found.rows("jobs").forEach(this::readJob);
        found.rows("holdings").forEach(this::readHolding);
    }

    private static List<String> unread(Set<Urn> asked, Map<Urn, ?> remembered) {
        return asked.stream()
                .filter(urn -> !remembered.containsKey(urn))
                .map(Urn::text)
                .toList();
    }

    private void readRun(Row row) {
        Urn run = new Urn(row.text("run"));
        runs.add(run);
        row.instantIf("start").ifPresent(start -> starts.put(new RunOfJob(run, new Urn(row.text("job"))), start));
    }

    private static void need(Map<Urn, Instant> needed, Urn job, Instant at) {
        needed.merge(job, at, (a, b) -> a.isBefore(b) ? a : b);
    }

    private Map<Urn, Instant> jobsOfDropped(Collection<Message> messages, Tx tx) {
        Map<Urn, Instant> drops = new HashMap<>();
        messages.forEach(message -> message.drops().forEach(holding -> need(drops, holding, message.at())));
        Map<Urn, Instant> found = new LinkedHashMap<>();
        if (!drops.isEmpty()) {
            List<String> urns = drops.keySet().stream().map(Urn::text).toList();
            for (Row row : tx.rows(JOBS_OF_HOLDINGS, Map.of("urns", urns))) {
                Instant at = drops.get(new Urn(row.text("holding")));
                if (at != null) {
                    need(found, new Urn(row.text("job")), at);
                }
            }
        }
        return found;
    }

    /** Reads the messages of jobs from the given instants on that are not remembered. */
    private void readMessages(Map<Urn, Instant> needed, Tx tx) {
        List<Map<String, ?>> asked = new ArrayList<>();
        needed.forEach((urn, since) -> {
            JobRecord job = job(urn);
            if (!job.exists && !job.isWhole()) {
                job.readSince(Instant.MIN);
            }
            if (!job.reachesBackTo(since)) {
                job.readSince(since);
                asked.add(asked(urn, since));
            }
        });
        if (!asked.isEmpty()) {
            messages(asked, tx).forEach(read -> {
                Message message = read.message();
                Urn urn = message.job();
                if (urn != null && jobs.containsKey(urn)) {
                    UUID run = message.run();
                    if (run != null) {
                        job(urn).remember(run, message.toldOfRun(read.entry()));
                    } else {
                        job(urn).remember(message.toldOfDesign(read.entry()));
                    }
                }
            });
        }
    }

    private void readJob(Row row) {
        JobRecord job = new JobRecord(new Urn(row.text("urn")));
        job.exists = row.flag("exists");
        row.rows("inputs").forEach(one -> job.inputs.read(new Urn(one.text("of")), kept(one, true)));
        row.rows("outputs").forEach(one -> job.outputs.read(new Urn(one.text("of")), kept(one, true)));
        row.rows("parents").forEach(one -> job.parents.read(one.text("of"), kept(one, true)));
        row.rows("states")
                .forEach(one ->
                        job.states.read(Kind.JOB, kept(one, one.row("state").asMap())));
        row.rows("columns").forEach(one -> {
            Urn from = new Urn(one.text("of"));
            Urn to = new Urn(one.text("to"));
            Column column = new Column(from.holding(), from, to.holding(), to);
            job.columns.read(column, kept(one, new TreeSet<>(one.texts("ways"))));
        });
        job.rebuild();
        jobs.put(job.urn, job);
    }

    private void readHolding(Row row) {
        HoldingRecord holding = new HoldingRecord(new Urn(row.text("urn")));
        holding.exists = row.flag("exists");
        if (!holding.exists) {
            holding.readSince(Instant.MIN, List.of());
        }
        row.list("drops").forEach(at -> holding.drop((Instant) at));
        row.rows("has")
                .forEach(one -> holding.fields.read(new Urn(one.text("of")), kept(one, States.column(one.asMap()))));
        row.rows("states")
                .forEach(one -> holding.states.read(
                        Kind.HOLDING, kept(one, one.row("state").asMap())));
        row.rows("datasetStates")
                .forEach(one -> holding.datasetStates.read(
                        Kind.DATASET, kept(one, one.row("state").asMap())));
        holding.rebuild();
        holdings.put(holding.urn, holding);
    }

    private record Read(long entry, Message message) {}

    private static Map<String, ?> asked(Urn subject, Instant since) {
        Instant from = since.isBefore(Times.EARLIEST) ? Times.EARLIEST : since;
        return Map.of("subject", Subject.key(subject), "since", from);
    }

    /** Messages whose payload was redacted are passed over: what they told is no longer told. */
    private static List<Read> messages(List<? extends Map<String, ?>> asked, Tx tx) {
        List<Read> messages = new ArrayList<>();
        tx.rows(MESSAGES, Map.of("rows", asked)).forEach(row -> {
            byte[] payload = Payload.unpacked(row.bytes("payload"));
            messages.add(new Read(row.number("number"), new Message(ObservationJson.read(payload))));
        });
        return messages;
    }

    private static <V> Kept<V> kept(Row row, V value) {
        Period valid = new Period(row.instant("validFrom"), row.instant("validUntil"));
        return new Kept<>(new Piece<>(valid, value), Held.of(row.text("held")));
    }

    private static <V> void shrink(Map<Urn, V> records) {
        if (records.size() > MOST_RECORDS) {
            var oldest = records.keySet().iterator();
            for (int surplus = records.size() - MOST_RECORDS / 2; surplus > 0; surplus--) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private static <V> V present(Map<Urn, V> records, Urn urn) {
        V one = records.get(urn);
        if (one == null) {
            throw new IllegalStateException("not read: " + urn);
        }
        return one;
    }
}
