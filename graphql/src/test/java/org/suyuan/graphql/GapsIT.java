package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.accountability.AnsweringSketch.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.custody.Binding;
import org.suyuan.custody.Connection;
import org.suyuan.custody.Copy;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.sight.Viewer;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class GapsIT {
    private static final Act ACT = Act.ofCatalogue("test", "");

    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AskedBy askedBy;

    @AfterEach
    void everybodySeesEverything() {
        askedBy.set(Viewer.OF_EVERYTHING);
    }

    @BeforeEach
    void unitsOfTwoCities() {
        TestNeo4j.shared().empty();
        register("""
                clinic is 福田门诊部 at 440304                                2014-01-01..
                clinic has LEADER_IN_CHARGE 主任 of 甲              SZ-8     2014-01-01..2024-03-01
                clinic has DATA_DEPARTMENT 信息科                  SZ-8     2014-01-01..
                clinic has DATA_STAFF 数据员                      SZ-8     2014-01-01..
                clinic answers PRIMARY for both                 SZ-6     2014-01-01..
                clinic answers PRIMARY for fine                 SZ-6     2014-01-01..
                clinic answers PRIMARY for ended                SZ-6     2014-01-01..2024-02-01
                copy of ended is held by clinic                          2014-01-01..
                copy of fine is held by clinic                           2014-01-01..
                hospital is 重庆医院 at 500103                              2014-01-01..
                hospital has SECURITY_POST 安全科                 CQ-19a   2014-01-01..
                hospital has TOP_LEADER 院长 of 乙                 NAT-4a   2014-01-01..
                hospital answers PRIMARY for both               CQ-10    2024-04-01..
                hospital answers INTERIM_CUSTODIAN for kept     SC-14    2024-05-01..
                old is 旧医院 at 500103                                     2014-01-01..2024-05-15
                old is CEASED 旧医院 at 500103                              2024-05-15..
                old answers PRIMARY for left                    CQ-10    2014-01-01..
                """);
        var orphan = AnsweringSketch.dataset("orphan");
        new Registers(ledger)
                .record(
                        List.of(new Line(
                                Line.register("lineage"),
                                "orphan",
                                orphan,
                                List.of(new Fact(
                                        "COPY_OF",
                                        AnsweringSketch.holding("orphan"),
                                        orphan,
                                        Period.from(day("2024-05-30")),
                                        Map.of())))),
                        ACT);
    }

    @Test
    void aDivisionShowsTheGapsOfItsUnitsWithTheDaysTheyHaveBeenOpen() {
        assertThat(gaps("division: \"440300\""))
                .containsExactly(
                        "POST_MISSING clinic LEADER_IN_CHARGE 92 [SZ-8]",
                        "TWO_PRIMARIES clinic both 61 [SZ-6, NAT-2.3]",
                        "NOBODY clinic ended 121 [SZ-6, NAT-4]");
        assertThat(gaps("division: \"500000\""))
                .containsExactly(
                        "TWO_PRIMARIES hospital both 61 [CQ-10, NAT-2.3]",
                        "INTERIM_ONLY hospital kept 31 [CQ-10, NAT-4]",
                        "CEASED old left 17 [CQ-19d]");
        assertThat(gaps("division: \"510000\"")).isEmpty();
    }

    @Test
    void dataThatNoUnitHasToDoWithAreListedForTheCountryAlone() {
        assertThat(gaps("kinds: [NOBODY]"))
                .containsExactly("NOBODY clinic ended 121 [SZ-6, NAT-4]", "NOBODY - orphan 2 [NAT-4]");
        assertThat(gaps("kinds: [NOBODY], division: \"100000\"")).hasSize(2);
    }

    @Test
    void dataFromAConnectionAreAGapOfTheUnitThatIsBoundToItSinceTheyAreThere() {
        var copy = Urn.of(Kind.HOLDING, "postgres://third", "ehr.visits");
        Fact sinceEver = new Fact("COPY_OF", copy, copy.as(Kind.DATASET), Period.from(Times.EARLIEST), Map.of());
        Fact there = Fact.state(copy, Period.from(day("2024-05-22")), Map.of("name", "visits"));
        Binding binding = new Binding(
                Connection.of("postgres://third"),
                null,
                AnsweringSketch.unit("hospital"),
                Period.from(day("2024-01-01")),
                Grounds.NONE);
        new Registers(ledger)
                .record(
                        List.of(
                                new Line(Line.register("lineage"), "visits", copy, List.of(sinceEver, there)),
                                binding.line(Line.register("bindings"), "third")),
                        ACT);

        assertThat(gaps("division: \"500000\", kinds: [NOBODY]"))
                .containsExactly("NOBODY hospital ehr.visits 10 [CQ-10, NAT-4]");
        assertThat(gaps("kinds: [NOBODY]"))
                .containsExactly(
                        "NOBODY clinic ended 121 [SZ-6, NAT-4]",
                        "NOBODY hospital ehr.visits 10 [CQ-10, NAT-4]",
                        "NOBODY - orphan 2 [NAT-4]");
    }

    @Test
    void aCopyOfOtherDataIsAGapOfTheseAndNotOfItsName() {
        var backup = Urn.of(Kind.HOLDING, "s3://vault", "backup");
        Urn namesake = backup.as(Kind.DATASET);
        Period since = Period.from(day("2024-05-22"));
        Line lineage = new Line(
                Line.register("lineage"),
                "backup",
                namesake,
                List.of(Fact.state(namesake, since, Map.of("name", "backup"))));
        Copy copy = new Copy(
                backup,
                AnsweringSketch.dataset("unanswered"),
                Copy.CopyKind.BACKUP,
                AnsweringSketch.unit("hospital"),
                null,
                since,
                Grounds.NONE);
        new Registers(ledger).record(List.of(lineage, copy.line(Line.register("copies"), "backup")), ACT);

        assertThat(gaps("kinds: [NOBODY]"))
                .containsExactly(
                        "NOBODY clinic ended 121 [SZ-6, NAT-4]",
                        "NOBODY hospital unanswered 10 [CQ-10, NAT-4]",
                        "NOBODY - orphan 2 [NAT-4]");
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrRepetition() {
        List<String> all = gaps("first: 500");
        List<String> paged = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            GraphQlTester.Response page = ask("first: 2" + (after.isEmpty() ? "" : ", after: \"" + after + "\""));
            paged.addAll(lines(page));
            more = page.path("gaps.pageInfo.hasNextPage").entity(Boolean.class).get();
            after = page.path("gaps.pageInfo.endCursor").entity(String.class).get();
        }

        assertThat(all).hasSize(7);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void anAuthorizationThatOutlivesItsGrantorOrItsHolderIsAGapOfWhoIsNoMore() {
        register("""
                old entrusts hospital with left as given        CQ-7     2020-02-01..2026-01-01
                hospital entrusts old with kept as got          CQ-7     2024-05-20..2026-01-01
                old entrusts hospital with left as over         CQ-7     2020-02-01..2024-05-20
                hospital entrusts clinic with both as fine      CQ-7     2020-02-01..2026-01-01
                """);

        assertThat(gaps("division: \"500000\", kinds: [AUTHORIZATION_OUTLIVES]"))
                .containsExactly(
                        "AUTHORIZATION_OUTLIVES old given 17 [CQ-19d]", "AUTHORIZATION_OUTLIVES old got 12 [CQ-19d]");
        assertThat(gaps("division: \"440300\", kinds: [AUTHORIZATION_OUTLIVES]"))
                .isEmpty();
        askedBy.set(new Viewer(AnsweringSketch.unit("clinic")));
        assertThat(gaps("kinds: [AUTHORIZATION_OUTLIVES]")).isEmpty();
    }

    /** Its last place is over, and still somebody has to see to what it left. */
    @Test
    void whoIsNoMoreIsUnderTheAuthorityOfWhereItLayLast() {
        register("""
                bureau is 锦江区卫生健康局 at 510104                              2014-01-01..
                bureau performs HEALTH_ADMINISTRATION for 510104 SC-4     2014-01-01..
                gone is 撤销的医院 at 510104                                     2014-01-01..2024-05-15
                gone entrusts clinic with lost as handed        SC-33    2020-02-01..2090-01-01
                """);
        askedBy.set(new Viewer(AnsweringSketch.unit("bureau")));

        assertThat(gaps("kinds: [AUTHORIZATION_OUTLIVES]"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("AUTHORIZATION_OUTLIVES gone handed 17");
    }

    @Test
    void whoIsNoMoreIsCalledByTheLastName() {
        register("""
                gone is 撤销的医院 at 510104                                     2014-01-01..2024-05-15
                gone answers PRIMARY for lost                   SC-5     2014-01-01..
                """);

        ask("division: \"510000\", kinds: [CEASED]")
                .path("gaps.edges[*].node.unit.name")
                .entityList(String.class)
                .containsExactly("撤销的医院");
    }

    @Test
    void aDivisionThatIsNoneIsRefused() {
        tester.document("{ gaps(division: \"999999\") { edges { node { kind } } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.get(0).getExtensions()).containsEntry("code", "BAD_REQUEST"));
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        String foreign = ask("first: 1")
                .path("gaps.pageInfo.endCursor")
                .entity(String.class)
                .get();

        for (String list : List.of("datasets", "search(text: \"a\", ", "contacts(division: \"500103\", ", "ledger")) {
            String open = list.contains("(") ? list : list + "(";
            tester.document("{ " + open + "after: \"" + foreign + "\") { edges { cursor } } }")
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors.get(0).getMessage())
                            .as(list)
                            .startsWith("after is no cursor of this list"));
        }
    }

    private void register(String sketch) {
        new Registers(ledger).record(AnsweringSketch.lines("units", sketch), ACT);
    }

    private List<String> gaps(String arguments) {
        return lines(ask(arguments));
    }

    private GraphQlTester.Response ask(String arguments) {
        return tester.document("""
                { gaps(%s, asOf: {valid: "%s"}) {
                    edges { node { kind unit { urn name nameToday } dataset datasetName postKind authorization primaries since daysOpen articles revision asOf { valid } } }
                    pageInfo { hasNextPage endCursor } } }
                """.formatted(arguments, day("2024-06-01"))).execute();
    }

    private static List<String> lines(GraphQlTester.Response response) {
        return response.path("gaps.edges[*].node").entityList(Told.class).get().stream()
                .map(Told::line)
                .toList();
    }

    record Told(
            String kind,
            @Nullable Called unit,
            @Nullable String dataset,
            @Nullable String postKind,
            @Nullable String authorization,
            int daysOpen,
            List<String> articles) {
        record Called(String urn) {}

        String line() {
            String who = unit == null ? "-" : unit.urn().replaceAll(".*:", "");
            String what = authorization != null
                    ? authorization.replaceAll(".*:", "")
                    : dataset == null ? postKind : dataset.replaceAll(".*/", "");
            return kind + " " + who + " " + what + " " + daysOpen + " " + articles;
        }
    }
}
