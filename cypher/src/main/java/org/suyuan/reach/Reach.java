package org.suyuan.reach;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suyuan.graph.Graph;
import org.suyuan.model.Problem;

/**
 * Keeps {@link Flows} in step with the ledger, whoever writes to it. At the start they are read from a file and then from the ledger
 * behind it, or from the whole ledger if the file is of no use. Afterwards whoever asks brings them up to what they have to tell, and
 * a thread does so now and then.
 */
public final class Reach implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    /** So many entries are read together. */
    private static final int TOGETHER = 2_000;

    /** Whoever asks reads no more than this; what is further behind waits for the thread. */
    private static final int LITTLE = 4_000;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_FILES = Duration.ofMinutes(10);

    private final Telling telling;
    private final @Nullable FlowsFile file;
    private final ReentrantLock taking = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keepUp, "reach");

    private volatile @Nullable Flows flows;
    private volatile boolean caughtUp;

    /** An entry that was taken in, and its seal: if it has another, Neo4j was put back to another state meanwhile. */
    private long sealed;

    private byte[] seal = {};
    private long filed;
    private long filedAt = System.nanoTime();
    private boolean failing;

    /** @param file where flows are kept between two starts; null to read them all at each */
    public Reach(Graph graph, @Nullable Path file) {
        this.telling = new Telling(graph);
        this.file = file == null ? null : new FlowsFile(file);
    }

    /** Begins to follow. */
    public void follow() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether everything that the ledger told at the start has been taken in. */
    public boolean isReady() {
        return caughtUp;
    }

    /** How far it has come, and how much is held; empty before anything is. */
    public Optional<Flows> now() {
        return Optional.ofNullable(flows);
    }

    /**
     * Flows that tell at least what the ledger told up to an entry.
     *
     * @return empty if that takes more than a few entries or longer than {@code patience}
     * @throws Problem UNAVAILABLE if the ledger cannot be read
     */
    public Optional<Flows> upTo(long revision, Duration patience) {
        Flows now = flows;
        if (now == null || now.revision() >= revision) {
            return Optional.ofNullable(now);
        }
        if (revision - now.revision() > LITTLE || !hasTurn(patience)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(takeUpTo(revision));
        } finally {
            taking.unlock();
        }
    }

    private boolean hasTurn(Duration patience) {
        try {
            return taking.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keepUp() {
        try {
            do {
                keepUpOnce();
            } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepUpOnce() {
        try {
            if (isOfThisLedger()) {
                follow(telling.head());
            } else {
                LOG.warn("the ledger is not what it was; flows are read anew");
                readAnew();
            }
            Flows now = flows;
            if (now != null) {
                now.compact();
                if (System.nanoTime() - filedAt > BETWEEN_FILES.toNanos()) {
                    keepInFile();
                }
            }
            failing = false;
        } catch (RuntimeException failure) {
            boolean unreachable = failure instanceof Problem problem && problem.code() == Problem.Code.UNAVAILABLE;
            if (!unreachable && !failing) {
                LOG.error("flows in memory do not follow the ledger; the graph answers instead", failure);
                failing = true;
            }
        }
    }

    /** Reads everything from the graph again: for after Neo4j was put back to another state. */
    public void readAnew() {
        taking.lock();
        try {
            long head = telling.head();
            flows = read(head);
            seal(head);
            caughtUp = true;
        } finally {
            taking.unlock();
        }
    }

    private boolean isOfThisLedger() {
        return sealed == 0
                || telling.seal(sealed).filter(one -> Arrays.equals(one, seal)).isPresent();
    }

    private void seal(long entry) {
        if (entry != sealed) {
            seal = telling.seal(entry).orElse(new byte[0]);
            sealed = seal.length == 0 ? 0 : entry;
        }
    }

    private void follow(long head) {
        taking.lock();
        try {
            Flows now = flows;
            if (now == null || now.revision() > head) {
                flows = now == null ? begun(head) : read(head);
            } else {
                takeUpTo(head);
            }
            seal(head);
            caughtUp = true;
        } finally {
            taking.unlock();
        }
    }

    /** What was kept, brought up to the head; or all anew. */
    private Flows begun(long head) {
        Optional<Flows> kept = fromFile();
        if (kept.isEmpty() || kept.get().revision() > head) {
            return read(head);
        }
        flows = kept.get();
        return takeUpTo(head);
    }

    private Flows takeUpTo(long revision) {
        Flows now = flows;
        if (now == null) {
            throw new IllegalStateException("nothing has been read yet");
        }
        try {
            while (now.revision() < revision) {
                long next = Math.min(now.revision() + TOGETHER, revision);
                now.take(telling.chapter(now.revision(), next, next), next);
            }
            return now;
        } catch (RuntimeException | Error failure) {
            if (!(failure instanceof Problem)) {
                flows = null; // half of what was told may have been taken in
            }
            throw failure;
        }
    }

    private Flows read(long head) {
        long begun = System.nanoTime();
        Flows.Gathering all = new Flows.Gathering();
        for (long after = 0; after < head; after += TOGETHER) {
            all.add(telling.chapter(after, Math.min(after + TOGETHER, head), head));
        }
        Flows read = all.upTo(head);
        report("read from the graph", read, begun);
        return read;
    }

    private Optional<Flows> fromFile() {
        if (file == null) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        try {
            FlowsFile.Kept kept = file.read();
            long revision = kept.flows().revision();
            if (telling.seal(revision)
                    .filter(seal -> Arrays.equals(seal, kept.seal()))
                    .isEmpty()) {
                LOG.warn("flows kept in a file are of another ledger, and are read anew");
                return Optional.empty();
            }
            filed = revision;
            report("read from their file", kept.flows(), begun);
            return Optional.of(kept.flows());
        } catch (NoSuchFileException first) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("flows kept in a file cannot be read, and are read anew: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static void report(String how, Flows flows, long begun) {
        LOG.info(
                "flows {} up to entry {} in {} ms: {} things, {} bytes of arrays",
                how,
                flows.revision(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                flows.size(),
                flows.bytes());
    }

    /** Nothing is taken in meanwhile. */
    private void keepInFile() {
        taking.lock();
        try {
            Flows now = flows;
            filedAt = System.nanoTime();
            if (file == null || now == null || now.revision() == filed) {
                return;
            }
            Optional<byte[]> seal = telling.seal(now.revision());
            if (seal.isPresent()) {
                file.write(new FlowsFile.Kept(seal.get(), now));
                filed = now.revision();
            }
        } catch (IOException failure) {
            LOG.warn("flows could not be kept in their file; they are read from the graph at the next start", failure);
        } finally {
            taking.unlock();
        }
    }

    /** Stops following, keeps what is held for the next start, and lets go of it. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(10_000);
            if (!thread.isAlive()) {
                keepInFile();
                flows = null;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Problem unreachable) {
            LOG.debug("the ledger cannot be read any more", unreachable);
        }
    }
}
