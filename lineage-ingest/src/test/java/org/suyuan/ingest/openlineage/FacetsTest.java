package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.openlineage.Events.accepted;
import static org.suyuan.ingest.openlineage.Events.dataset;
import static org.suyuan.ingest.openlineage.Events.read;
import static org.suyuan.ingest.openlineage.Events.refused;
import static org.suyuan.ingest.openlineage.Events.remarks;
import static org.suyuan.ingest.openlineage.Events.run;
import static org.suyuan.ingest.openlineage.Events.runEvent;
import static org.suyuan.ingest.openlineage.Events.withFacets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Change;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Failure;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Parent;
import org.suyuan.lineage.Observation.Source;
import org.suyuan.lineage.Observation.Transformation;
import org.suyuan.model.Problem.Code;

class FacetsTest {
    @Nested
    class OfDatasets {
        @Test
        void nestedColumnsFollowTheirOuterOnes() {
            var dataset = dataset("""
                'schema': {'fields': [
                  {'name': 'id', 'type': 'long', 'description': 'key'},
                  {'name': 'address', 'type': 'struct', 'fields': [{'name': 'city', 'fields': [{'name': 'code'}]}]},
                  {'name': 'id', 'type': 'string'}]}""");

            assertThat(dataset.fields())
                    .containsExactly(
                            new Field("id", "long", "key"),
                            new Field("address", "struct", null),
                            new Field("address.city", null, null),
                            new Field("address.city.code", null, null));
            assertThat(dataset.facets()).isEmpty();
        }

        @Test
        void aSchemaWithoutColumnsIsSilence() {
            assertThat(dataset("'schema': {'fields': []}").fields()).isNull();
            assertThat(dataset("'schema': {'fields': null}").fields()).isNull();
            assertThat(dataset("'schema': {}").fields()).isNull();
        }

        @Test
        void aTypeWrittenAsJsonIsKeptAsText() {
            assertThat(dataset("'schema': {'fields': [{'name': 'a', 'type': {'type': 'array', 'items': 'long'}}]}")
                            .fields())
                    .containsExactly(new Field("a", "{\"type\":\"array\",\"items\":\"long\"}", null));
        }

        @Test
        void columnLineageSaysWhereColumnsComeFrom() {
            var dataset = dataset("""
                'columnLineage': {
                  'fields': {'total': {'inputFields': [
                    {'namespace': 'db', 'name': 'a', 'field': 'x', 'transformations': [
                      {'type': 'DIRECT', 'subtype': 'TRANSFORMATION', 'masking': true}, {'type': 'INDIRECT', 'subtype': 'FILTER'}]},
                    {'namespace': 'db', 'name': 'a', 'field': 'x', 'transformations': [
                      {'type': 'direct', 'subtype': 'AGGREGATION', 'masking': false}, {'type': 'INDIRECT', 'subtype': 'FILTER'}]},
                    {'namespace': 'db', 'name': 'a', 'field': 'y'}]}},
                  'dataset': [{'namespace': 'db', 'name': 'a', 'field': 'z'}]}""");

            var from = new Name("db", "a");
            assertThat(dataset.columns())
                    .containsExactly(
                            new ColumnFlow(
                                    from,
                                    "x",
                                    "total",
                                    List.of(
                                            new Transformation(true, "AGGREGATION", false),
                                            new Transformation(true, "TRANSFORMATION", true),
                                            new Transformation(false, "FILTER", false))),
                            new ColumnFlow(from, "y", "total", List.of(new Transformation(true, null, false))),
                            new ColumnFlow(from, "z", null, List.of(new Transformation(false, null, false))));
        }

        @ParameterizedTest
        @CsvSource({"IDENTITY, false", "MASKED, true"})
        void theOlderFormSaysOnceHowAColumnIsMade(String type, boolean masking) {
            var dataset = dataset("""
                'columnLineage': {'fields': {'b': {'transformationType': '%s', 'transformationDescription': 'x',
                  'inputFields': [{'namespace': 'db', 'name': 'a', 'field': 'x'}]}}}""".formatted(type));

            assertThat(dataset.columns()).singleElement().satisfies(flow -> assertThat(flow.transformations())
                    .containsExactly(new Transformation(true, type, masking)));
        }

        @Test
        void columnLineageOfNoColumnIsNotSilence() {
            assertThat(dataset("'columnLineage': {'fields': {}}").columns()).isEmpty();
            assertThat(dataset("'columnLineage': {}").columns()).isNull();
        }

