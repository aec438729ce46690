package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Change;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.reach.Reach;
import org.suyuan.register.Registers;
import org.suyuan.sight.Viewer;

/**
 * Patients are copied to a lake each night from the second on, from there to a report on the fourth, whose job fails; a design copies
 * the lake to an archive that nothing was ever seen to fill. The lake is renamed on the tenth.
 */
@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class WhereaboutsIT {
    private static final Act ACT = Act.ofCatalogue("test", "");

    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Reach reach;

    @Autowired
    private AskedBy askedBy;

    @BeforeEach
    void aWeek() {
        TestNeo4j.shared().empty();
        run("load", 1, Phase.START, 2, "patients", "lake");
        run("load", 1, Phase.COMPLETE, 2, "patients", "lake");
        run("load", 2, Phase.COMPLETE, 3, "patients", "lake");
        run("report", 3, Phase.START, 4, "lake", "board");
        run("report", 3, Phase.FAIL, 4, null, null);
        run("early", 4, Phase.COMPLETE, 1, "lake", "stale");
        record(new Observation.OfJob(
                at(1), "test", job("archive"), List.of(dataset("lake")), List.of(dataset("archive"))));
        record(new Observation.OfDataset(at(10), "test", changed("lake2", Change.RENAME, new Name("db", "lake"))));
        reach.readAnew();
    }

    @AfterEach
    void letGo() {
        reach.close();
        askedBy.set(Viewer.OF_EVERYTHING);
    }

    @Test
    void dataGoWhereRunsTakeThemAfterTheyCame() {
        assertThat(stays("patients", 3, 3, "DOWNSTREAM"))
                .containsExactly(
                        "patients 3..3 OBSERVED null null",
                        "lake 3..10 OBSERVED load patients",
                        "board 4.. OBSERVED report lake",
                        "lake2 10.. OBSERVED null lake",
                        "archive 3.. POSSIBLE_BUT_UNLOGGED archive lake");
        assertThat(stays("patients", 5, 6, "DOWNSTREAM")).containsExactly("patients 5..6 OBSERVED null null");
    }

    @Test
    void dataComeFromWhereRunsTookThemBefore() {
        assertThat(stays("board", 4, 4, "UPSTREAM"))
                .containsExactly(
                        "board 0..4 OBSERVED null null",
                        "lake 0..4 OBSERVED report board",
                        "patients 0..3 OBSERVED load lake");
        assertThat(stays("stale", 1, 1, "UPSTREAM"))
                .contains("lake 0..1 OBSERVED early stale")
                .hasSize(2);
    }

    @Test
    void whatWasLearntLaterIsNotKnownBefore() {
        Instant before = ledger.head().known();
        run("copy", 9, Phase.COMPLETE, 4, "board", "mail");
        reach.readAnew();

        assertThat(stays("patients", 3, 3, "DOWNSTREAM")).contains("mail 4.. OBSERVED copy board");
        assertThat(stays("patients", 3, 3, "DOWNSTREAM, asOf: {known: \"" + before + "\"}"))
                .noneMatch(stay -> stay.startsWith("mail"));
    }

    @Test
    void anAnswerThatIsCutSaysWhereThereIsMore() {
        GraphQlTester.Response cut = ask("patients", 3, 3, "DOWNSTREAM, limit: 2");

        cut.path("whereabouts.complete").entity(Boolean.class).isEqualTo(false);
        cut.path("whereabouts.reasons").entityList(String.class).containsExactly("NODE_LIMIT");
        cut.path("whereabouts.frontier").entityList(String.class).containsExactly("urn:suyuan:holding:db/lake");
        ask("patients", 5, 6, "DOWNSTREAM")
                .path("whereabouts.complete")
                .entity(Boolean.class)
                .isEqualTo(true);
        ask("patients", 3, 3, "DOWNSTREAM")
                .path("whereabouts.reasons")
                .entityList(String.class)
                .containsExactly("UNLOGGED");
    }

    @Test
    void whoSeesAPartIsTold() {
        new Registers(ledger).record(AnsweringSketch.lines("units", """
                hospital is 福田区人民医院 at 440304                     2014-01-01..
                """), ACT);
        new Registers(ledger).record(AnsweringSketch.lines("data", """
                copy of visits is held by hospital                     2018-01-01..
                """), ACT);
        Recorder recorder = new Recorder(ledger);
        recorder.record(observed("out", 20, Phase.COMPLETE, 2, new Name("his", "visits"), new Name("db", "next")), ACT);
        recorder.record(observed("on", 21, Phase.COMPLETE, 3, new Name("db", "next"), new Name("db", "far")), ACT);
        reach.readAnew();
        askedBy.set(new Viewer(AnsweringSketch.unit("hospital")), "hospital");

        GraphQlTester.Response seen = tester.document("""
                { whereabouts(of: "urn:suyuan:dataset:his/visits", from: "2026-01-02T12:00:00Z", until: "2026-01-02T12:00:00Z") {
                  stays { copy { name } } hidden reasons } }""").execute();

        seen.path("whereabouts.stays[*].copy.name").entityList(String.class).doesNotContain("far");
        seen.path("whereabouts.hidden").entity(Integer.class).satisfies(hidden -> assertThat(hidden)
                .isPositive());
        seen.path("whereabouts.reasons").entityList(String.class).contains("HIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "db/nowhere,             DATASET, 3, 3, DOWNSTREAM, NOT_FOUND,   of",
        "db/patients,            DATASET, 4, 3, DOWNSTREAM, BAD_REQUEST, until",
        "db/patients,            DATASET, 3, 3, BOTH,       BAD_REQUEST, direction",
        "'db/patients/person',   FIELD,   3, 3, DOWNSTREAM, BAD_REQUEST, of",
        "db/patients,            DATASET, 3, 3, 'DOWNSTREAM, limit: 0', BAD_REQUEST, limit"
    })
    void whatCannotBeAskedIsRefusedByName(
            String of, String kind, int from, int until, String direction, String code, String field) {
        tester.document(question("urn:suyuan:" + kind.toLowerCase(Locale.ROOT) + ":" + of, from, until, direction))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(
                                error.getExtensions())
                        .containsEntry("code", code)
                        .satisfies(all ->
                                assertThat(all.getOrDefault("field", field)).isEqualTo(field))));
    }

    @Test
    void whileNothingIsInMemoryItSaysSo() {
        reach.close();

        tester.document(question("urn:suyuan:dataset:db/patients", 3, 3, "DOWNSTREAM"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.get(0).getExtensions()).containsEntry("code", "UNAVAILABLE"));
    }

    private List<String> stays(String dataset, int from, int until, String direction) {
        return ask(dataset, from, until, direction).path("whereabouts.stays[*]").entityList(Map.class).get().stream()
                .map(WhereaboutsIT::stay)
                .toList();
    }

    private static String stay(Map<?, ?> stay) {
        Object until = stay.get("until");
        Map<?, ?> copy = (Map<?, ?>) Objects.requireNonNull(stay.get("copy"));
        return String.join(
                " ",
                String.valueOf(copy.get("name")),
                day(stay.get("from")) + ".." + (until == null ? "" : day(until)),
                String.valueOf(stay.get("evidence")),
                last(stay.get("job")),
                last(stay.get("other")));
    }

    /** The day of January 2026; 0 of what is before. */
    private static String day(@Nullable Object time) {
        String text = String.valueOf(time);
        return text.startsWith("2026-01-") ? String.valueOf(Integer.parseInt(text.substring(8, 10))) : "0";
    }

    private static String last(@Nullable Object urn) {
        String text = String.valueOf(urn);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private GraphQlTester.Response ask(String dataset, int from, int until, String direction) {
        return tester.document(question("urn:suyuan:dataset:db/" + dataset, from, until, direction))
                .execute();
    }

    private static String question(String of, int from, int until, String direction) {
        return """
                { whereabouts(of: "%s", from: "%s", until: "%s", direction: %s) {
                  stays { copy { urn kind name } from until evidence job other } complete reasons frontier hidden revision asOf { known } } }""".formatted(of, at(from), at(until), direction);
    }

    private void run(String job, int run, Phase phase, int day, @Nullable String from, @Nullable String to) {
        record(observed(job, run, phase, day, name(from), name(to)));
    }

    private static @Nullable Name name(@Nullable String name) {
        return name == null ? null : new Name("db", name);
    }

    private static Observation observed(
            String job, int run, Phase phase, int day, @Nullable Name from, @Nullable Name to) {
        return new Observation.OfRun(
                at(day),
                "test",
                phase,
                new UUID(1, run),
                job(job),
                Stream.ofNullable(from).map(WhereaboutsIT::dataset).toList(),
                Stream.ofNullable(to).map(WhereaboutsIT::dataset).toList(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    private void record(Observation observation) {
        new Recorder(ledger).record(observation, ACT);
    }

    private static Job job(String name) {
        return new Job("etl", name, null, null, null, List.of(), Map.of());
    }

    private static Dataset dataset(String name) {
        return dataset(new Name("db", name));
    }

    private static Dataset dataset(Name name) {
        return new Dataset(
                name.namespace(),
                name.name(),
                true,
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                Map.of());
    }

    private static Dataset changed(String name, Change change, Name formerly) {
        return new Dataset(
                "db", name, true, "", List.of(), List.of(), null, List.of(), null, change, formerly, Map.of());
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-%02dT12:00:00Z".formatted(day));
    }
}
