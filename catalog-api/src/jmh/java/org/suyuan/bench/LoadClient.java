package org.suyuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Posts the events of a file as fast as they are answered: {@code LoadClient --url URL --file EVENTS [--token T] [--clients
 * 8] [--limit N] [--max-seconds S] [--timeout-ms 60000] [--ack FILE]}. Each client keeps one connection and one request in
 * flight; all events of a run go to the same client, in order. {@code --ack} writes the line number (from 0) of each event
 * that was answered with 2xx, as soon as it was, so that after a {@code kill -9} what was acknowledged can be held against
 * what is there. A refused connection ends the load, not the account of it.
 */
public final class LoadClient {
    private static final int QUEUE = 256;
    private static final int FAULTS_IN_A_ROW = 20;
    private static final String RUN_ID = "\"runId\":\"";

    private final List<BlockingQueue<Line>> queues = new ArrayList<>();
    private final URI url;
    private final String token;
    private final int timeoutMillis;
    private final @Nullable PrintWriter acknowledged;
    private volatile boolean allRead;
    private volatile boolean stopped;

    private record Line(long number, byte[] event) {}

    private LoadClient(Options options, @Nullable PrintWriter acknowledged) {
        this.url = URI.create(options.text("url"));
        this.token = options.find("token").orElse("");
        this.timeoutMillis = (int) options.number("timeout-ms", 60_000);
        this.acknowledged = acknowledged;
        for (long client = 0; client < options.number("clients", 8); client++) {
            queues.add(new ArrayBlockingQueue<>(QUEUE));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Optional<Path> ack = options.find("ack").map(Path::of);
        try (PrintWriter acknowledged = ack.isPresent() ? new PrintWriter(Files.newBufferedWriter(ack.get())) : null) {
            new LoadClient(options, acknowledged).run(options);
        }
    }

    private void run(Options options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(options.number("max-seconds", 3_600));
        List<Tally> tallies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (BlockingQueue<Line> queue : queues) {
            Tally tally = new Tally();
            Thread thread = new Thread(() -> drain(queue, tally), "client-" + threads.size());
            tallies.add(tally);
            threads.add(thread);
            thread.start();
        }

        feed(Path.of(options.text("file")), options.number("limit", Long.MAX_VALUE), end);
        for (Thread thread : threads) {
            thread.join();
        }

        double seconds = (System.nanoTime() - start) / 1e9;
        Tally all = new Tally();
        tallies.forEach(all::add);
        System.out.println(queues.size() + " clients, " + all.report(seconds) + (stopped ? "; stopped early" : ""));
    }

    /** Reads the file as fast as the clients take it. */
    private void feed(Path file, long limit, long end) throws IOException, InterruptedException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String text;
            for (long number = 0; number < limit && !stopped && (text = in.readLine()) != null; number++) {
                BlockingQueue<Line> queue = queues.get(Math.floorMod(run(text).hashCode(), queues.size()));
                Line line = new Line(number, text.getBytes(StandardCharsets.UTF_8));
                while (!stopped && !queue.offer(line, 50, TimeUnit.MILLISECONDS)) {
                    stopped = System.nanoTime() > end;
                }
                stopped |= System.nanoTime() > end;
            }
        } finally {
            allRead = true;
        }
    }

    /** The run that an event belongs to; of an event without a run, nothing, so that those share a client. */
    private static String run(String event) {
        int at = event.indexOf(RUN_ID);
        return at < 0 ? "" : event.substring(at + RUN_ID.length(), event.indexOf('"', at + RUN_ID.length()));
    }

    private void drain(BlockingQueue<Line> queue, Tally tally) {
        int faults = 0;
        try (Connection connection = new Connection(url, token, timeoutMillis)) {
            while (!stopped) {
                boolean noMore = allRead;
                Line line = queue.poll(50, TimeUnit.MILLISECONDS);
                if (line != null) {
                    faults = post(connection, line, tally) ? 0 : faults + 1;
                    stopped |= faults == FAULTS_IN_A_ROW;
                } else if (noMore) {
                    return;
                }
            }
        } catch (IOException fault) {
            tally.broke(fault);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was an answer, whatever it was. */
    private boolean post(Connection connection, Line line, Tally tally) throws IOException {
        long before = System.nanoTime();
        try {
            int status = connection.post(line.event());
            tally.answered(status, System.nanoTime() - before);
            if (status / 100 == 2) {
                acknowledge(line);
            }
            return true;
        } catch (IOException fault) {
            tally.broke(fault);
            connection.close();
            return false;
        }
    }

    private synchronized void acknowledge(Line line) {
        if (acknowledged != null) {
            acknowledged.println(line.number());
            acknowledged.flush();
        }
    }
}
