package org.suyuan.api.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Urn;

/**
 * Real events of several producers: the graph holds just the edges that were worked out for them beforehand, but for those
 * that only a FAIL or ABORT declares, which open no flow.
 */
@GraphTest
class CorpusIT {
    private static final Statement JOB_EDGES = Statement.of(CorpusIT.class, "jobEdges");
    private static final Statement COLUMN_EDGES = Statement.of(CorpusIT.class, "columnEdges");
    private static final Path CORPUS =
            Path.of(System.getProperty("suyuan.shared", "../../shared"), "corpora", "openlineage");

    @ParameterizedTest
    @ValueSource(strings = {"events", "events-completed"})
    void theGraphHoldsTheExpectedEdges(String folder, Graph graph) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not here");
        Map<String, Set<String>> jobEdges = expected(CORPUS.resolve(folder).resolve("EXPECTED-job-edges.tsv"));
        Map<String, Set<String>> columnEdges = expected(CORPUS.resolve(folder).resolve("EXPECTED-column-edges.tsv"));
        Set<String> files = new TreeSet<>(jobEdges.keySet());
        files.addAll(columnEdges.keySet());
        assertThat(files).isNotEmpty();

        for (String file : files) {
            TestNeo4j.shared().empty();
            Set<String> failedOnly = record(CORPUS.resolve(folder).resolve(file), graph);
            Set<String> wanted = new TreeSet<>(jobEdges.getOrDefault(file, Set.of()));
            wanted.removeAll(failedOnly);

            assertThat(jobEdges(graph)).as("job edges of " + file).isEqualTo(wanted);
            assertThat(columnEdges(graph))
                    .as("column edges of " + file)
                    .isEqualTo(columnEdges.getOrDefault(file, Set.of()));
        }
    }

    /** Records a file and returns the edges between jobs and holdings that none but failing messages declare. */
    private static Set<String> record(Path file, Graph graph) throws IOException {
        Set<String> failed = new TreeSet<>();
        Set<String> opened = new TreeSet<>();
        OpenLineageReader reader = new OpenLineageReader(Limits.DEFAULT);
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
                Stream<String> lines = Files.lines(file)) {
            Recorder recorder = new Recorder(ledger);
            List<CompletableFuture<Recorder.Receipt>> receipts = new ArrayList<>();
            lines.forEach(line -> {
                Read read = reader.read(line.getBytes(StandardCharsets.UTF_8));
                assertThat(read).as(file + ": " + line).isInstanceOf(Read.Accepted.class);
                Observation observation = ((Read.Accepted) read).observation();
                if (observation instanceof Observation.OfRun run) {
                    declare(run, run.phase().opensFlows() ? opened : failed);
                }
                receipts.add(recorder.submit(observation, Act.ofCatalogue("test", "")));
            });
            receipts.forEach(Ledger::await);
        }
        failed.removeAll(opened);
        return failed;
    }

    private static void declare(Observation.OfRun run, Set<String> edges) {
        String job = run.job().namespace() + "\t" + run.job().name() + "\t";
        run.inputs().forEach(one -> edges.add("IN\t" + job + one.namespace() + "\t" + one.name()));
        run.outputs().forEach(one -> edges.add("OUT\t" + job + one.namespace() + "\t" + one.name()));
    }

    /** The lines of a table by their first column, the file. */
    private static Map<String, Set<String>> expected(Path table) throws IOException {
        Map<String, Set<String>> byFile = new TreeMap<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).forEach(line -> {
                int tab = line.indexOf('\t');
                byFile.computeIfAbsent(line.substring(0, tab), any -> new TreeSet<>())
                        .add(line.substring(tab + 1));
            });
        }
        return byFile;
    }

    private static Set<String> jobEdges(Graph graph) {
        Set<String> edges = new TreeSet<>();
        for (Row row : graph.read(tx -> tx.rows(JOB_EDGES, Map.of()))) {
            edges.add(row.text("side") + "\t" + parts(row.text("job")) + "\t" + parts(row.text("holding")));
        }
        return edges;
    }

    private static Set<String> columnEdges(Graph graph) {
        Set<String> edges = new TreeSet<>();
        for (Row row : graph.read(tx -> tx.rows(COLUMN_EDGES, Map.of()))) {
            edges.add(parts(row.text("from")) + "\t" + parts(row.text("to")));
        }
        return edges;
    }

    private static String parts(String urn) {
        return String.join("\t", new Urn(urn).parts());
    }
}
