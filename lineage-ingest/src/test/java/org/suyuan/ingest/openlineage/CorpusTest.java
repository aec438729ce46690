package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.openlineage.Events.read;
import static org.suyuan.ingest.openlineage.Events.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ingest.EventBatch;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.Shared;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.model.Problem.Code;

/** Some thousand events that real producers sent or were expected to send. */
class CorpusTest {
    @Test
    void everyValidEventIsAccepted() throws IOException {
        var files = new ArrayList<Path>(Shared.files("corpora/openlineage/events", "__valid.jsonl"));
        files.addAll(Shared.files("corpora/openlineage/events-completed", ".jsonl"));

        assertThat(outcomes(files)).containsOnly(Map.entry("accepted", 1995));
    }

    @Test
    void anInvalidEventIsAcceptedOrNamesWhatIsWrong() throws IOException {
        assertThat(outcomes(Shared.files("corpora/openlineage/events", "__invalid.jsonl")))
                .isEqualTo(Map.of("accepted", 347, "UNPROCESSABLE /eventTime", 13, "UNPROCESSABLE /run/runId", 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events-completed"})
    void everyEdgeOfTheCorpusIsRead(String folder) throws IOException {
        var jobEdges = new TreeSet<String>();
        var columnEdges = new TreeSet<String>();
        for (Path file : Shared.files("corpora/openlineage/" + folder, ".jsonl")) {
            for (byte[] line : EventBatch.ofLines(Files.readAllBytes(file), Limits.DEFAULT)) {
                String name = file.getFileName() + "\t";
                if (!(read(line) instanceof Read.Accepted it)) continue;
                if (it.observation() instanceof Observation.OfRun run) {
                    jobEdges(run.job(), run.inputs(), run.outputs()).forEach(edge -> jobEdges.add(name + edge));
                    run.outputs().forEach(output -> columnEdges(output).forEach(edge -> columnEdges.add(name + edge)));
                } else if (it.observation() instanceof Observation.OfJob job) {
                    jobEdges(job.job(), job.inputs(), job.outputs()).forEach(edge -> jobEdges.add(name + edge));
                }
            }
        }

        assertThat(jobEdges).containsAll(expected(folder, "EXPECTED-job-edges.tsv"));
        assertThat(columnEdges).containsAll(expected(folder, "EXPECTED-column-edges.tsv"));
    }

    private static Stream<String> jobEdges(Job job, @Nullable List<Dataset> inputs, @Nullable List<Dataset> outputs) {
        return Stream.concat(
                Stream.ofNullable(inputs)
                        .flatMap(List::stream)
                        .map(input -> "IN\t" + named(job.id()) + named(input.id())),
                Stream.ofNullable(outputs)
                        .flatMap(List::stream)
                        .map(output -> "OUT\t" + named(job.id()) + named(output.id())));
    }

    private static Stream<String> columnEdges(Dataset output) {
        return Stream.ofNullable(output.columns())
                .flatMap(List::stream)
                .filter(flow -> flow.toField() != null)
                .map(flow -> named(flow.from()) + flow.fromField() + "\t" + named(output.id()) + flow.toField());
    }

    private static String named(Name name) {
        return name.namespace() + "\t" + name.name() + "\t";
    }

    private static Set<String> expected(String folder, String file) throws IOException {
        Path path = Shared.files("corpora/openlineage/" + folder, file).get(0);
        try (var lines = Files.lines(path)) {
            return lines.skip(1)
                    .map(line -> file.contains("job") ? line + "\t" : line)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void fragmentsOfEventsNeverThrow() throws IOException {
        assertThat(outcomes(Shared.files("corpora/openlineage/events", "__partial.jsonl")))
                .isNotEmpty();
    }

    @Test
    void filesThatAreNoJsonAreBadRequests() throws IOException {
        for (Path file : Shared.files("corpora/openlineage/malformed", ".json")) {
            assertThat(refused(read(Files.readAllBytes(file))).code())
                    .as("%s", file)
                    .isEqualTo(Code.BAD_REQUEST);
        }
    }

    @Test
    void theTestSuiteOfJsonIsToldApart() throws IOException {
        for (Path file : Shared.files("corpora/malformed/json/test_parsing", ".json")) {
            Code code = refused(read(Files.readAllBytes(file))).code();
            switch (file.getFileName().toString().charAt(0)) {
                case 'y' -> assertThat(code).as("%s", file).isEqualTo(Code.UNPROCESSABLE);
                case 'n' ->
                    assertThat(code)
                            .as("%s", file)
                            .isEqualTo(
                                    file.toString().contains("opening_arrays")
                                                    || file.toString().contains("open_array_object")
                                            ? Code.UNPROCESSABLE
                                            : Code.BAD_REQUEST);
                default -> assertThat(code).as("%s", file).isIn(Code.UNPROCESSABLE, Code.BAD_REQUEST);
            }
        }
    }

    /** How many events came to which end: accepted, or refused for a field. */
    private static Map<String, Integer> outcomes(List<Path> files) throws IOException {
        var outcomes = new TreeMap<String, Integer>();
        for (Path file : files) {
            for (byte[] line : EventBatch.ofLines(Files.readAllBytes(file), Limits.DEFAULT)) {
                Read read = read(line);
                outcomes.merge(
                        read.match(
                                it -> "accepted",
                                it -> it.problem().code() + " " + it.problem().field()),
                        1,
                        Integer::sum);
            }
        }
        return outcomes;
    }
}