        @Test
        void describingFacetsBecomeWhatTheyDescribe() {
            var dataset = dataset("""
                'documentation': {'description': 'visits of the day'}, 'dataSource': {'name': 'his', 'uri': 'jdbc:x://u:p@h/d'},
                'ownership': {'owners': [{'name': 'team:data', 'type': 'OWNER'}, {'name': 'it@h.org'}, {'type': 'x'}, {'name': 'team:data'}]},
                'symlinks': {'identifiers': [{'namespace': 'hive', 'name': 'v', 'type': 'TABLE'}, {'namespace': 'db', 'name': 'visits'}]}""");

            assertThat(dataset.description()).isEqualTo("visits of the day");
            assertThat(dataset.source()).isEqualTo(new Source("his", "jdbc:x://h/d"));
            assertThat(dataset.owners()).containsExactly("team:data", "it@h.org");
            assertThat(dataset.aliases()).containsExactly(new Name("hive", "v"));
            assertThat(dataset.facets()).isEmpty();
        }

        @Test
        void aRenamingNamesTheFormerName() {
            var dataset = dataset("""
                'lifecycleStateChange': {'lifecycleStateChange': 'RENAME', 'previousIdentifier': {'namespace': 'db', 'name': 'old'}}""");

            assertThat(dataset.change()).isEqualTo(Change.RENAME);
            assertThat(dataset.formerly()).isEqualTo(new Name("db", "old"));
        }

        @Test
        void theFirstFormOfAChangeIsReadToo() {
            assertThat(dataset("'tableStateChange': {'stateChange': 'drop'}").change())
                    .isEqualTo(Change.DROP);
            assertThat(dataset("'tableStateChange': {'stateChange': 'vanish'}").facets())
                    .containsKey("tableStateChange");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {
                    "'schema': 'x' | /schema",
                    "'schema': {'fields': 'x'} | /schema/fields",
                    "'schema': {'fields': [{'type': 'x'}]} | /schema/fields/0/name",
                    "'schema': {'fields': [{'name': 'a', 'fields': 5}]} | /schema/fields/0/fields",
                    "'schema': {'fields': ['a']} | /schema/fields/0",
                    "'columnLineage': [] | /columnLineage",
                    "'columnLineage': {'fields': []} | /columnLineage/fields",
                    "'columnLineage': {'fields': {'a': {'inputFields': {}}}} | /columnLineage/fields/a/inputFields",
                    "'columnLineage': {'fields': {'': {'inputFields': []}}} | /columnLineage/fields/",
                    "'columnLineage': {'fields': {'a': {'inputFields': [{'namespace': 'n', 'name': 'm'}]}}} | /columnLineage/fields/a/inputFields/0/field",
                    "'columnLineage': {'dataset': 1} | /columnLineage/dataset",
                    "'symlinks': {'identifiers': 'x'} | /symlinks/identifiers",
                    "'symlinks': {'identifiers': [{'name': 'x'}]} | /symlinks/identifiers/0/namespace",
                    "'lifecycleStateChange': {'lifecycleStateChange': 'VANISH'} | /lifecycleStateChange/lifecycleStateChange",
                    "'lifecycleStateChange': {} | /lifecycleStateChange/lifecycleStateChange",
                    "'lifecycleStateChange': {'lifecycleStateChange': 'RENAME', 'previousIdentifier': 'x'} | /lifecycleStateChange/previousIdentifier"
                })
        void whatLineageHangsOnMustHaveItsForm(String facet, String field) {
            var problem = refused(withFacets(facet));

            assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
            assertThat(problem.field()).isEqualTo("/outputs/0/facets" + field);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'documentation': 5",
                    "'documentation': {'description': 5}",
                    "'ownership': {'owners': 'x'}",
                    "'ownership': []",
                    "'ownership': {'owners': [5]}",
                    "'dataSource': {'name': 5}",
                    "'schema': {'fields': [{'name': 'a', 'description': 5}]}",
                    "'lifecycleStateChange': {'lifecycleStateChange': 'RENAME'}",
                    "'documentation': {'_deleted': true}",
                    "'columnLineage': {'dataset': [{'namespace': 'n', 'name': 'm', 'field': 'f', 'transformations': [{'type': 'MAGIC'}]}]}",
                    "'columnLineage': {'dataset': [{'namespace': 'n', 'name': 'm', 'field': 'f', 'transformations': [{'type': 'DIRECT', 'masking': 'yes'}]}]}"
                })
        void whatOnlyDescribesMayHaveAnyFormWithARemark(String facet) {
            assertThat(remarks(withFacets(facet))).isNotEmpty();
        }

