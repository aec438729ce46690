package org.suyuan.api.start;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.suyuan.api.Settings;
import org.suyuan.ingest.EventBatch;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.history.Recorder;

/** Fills an empty catalogue with a small region, through the reader that everybody uses; only then is it ready. */
@Component
final class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Act ACT = Act.ofCatalogue("lineage", "demonstration region");

    private final Settings settings;
    private final Limits limits;
    private final OpenLineageReader reader;
    private final Recorder recorder;
    private final Ledger ledger;

    Demonstration(Settings settings, Limits limits, OpenLineageReader reader, Recorder recorder, Ledger ledger) {
        this.settings = settings;
        this.limits = limits;
        this.reader = reader;
        this.recorder = recorder;
        this.ledger = ledger;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.demo() || ledger.head().number() > 0) {
            return;
        }
        long start = System.nanoTime();
        int events = 0;
        for (Resource file : files()) {
            events += load(file);
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info("the demonstration region is loaded: {} events in {} ms", events, millis);
    }

    private static List<Resource> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.ndjson");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private int load(Resource file) throws IOException {
        List<CompletableFuture<Recorder.Receipt>> receipts = new ArrayList<>();
        try (InputStream lines = file.getInputStream()) {
            for (byte[] event : EventBatch.ofLines(lines, limits)) {
                receipts.add(reader.read(event).match(read -> recorder.submit(read.observation(), ACT), refused -> {
                    throw new IllegalStateException(
                            file.getFilename() + ": " + refused.problem().getMessage());
                }));
            }
        }
        receipts.forEach(Ledger::await);
        return receipts.size();
    }
}
