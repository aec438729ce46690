package org.suyuan.api.start;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
import org.suyuan.ingest.Read;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.LedgerEntries;
import org.suyuan.lineage.Observation;
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
    private final LedgerEntries entries;

    Demonstration(
            Settings settings,
            Limits limits,
            OpenLineageReader reader,
            Recorder recorder,
            Ledger ledger,
            LedgerEntries entries) {
        this.settings = settings;
        this.limits = limits;
        this.reader = reader;
        this.recorder = recorder;
        this.ledger = ledger;
        this.entries = entries;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.demo()) {
            return;
        }
        List<Observation> region = region();
        if (isToBeLoaded(region.size())) {
            long start = System.nanoTime();
            load(region);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.info("the demonstration region is loaded: {} events in {} ms", region.size(), millis);
        }
    }

    /** Everything the region's institutions tell, file by file. */
    List<Observation> region() throws IOException {
        List<Observation> region = new ArrayList<>();
        for (Resource file : files()) {
            region.addAll(read(file));
        }
        return region;
    }

    void load(List<Observation> region) {
        region.stream()
                .map(observation -> recorder.submit(observation, ACT))
                .toList()
                .forEach(Ledger::await);
    }

    /** Into an empty catalogue, or where an earlier start was cut off: what is there already is not entered again. */
    private boolean isToBeLoaded(int events) {
        long head = ledger.head().number();
        return head == 0
                || (head < events
                        && entries.findByNumber(1)
                                .filter(first -> ACT.reason().equals(first.reason()))
                                .isPresent());
    }

    private static List<Resource> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.ndjson");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private List<Observation> read(Resource file) throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (InputStream lines = file.getInputStream()) {
            for (byte[] event : EventBatch.ofLines(lines, limits)) {
                observations.add(reader.read(event).match(Read.Accepted::observation, refused -> {
                    throw new IllegalStateException(
                            file.getFilename() + ": " + refused.problem().getMessage());
                }));
            }
        }
        return observations;
    }
}