        @Test
        void unknownFacetsAreKeptWithTheSideTheyBelongTo() {
            var run = run(accepted(runEvent("", "", """
                , 'inputs': [{'namespace': 'db', 'name': 'a', 'facets': {'stats': {'rows': 1}, 'gone': null}, 'inputFacets': {'stats': {'rows': 2}}}],
                'outputs': [{'namespace': 'db', 'name': 'b', 'outputFacets': {'outputStatistics': {'rowCount': 13800138000}}, 'more': 1}]""")));

            assertThat(run.inputs().get(0).facets())
                    .containsOnly(Map.entry("stats", "{\"rows\":1}"), Map.entry("input.stats", "{\"rows\":2}"));
            assertThat(run.outputs().get(0).facets())
                    .containsOnly(
                            Map.entry("output.outputStatistics", "{\"rowCount\":13800138000}"),
                            Map.entry("dataset.more", "1"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {
                    "'facets': {} | false",
                    "'facets': null | false",
                    "'facets': {'x': null} | false",
                    "'facets': {'x': {'_deleted': true}} | false",
                    "'facets': {'schema': {}} | true",
                    "'facets': {'x': {}} | true",
                    "'outputFacets': {'x': {}} | true"
                })
        void aDatasetIsDescribedByAnyFacet(String facets, boolean described) {
            var run =
                    run(accepted(runEvent("", "", ", 'outputs': [{'namespace': 'db', 'name': 'a', " + facets + "}]")));

            assertThat(run.outputs().get(0).described()).isEqualTo(described);
        }

        @Test
        void aDatasetListedTwiceIsOne() {
            var run = run(accepted(runEvent("", "", """
                , 'outputs': [
                  {'namespace': 'db', 'name': 'a', 'facets': {'documentation': {'description': 'first'}, 'x': {'n': 1},
                    'columnLineage': {'fields': {'c': {'inputFields': [{'namespace': 'db', 'name': 's', 'field': 'f'}]}}}}},
                  {'namespace': 'db', 'name': 'b'},
                  {'namespace': 'db', 'name': 'a', 'facets': {'documentation': {'description': 'second'}, 'x': {'n': 2}, 'y': {},
                    'schema': {'fields': [{'name': 'c'}]},
                    'columnLineage': {'fields': {'c': {'inputFields': [{'namespace': 'db', 'name': 's', 'field': 'f',
                      'transformations': [{'type': 'INDIRECT'}]}]}}}}}]""")));

            assertThat(run.outputs()).extracting(Observation.Dataset::name).containsExactly("a", "b");
            var merged = run.outputs().get(0);
            assertThat(merged.description()).isEqualTo("first");
            assertThat(merged.fields()).hasSize(1);
            assertThat(merged.facets()).containsEntry("x", "{\"n\":1}").containsKey("y");
            assertThat(merged.columns()).singleElement().satisfies(flow -> assertThat(flow.transformations())
                    .hasSize(2));
        }

        @Test
        void manyColumnsUnderOneLongNameDoNotFillTheMemory() {
            String inner = "{'name': 'c'},".repeat(100_000) + "{'name': 'd'}";

            var problem = refused(withFacets(
                    "'schema': {'fields': [{'name': '" + "x".repeat(4000) + "', 'fields': [" + inner + "]}]}"));

            assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        }
    }

    @Nested
    class OfRuns {
        @ParameterizedTest
        @ValueSource(strings = {"parent", "parentRun"})
        void theParentIsRead(String name) {
            var run = run(accepted(runEvent(", 'facets': {'" + name + """
                ': {'run': {'runId': '5a5c9a2e-3b0e-4f43-8d4b-0f5d7d0f0a11'}, 'job': {'namespace': 'airflow', 'name': 'dag'},
                 'root': {'run': {'runId': 'x'}}}}""", "", "")));

            assertThat(run.parent())
                    .isEqualTo(new Parent(
                            UUID.fromString("5a5c9a2e-3b0e-4f43-8d4b-0f5d7d0f0a11"), new Name("airflow", "dag")));
            assertThat(run.facets()).containsOnlyKeys("parent.root");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'run': {}, 'job': {'namespace': 'a', 'name': 'b'}}",
                    "{'run': {'runId': 'manual'}, 'job': {'namespace': 'a', 'name': 'b'}}",
                    "{'run': {'runId': '5a5c9a2e-3b0e-4f43-8d4b-0f5d7d0f0a11'}, 'job': {'namespace': 'a'}}",
                    "{'run': 'x', 'job': 'y'}"
                })
        void aParentHalfFilledIsKeptAsText(String parent) {
            var read = read(runEvent(", 'facets': {'parent': " + parent + "}", "", ""));

            assertThat(run(accepted(read)).parent()).isNull();
            assertThat(run(accepted(read)).facets()).containsOnlyKeys("parent");
            assertThat(remarks(read)).contains("/run/facets/parent");
        }

