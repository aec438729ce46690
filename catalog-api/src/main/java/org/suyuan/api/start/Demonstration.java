package org.suyuan.api.start;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.RowRead;
import org.suyuan.ingest.register.Setting;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.LedgerEntries;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;

/** Fills an empty catalogue with a small region, through the reader that everybody uses; only then is it ready. */
@Component
final class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Act ACT = Act.ofCatalogue("lineage", "demonstration region");
    private static final Pattern REGISTER_FILE = Pattern.compile("\\d+-(.+)\\.yaml");
    private static final int LARGEST_REGISTER = 1 << 20;

    private final Settings settings;
    private final Limits limits;
    private final OpenLineageReader reader;
    private final Recorder recorder;
    private final Registers registers;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Setting setting;

    Demonstration(
            Settings settings,
            Limits limits,
            OpenLineageReader reader,
            Recorder recorder,
            Registers registers,
            Ledger ledger,
            LedgerEntries entries,
            Setting setting) {
        this.settings = settings;
        this.limits = limits;
        this.reader = reader;
        this.recorder = recorder;
        this.registers = registers;
        this.ledger = ledger;
        this.entries = entries;
        this.setting = setting;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.demo()) {
            return;
        }
        List<Observation> region = region();
        Map<Resource, List<Line>> registers = registers();
        int lines = registers.values().stream().mapToInt(List::size).sum();
        if (isToBeLoaded(region.size() + lines)) {
            long start = System.nanoTime();
            load(region);
            registers.values().forEach(this::record);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.info(
                    "the demonstration region is loaded: {} events and {} lines of registers in {} ms",
                    region.size(),
                    lines,
                    millis);
        }
    }

    /** Everything the region's institutions tell, file by file. */
    List<Observation> region() throws IOException {
        List<Observation> region = new ArrayList<>();
        for (Resource file : found("classpath:demo/*.ndjson")) {
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

    /** What the registers of the region say, file by file: a later one may correct an earlier one of the same register. */
    Map<Resource, List<Line>> registers() throws IOException {
        Map<Resource, List<Line>> registers = new LinkedHashMap<>();
        for (Resource file : found("classpath:demo/registers/*.yaml")) {
            registers.put(file, lines(file));
        }
        return registers;
    }

    void record(List<Line> lines) {
        registers.record(lines, ACT);
    }

    private List<Line> lines(Resource file) throws IOException {
        Matcher name = REGISTER_FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(file.getFilename() + " is not called <number>-<register>.yaml");
        }
        RegisterReader rows = new RegisterReader(name.group(1), setting);
        List<Line> lines = new ArrayList<>();
        try (InputStream text = file.getInputStream()) {
            rows.readYaml(text, LARGEST_REGISTER).forEachRemaining(read -> {
                if (!read.remarks().isEmpty()) {
                    throw new IllegalStateException(file.getFilename() + ": " + read.remarks());
                }
                if (read instanceof RowRead.Taken taken) {
                    lines.add(taken.line());
                }
            });
        }
        return lines;
    }

    /** Into an empty catalogue, or where an earlier start was cut off: what is there already is not entered again. */
    private boolean isToBeLoaded(int told) {
        long head = ledger.head().number();
        return head == 0
                || (head < told
                        && entries.findByNumber(1)
                                .filter(first -> ACT.reason().equals(first.reason()))
                                .isPresent());
    }

    private static List<Resource> found(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
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
