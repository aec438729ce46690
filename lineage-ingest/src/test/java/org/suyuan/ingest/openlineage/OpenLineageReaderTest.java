package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.openlineage.Events.accepted;
import static org.suyuan.ingest.openlineage.Events.read;
import static org.suyuan.ingest.openlineage.Events.refused;
import static org.suyuan.ingest.openlineage.Events.run;
import static org.suyuan.ingest.openlineage.Events.runEvent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.Remark;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

class OpenLineageReaderTest {
    @Test
    void aRunEventTellsOfARun() {
        var run = run(accepted(runEvent(
                "",
                "",
                ", 'inputs': [{'namespace': 'db', 'name': 'a'}], 'outputs': [{'namespace': 'db', 'name': 'b'}]")));

        assertThat(run.at()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(run.phase()).isEqualTo(Phase.COMPLETE);
        assertThat(run.run()).isEqualTo(UUID.fromString(Events.RUN));
        assertThat(run.job().name()).isEqualTo("daily");
        assertThat(run.inputs()).extracting(Dataset::name).containsExactly("a");
        assertThat(run.outputs()).extracting(Dataset::name).containsExactly("b");
    }

    @Test
    void aJobEventWithoutASideIsSilentAboutItAndWithAnEmptyOneIsNot() {
        var event = accepted(
                "{'eventTime': '2026-01-31T08:00:00Z', 'job': {'namespace': 'etl', 'name': 'daily'}, 'outputs': []}");

        var job = (Observation.OfJob) event.observation();
        assertThat(job.inputs()).isNull();
        assertThat(job.outputs()).isEmpty();
    }

    @Test
    void theSubjectOfADatasetEventIsDescribed() {
        var event = accepted("{'eventTime': '2026-01-31T08:00:00Z', 'dataset': {'namespace': 'db', 'name': 'a'}}");

        assertThat(((Observation.OfDataset) event.observation()).dataset().described())
                .isTrue();
    }

    @Test
    void whatAnEventIsAboutDoesNotHangOnItsSchemaUrl() {
        var event =
                accepted("{'schemaURL': 'x#/$defs/JobEvent', 'eventTime': '2026-01-31T08:00:00Z', 'run': {'runId': '"
                        + Events.RUN + "'}, 'job': {'namespace': 'etl', 'name': 'daily'}, 'dataset': {'a': 1}}");

        assertThat(run(event).phase()).isEqualTo(Phase.OTHER);
        assertThat(run(event).facets()).containsEntry("event.dataset", "{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'eventType': 'COMPLETE'",
                "'schemaURL': 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'"
            })
    void aRunEventThatLostItsRunIsNotTakenForAJobEvent(String sign) {
        var problem = refused(
                "{" + sign
                        + ", 'eventTime': '2026-01-31T08:00:00Z', 'run': null, 'job': {'namespace': 'etl', 'name': 'daily'}, 'outputs': []}");

        assertThat(problem.field()).isEqualTo("/run");
    }

    @Test
    void aJobEventMayNameAPhaseIfItSaysWhatItIs() {
        var event = accepted(
                "{'schemaURL': 'x#/$defs/JobEvent', 'eventType': 'COMPLETE', 'eventTime': '2026-01-31T08:00:00Z',"
                        + " 'job': {'namespace': 'etl', 'name': 'daily'}}");

        assertThat(event.observation()).isInstanceOf(Observation.OfJob.class);
    }

    @Test
    void missingProducerAndSchemaUrlAreLetPassWithARemark() {
        var event = accepted("{'eventTime': '2026-01-31T08:00:00Z', 'dataset': {'namespace': 'db', 'name': 'a'}}");

        assertThat(event.remarks()).extracting(Remark::field).containsExactly("/schemaURL", "/producer");
        assertThat(event.observation().producer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "{'a': 1,}",
                "{'a': 01}",
                "{a: 1}",
                "nul",
                "[1,",
                "{'a': '\t'}",
                "{'a': NaN}",
                "// x\n{}",
                "{'a': '\\x'}"
            })
    void whatIsNoJsonIsABadRequest(String text) {
        assertThat(refused(text).code()).isEqualTo(Code.BAD_REQUEST);
    }

    @Test
    void whatIsNoUtf8IsABadRequest() {
        byte[] event = runEvent("", "", "").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        event[event.length - 3] = (byte) 0xFF;

        assertThat(refused(read(event)).code()).isEqualTo(Code.BAD_REQUEST);
    }

    @Test
    void aByteOrderMarkIsForgiven() {
        assertThat(read("\uFEFF" + runEvent("", "", ""))).isInstanceOf(Read.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "'text'", "true", "{}", "{'eventTime': '2026-01-31T08:00:00Z'}"})
    void jsonThatIsNoEventIsUnprocessable(String text) {
        assertThat(refused(text).code()).isEqualTo(Code.UNPROCESSABLE);
    }

    @Test
    void aKeyTwiceIsUnprocessableWhereverItIs() {
        var problem = refused(runEvent(", 'facets': {'x': {'a': [{'b': 1, 'b': 1}]}}", "", ""));

        assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(problem.field()).isEqualTo("/run/facets/x/a/0/b");
    }

    @Test
    void nestingUpToTheLimitIsReadAndBeyondItIsUnprocessable() {
        int around = 4;
        var deepest = ", 'facets': {'x': {'a': " + "[".repeat(100 - around) + "]".repeat(100 - around) + "}}";
        var deeper = ", 'facets': {'x': {'a': " + "[".repeat(101 - around) + "]".repeat(101 - around) + "}}";

        assertThat(read(runEvent(deepest, "", ""))).isInstanceOf(Read.Accepted.class);
        assertThat(refused(runEvent(deeper, "", "")).code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(refused("[".repeat(1_000_000)).code()).isEqualTo(Code.UNPROCESSABLE);
    }

    @Test
    void anEventOverTheLimitIsTooLarge() {
        var reader = new OpenLineageReader(new Limits(300, 100, 4096));
        byte[] event = runEvent("", "", "").replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(event)).isInstanceOf(Read.Accepted.class);
        assertThat(refused(reader.read(new byte[301])).code()).isEqualTo(Code.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "DONE", "", "13800138000"})
    void anUnknownPhaseIsUnprocessable(String phase) {
        var problem = refused(runEvent("", "", "").replace("COMPLETE", phase));

        assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(problem.field()).isEqualTo("/eventType");
        assertThat(problem.getMessage()).doesNotContain("13800138000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "''",
                "'x'",
                "'0199e2b03c1a7d1e9f520a1b2c3d4e5f'",
                "'{0199e2b0-3c1a-7d1e-9f52-0a1b2c3d4e5f}'",
                "'1-1-1-1-1'"
            })
    void aRunIdThatIsNoUuidIsUnprocessable(String id) {
        var problem = refused(runEvent("", "", "").replace("'" + Events.RUN + "'", id));

        assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(problem.field()).isEqualTo("/run/runId");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "'namespace'|'n', /job/namespace, is missing",
                "'namespace': 'etl'|'namespace': null, /job/namespace, is missing",
                "'namespace': 'etl'|'namespace': 7, /job/namespace, is 7",
                "'namespace': 'etl'|'namespace': [], /job/namespace, is an array",
                "'namespace': 'etl'|'namespace': '', /job/namespace, is blank",
                "'name': 'daily'|'name': ' \u3000\u200B', /job/name, ^^",
                "'name': 'daily'|'name': 'a\\u0000b', /job/name, ^^",
                "'name': 'daily'|'name': 'a\\nb', /job/name, ^^",
                "'name': 'daily'|'name': 'a\\u007fb', /job/name, ^^",
                "'name': 'daily'|'name': 'a\\ud800b', /job/name, ^^",
                "'eventTime'|'t', /eventTime, is missing",
                "'2026-01-31T08:00:00Z'|'2026-01-31T08:00:00', /eventTime, is 2026-01-31T08:00:00",
                "'2026-01-31T08:00:00Z'|1706688000, /eventTime, is 1706688000",
                "'producer': 'p:1'|'producer': 5, /producer, is 5",
                "'job':|'jobs':, /job, is missing"
            })
    void aRequiredFieldThatIsMissingOrWrongIsNamed(String change, String field, String had) {
        String[] sides = change.split("\\|", -1);
        var problem = refused(runEvent("", "", "").replace(sides[0], sides[1]));

        assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.getMessage()).contains(had);
    }

    @Test
    void aNameMayHaveAsManyCharactersAsTheLimit() {
        String most = "x".repeat(4096);

        assertThat(run(accepted(runEvent("", "", "").replace("daily", most)))
                        .job()
                        .name())
                .isEqualTo(most);
        Problem problem = refused(runEvent("", "", "").replace("daily", most + "x"));
        assertThat(problem.value()).hasSize(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/job/name | 'inputs': []",
                "/inputs/0/name | 'inputs': [{'namespace': 'n', 'name': 'LONG'}]",
                "/outputs/0/facets/schema/fields/0/name | 'outputs': [{'namespace': 'n', 'name': 'x', 'facets': {'schema': {'fields': [{'name': 'LONG'}]}}}]",
                "/outputs/0/facets/columnLineage/fields/CUT | 'outputs': [{'namespace': 'n', 'name': 'x', 'facets': {'columnLineage': {'fields': {'LONG': {'inputFields': []}}}}}]",
                "/outputs/0/facets/columnLineage/dataset/0/field | 'outputs': [{'namespace': 'n', 'name': 'x', 'facets': {'columnLineage': {'dataset': [{'namespace': 'n', 'name': 'x', 'field': 'LONG'}]}}}]",
            })
    void aNameThatMakesTooLongAUrnIsRefused(String field, String members) {
        String fits = "数".repeat(880);
        String name = field.startsWith("/job") ? "LONG" : "daily";
        String event = runEvent("", "", ", " + members).replace("daily", name);

        assertThat(accepted(event.replace("LONG", fits))).isNotNull();
        Problem problem = refused(event.replace("LONG", fits + "数".repeat(10)));
        assertThat(problem.code()).isEqualTo(Code.UNPROCESSABLE);
        assertThat(problem.field()).isEqualTo(field.replace("CUT", "数".repeat(79) + "…"));
        assertThat(problem.expected()).contains("8000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'inputs': {}",
                "'outputs': 'x'",
                "'inputs': [null]",
                "'outputs': [5]",
                "'outputs': [{'name': 'x'}]",
                "'inputs': [{'namespace': 'n', 'name': 'x', 'facets': []}]"
            })
    void datasetsOfAWrongFormAreUnprocessable(String side) {
        assertThat(refused(runEvent("", "", ", " + side)).field()).startsWith("/" + side.substring(1, 3));
    }

    @Test
    void absentNullAndEmptySidesOfARunAreSilence() {
        var run = run(accepted(runEvent("", "", ", 'inputs': null, 'outputs': []")));

        assertThat(run.inputs()).isEmpty();
        assertThat(run.outputs()).isEmpty();
    }

    @Test
    void whatTheSpecificationDoesNotKnowIsKept() {
        var run = run(accepted(runEvent(", 'weight': 1e400", ", 'color': 'red'", ", 'extra': {'a': [1.10, null]}")));

        assertThat(run.facets())
                .containsEntry("run.weight", "1e400")
                .containsEntry("event.extra", "{\"a\":[1.10,null]}");
        assertThat(run.job().facets()).containsEntry("job.color", "\"red\"");
    }

    @Test
    void aHugeNumberIsKeptAsItWasWritten() {
        String huge = "7".repeat(1_000_000);

        var run = run(accepted(runEvent(", 'facets': {'x': {'n': " + huge + ", 'e': 1e999999999999}}", "", "")));

        assertThat(run.facets().get("x")).isEqualTo("{\"n\":" + huge + ",\"e\":1e999999999999}");
    }

    @Test
    void remarksAreCountedBeyondTheFirstFifty() {
        var many = "'inputs': [" + "{'namespace': 'n', 'name': 'x'},".repeat(60) + "{'namespace': 'n', 'name': 'x'}]";

        var remarks = accepted(runEvent("", "", ", " + many)).remarks();

        assertThat(remarks).hasSize(51);
        assertThat(remarks.get(50).text()).isEqualTo("10 more remarks are left out");
    }
}
