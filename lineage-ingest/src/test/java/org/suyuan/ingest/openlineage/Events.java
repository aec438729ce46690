package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Remark;
import org.suyuan.model.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Events for tests: small ones written with single quotes, and the samples. */
final class Events {
    static final String RUN = "0199e2b0-3c1a-7d1e-9f52-0a1b2c3d4e5f";
    static final List<String> SAMPLES = List.of(
            "airflow-task",
            "dataset-event",
            "dbt-failed-model",
            "flink-kafka",
            "hive-create-table-as-select",
            "job-event",
            "marquez-seed",
            "spark-column-lineage",
            "spark-logical-plan");
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final OpenLineageReader READER = new OpenLineageReader(Limits.DEFAULT);

    private Events() {}

    static Read read(String event) {
        return read(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Read read(byte[] event) {
        return READER.read(event);
    }

    static Read.Accepted accepted(String event) {
        return accepted(read(event));
    }

    static Read.Accepted accepted(Read read) {
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return (Read.Accepted) read;
    }

    static Problem refused(String event) {
        return refused(read(event));
    }

    static Problem refused(Read read) {
        assertThat(read).isInstanceOf(Read.Refused.class);
        return ((Read.Refused) read).problem();
    }

    /** A run event whose run, job and event bear these further members, each with a comma before it. */
    static String runEvent(String inRun, String inJob, String inEvent) {
        return """
            {'eventType': 'COMPLETE', 'eventTime': '2026-01-31T08:00:00Z', 'producer': 'p:1', 'schemaURL': 's:1',
             'run': {'runId': '%s'%s}, 'job': {'namespace': 'etl', 'name': 'daily'%s}%s}""".formatted(RUN, inRun, inJob, inEvent);
    }

    /** What is read of an output {@code {namespace: db, name: visits}} with these facets. */
    static Read withFacets(String facets) {
        return read(
                runEvent("", "", ", 'outputs': [{'namespace': 'db', 'name': 'visits', 'facets': {" + facets + "}}]"));
    }

    static Dataset dataset(String facets) {
        return run(accepted(withFacets(facets))).outputs().get(0);
    }

    static Observation.OfRun run(Read.Accepted accepted) {
        assertThat(accepted.observation()).isInstanceOf(Observation.OfRun.class);
        return (Observation.OfRun) accepted.observation();
    }

    static List<String> remarks(Read read) {
        return accepted(read).remarks().stream().map(Remark::field).toList();
    }

    static byte[] sample(String name) {
        try (InputStream in = Events.class.getResourceAsStream("/samples/openlineage/" + name + ".json")) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that anyone may ever see of a message. */
    static String everythingSaid(Read read) {
        return read.match(accepted -> MAPPER.writeValueAsString(accepted), refused -> Stream.of(
                        refused.problem().getMessage(),
                        refused.problem().field(),
                        refused.problem().value(),
                        refused.problem().expected())
                .map(String::valueOf)
                .reduce("", (some, other) -> some + "\n" + other));
    }
}
