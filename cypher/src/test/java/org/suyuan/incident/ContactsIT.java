package org.suyuan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suyuan.accountability.AnsweringSketch.unit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;
import org.suyuan.register.Registers;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

/** A centre in Futian that sees neither the hospital beside it nor the clinic in Yantian, unless it responds to an incident. */
@GraphTest
class ContactsIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Act BECAUSE = Act.ofCatalogue("question", "数据泄露核查");
    private static final Act NOT_SAID = Act.ofCatalogue("question", "");
    private static final Divisions DIVISIONS = Norms.builtIn().divisions();
    private static final String SHENZHEN = "440300";
    private static final String YANTIAN = "440308";

    private Graph graph;
    private Ledger ledger;

    @BeforeEach
    void threeUnits(Graph graph) {
        this.graph = graph;
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        new Registers(ledger).record(AnsweringSketch.lines("units", """
                centre is 信息中心 at 440304                           2014-01-01..
                hospital is 人民医院 at 440304                         2014-01-01..
                clinic is 社区诊所 at 440308                           2014-01-01..
                hospital has LEADER_IN_CHARGE 分管副院长 of 甲      SZ-8  2020-01-01..2026-02-01
                hospital has LEADER_IN_CHARGE 副院长 of 乙         SZ-8  2026-02-01..
                """), Act.ofCatalogue("test", ""));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoSeesEverythingNeedsNoRight() {
        Asker auditor = new Asker("auditor", Viewer.OF_EVERYTHING, NOT_SAID);

        assertThat(names(ofShenzhen(auditor, NOON))).containsExactly("信息中心", "社区诊所", "人民医院");
    }

    @Test
    void whoRespondsToNothingIsShownWhatItSeesAnyway() {
        open(scope(YANTIAN), "another caller");

        assertThat(names(ofShenzhen(centre(NOT_SAID), NOON))).containsExactly("信息中心");
    }

    @Test
    void aResponderIsShownTheUnitsOfItsScopeBesides() {
        open(scope(YANTIAN), "centre");

        assertThat(names(ofShenzhen(centre(BECAUSE), NOON))).containsExactly("信息中心", "社区诊所");
        assertThat(names(ofUnits(List.of("hospital", "clinic", "never"), NOON))).containsExactly("社区诊所");
    }

    @Test
    void aUnitThatIsNamedIsReachedByThePostsThatItHas() {
        open(new Scope(List.of(unit("hospital")), List.of()), "centre");

        Contact contact = ofUnits(List.of("hospital"), NOON).contacts().get(0);

        assertThat(contact.unit().nameToday()).isEqualTo("人民医院");
        assertThat(contact.posts()).containsExactly(new Contact.Post("副院长", "LEADER_IN_CHARGE", "乙"));
    }

    @Test
    void theRightEndsByItself() {
        open(scope(YANTIAN), "centre");

        assertThat(names(ofUnits(List.of("clinic"), NOON.plusSeconds(3_599)))).containsExactly("社区诊所");
        assertThat(names(ofUnits(List.of("clinic"), NOON.plusSeconds(3_600)))).isEmpty();
    }

    @Test
    void theRightIsEndedAtOnceAndOnce() {
        Responder responder = open(scope(YANTIAN), "centre");
        long before = ledger.head().number();

        at(NOON.plusSeconds(60)).end(responder.id(), BECAUSE);
        at(NOON.plusSeconds(61)).end(responder.id(), BECAUSE);

        assertThat(names(ofUnits(List.of("clinic"), NOON.plusSeconds(60)))).isEmpty();
        assertThat(at(NOON.plusSeconds(60)).all()).isEmpty();
        assertThat(at(NOON.plusSeconds(59)).all())
                .extracting(Responder::incident)
                .containsExactly("leak-1");
        assertThat(ledger.head().number()).isEqualTo(before + 1);
        assertThatThrownBy(() -> at(NOON).end("0123", BECAUSE))
                .isInstanceOfSatisfying(
                        Problem.class, none -> assertThat(none.code()).isEqualTo(Problem.Code.NOT_FOUND));
    }

    @Test
    void itIsProlongedByAnotherActAndNeverBeyondThreeDays() {
        open(scope(YANTIAN), "centre");
        at(NOON.plusSeconds(1_800))
                .open(
                        "centre",
                        "leak-1",
                        scope(YANTIAN),
                        NOON.plusSeconds(1_800).plus(Responders.LONGEST),
                        BECAUSE);

        assertThat(names(ofUnits(List.of("clinic"), NOON.plus(Duration.ofDays(3)))))
                .containsExactly("社区诊所");
        for (Instant wrong : List.of(NOON, NOON.plus(Responders.LONGEST).plusSeconds(1))) {
            assertThatThrownBy(() -> at(NOON).open("centre", "leak-1", scope(YANTIAN), wrong, BECAUSE))
                    .isInstanceOfSatisfying(
                            Problem.class, wished -> assertThat(wished.field()).isEqualTo("/until"));
        }
    }

    @Test
    void aUnitThatNobodyKnowsIsNoScope() {
        Scope mistyped = new Scope(List.of(unit("hospital"), unit("hopsital")), List.of());

        assertThatThrownBy(() -> open(mistyped, "centre")).hasMessageContaining("/units is 1 unknown");
    }

    @Test
    void aReasonIsAskedOfResponderAndAdministrator() {
        assertThatThrownBy(() -> at(NOON).open("centre", "leak-1", scope(YANTIAN), NOON.plusSeconds(60), NOT_SAID))
                .hasMessageContaining("X-Reason");

        open(scope(YANTIAN), "centre");

        assertThatThrownBy(() -> ofShenzhen(centre(NOT_SAID), NOON)).hasMessageContaining("Suyuan-Reason");
    }

    @Test
    void eachUseIsAnEntryOfWhatTheRightAloneShowed() {
        open(scope(SHENZHEN), "centre");
        long before = ledger.head().number();

        Contacts.Page first = contacts(NOON).ofDivision(SHENZHEN, "", 2, ledger.moment(NOON, null), centre(BECAUSE));

        assertThat(names(first)).containsExactly("信息中心", "社区诊所");
        assertThat(first.more()).isTrue();
        assertThat(ledger.head().number()).isEqualTo(before + 1);
        assertThat(payload()).contains("leak-1", "urn:suyuan:unit:clinic").doesNotContain("centre", "hospital");

        contacts(NOON).ofDivision(SHENZHEN, unit("clinic").text(), 2, ledger.moment(NOON, null), centre(BECAUSE));

        assertThat(ledger.head().number()).isEqualTo(before + 2);
        assertThat(payload()).contains("urn:suyuan:unit:hospital");
    }

    @Test
    void whatIsSeenAnywayIsNoUse() {
        open(scope(SHENZHEN), "centre");
        long before = ledger.head().number();

        assertThat(names(ofUnits(List.of("centre", "never"), NOON))).containsExactly("信息中心");

        assertThat(ledger.head().number()).isEqualTo(before);
    }

    @Test
    void aRightThatEndedMeanwhileIsNotUsed() {
        Responder responder = open(scope(YANTIAN), "centre");
        at(NOON).end(responder.id(), BECAUSE);

        assertThatThrownBy(() -> at(NOON.plusSeconds(1)).use(Map.of(responder, List.of(unit("clinic"))), BECAUSE))
                .isInstanceOfSatisfying(
                        Problem.class, ended -> assertThat(ended.code()).isEqualTo(Problem.Code.FORBIDDEN));
    }

    @Test
    void namesAreOfTheMomentAskedAboutButTheRightIsOfNow() {
        open(scope(YANTIAN), "centre");
        Instant before = Instant.parse("2020-06-01T00:00:00Z");

        Contacts.Page page = contacts(NOON)
                .ofUnits(
                        List.of(unit("clinic"), unit("hospital")),
                        "",
                        50,
                        ledger.moment(before, null),
                        centre(BECAUSE));

        assertThat(names(page)).containsExactly("社区诊所");
    }

    private Responder open(Scope scope, String caller) {
        return at(NOON).open(caller, "leak-1", scope, NOON.plusSeconds(3_600), BECAUSE);
    }

    private static Scope scope(String division) {
        return new Scope(List.of(), List.of(division));
    }

    private Contacts.Page ofShenzhen(Asker asker, Instant now) {
        return contacts(now).ofDivision(SHENZHEN, "", 50, ledger.moment(now, null), asker);
    }

    private Contacts.Page ofUnits(List<String> names, Instant now) {
        List<Urn> units = names.stream().map(AnsweringSketch::unit).toList();
        return contacts(now).ofUnits(units, "", 50, ledger.moment(now, null), centre(BECAUSE));
    }

    private static List<String> names(Contacts.Page page) {
        return page.contacts().stream().map(one -> one.unit().name()).toList();
    }

    private String payload() {
        return ledger.payload(ledger.head().number())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static Asker centre(Act act) {
        return new Asker("centre", new Viewer(unit("centre")), act);
    }

    private Responders at(Instant now) {
        return new Responders(graph, ledger, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Contacts contacts(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Contacts(graph, at(now), new Sights(graph, DIVISIONS, clock), DIVISIONS, clock);
    }
}
