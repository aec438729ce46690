package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.graph.Graph;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.incident.Responders;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.Observation.Transformation;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.norm.Norms;
import org.suyuan.reach.Reach;

@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class QuestionsIT {
    private static final Act ACT = Act.ofCatalogue("test", "");

    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    /** The questions alone, over the shared Neo4j. */
    @Configuration
    @EnableAutoConfiguration
    @ComponentScan
    static class Application {
        @Bean
        AskedBy askedBy() {
            return new AskedBy();
        }

        @Bean
        Driver driver() {
            TestNeo4j neo4j = TestNeo4j.shared();
            return Graph.driver(neo4j.uri(), neo4j.user(), neo4j.password());
        }

        @Bean
        Graph graph() {
            return TestNeo4j.shared().graph();
        }

        @Bean
        Ledger ledger(Graph graph) {
            return new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        }

        /** Holds nothing until it is told to read: tests empty the graph under it. */
        @Bean
        Reach reach(Graph graph) {
            return new Reach(graph, null);
        }

        @Bean
        Recorder recorder(Ledger ledger) {
            return new Recorder(ledger);
        }

        @Bean
        Responders responders(Graph graph, Ledger ledger) {
            return new Responders(graph, ledger, Clock.systemUTC());
        }

        @Bean
        Norms norms() {
            return Norms.builtIn();
        }

        @Bean
        ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    @BeforeEach
    void twoRunsOfOneJob() {
        TestNeo4j.shared().empty();
        Recorder recorder = new Recorder(ledger);
        recorder.record(run("2026-01-01T00:00:00Z", 1, "門診登記", "门诊明细"), ACT);
        recorder.record(run("2026-02-01T00:00:00Z", 2, "住院登记", "门诊明细"), ACT);
    }

    @Test
    void lineageDependsOnTheMomentAsked() {
        assertThat(upstream("2026-01-15T00:00:00Z")).containsExactly("门诊明细", "門診登記");
        assertThat(upstream("2026-02-15T00:00:00Z")).containsExactly("门诊明细", "住院登记");
    }

    @Test
    void aDayIsValidAtItsStart() {
        tester.document("{ lineage(of: \"" + urn("门诊明细") + "\", asOf: {day: \"2126-02-01\"}) "
                        + "{ nodes { name } asOf { valid } complete reasons } }")
                .execute()
                .path("lineage.asOf.valid")
                .entity(String.class)
                .isEqualTo("2126-01-31T16:00:00.000Z");
    }

    @Test
    void columnsAreFollowedWithTheirWays() {
        tester.document("{ lineage(of: \"" + urn("住院登记") + "\", level: FIELD, direction: DOWNSTREAM) "
                        + "{ edges { from to ways jobs coverage } complete hidden revision } }")
                .execute()
                .path("lineage.edges[*].ways[*]")
                .entityList(String.class)
                .containsExactly("DIRECT:HASH:MASKED")
                .path("lineage.revision")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    @Test
    void searchFindsTraditionalAndFullWidthByOneCharacter() {
        assertThat(found("门诊")).containsExactlyInAnyOrder("門診登記", "门诊明细");
        assertThat(found("診")).containsExactlyInAnyOrder("門診登記", "门诊明细");
        assertThat(found("卫健委")).contains("住院登记");
        assertThat(found("ｈｉｓ")).isNotEmpty();
        assertThat(found("\") OR *:* (")).isEmpty();
        assertThat(found("住".repeat(500))).isEmpty();
    }

    @Test
    void whatIsOutOfRangeIsRefusedByName() {
        String dataset = "dataset(urn: \"" + urn("住院登记") + "\", asOf: {MOMENT}) { name }";
        for (String moment : List.of(
                "valid: \"+999999999-12-31T23:59:59Z\"",
                "known: \"+10000-01-01T00:00:00Z\"",
                "day: \"+999999999-12-31\"",
                "day: \"0000-12-31\"")) {
            assertRefused(dataset.replace("MOMENT", moment), "asOf." + moment.substring(0, moment.indexOf(':')));
        }
        assertRefused("search(text: \"" + "住".repeat(501) + "\") { edges { cursor } }", "text");
    }

    private void assertRefused(String question, String field) {
        tester.document("{ " + question + " }").execute().errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions())
                        .as(question)
                        .containsEntry("code", "BAD_REQUEST")
                        .containsEntry("field", field)));
    }

    @Test
    void listsGoByPinyinAndPageByPage() {
        List<String> names = tester.document(
                        "{ datasets(first: 2) { edges { node { name } } pageInfo { hasNextPage endCursor } } }")
                .execute()
                .path("datasets.edges[*].node.name")
                .entityList(String.class)
                .get();
        String cursor = tester.document("{ datasets(first: 2) { pageInfo { endCursor } } }")
                .execute()
                .path("datasets.pageInfo.endCursor")
                .entity(String.class)
                .get();
        List<String> rest = tester.document(
                        "query($after: String) { datasets(first: 2, after: $after) { edges { node { name } } } }")
                .variable("after", cursor)
                .execute()
                .path("datasets.edges[*].node.name")
                .entityList(String.class)
                .get();

        assertThat(names).containsExactly("门诊明细", "門診登記");
        assertThat(rest).containsExactly("住院登记");
    }

    @Test
    void diffTellsWhatCameAndWent() {
        tester.document(
                        "{ diff(of: \"" + urn("门诊明细") + "\", from: {valid: \"2026-01-15T00:00:00Z\"}, "
                                + "to: {valid: \"2026-02-15T00:00:00Z\"}) { addedNodes { name } removedNodes { name } complete reasons frontier hidden revision } }")
                .execute()
                .path("diff.addedNodes[*].name")
                .entityList(String.class)
                .containsExactly("住院登记")
                .path("diff.removedNodes[*].name")
                .entityList(String.class)
                .containsExactly("門診登記");
    }

    @Test
    void theLedgerListsWhoToldWhat() {
        tester.document(
                        "{ ledger(first: 1) { edges { node { number kind actor payload } } pageInfo { hasNextPage } } }")
                .execute()
                .path("ledger.edges[0].node.kind")
                .entity(String.class)
                .isEqualTo("lineage.run")
                .path("ledger.edges[0].node.payload")
                .entity(String.class)
                .satisfies(payload -> assertThat(payload).contains("custom"))
                .path("ledger.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void everyErrorHasACode() {
        for (Map.Entry<String, String> one : Map.of(
                        "{ lineage(of: \"" + urn("没有") + "\") { complete } }",
                        "NOT_FOUND",
                        "{ lineage(of: \"" + urn("门诊明细") + "\", depth: -1) { complete } }",
                        "BAD_REQUEST",
                        "{ datasets(first: 501) { edges { node { name } } } }",
                        "BAD_REQUEST")
                .entrySet()) {
            tester.document(one.getKey()).execute().errors().satisfy(errors -> {
                assertThat(errors).as(one.getKey()).isNotEmpty();
                assertThat(errors.get(0).getExtensions()).as(one.getKey()).containsEntry("code", one.getValue());
            });
        }
    }

    private List<String> upstream(String valid) {
        return tester.document(
                        "query($of: Urn!, $valid: DateTime) { lineage(of: $of, direction: UPSTREAM, asOf: {valid: $valid}) { nodes { name } } }")
                .variable("of", urn("门诊明细"))
                .variable("valid", valid)
                .execute()
                .path("lineage.nodes[*].name")
                .entityList(String.class)
                .get();
    }

    private List<String> found(String text) {
        return tester.document(
                        "query($text: String!) { search(text: $text, kinds: [DATASET]) { edges { node { urn kind name } } } }")
                .variable("text", text)
                .execute()
                .path("search.edges[*].node.name")
                .entityList(String.class)
                .get();
    }

    private static String urn(String name) {
        return org.suyuan.model.Urn.of(org.suyuan.model.Kind.DATASET, "db", name)
                .text();
    }

    private static Observation run(String at, long run, String input, String output) {
        return new Observation.OfRun(
                Instant.parse(at),
                "test",
                Phase.COMPLETE,
                new UUID(1, run),
                new Job("etl", "load", null, null, null, List.of(), Map.of()),
                List.of(dataset(input, null)),
                List.of(dataset(
                        output,
                        List.of(new ColumnFlow(
                                new Name("db", input), "id", "id", List.of(new Transformation(true, "HASH", true)))))),
                null,
                null,
                null,
                null,
                Map.of("custom", "{\"x\":1}"));
    }

    private static Dataset dataset(String name, @Nullable List<ColumnFlow> columns) {
        boolean inpatient = name.startsWith("住院");
        return new Dataset(
                "db",
                name,
                true,
                "ＨＩＳ 数据",
                inpatient ? List.of("市卫生健康委员会") : List.of(),
                List.of(),
                null,
                List.of(new Field("id", "BIGINT", null)),
                columns,
                null,
                null,
                Map.of());
    }
}
