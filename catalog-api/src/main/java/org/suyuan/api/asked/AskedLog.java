package org.suyuan.api.asked;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.suyuan.api.Settings;
import org.suyuan.model.Problem;

/**
 * Keeps what was asked. Who asks waits for no disk: one thread writes what has come up meanwhile and makes it durable together, so
 * that a loss of power may cost the last moment. While the disk takes nothing, or too much waits for it, nothing may be asked; what
 * was answered before waits in memory until it does.
 */
@Component
final class AskedLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AskedLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Bounded at the door: beyond the bound only those come that were let in before it was reached. */
    private final BlockingQueue<Question> waiting = new LinkedBlockingQueue<>();

    private final AskedLines lines;
    private final FileChannel lockFile;
    private final Thread writer = new Thread(this::run, "asked");
    private volatile boolean stuck;
    private volatile boolean closing;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();

    @Autowired
    AskedLog(Settings settings, ZoneId zone) throws IOException {
        this(new AskedFolder(settings.home()), zone);
    }

    AskedLog(AskedFolder folder, ZoneId zone) throws IOException {
        folder.create();
        this.lockFile =
                FileChannel.open(folder.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(lockFile) == null) {
            throw new IllegalStateException(folder.folder() + " is in use by another catalogue");
        }
        this.lines = new AskedLines(folder, zone);
        writer.setDaemon(true);
        writer.start();
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    /**
     * Lets a question in.
     *
     * @throws Problem UNAVAILABLE if it could not be written down
     */
    void admit() {
        if (stuck || waiting.size() >= MOST_WAITING) {
            throw Problem.of(Problem.Code.UNAVAILABLE, "what is asked cannot be written down just now");
        }
    }

    /** Keeps a question that was let in. */
    void keep(Question question) {
        asked.incrementAndGet();
        waiting.add(question);
    }

    /** Waits until all that was asked so far can be read, or for five seconds. */
    void awaitKept() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        long now = asked.get();
        while (kept.get() < now && System.nanoTime() < until) {
            Thread.sleep(5);
        }
    }

    private void run() {
        Deque<Question> page = new ArrayDeque<>();
        while (!closing || !waiting.isEmpty() || !page.isEmpty()) {
            try {
                fill(page);
                write(page);
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
            if (stuck && closing) {
                LOG.error("{} questions could not be written down", page.size() + waiting.size());
                return;
            }
        }
    }

    private void fill(Deque<Question> page) throws InterruptedException {
        if (page.isEmpty()) {
            Question first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                page.add(first);
            }
        }
        List<Question> more = new ArrayList<>();
        waiting.drainTo(more, MOST_AT_ONCE - page.size());
        page.addAll(more);
    }

    private void write(Deque<Question> page) throws InterruptedException {
        int before = page.size();
        try {
            lines.append(page);
            if (stuck) {
                LOG.warn("questions are written down again");
            }
            stuck = false;
        } catch (IOException full) {
            if (!stuck) {
                LOG.error(
                        "questions cannot be written down, and are refused: {}",
                        full.getClass().getSimpleName());
            }
            stuck = true;
        }
        kept.addAndGet(before - page.size());
        if (stuck && !closing) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Writes what waits. The thread is not interrupted: that would close the file under its hands. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            writer.join(PAUSE.multipliedBy(10).toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        lines.close();
        lockFile.close();
    }
}
