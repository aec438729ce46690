package org.suyuan.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ingest.EventBatch;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Answer;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Level;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Question;
import org.suyuan.lineage.Reason;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.sight.Sight;

/** The worked questions of the demonstration region, as its README answers them. */
@GraphTest
class DemonstrationIT {
    private static final String PLATFORM = "hive://platform.yzwjw.example:10000";
    private static final String CDC = "postgres://cdc.yzcdc.example:5432";

    @Test
    void theRegionAnswersItsWorkedQuestions(Graph graph) throws IOException {
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            assertThat(load(new Recorder(ledger))).isEqualTo(609);
            Asker ask = new Asker(new Lineage(graph, new Situations(graph, Norms.builtIn())), ledger);

            assertThat(ask.upstream(PLATFORM, "ods.lab_result", "2026-09-10", 99))
                    .containsExactly("qblis.LIS.RESULT");
            assertThat(ask.upstream(PLATFORM, "ods.lab_result", "2026-09-15", 99))
                    .containsExactly("qblis.LIS.MICROBE", "qblis.LIS.RESULT");
            assertThat(ask.upstream(PLATFORM, "dwd.outpatient_visit", "2026-09-15", 1))
                    .containsExactly("dwd.patient_index", "ods.outpatient_reg");
            assertThat(ask.upstream(PLATFORM, "dwd.outpatient_visit", "2026-09-25", 1))
                    .containsExactly("deid/outpatient_visit");
            assertThat(ask.upstream(CDC, "surveil.report.weekly_brief", "2026-10-10", 1))
                    .containsExactly("ads.visit_indicator", "surveil.report.case_master");
            assertThat(ask.upstream("s3://yzmu-cohort", "diabetes_2026/cohort", "2026-10-10", Question.UNLIMITED))
                    .hasSize(20);

            Answer cases = ask.of(CDC, "surveil.report.case_master", "2026-09-28", Question.UNLIMITED);
            assertThat(cases.nodes()).hasSize(14);
            assertThat(cases.reasons()).containsExactly(Reason.UNKNOWN_PROVENANCE);
            assertThat(cases.frontier())
                    .containsExactly(Urn.of(
                            Kind.DATASET, "postgres://exchange.province.example:5432", "exchange.out.case_return"));
        }
    }

    private static int load(Recorder recorder) throws IOException {
        OpenLineageReader reader = new OpenLineageReader(Limits.DEFAULT);
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.ndjson");
        List<CompletableFuture<Recorder.Receipt>> receipts = new ArrayList<>();
        for (Resource file : Arrays.stream(files)
                .sorted((a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())))
                .toList()) {
            try (InputStream in = file.getInputStream()) {
                for (byte[] event : EventBatch.ofLines(in, Limits.DEFAULT)) {
                    Read.Accepted read = (Read.Accepted) reader.read(event);
                    receipts.add(recorder.submit(read.observation(), Act.ofCatalogue("test", "")));
                }
            }
        }
        receipts.forEach(Ledger::await);
        return receipts.size();
    }

    /** Asks upstream at the start of a day in the region's zone. */
    private record Asker(Lineage lineage, Ledger ledger) {
        List<String> upstream(String namespace, String name, String day, int depth) {
            return of(namespace, name, day, depth).nodes().stream()
                    .skip(1)
                    .map(Answer.Node::name)
                    .sorted()
                    .toList();
        }

        Answer of(String namespace, String name, String day, int depth) {
            Instant valid = OffsetDateTime.parse(day + "T00:00:00+08:00").toInstant();
            return lineage.of(
                    new Question(
                            Urn.of(Kind.DATASET, namespace, name),
                            Direction.UPSTREAM,
                            depth,
                            Level.DATASET,
                            Question.DEFAULT_LIMIT,
                            ledger.moment(valid, null),
                            Duration.ofSeconds(20)),
                    Sight.EVERYTHING);
        }
    }
}
