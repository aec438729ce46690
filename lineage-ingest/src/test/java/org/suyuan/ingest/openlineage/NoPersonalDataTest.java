package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.openlineage.Events.MAPPER;
import static org.suyuan.ingest.openlineage.Events.accepted;
import static org.suyuan.ingest.openlineage.Events.everythingSaid;
import static org.suyuan.ingest.openlineage.Events.read;
import static org.suyuan.ingest.openlineage.Events.run;
import static org.suyuan.ingest.openlineage.Events.runEvent;
import static org.suyuan.ingest.openlineage.Events.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suyuan.ingest.Read;
import org.suyuan.lineage.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The promise: no value of a patient's record leaves the reader, wherever in an event it was. */
class NoPersonalDataTest {
    /** Texts that refuse the event if they are not what they must be. */
    private static final Set<String> KEPT = Set.of("eventType", "eventTime", "runId", "lifecycleStateChange");

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X",
        "１１０１０５１９９００３０７４５１４, １１０１０５１９９００３０７４５１４",
        "110105900307451, 110105900307451",
        "13800138000, 13800138000",
        "+86 138-0013-8000, 138-0013-8000",
        "010-87654321, 87654321",
        "4111 1111 1111 1111, 4111 1111",
        "4111111111111111, 4111111111111111",
        "password=Tr0ub4dor, Tr0ub4dor",
        "jdbc:x://root:Tr0ub4dor@h/d, Tr0ub4dor",
        "患者：张无忌, 张无忌",
        "Patient: John Smith, Smith"
    })
    void aSeedSurvivesInNoPlace(String seed, String secret) {
        JsonNode event = MAPPER.readTree(sample("every-facet"));

        assertThat(said(event, text -> seed)).doesNotContain(secret);
        assertThat(said(event, text -> "x_" + seed)).doesNotContain(secret);
        assertThat(said(event, text -> text + " " + seed + " ")).doesNotContain(secret);
        for (Place place : places(event)) {
            JsonNode copy = event.deepCopy();
            place.set(copy, seed);
            assertThat(everythingSaid(read(bytes(copy)))).as("%s", place).doesNotContain(secret);
        }
        for (Place place : places(event)) {
            JsonNode copy = event.deepCopy();
            place.rename(copy, seed);
            assertThat(everythingSaid(read(bytes(copy)))).as("key at %s", place).doesNotContain(secret);
        }
    }

    @Test
    void seedsInEveryDescriptionStillLeaveAnEventThatIsAccepted() {
        JsonNode event = MAPPER.readTree(sample("every-facet"));
        replace(event, text -> text + " 13800138000");

        Read read = read(bytes(event));

        assertThat(accepted(read).remarks()).hasSize(51);
        assertThat(everythingSaid(read)).doesNotContain("13800138000");
    }

    @Test
    void aNumberIsMaskedLikeText() {
        var run = run(accepted(runEvent(
                ", 'facets': {'x': {'a': 13800138000, 'b': [11010519491231002, 110105199003074514], 'c': 1.3800138E10, 'd': 13800138000.0, 'e': 12}}",
                "",
                "")));

        assertThat(run.facets().get("x"))
                .isEqualTo(
                        "{\"a\":\"‹phone›\",\"b\":[11010519491231002,\"‹id›\"],\"c\":\"‹phone›\",\"d\":\"‹phone›\",\"e\":12}");
    }

    @Test
    void keysAreMaskedAndKeptApart() {
        var run = run(accepted(runEvent(", 'facets': {'x': {'13800138000': 1, '13800138001': 2}}", "", "")));

        assertThat(run.facets().get("x")).isEqualTo("{\"‹phone›\":1,\"‹phone›~2\":2}");
    }

    @Test
    void whatALabelAnnouncesIsMaskedWhole() {
        var run = run(accepted(runEvent("""
            , 'facets': {'x': {'patientName': 'Zhang San', 'contact': {'a': ['b']}, 'idCard': 5, 'hive.metastore.password': 'p', '住址': '北京',
              'phone': null, 'token': '', 'pairs': [{'name': 'DB_PASSWORD', 'value': 'p'}, {'key': 'color', 'value': 'red'}],
              'name': '张三', 'user': 'hive', 'names': [{'name': '高血压'}, {'name': '李小明'}]}}""", "", "")));

        assertThat(run.facets().get("x"))
                .isEqualTo(
                        "{\"patientName\":\"‹name›\",\"contact\":\"‹name›\",\"idCard\":\"‹id›\",\"hive.metastore.password\":\"‹credential›\","
                                + "\"住址\":\"‹address›\",\"phone\":null,\"token\":\"\",\"pairs\":[{\"name\":\"DB_PASSWORD\",\"value\":\"‹credential›\"},"
                                + "{\"key\":\"color\",\"value\":\"red\"}],\"name\":\"‹name›\",\"user\":\"hive\",\"names\":[{\"name\":\"高血压\"},{\"name\":\"‹name›\"}]}");
    }

    @Test
    void aLogicalPlanKeepsItsShapeOnly() {
        var run = run(accepted(read(sample("every-facet"))));

        assertThat(run.facets().get("spark.logicalPlan"))
                .contains("expressions.Literal\",\"value\":\"?\"", "\"output\":[\"o\"],\"data\":\"?\"");
    }

    @Test
    void theTablesOfAllPatientsAreOneTable() {
        var run = run(accepted(runEvent("", "", """
            , 'inputs': [{'namespace': 'nas', 'name': 'patient_11010519491231002X.csv'}, {'namespace': 'nas', 'name': 'patient_110105199003074514.csv'}]""")));

        assertThat(run.inputs()).singleElement().satisfies(it -> assertThat(it.name())
                .isEqualTo("patient_‹id›.csv"));
    }

    @Test
    void aRemarkTellsThePlaceAndTheClassOnly() {
        var remarks = accepted(runEvent("", ", 'facets': {'documentation': {'description': 'call 13800138000'}}", ""))
                .remarks();

        assertThat(remarks)
                .containsExactly(new Remark("/job/facets/documentation/description", "a telephone number was masked"));
    }

    private static String said(JsonNode event, UnaryOperator<String> seeding) {
        JsonNode copy = event.deepCopy();
        replace(copy, seeding);
        Read read = read(bytes(copy));
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return everythingSaid(read);
    }

    private static void replace(JsonNode event, UnaryOperator<String> seeding) {
        for (Place place : places(event)) {
            if (!KEPT.contains(place.key())) place.set(event, seeding.apply(place.text(event)));
        }
    }

    private static byte[] bytes(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where a text stands. */
    private record Place(List<String> path) {
        String last() {
            return path.get(path.size() - 1);
        }

        String key() {
            return path.stream().filter(token -> !token.matches("\\d+")).reduce("", (first, second) -> second);
        }

        String text(JsonNode root) {
            return descend(root, path).asString();
        }

        JsonNode in(JsonNode root) {
            return descend(root, path.subList(0, path.size() - 1));
        }

        private static JsonNode descend(JsonNode root, List<String> path) {
            JsonNode at = root;
            for (String token : path) {
                at = at.isArray() ? at.get(Integer.parseInt(token)) : at.get(token);
            }
            return at;
        }

        void set(JsonNode root, String text) {
            if (in(root) instanceof ObjectNode object) {
                object.put(last(), text);
            } else {
                ((ArrayNode) in(root)).set(Integer.parseInt(last()), MAPPER.valueToTree(text));
            }
        }

        void rename(JsonNode root, String key) {
            if (in(root) instanceof ObjectNode object) object.set(key, object.remove(last()));
        }
    }

    private static List<Place> places(JsonNode root) {
        var places = new ArrayList<Place>();
        collect(root, List.of(), places);
        return places;
    }

    private static void collect(JsonNode node, List<String> path, List<Place> places) {
        if (node.isString()) places.add(new Place(path));
        node.properties().forEach(member -> collect(member.getValue(), append(path, member.getKey()), places));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(node.get(i), append(path, "" + i), places);
        }
    }

    private static List<String> append(List<String> path, String token) {
        var longer = new ArrayList<>(path);
        longer.add(token);
        return longer;
    }
}