        @Test
        void aParentThatIsNoObjectIsUnprocessable() {
            assertThat(refused(runEvent(", 'facets': {'parent': 'x'}", "", "")).field())
                    .isEqualTo("/run/facets/parent");
        }

        @Test
        void theNominalTimeIsRead() {
            var run = run(accepted(runEvent(
                    ", 'facets': {'nominalTime': {'nominalStartTime': '2026-01-31T00:00:00+08:00'}}", "", "")));

            assertThat(run.nominalStart()).isEqualTo(Instant.parse("2026-01-30T16:00:00Z"));
            assertThat(run.nominalEnd()).isNull();
            assertThat(run.facets()).isEmpty();
        }

        @Test
        void aNominalTimeWithoutZoneIsKeptAsText() {
            var run = run(accepted(
                    runEvent(", 'facets': {'nominalTime': {'nominalStartTime': '2026-01-31T00:00:00'}}", "", "")));

            assertThat(run.nominalStart()).isNull();
            assertThat(run.facets()).containsOnlyKeys("nominalTime");
        }

        @Test
        void ofAnErrorOnlyClassAndDigestAreKept() {
            var run = run(accepted(runEvent("""
                , 'facets': {'errorMessage': {'message': 'abc', 'stackTrace': 'java.sql.SQLException: id 11010519491231002X\\n at x'}}""", "", "")));

            assertThat(run.error())
                    .isEqualTo(new Failure(
                            "java.sql.SQLException",
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
            assertThat(run.facets()).isEmpty();
        }

        @Test
        void extractionErrorsKeepNoMessage() {
            var run = run(accepted(runEvent("""
                , 'facets': {'extractionError': {'totalTasks': 1, 'errors': [
                  {'errorMessage': 'KeyError: secret', 'stackTrace': 'secret', 'task': 'SELECT 5 FROM t', 'taskNumber': 0}]}}""", "", "")));

            assertThat(run.facets().get("extractionError"))
                    .doesNotContain("secret")
                    .contains("\"errorMessage\":\"KeyError sha256:", "SELECT ? FROM t", "\"taskNumber\":0");
        }
    }

    @Nested
    class OfJobs {
        @Test
        void describingFacetsBecomeWhatTheyDescribe() {
            var job = run(accepted(runEvent("", """
                , 'facets': {'sql': {'query': 'SELECT a FROM t WHERE b = 5 -- x', 'dialect': 'hive'}, 'documentation': {'description': 'daily load'},
                 'jobType': {'processingType': 'BATCH', 'integration': 'SPARK', 'jobType': 'JOB'}, 'ownership': {'owners': [{'name': 'team:data'}]},
                 'sourceCodeLocation': {'type': 'git', 'url': 'https://x@h/r.git'}}""", ""))).job();

            assertThat(job.sql()).isEqualTo("SELECT a FROM t WHERE b = ?  ");
            assertThat(job.description()).isEqualTo("daily load");
            assertThat(job.type()).isEqualTo("BATCH/SPARK/JOB");
            assertThat(job.owners()).containsExactly("team:data");
            assertThat(job.facets())
                    .containsOnly(Map.entry("sourceCodeLocation", "{\"type\":\"git\",\"url\":\"https://h/r.git\"}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'sql': 5",
                    "'sql': {'query': 5}",
                    "'sql': {}",
                    "'jobType': []",
                    "'jobType': {'integration': 5}",
                    "'documentation': null"
                })
        void noFacetOfAJobRefusesTheEvent(String facet) {
            assertThat(run(accepted(runEvent("", ", 'facets': {" + facet + "}", "")))
                            .job()
                            .sql())
                    .isNull();
        }
    }
}
