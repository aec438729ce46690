package org.suyuan.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.model.Problem;
import org.suyuan.time.AsOf;

/**
 * The account of every change. Tasks queue; one thread takes those that wait together, at most {@link #MOST_TOGETHER},
 * and commits them in one transaction that first locks the head of the ledger. So numbers are dense and follow the order
 * of commits on any number of instances, {@code known} never runs backwards, and what is acknowledged is durable.
 */
public final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Statement LOCK_HEAD = Statement.of(Ledger.class, "lockHead");
    private static final Statement HEAD = Statement.of(Ledger.class, "head");
    private static final Statement LAST_BEFORE = Statement.of(Ledger.class, "lastKnownAt");
    private static final Statement PAYLOAD = Statement.of(Ledger.class, "payload");
    private static final int MOST_TOGETHER = 500;
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_NANOS = 4_000_000;

    private final Graph graph;
    private final Clock clock;
    private final BlockingQueue<Waiting<?, ?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread committer = new Thread(this::commitAll, "ledger-committer");
    private final DistributionSummary sizes;
    private final Timer commits;
    private volatile boolean closing;

    /** The head, if this instance wrote it and has no reason to think that another has written since. */
    private @Nullable Entry own;

    /** All that have written: what they remember was read or written by this instance. */
    private final Set<Scribe<?, ?>> scribes = new HashSet<>();

    /** How many tasks were in hand when the last commit ended. */
    private int busy;

    private static final class Waiting<T, R> {
        final Scribe<T, R> scribe;
        final T task;
        final CompletableFuture<R> answer = new CompletableFuture<>();

        Waiting(Scribe<T, R> scribe, T task) {
            this.scribe = scribe;
            this.task = task;
        }
    }

    public Ledger(Graph graph, Clock clock, MeterRegistry meters) {
        this.graph = graph;
        this.clock = clock;
        this.sizes = DistributionSummary.builder("suyuan.ledger.commit.size")
                .description("tasks committed together")
                .register(meters);
        this.commits = meters.timer("suyuan.ledger.commit");
        meters.gaugeCollectionSize("suyuan.ledger.queue", List.of(), queue);
        committer.setDaemon(true);
        committer.start();
    }

    /**
     * Has a task written and waits until it is durable.
     *
     * @throws Problem what the scribe refused it for, or UNAVAILABLE if the database cannot be reached or the catalogue
     *     is stopping
     */
    public <T, R> R record(Scribe<T, R> scribe, T task) {
        return await(submit(scribe, task));
    }

    /** Queues a task; waits only while the queue is full. */
    public <T, R> CompletableFuture<R> submit(Scribe<T, R> scribe, T task) {
        Waiting<T, R> waiting = new Waiting<>(scribe, task);
        try {
            while (!queue.offer(waiting, 100, TimeUnit.MILLISECONDS)) {
                refuseIfClosing();
            }
            if (closing && queue.remove(waiting)) {
                refuseIfClosing();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.of(Problem.Code.UNAVAILABLE, "interrupted while waiting for the ledger");
        }
        return waiting.answer;
    }

    /** The result of a submitted task, with its problem as it was. */
    public static <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw failure;
        }
    }

    /** The last entry. */
    public Entry head() {
        return graph.read(tx -> tx.row(HEAD, Map.of()).map(Ledger::entryOf).orElseThrow());
    }

    /**
     * The moment that a question is about.
     *
     * @param valid null for now
     * @param known null for the head of the ledger; one beyond the head is taken back to it
     */
    public Moment moment(@Nullable Instant valid, @Nullable Instant known) {
        Instant at = valid == null ? clock.instant() : valid;
        Entry head = head();
        if (known == null || !known.isBefore(head.known())) {
            return new Moment(new AsOf(at, head.known()), head.number());
        }
        AsOf asOf = new AsOf(at, known);
        long revision = graph.read(tx -> tx.row(LAST_BEFORE, Map.of("known", asOf.known())))
                .map(row -> row.number("number"))
                .orElse(0L);
        return new Moment(asOf, revision);
    }

    /** The canonical content of an entry; empty if there is no such entry or it was redacted. */
    public Optional<byte[]> payload(long number) {
        return graph.read(tx -> tx.row(PAYLOAD, Map.of("number", number)))
                .map(row -> Payload.unpacked(row.bytes("payload")));
    }

    private static Entry entryOf(org.suyuan.graph.Row row) {
        return new Entry(row.number("number"), row.instant("known"));
    }

    private void refuseIfClosing() {
        if (closing) {
            throw Problem.of(Problem.Code.UNAVAILABLE, "the catalogue is stopping");
        }
    }

    private void commitAll() {
        List<Waiting<?, ?>> together = new ArrayList<>(MOST_TOGETHER);
        while (true) {
            together.clear();
            try {
                Waiting<?, ?> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    if (closing) {
                        return;
                    }
                    continue;
                }
                together.add(first);
                gatherOthers(together);
                transactionsOf(together).forEach(this::commit);
                busy = together.size() + queue.size();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) {
                LOG.error("the committer met a fault", failure);
                together.forEach(waiting -> waiting.answer.completeExceptionally(failure));
            }
        }
    }

    /**
     * Those who were just answered will soon be back with their next task; a moment's patience puts them into one commit
     * with those who waited meanwhile. A lone client never waits.
     */
    private void gatherOthers(List<Waiting<?, ?>> together) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        queue.drainTo(together, MOST_TOGETHER - together.size());
        while (together.size() < Math.min(busy, MOST_TOGETHER)) {
            Waiting<?, ?> next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            together.add(next);
            queue.drainTo(together, MOST_TOGETHER - together.size());
        }
    }

    private void commit(List<Waiting<?, ?>> together) {
        try {
            commits.record(() -> write(together));
            sizes.record(together.size());
        } catch (RuntimeException failure) {
            boolean unreachable = failure instanceof Problem problem && problem.code() == Problem.Code.UNAVAILABLE;
            if (together.size() == 1 || unreachable) {
                if (!unreachable) {
                    LOG.error("a task could not be written", failure);
                }
                together.forEach(waiting -> waiting.answer.completeExceptionally(failure));
            } else {
                LOG.warn("a commit of {} tasks failed and is tried one by one", together.size(), failure);
                together.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    /**
     * Writes the tasks in one transaction and, once it is durable, answers them. Who wrote last knows the head, others
     * read it, and the one statement that turns the page makes sure of it. If that fails, whether it has come to pass is
     * not known, and the head is locked first in a transaction that is retried. So an instance that writes alone needs one
     * round trip, and several take turns.
     */
    private void write(List<Waiting<?, ?>> together) {
        List<Run<?, ?>> runs = runsOf(together);
        runs.forEach(run -> scribes.add(run.scribe));
        if (runs.get(0).scribe.writesAlone()) {
            writeLocked(runs);
        } else {
            Entry last = own == null ? head() : own;
            try {
                own = graph.writeAtOnce(tx -> written(runs, new Page(tx, last, clock.instant())));
            } catch (RuntimeException failure) {
                LOG.debug("writing at once failed, so the head is locked", failure);
                forget();
                writeLocked(runs);
            }
        }
        runs.forEach(Run::answer);
    }

    private void writeLocked(List<Run<?, ?>> runs) {
        boolean[] repeated = {false};
        try {
            own = graph.write(tx -> {
                Instant now = clock.instant();
                Entry head = tx.row(LOCK_HEAD, Map.of("at", now))
                        .map(Ledger::entryOf)
                        .orElseThrow();
                if (repeated[0] || !head.equals(own)) {
                    forget();
                }
                repeated[0] = true;
                return written(runs, new Page(tx, head, now));
            });
        } catch (RuntimeException failure) {
            forget();
            throw failure;
        }
    }

    private static Entry written(List<Run<?, ?>> runs, Page page) {
        runs.forEach(run -> run.write(page));
        return page.turn();
    }

    /** Something else may have been written, or not, than what is remembered here. */
    private void forget() {
        own = null;
        scribes.forEach(Scribe::forget);
    }

    /** Tasks of one scribe that follow one another. */
    private static final class Run<T, R> {
        final Scribe<T, R> scribe;
        final List<Waiting<T, R>> waiting = new ArrayList<>();
        List<Scribe.Outcome<R>> outcomes = List.of();

        Run(Scribe<T, R> scribe) {
            this.scribe = scribe;
        }

        void write(Page page) {
            outcomes = scribe.write(waiting.stream().map(one -> one.task).toList(), page);
            if (outcomes.size() != waiting.size()) {
                throw new IllegalStateException(scribe + " answered " + outcomes.size() + " of " + waiting.size());
            }
        }

        void answer() {
            for (int i = 0; i < outcomes.size(); i++) {
                CompletableFuture<R> answer = waiting.get(i).answer;
                if (outcomes.get(i) instanceof Scribe.Outcome.Done<R> done) {
                    answer.complete(done.result());
                } else if (outcomes.get(i) instanceof Scribe.Outcome.Refused<R> refused) {
                    answer.completeExceptionally(refused.problem());
                }
            }
        }
    }

    /** In their order, each of those that write alone by itself. */
    private static List<List<Waiting<?, ?>>> transactionsOf(List<Waiting<?, ?>> together) {
        List<List<Waiting<?, ?>>> transactions = new ArrayList<>();
        boolean open = false;
        for (Waiting<?, ?> waiting : together) {
            boolean alone = waiting.scribe.writesAlone();
            if (!open || alone) {
                transactions.add(new ArrayList<>());
            }
            transactions.get(transactions.size() - 1).add(waiting);
            open = !alone;
        }
        return transactions;
    }

    private static List<Run<?, ?>> runsOf(List<Waiting<?, ?>> together) {
        List<Run<?, ?>> runs = new ArrayList<>();
        for (Waiting<?, ?> waiting : together) {
            Run<?, ?> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last == null || last.scribe != waiting.scribe) {
                last = new Run<>(waiting.scribe);
                runs.add(last);
            }
            add(last, waiting);
        }
        return runs;
    }

    @SuppressWarnings("unchecked") // the same scribe takes the same type of task
    private static <T, R> void add(Run<?, ?> run, Waiting<T, R> waiting) {
        ((Run<T, R>) run).waiting.add(waiting);
    }

    /** Lets what waits be written, then stops. */
    @Override
    public void close() {
        closing = true;
        try {
            committer.join(30_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
