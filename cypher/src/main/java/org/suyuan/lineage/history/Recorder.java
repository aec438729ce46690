package org.suyuan.lineage.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.ledger.Subject;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.history.HoldingLook.Told;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * Records observations: each as an entry of the ledger, and with it whatever it changes of the history. The history after
 * any set of observations is the same in whatever order they came; one that was recorded already changes nothing and has
 * no second entry.
 */
public final class Recorder {
    private final Ledger ledger;
    private final Writing writing = new Writing();
    private final Redacting redacting = new Redacting(writing);

    public Recorder(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Where an observation stands in the ledger.
     *
     * @param entry the number of its entry
     * @param repeated whether it was there already
     */
    public record Receipt(long entry, boolean repeated) {}

    private record Task(Message message, Act act) {}

    /** Has an observation recorded; the future is done when it is durable. */
    public CompletableFuture<Receipt> submit(Observation observation, Act act) {
        Message message = new Message(observation);
        String kind = message.run() != null ? "lineage.run" : message.job() != null ? "lineage.job" : "lineage.dataset";
        return ledger.submit(writing, new Task(message, act.as(kind)));
    }

    /** Has an observation recorded and waits until it is durable. */
    public Receipt record(Observation observation, Act act) {
        return Ledger.await(submit(observation, act));
    }

    /**
     * Takes entries back: erases their payload, salt and reason, and every text in the graph that no entry tells any more.
     * Numbers, digests, times, names and flows stay.
     *
     * @param numbers of the entries, all or none of which are redacted
     * @return the entry of the redaction itself
     * @throws Problem NOT_FOUND if there is no such entry, CONFLICT if one is redacted already
     */
    public Entry redact(Set<Long> numbers, Act act) {
        return ledger.record(redacting, new Redacting.Task(new TreeSet<>(numbers), act.as("ledger.redact")));
    }

    /** Works messages in, one after the other, over what is remembered of the graph. */
    private static final class Writing implements Scribe<Task, Receipt> {
        private final Situation situation = new Situation();

        /** What the messages before this one, on the same page, told of each holding: the graph does not have it yet. */
        private final Map<Urn, List<Told>> toldOnPage = new HashMap<>();

        private final Map<String, Long> datasetsOnPage = new HashMap<>();

        @Override
        public List<Outcome<Receipt>> write(List<Task> tasks, Page page) {
            toldOnPage.clear();
            datasetsOnPage.clear();
            situation.prepare(tasks.stream().map(Task::message).toList(), page.tx());
            List<Outcome<Receipt>> outcomes = new ArrayList<>(tasks.size());
            for (Task task : tasks) {
                outcomes.add(new Outcome.Done<>(write(task, page)));
            }
            return outcomes;
        }

        @Override
        public void forget() {
            situation.forget();
        }

        private Receipt write(Task task, Page page) {
            Message message = task.message();
            OptionalLong before = entryOf(message, page);
            if (before.isPresent()) {
                return new Receipt(before.getAsLong(), true);
            }
            Entry entry = enter(task, page);
            make(message, page, entry);
            message.holdings().forEach((urn, told) -> told.forEach(one -> work(urn, one, page, entry)));
            workJobs(message, page, entry);
            return new Receipt(entry.number(), false);
        }

        private OptionalLong entryOf(Message message, Page page) {
            Urn job = message.job();
            UUID run = message.run();
            if (job == null) {
                Long onPage = datasetsOnPage.get(message.fingerprint());
                Long entry = onPage != null
                        ? onPage
                        : situation
                                .entriesAt(message.subject(), message.at(), page.tx())
                                .get(message.fingerprint());
                return entry == null ? OptionalLong.empty() : OptionalLong.of(entry);
            }
            return run == null
                    ? situation.job(job).entryOfDesign(message.fingerprint())
                    : situation.job(job).entryOf(run, message.fingerprint());
        }

        private Entry enter(Task task, Page page) {
            Message message = task.message();
            UUID run = message.run();
            Urn about = run != null ? Message.urnOf(run) : message.subject();
            Map<String, Object> found = new HashMap<>(message.marks());
            found.put("at", message.at());
            found.put("subject", Subject.key(message.subject()));
            Entry entry = page.enter(task.act(), message.payload(), found, List.of(about), message.drops());
            if (message.job() == null) {
                datasetsOnPage.put(message.fingerprint(), entry.number());
            }
            return entry;
        }

        /** Makes the nodes that are named for the first time. */
        private void make(Message message, Page page, Entry entry) {
            Urn job = message.job();
            UUID run = message.run();
            if (job != null) {
                makeJob(job, page);
            }
            if (job != null && run != null) {
                Urn runUrn = Message.urnOf(run);
                makeRun(runUrn, page);
                JobRecord record = situation.job(job);
                if (!record.knowsRun(run) && !situation.isRunOf(runUrn, job)) {
                    page.relate("RUN_OF", runUrn, job);
                }
                Observation.Parent parent = message.parent();
                if (parent != null) {
                    Urn parentRun = Message.urnOf(parent.run());
                    makeJob(Message.parentJob(parent), page);
                    makeRun(parentRun, page);
                    if (!parentRun.equals(runUrn) && !record.knowsParent(run, parent.run())) {
                        page.relate("PART_OF", runUrn, parentRun);
                    }
                }
            }
            message.holdings().forEach((urn, told) -> {
                HoldingRecord holding = situation.holding(urn);
                if (!holding.exists) {
                    holding.exists = true;
                    page.make(urn);
                    page.make(urn.as(Kind.DATASET));
                    Period always = Period.from(Times.EARLIEST);
                    page.open(new Fact("COPY_OF", urn, urn.as(Kind.DATASET), always, Map.of()), entry);
                }
            });
            message.fields()
                    .forEach((urn, fields) -> fields.forEach(field -> {
                        if (situation.holding(urn).madeFields.add(field)) {
                            page.make(field);
                        }
                    }));
        }

        private void makeJob(Urn urn, Page page) {
            JobRecord job = situation.job(urn);
            if (!job.exists) {
                job.exists = true;
                page.make(urn);
            }
        }

        private void makeRun(Urn run, Page page) {
            if (!situation.hasRun(run)) {
                situation.made(run);
                page.make(run);
            }
        }

        private void work(Urn urn, Told one, Page page, Entry entry) {
            HoldingRecord holding = situation.holding(urn);
            if (one.drop()) {
                holding.drop(one.at());
            }
            if (holding.agrees(one)) {
                holding.remember(one);
            } else {
                if (!holding.reachesBackTo(one.at())) {
                    List<Told> all = new ArrayList<>(situation.told(urn, one.at(), page.tx()));
                    toldOnPage.getOrDefault(urn, List.of()).stream()
                            .filter(told -> !told.at().isBefore(one.at()))
                            .forEach(all::add);
                    holding.readSince(one.at(), all);
                }
                holding.work(one, page, entry);
            }
            toldOnPage.computeIfAbsent(urn, any -> new ArrayList<>()).add(one);
        }

        private void workJobs(Message message, Page page, Entry entry) {
            Urn urn = message.job();
            if (urn != null) {
                JobRecord job = situation.job(urn);
                dropsFor(job, message);
                UUID run = message.run();
                if (run != null) {
                    job.work(run, message.toldOfRun(entry.number()), page, entry);
                } else {
                    job.work(message.toldOfDesign(entry.number()), page, entry);
                }
            }
            if (message.parent() != null) {
                situation.job(Message.parentJob(message.parent())).mention(message.at(), page, entry);
            }
            for (Urn dropped : message.drops()) {
                for (JobRecord job : situation.jobsWith(dropped)) {
                    dropsFor(job, message);
                    job.workDrop(message.at(), page, entry);
                }
            }
        }

        /** Tells a job when its holdings, and those a message brings, were dropped. */
        private void dropsFor(JobRecord job, Message message) {
            Set<Urn> holdings = new LinkedHashSet<>(job.holdings());
            holdings.addAll(message.holdings().keySet());
            holdings.forEach(urn -> job.drops(urn, situation.holding(urn).drops()));
        }
    }
}
