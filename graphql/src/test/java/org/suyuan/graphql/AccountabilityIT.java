package org.suyuan.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.accountability.AnsweringSketch.dataset;
import static org.suyuan.accountability.AnsweringSketch.day;
import static org.suyuan.accountability.AnsweringSketch.holding;
import static org.suyuan.accountability.AnsweringSketch.paper;
import static org.suyuan.accountability.AnsweringSketch.unit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.custody.Binding;
import org.suyuan.custody.Connection;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.Period;
import org.suyuan.unit.Filling;
import org.suyuan.unit.Post;
import org.suyuan.unit.PostKind;

/** A hospital in Futian answers for its visits; its city's commission has its seat in the same district. */
@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class AccountabilityIT {
    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void aHospitalAndThoseAroundIt() {
        TestNeo4j.shared().empty();
        register("units", """
                bureau is 福田区卫生计生局 at 440304                               2014-01-01..2019-03-01
                bureau is 福田区卫生健康局 at 440304                               2019-03-01..
                bureau performs HEALTH_ADMINISTRATION for 440304      SZ-4       2014-01-01..
                commission is 深圳市卫生健康委员会 at 440304                        2014-01-01..
                commission performs HEALTH_ADMINISTRATION for 440300  SZ-4       2014-01-01..
                province is 广东省卫生健康委员会 at 440100                          2014-01-01..
                province performs HEALTH_ADMINISTRATION for 440000    SZ-4       2014-01-01..
                databureau is 深圳市政务服务和数据管理局 at 440304                    2014-01-01..
                databureau performs DATA_ADMINISTRATION for 440300    SZ-5       2014-01-01..
                hospital is 福田区人民医院 at 440304                               2014-01-01..
                provider is 云数科技 at 440305                                    2014-01-01..
                helper is 小数科技 at 440305                                      2014-01-01..
                centre is 市健康信息中心 at 440304                                 2014-01-01..
                bureau supervises hospital in SECURITY                SZ-4       2014-01-01..
                commission supervises bureau in ALL                   SZ-4       2014-01-01..
                hospital has LEADER_IN_CHARGE 分管副院长 of 甲           SZ-8       2020-01-01..2025-01-01
                """);
        register("data", """
                hospital answers PRIMARY for visits                   SZ-6       2018-01-01..
                copy of visits is held by centre                                 2018-01-01..
                hospital entrusts provider with visits as e1          SZ-13      2024-02-01..2026-02-01
                provider passes e1 on to helper as s1                 SZ-13i     2024-03-01..2026-01-01
                """);
    }

    @Test
    void whoFillsAPostDoesSoByTheArticlesOfThePost() {
        Urn clinic = unit("clinic");
        Urn post = Post.urn(clinic, "security");
        Urn register = Line.register("posts");
        Period always = Period.from(day("2020-01-01"));
        register("clinic", """
                clinic is 福田区门诊部 at 440304                                2014-01-01..
                clinic answers PRIMARY for notes                      SZ-6       2018-01-01..
                """);
        new Registers(ledger)
                .record(
                        List.of(
                                new Post(clinic, post, always, Grounds.of("SZ-8")).line(register, "post"),
                                new Filling(post, "主任", PostKind.DATA_STAFF, "", always, Grounds.of("SZ-20"))
                                        .line(register, "filled")),
                        Act.ofCatalogue("test", ""));

        assertThat(links(ask(dataset("notes"), "2024-06-01"))).contains("POST 福田区门诊部 clinic [SZ-20, SZ-8] posts");
    }

    @Test
    void oneUnitAnswersUnderItsArticleAndTheChainGoesUpToTheProvince() {
        GraphQlTester.Response answer = ask(dataset("visits"), "2024-06-01");

        answer.path("accountability.status").entity(String.class).isEqualTo("ONE");
        assertThat(links(answer))
                .containsExactly(
                        "ACCOUNTABLE 福田区人民医院 visits [SZ-6] data",
                        "POST 福田区人民医院 hospital [SZ-8] units",
                        "SUPERVISOR 福田区卫生健康局 hospital [SZ-4] units",
                        "SUPERVISOR 深圳市卫生健康委员会 bureau [SZ-4] units",
                        "HEALTH_AUTHORITY 福田区卫生健康局 440304 [SZ-4] units",
                        "HEALTH_AUTHORITY 深圳市卫生健康委员会 440300 [SZ-4] units",
                        "HEALTH_AUTHORITY 广东省卫生健康委员会 440000 [SZ-4] units",
                        "PROVIDER 云数科技 e1 [SZ-13] data",
                        "PROVIDER 小数科技 s1 [SZ-13i] data");
        answer.path("accountability.withoutAuthority").entityList(String.class).containsExactly("100000");
        answer.path("accountability.missingPosts[*].postKind")
                .entityList(String.class)
                .containsExactly("DATA_DEPARTMENT", "DATA_STAFF");
        answer.path("accountability.missingPosts[*].article")
                .entityList(String.class)
                .containsExactly("SZ-8", "SZ-8");
        answer.path("accountability.links[0].told.evidence[*]")
                .entityList(String.class)
                .containsExactly("file hospital");
    }

    @Test
    void aProviderIsToldOfTheDataThatItsPaperSpeaksOf() {
        register("broad", """
                cloud is CEASED 云平台 at 440304                                   2022-01-01..2022-01-02
                hospital entrusts cloud with * as e7                  SZ-13      2024-02-01..2026-02-01
                cloud passes e7 on to other as s7 for labs            SZ-13i     2024-03-01..2026-01-01
                other passes s7 on to third as s8                     SZ-13i     2024-03-01..2026-01-01
                cloud passes e7 on to silent as s9                    SZ-13i     2024-03-01..2026-01-01
                """);

        GraphQlTester.Response answer = ask(dataset("visits"), "2024-06-01");

        answer.path("accountability.links[?(@.kind == 'PROVIDER')].about")
                .entityList(String.class)
                .contains(paper("e7").text(), paper("s9").text())
                .doesNotContain(paper("s7").text(), paper("s8").text());
    }

    @Test
    void theProviderIsManagedByItselfAndGuidedByTheHospitalAndASubEntrustmentWithoutConsentDoesNotCount() {
        GraphQlTester.Response answer = ask(dataset("visits"), "2024-06-01");

        answer.path("accountability.links[?(@.kind == 'PROVIDER')].counts")
                .entityList(Boolean.class)
                .containsExactly(true, false);
        answer.path("accountability.links[7].acting.duties[*].share")
                .entityList(String.class)
                .containsExactly("GUIDES_AND_SUPERVISES", "MANAGES");
        answer.path("accountability.links[7].acting.duties[*].bearer.name")
                .entityList(String.class)
                .containsExactly("福田区人民医院", "云数科技");
        answer.path("accountability.links[8].acting.duties")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void whoFillsNoLeadersPostIsMissedFromThatDayOn() {
        ask(dataset("visits"), "2025-06-01")
                .path("accountability.missingPosts[*].postKind")
                .entityList(String.class)
                .containsExactly("LEADER_IN_CHARGE", "DATA_DEPARTMENT", "DATA_STAFF");
    }

    @Test
    void namesAreThoseOfTheDayWithTodaysBeside() {
        GraphQlTester.Response answer = ask(dataset("visits"), "2018-06-01");

        answer.path("accountability.links[?(@.kind == 'SUPERVISOR')].unit.name")
                .entityList(String.class)
                .containsExactly("福田区卫生计生局", "深圳市卫生健康委员会");
        answer.path("accountability.links[?(@.kind == 'SUPERVISOR')].unit.nameToday")
                .entityList(String.class)
                .containsExactly("福田区卫生健康局", "深圳市卫生健康委员会");
    }

    @Test
    void twoRegistersThatDisagreeAreBothShown() {
        register("other", "bureau answers PRIMARY for visits SZ-6 2018-01-01..");

        GraphQlTester.Response answer = ask(dataset("visits"), "2024-06-01");

        answer.path("accountability.status").entity(String.class).isEqualTo("AMBIGUOUS");
        assertThat(links(answer))
                .contains("ACCOUNTABLE 福田区人民医院 visits [SZ-6] data", "ACCOUNTABLE 福田区卫生健康局 visits [SZ-6] other");
    }

    @Test
    void jointInterimAndCeasedUnitsAreToldApart() {
        register("more", """
                old is 旧卫生院 at 440304                       2014-01-01..2020-01-01
                old is CEASED 旧卫生院 at 440304                2020-01-01..
                hospital answers JOINT for shared     SZ-6    2018-01-01..
                centre answers JOINT for shared       SZ-6    2018-01-01..
                centre answers INTERIM_CUSTODIAN for kept     2018-01-01..
                old answers PRIMARY for left          SZ-6    2018-01-01..
                """);

        assertThat(status("shared")).isEqualTo("JOINT");
        assertThat(status("kept")).isEqualTo("NONE");
        GraphQlTester.Response left = ask(dataset("left"), "2024-06-01");
        left.path("accountability.status").entity(String.class).isEqualTo("NONE");
        left.path("accountability.links[*].counts").entityList(Boolean.class).containsExactly(false);
    }

    @Test
    void ofAHoldingItsDatasetIsMeantAndItsHolderTold() {
        GraphQlTester.Response answer = ask(holding("visits"), "2024-06-01");

        answer.path("accountability.datasets[*]")
                .entityList(String.class)
                .containsExactly(dataset("visits").text());
        assertThat(links(answer)).contains("HOLDER 市健康信息中心 visits [] data", "ACCOUNTABLE 福田区人民医院 visits [SZ-6] data");
    }

    @Test
    void whoHoldsACopyIsToldByTheClosestConnectionIfNobodySaysItOfTheCopy() {
        var elsewhere = Urn.of(Kind.HOLDING, "postgres://shared", "ward.beds");
        Period since = Period.from(day("2018-01-01"));
        Declaration server =
                new Binding(Connection.of("postgres://shared"), null, unit("centre"), since, Grounds.of("SC-6"));
        Declaration schema = new Binding(
                new Connection("postgres://shared", "ward"), null, unit("hospital"), since, Grounds.of("SC-14"));
        Fact there = Fact.state(elsewhere, since, Map.of("name", "beds"));
        Urn register = Line.register("bindings");
        tell(new Line(register, "there", elsewhere, List.of(there)), server.line(register, "server"));
        assertThat(links(ask(elsewhere, "2024-06-01"))).containsExactly("HOLDER 市健康信息中心 ward.beds [SC-6] bindings");

        tell(schema.line(register, "schema"));
        assertThat(links(ask(elsewhere, "2024-06-01"))).containsExactly("HOLDER 福田区人民医院 ward.beds [SC-14] bindings");
    }

    @Test
    void aUnitShowsWhatItAnswersForAndWhomItSupervises() {
        register("more", "hospital answers PRIMARY for wards SZ-6 2018-01-01..");

        GraphQlTester.Response first =
                tester.document("""
                        query($of: Urn!) { accountability(of: $of) { status answersForCount supervisesCount
                            answersFor(first: 1) { edges { node { urn name told { provisions } } } pageInfo { hasNextPage endCursor } }
                            links { kind } missingPosts { postKind } } }
                        """).variable("of", unit("hospital").text()).execute();
        String cursor = first.path("accountability.answersFor.pageInfo.endCursor")
                .entity(String.class)
                .get();
        GraphQlTester.Response second = tester.document("""
                        query($of: Urn!, $after: String) { accountability(of: $of) {
                            answersFor(first: 1, after: $after) { edges { node { urn } } pageInfo { hasNextPage } } } }
                        """)
                .variable("of", unit("hospital").text())
                .variable("after", cursor)
                .execute();
        GraphQlTester.Response bureau =
                tester.document("""
                        query($of: Urn!) { accountability(of: $of) { supervisesCount supervises { edges { node { name } } } } }
                        """).variable("of", unit("bureau").text()).execute();

        first.path("accountability.status").valueIsNull();
        first.path("accountability.answersForCount").entity(Integer.class).isEqualTo(2);
        first.path("accountability.answersFor.edges[*].node.urn")
                .entityList(String.class)
                .containsExactly(dataset("visits").text());
        second.path("accountability.answersFor.edges[*].node.urn")
                .entityList(String.class)
                .containsExactly(dataset("wards").text());
        second.path("accountability.answersFor.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(false);
        bureau.path("accountability.supervises.edges[*].node.name")
                .entityList(String.class)
                .containsExactly("福田区人民医院");
    }

    @Test
    void theSentenceTellsEachLinkAndPointsAtIt() {
        GraphQlTester.Response answer = ask(dataset("visits"), "2024-06-01");

        List<String> zh = answer.path("accountability.sentence[*].text")
                .entityList(String.class)
                .get();
        assertThat(String.join("", zh))
                .startsWith("visits于2024-06-01有一个责任单位；福田区人民医院为责任方（SZ-6）")
                .contains("；福田区卫生健康局在安全方面监督福田区人民医院（SZ-4）")
                .contains("：福田区人民医院承担指导监督责任，云数科技承担具体管理责任（SZ-13）")
                .endsWith("；福田区人民医院没有设责任部门（SZ-8）；福田区人民医院没有设专职或兼职工作人员（SZ-8）。");
        answer.path("accountability.sentence[1].link").entity(Integer.class).isEqualTo(0);
        answer.path("accountability.sentence[0].link").valueIsNull();
        assertThat(String.join(
                        "",
                        answer.path("accountability.sentenceEn[*].text")
                                .entityList(String.class)
                                .get()))
                .contains("One unit answers for visits on 2024-06-01")
                .contains("云数科技 bears the specific management");
    }

    @Test
    void anAnswerIsCompleteOnlyWhereTheRegisterStatesAllPapers() {
        GraphQlTester.Response before = ask(dataset("visits"), "2024-06-01");
        register("data", "hospital states all papers 2018-01-01..");
        GraphQlTester.Response after = ask(dataset("visits"), "2024-06-01");

        before.path("accountability.complete").entity(Boolean.class).isEqualTo(false);
        before.path("accountability.reasons").entityList(String.class).containsExactly("UNDECLARED_EXTENT");
        after.path("accountability.complete").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void versionsTellWhatWasSaidAndWhenItWasCorrected() {
        Instant before = ledger.head().known();
        register("data", "hospital answers PRIMARY for visits SZ-6 2018-01-01..2020-01-01");
        register("data", "bureau answers PRIMARY for visits SZ-6 2020-01-01..");

        GraphQlTester.Response now = versions("valid: \"" + day("2021-01-01") + "\"");
        GraphQlTester.Response then = versions("valid: \"" + day("2021-01-01") + "\", known: \"" + before + "\"");

        now.path("accountabilityVersions.versions[*].unit.name")
                .entityList(String.class)
                .containsExactly("福田区人民医院", "福田区卫生健康局");
        now.path("accountabilityVersions.versions[0].knownUntil")
                .entity(Instant.class)
                .satisfies(until -> assertThat(until).isAfter(before));
        now.path("accountabilityVersions.versions[1].knownUntil").valueIsNull();
        now.path("accountabilityVersions.versions[*].openedBy")
                .entityList(Integer.class)
                .containsExactly(17, 22);
        then.path("accountabilityVersions.versions[*].unit.name")
                .entityList(String.class)
                .containsExactly("福田区人民医院");
    }

    @Test
    void authoritiesAreFoundByFunctionAndAnAuthorityHasTheNextAboveIt() {
        assertThat(authorities(dataset("visits")))
                .containsExactly("DATA_ADMINISTRATION 深圳市政务服务和数据管理局 440300", "HEALTH_ADMINISTRATION 福田区卫生健康局 440304");
        assertThat(authorities(unit("bureau")))
                .containsExactly("DATA_ADMINISTRATION 深圳市政务服务和数据管理局 440300", "HEALTH_ADMINISTRATION 深圳市卫生健康委员会 440300");
        assertThat(authorities(unit("commission")))
                .containsExactly("DATA_ADMINISTRATION 深圳市政务服务和数据管理局 440300", "HEALTH_ADMINISTRATION 广东省卫生健康委员会 440000");
        assertThat(authorities(unit("province"))).isEmpty();
    }

    @Test
    void whatAUnitLeftThatIsNoMoreIsReportedWhereItLayLast() {
        register("gone", """
                gone is 旧医院 at 440304                                        2014-01-01..2023-01-01
                gone is 关闭的医院 at 440304                                      2023-01-01..2024-03-01
                gone answers PRIMARY for left                         SZ-6     2018-01-01..
                nowhere answers PRIMARY for lost                      SZ-6     2018-01-01..
                copy of orphan is held by centre                               2018-01-01..
                """);

        assertThat(authorities(dataset("left")))
                .containsExactly("DATA_ADMINISTRATION 深圳市政务服务和数据管理局 440300", "HEALTH_ADMINISTRATION 福田区卫生健康局 440304");
        assertThat(authorities(unit("gone"))).hasSize(2);
        assertThat(links(ask(dataset("left"), "2024-06-01"))).containsExactly("ACCOUNTABLE 关闭的医院 left [SZ-6] gone");
        assertThat(links(ask(dataset("left"), "2022-06-01"))).contains("ACCOUNTABLE 旧医院 left [SZ-6] gone");
        assertThat(beyond(dataset("lost"))).containsExactly(unit("nowhere").text());
        assertThat(beyond(dataset("orphan"))).containsExactly(dataset("orphan").text());
    }

    private List<String> beyond(Urn of) {
        GraphQlTester.Response answer = tester.document("""
                        query($of: Urn!, $valid: DateTime) { authorities(of: $of, asOf: {valid: $valid}) {
                            missing complete reasons frontier } }
                        """)
                .variable("of", of.text())
                .variable("valid", day("2024-06-01").toString())
                .execute();
        answer.path("authorities.missing").entityList(String.class).hasSize(2);
        answer.path("authorities.reasons").entityList(String.class).containsExactly("UNDECLARED_EXTENT");
        return answer.path("authorities.frontier").entityList(String.class).get();
    }

    @Test
    void anAuthorityIsToldWithTheArticleOfThePlaceOrNone() {
        register("elsewhere", """
                third is 重庆医院 at 500103                                     2014-01-01..
                third answers PRIMARY for cases                     CQ-10    2020-02-01..
                third entrusts provider with cases as e9            CQ-7     2024-02-01..2026-02-01
                health is 渝中区卫生健康委 at 500103                              2014-01-01..
                health performs HEALTH_ADMINISTRATION for 500103    CQ-5     2014-01-01..
                """);

        assertThat(articles(unit("hospital"), "2024-06-01")).containsExactly("SZ-45", "SZ-45");
        assertThat(articles(unit("hospital"), "2023-06-01")).containsExactly("null", "null");
        assertThat(articles(unit("third"), "2024-06-01")).containsExactly("null");
        GraphQlTester.Response inChongqing = ask(dataset("cases"), "2024-06-01");
        inChongqing
                .path("accountability.links[?(@.kind == 'PROVIDER')].acting.duties[0].articles[*]")
                .entityList(String.class)
                .containsExactly("CQ-7");
        assertThat(String.join(
                        "",
                        inChongqing
                                .path("accountability.sentence[*].text")
                                .entityList(String.class)
                                .get()))
                .contains("CQ-7")
                .doesNotContain("SZ-", "SC-");
    }

    private List<String> articles(Urn of, String day) {
        return tester
                .document("""
                        query($of: Urn!, $valid: DateTime) { authorities(of: $of, asOf: {valid: $valid}) {
                            authorities { article } reasons } }
                        """)
                .variable("of", of.text())
                .variable("valid", day(day).toString())
                .execute()
                .path("authorities.authorities[*].article")
                .entityList(Object.class)
                .get()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void whatIsNotKnownIsNullAndWhatIsOfAnotherKindIsRefused() {
        ask(dataset("nothing"), "2024-06-01").path("accountability").valueIsNull();
        tester.document("{ accountability(of: \"%s\") { status } }".formatted(Urn.of(Kind.JOB, "a", "b")))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.get(0).getExtensions()).containsEntry("code", "BAD_REQUEST"));
    }

    /** Their worked answers wait for the demonstration region. */
    @ParameterizedTest
    @CsvSource({"S1, accountability", "S2, accountabilityVersions", "S3, gaps", "I18, authorities"})
    void aQuestionToBeSavedIsTakenAsItStands(String question, String answer) throws IOException {
        String text = new ClassPathResource("questions/" + question + ".graphql").getContentAsString(UTF_8);

        tester.document(text)
                .variable("of", dataset("visits").text())
                .variable("division", "440304")
                .execute()
                .path(answer)
                .hasValue();
    }

    private void register(String name, String sketch) {
        new Registers(ledger).record(AnsweringSketch.lines(name, sketch), Act.ofCatalogue("test", ""));
    }

    private void tell(Line... lines) {
        new Registers(ledger).record(List.of(lines), Act.ofCatalogue("test", ""));
    }

    private String status(String dataset) {
        return ask(dataset(dataset), "2024-06-01")
                .path("accountability.status")
                .entity(String.class)
                .get();
    }

    private List<String> authorities(Urn of) {
        return tester
                .document("""
                        query($of: Urn!, $valid: DateTime) { authorities(of: $of, asOf: {valid: $valid}) {
                            authorities { of { name } function functionName { zh } division divisionName route unit { name } article told { provisions } }
                            missing complete reasons frontier hidden revision } }
                        """)
                .variable("of", of.text())
                .variable("valid", day("2024-06-01").toString())
                .execute()
                .path("authorities.authorities")
                .entityList(Authority.class)
                .get()
                .stream()
                .map(one -> one.function() + " " + one.unit().name() + " " + one.division())
                .toList();
    }

    record Authority(String function, String division, Called unit) {}

    record Called(String name) {}

    private GraphQlTester.Response versions(String asOf) {
        return tester.document("""
                { accountabilityVersions(of: "%s", asOf: {%s}) {
                    versions { unit { name } capacity knownFrom knownUntil register openedBy told { provisions } } complete revision } }
                """.formatted(dataset("visits"), asOf)).execute();
    }

    private static List<String> links(GraphQlTester.Response answer) {
        return answer.path("accountability.links").entityList(LinkTold.class).get().stream()
                .map(LinkTold::line)
                .toList();
    }

    record LinkTold(String kind, Called unit, String about, String register, Told told) {
        record Told(List<String> provisions) {}

        String line() {
            return kind + " " + unit.name() + " " + last(about) + " " + told.provisions() + " " + last(register);
        }

        private static String last(String urn) {
            return urn.replaceAll(".*[:/]", "");
        }
    }

    private GraphQlTester.Response ask(Urn of, String day) {
        return tester.document("""
                        query($of: Urn!, $valid: DateTime) { accountability(of: $of, asOf: {valid: $valid}) {
                            of datasets status
                            links { kind unit { urn name nameToday } code about counts capacity domain register
                                post { urn title postKind holder }
                                acting { kind grantor { name } chain depth duties { share bearer { name } articles } }
                                told { validFrom validUntil knownFrom provisions evidence line openedBy } }
                            missingPosts { unit { name } postKind article }
                            withoutAuthority sentence { text link about } sentenceEn { text link }
                            complete reasons frontier hidden revision asOf { valid known } } }
                        """)
                .variable("of", of.text())
                .variable("valid", day(day).toString())
                .execute();
    }
}
