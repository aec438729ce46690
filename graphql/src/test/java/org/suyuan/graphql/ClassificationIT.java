package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Copy;
import org.suyuan.custody.DataClass;
import org.suyuan.custody.DataTheme;
import org.suyuan.custody.InformationSystem;
import org.suyuan.custody.NationalGrade;
import org.suyuan.custody.SecretKind;
import org.suyuan.custody.Sensitivity;
import org.suyuan.custody.Site;
import org.suyuan.custody.Upkeep;
import org.suyuan.custody.Whether;
import org.suyuan.graph.Graph;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.sight.Viewer;
import org.suyuan.time.Period;

/** A hospital and its city class the same visits, and do not agree. */
@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class ClassificationIT {
    private static final Urn CITY = Line.register("city");
    private static final Urn HOSPITALS_OWN = Line.register(AnsweringSketch.unit("hospital"), "classes");
    private static final Urn VISITS = AnsweringSketch.dataset("visits");
    private static final Urn COPY = VISITS.as(Kind.HOLDING);
    private static final Urn HIS = InformationSystem.urn("his");
    private static final Urn ROOM = Site.urn("room");
    private static final Instant SPRING = Instant.parse("2024-03-01T00:00:00Z");

    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Graph graph;

    @Autowired
    private AskedBy askedBy;

    @BeforeEach
    void theHospitalAndItsCity() {
        TestNeo4j.shared().empty();
        record(AnsweringSketch.lines("units", """
                hospital is 区人民医院 at 500112              1998-01-01..2025-01-01
                hospital is 区第一人民医院 at 500112            2025-01-01..
                stranger is 某研究院 at 510100                2014-01-01..
                hospital answers PRIMARY for visits CQ-6   2018-01-01..
                copy of visits is held by hospital         2018-01-01..
                """));
    }

    @AfterEach
    void everybodySeesEverything() {
        askedBy.set(Viewer.OF_EVERYTHING);
    }

    @Test
    void whatNobodyToldIsNull() {
        ask("2024-06-01").path("dataset.classification").valueIsNull();
        ask("2024-06-01")
                .path("dataset.classifications")
                .entityList(Object.class)
                .hasSize(0);
        ask("2024-06-01")
                .path("dataset.catalogueEntries")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void allThatARegisterToldIsShownWithItsGroundsFromItsDayOn() {
        DataClass whole = new DataClass(
                DataTheme.EMR,
                Whether.NO,
                new Sensitivity(
                        PersonalClass.SENSITIVE_PERSONAL,
                        Whether.UNKNOWN,
                        Whether.NO,
                        EnumSet.of(SecretKind.PRIVACY, SecretKind.WORK_SECRET)),
                new NationalGrade(NationalGrade.Importance.IMPORTANT, 3),
                DataClass.OpeningClass.NOT_OPEN,
                new Upkeep("P1D", "P30Y", Upkeep.LogRetention.LOG_3Y, 3_000_000_000L));
        record(List.of(whole.line(
                CITY, "visits", VISITS, Period.from(SPRING), new Grounds(List.of("SZ-20"), List.of("分级审批表")))));

        GraphQlTester.Response before = ask("2024-02-01");
        GraphQlTester.Response after = ask("2024-06-01");

        before.path("dataset.classification").valueIsNull();
        after.path("dataset.classification").matchesJsonStrictly("""
                {"theme": "EMR", "publicData": "NO", "personalClass": "SENSITIVE_PERSONAL", "minorsUnder14": "UNKNOWN",
                 "biometric": "NO", "secrets": ["WORK_SECRET", "PRIVACY"], "importance": "IMPORTANT", "level": 3,
                 "opening": "NOT_OPEN", "updatePeriod": "P1D", "retention": "P30Y", "logRetention": "LOG_3Y",
                 "expectedRows": 3000000000,
                 "told": {"validFrom": "2024-03-01T00:00:00.000Z", "validUntil": null, "provisions": ["SZ-20"],
                          "evidence": ["分级审批表"], "line": "urn:suyuan:document:register/city#visits"}}
                """);
    }

    @Test
    void ofTwoRegistersThatDisagreeBothAreShownAndTheStricterCounts() {
        record(List.of(personal(HOSPITALS_OWN, PersonalClass.DE_IDENTIFIED)));
        record(List.of(personal(CITY, PersonalClass.ANONYMISED)));
        record(List.of(personal(Line.register("province"), null)));

        GraphQlTester.Response answer = ask("2024-06-01");

        answer.path("dataset.classification.personalClass").entity(String.class).isEqualTo("DE_IDENTIFIED");
        answer.path("dataset.classifications").matchesJsonStrictly("""
                [{"personalClass": "DE_IDENTIFIED", "told": {"line": "urn:suyuan:document:register/hospital/classes#visits"}},
                 {"personalClass": "ANONYMISED", "told": {"line": "urn:suyuan:document:register/city#visits"}},
                 {"personalClass": null, "told": {"line": "urn:suyuan:document:register/province#visits"}}]
                """);
        assertThat(decidedBy()).isEqualTo(new Classification(SharingClass.NOT_KNOWN, Personal.YES));
    }

    @Test
    void anEntryInACatalogueCountsWhereNoClassIsStricter() {
        record(List.of(
                personal(CITY, PersonalClass.ANONYMISED),
                AnsweringLine.of(
                        CITY,
                        "entry",
                        Urn.of(Kind.DOCUMENT, "ml-1"),
                        VISITS,
                        new Classification(SharingClass.CONDITIONAL, Personal.NOT_KNOWN),
                        Period.from(SPRING))));

        ask("2024-06-01").path("dataset.catalogueEntries").matchesJsonStrictly("""
                [{"urn": "urn:suyuan:document:ml-1", "sharing": "CONDITIONAL", "personal": "NOT_KNOWN",
                  "told": {"line": "urn:suyuan:document:register/city#entry"}}]
                """);
        assertThat(decidedBy()).isEqualTo(new Classification(SharingClass.CONDITIONAL, Personal.NO));
    }

    @Test
    void aCopyIsShownInTheHandsItIsInAndCalledAsThen() {
        keptInTheHospitalsRoom();

        ask("2024-06-01").path("dataset.holdings").matchesJsonStrictly("""
                [{"urn": "%s", "kind": "SOURCE", "division": "500112", "system": "%s", "site": "%s", "place": "500112",
                  "country": "CN",
                  "keeper": {"urn": "urn:suyuan:unit:hospital", "name": "区人民医院", "nameToday": "区第一人民医院"}}]
                """.formatted(COPY, HIS, ROOM));
    }

    /** By way of the system: a site is nobody's. */
    @Test
    void whereACopyStandsIsShownToWhoSeesItsSystemAlone() {
        keptInTheHospitalsRoom();
        record(AnsweringSketch.lines("notes", "stranger answers JOINT for visits 2018-01-01.."));

        askedBy.set(new Viewer(AnsweringSketch.unit("hospital")), "hospital");
        ask("2024-06-01").path("dataset.holdings[0]").matchesJson("""
                {"system": "%s", "site": "%s", "place": "500112", "country": "CN"}
                """.formatted(HIS, ROOM));
        askedBy.set(new Viewer(AnsweringSketch.unit("stranger")), "stranger");
        ask("2024-06-01").path("dataset.holdings[0]").matchesJson("""
                {"system": null, "site": null, "place": null, "country": null, "keeper": null}
                """);
    }

    @Test
    void aColumnOfTwoCopiesIsListedOnceAndThatOfEitherMayBeAskedAbout() {
        Urn mirror = Urn.of(Kind.HOLDING, "mirror", "visits_m");
        new Recorder(ledger).record(described(VISITS, "id", "at"), Act.ofCatalogue("test", ""));
        new Recorder(ledger).record(described(mirror, "id", "loaded"), Act.ofCatalogue("test", ""));
        record(List.of(new Copy(
                        mirror,
                        VISITS,
                        Copy.CopyKind.BACKUP,
                        AnsweringSketch.unit("hospital"),
                        null,
                        Period.from(SPRING),
                        Grounds.NONE)
                .line(CITY, "mirror")));

        ask("2024-06-01").path("dataset.fields").matchesJsonStrictly("""
                [{"urn": "%s/id"}, {"urn": "%s/at"}, {"urn": "%s/loaded"}]
                """.formatted(
                        VISITS.as(Kind.FIELD), VISITS.as(Kind.FIELD), mirror.as(Kind.FIELD)));
        assertThat(mayUse(mirror.as(Kind.FIELD) + "/loaded", "2024-06-01")).isEqualTo("ALLOWED");
        assertThat(mayUse(mirror.as(Kind.FIELD) + "/loaded", "2024-01-01")).isEqualTo("BAD_REQUEST");
        assertThat(mayUse("urn:suyuan:field:elsewhere/visits/id", "2024-06-01")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whoMayNotSeeTheHospitalIsToldNothingThatNamesIt() {
        record(List.of(new DataClass(
                        null,
                        Whether.UNKNOWN,
                        new Sensitivity(
                                PersonalClass.PERSONAL,
                                Whether.UNKNOWN,
                                Whether.UNKNOWN,
                                EnumSet.noneOf(SecretKind.class)),
                        NationalGrade.NOT_TOLD,
                        null,
                        Upkeep.NOT_TOLD)
                .line(
                        HOSPITALS_OWN,
                        "visits",
                        VISITS,
                        Period.from(SPRING),
                        new Grounds(List.of("SZ-3"), List.of("区人民医院函")))));
        record(AnsweringSketch.lines("notes", "stranger answers JOINT for visits 2018-01-01.."));
        askedBy.set(new Viewer(AnsweringSketch.unit("stranger")), "stranger");

        GraphQlTester.Response answer = ask("2024-06-01");

        answer.path("dataset.classification.personalClass").entity(String.class).isEqualTo("PERSONAL");
        answer.path("dataset.classification.told").matchesJson("""
                {"provisions": ["SZ-3"], "evidence": [], "line": null}
                """);
        answer.path("dataset.holdings[0].keeper").valueIsNull();
        answer.path("dataset.holdings[0].division").valueIsNull();
    }

    private GraphQlTester.Response ask(String day) {
        return tester.document("""
                { dataset(urn: "%s", asOf: {valid: "%sT00:00:00+08:00"}) {
                    classification { theme publicData personalClass minorsUnder14 biometric secrets importance level opening
                      updatePeriod retention logRetention expectedRows told { validFrom validUntil provisions evidence line } }
                    classifications { personalClass told { line } }
                    catalogueEntries { urn sharing personal told { line } }
                    fields { urn }
                    holdings { urn kind division system site place country keeper { urn name nameToday } } } }
                """.formatted(VISITS, day)).execute();
    }

    private Classification decidedBy() {
        return new Situations(graph, Norms.builtIn())
                .of(List.of(), List.of(VISITS), ledger.head().known()).datasets().stream()
                        .flatMap(one -> one.classes().stream())
                        .filter(one -> one.holds(Instant.parse("2024-06-01T00:00:00Z")))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static Line personal(Urn register, @Nullable PersonalClass one) {
        return new DataClass(
                        null,
                        Whether.UNKNOWN,
                        new Sensitivity(one, Whether.UNKNOWN, Whether.UNKNOWN, EnumSet.noneOf(SecretKind.class)),
                        NationalGrade.NOT_TOLD,
                        null,
                        Upkeep.NOT_TOLD)
                .line(register, "visits", VISITS, Period.from(SPRING), Grounds.NONE);
    }

    /** Whether the hospital may use a column; or the code of the error. */
    private String mayUse(String field, String day) {
        List<String> errors = new ArrayList<>();
        GraphQlTester.Traversable answer = tester.document("""
                        { mayProcess(unit: "urn:suyuan:unit:hospital", dataset: "%s", field: "%s", operation: "USE", purpose: "CARE",
                            asOf: {valid: "%sT00:00:00Z"}) { verdict } }
                        """.formatted(VISITS, field, day))
                .execute()
                .errors()
                .satisfy(all -> all.forEach(
                        error -> errors.add(String.valueOf(error.getExtensions().get("code")))));
        return errors.isEmpty()
                ? answer.path("mayProcess.verdict").entity(String.class).get()
                : errors.get(0);
    }

    private static Observation described(Urn of, String... columns) {
        return new Observation.OfDataset(
                Instant.parse("2024-01-01T00:00:00Z"),
                "test",
                new Observation.Dataset(
                        of.parts().get(0),
                        of.parts().get(1),
                        true,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        Stream.of(columns)
                                .map(name -> new Observation.Field(name, null, null))
                                .toList(),
                        null,
                        null,
                        null,
                        Map.of()));
    }

    private void keptInTheHospitalsRoom() {
        Period always = Period.from(Instant.parse("2018-01-01T00:00:00Z"));
        record(List.of(
                new Site(ROOM, "机房", Site.SiteKind.OWN_DATA_CENTRE, "CN", "500112", always, Grounds.NONE)
                        .line(CITY, "room"),
                new InformationSystem(
                                HIS,
                                "医院信息系统",
                                InformationSystem.SystemKind.HOSPITAL_SYSTEM,
                                AnsweringSketch.unit("hospital"),
                                ROOM,
                                always,
                                Grounds.NONE)
                        .line(CITY, "his"),
                new Copy(COPY, null, Copy.CopyKind.SOURCE, AnsweringSketch.unit("hospital"), HIS, always, Grounds.NONE)
                        .line(CITY, "copy")));
    }

    private void record(List<Line> lines) {
        new Registers(ledger).record(lines, Act.ofCatalogue("test", ""));
    }
}
