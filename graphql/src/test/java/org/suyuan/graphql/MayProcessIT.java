package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.PaperLine;
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
import org.suyuan.unit.Function;
import org.suyuan.unit.Performance;
import org.suyuan.unit.Place;

/** A hospital in Chengdu entrusts a provider with its visits for the year 2021. */
@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class MayProcessIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Urn REGISTER = Line.register("hospital");
    private static final Urn HOSPITAL = Urn.of(Kind.UNIT, "hospital");
    private static final Urn PROVIDER = Urn.of(Kind.UNIT, "provider");
    private static final Urn STRANGER = Urn.of(Kind.UNIT, "stranger");
    private static final Urn VISITS = Urn.of(Kind.DATASET, "his", "visits");
    private static final Urn PAPER = Urn.of(Kind.AUTHORIZATION, "entrustment-2021");

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
    void theHospitalEntrustsTheProvider() {
        TestNeo4j.shared().empty();
        List<Line> lines = new ArrayList<>();
        lines.add(unit(HOSPITAL, "市第三人民医院", "Third People's Hospital"));
        lines.add(unit(PROVIDER, "云数科技", "Yunshu"));
        lines.add(unit(STRANGER, "某公司", "Some Company"));
        Urn article = Urn.of(Kind.PROVISION, "SC-5");
        Period since2020 = Period.from(day("2020-08-01"));
        lines.add(AnsweringLine.of(
                REGISTER,
                "answers",
                new Accountability(HOSPITAL, VISITS, Capacity.PRIMARY, since2020, List.of(article))));
        lines.add(PaperLine.of(REGISTER, "paper", paper(List.of())));
        new Registers(ledger).record(lines, ACT);
    }

    @Test
    void theProviderMayWhatThePaperSays() {
        GraphQlTester.Response answer = ask(PROVIDER, "STORE", "2021-06-01");

        answer.path("mayProcess.verdict").entity(String.class).isEqualTo("ALLOWED");
        answer.path("mayProcess.chain[*].authorization")
                .entityList(String.class)
                .containsExactly(PAPER.text());
        answer.path("mayProcess.root.unit.name").entity(String.class).isEqualTo("市第三人民医院");
        answer.path("mayProcess.accountable[*].articles[*]")
                .entityList(String.class)
                .containsExactly("SC-5");
        answer.path("mayProcess.articles").entityList(String.class).containsExactly("SC-5", "SC-33");
        answer.path("mayProcess.deficits[*].element")
                .entityList(String.class)
                .containsExactly("CONFIDENTIALITY_AGREEMENT");
        answer.path("mayProcess.duties[*].share")
                .entityList(String.class)
                .containsExactly("GUIDES_AND_SUPERVISES", "MANAGES");
        answer.path("mayProcess.duties[0].articles").entityList(String.class).containsExactly("SC-33");
        answer.path("mayProcess.deficits[0].articles").entityList(String.class).hasSize(0);
        assertThat(sentence(answer, "sentence"))
                .contains("云数科技", "市第三人民医院", "SC-33")
                .doesNotContain("SZ-");
        assertThat(sentence(answer, "sentenceEn")).contains("Yunshu", "Third People's Hospital", "SC-33");
    }

    @Test
    void afterItsTermThePaperFailsAtTheFirstHop() {
        GraphQlTester.Response answer = ask(PROVIDER, "STORE", "2022-01-01");

        answer.path("mayProcess.verdict").entity(String.class).isEqualTo("DENIED");
        answer.path("mayProcess.failingHop").entity(Integer.class).isEqualTo(0);
        answer.path("mayProcess.failingDimension").entity(String.class).isEqualTo("TERM");
    }

    @Test
    void whatThePaperDoesNotSayIsDeniedByItsDimension() {
        GraphQlTester.Response answer = ask(PROVIDER, "PROVIDE", "2021-06-01");

        answer.path("mayProcess.verdict").entity(String.class).isEqualTo("DENIED");
        answer.path("mayProcess.failingDimension").entity(String.class).isEqualTo("OPERATION");
    }

    @Test
    void whereTheNormOfThePlaceHasLapsedNothingOfItIsCited() {
        Authorization paper = paper(List.of());
        Period later = new Period(day("2022-03-01"), day("2023-01-01"));
        Authorization without = new Authorization(
                paper.urn(),
                paper.kind(),
                paper.grantors(),
                paper.grantees(),
                paper.parents(),
                paper.scope().with(Term.of(later)),
                day("2022-02-01"),
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                List.of());
        new Registers(ledger).record(List.of(PaperLine.of(REGISTER, "paper", without)), ACT);

        GraphQlTester.Response before = ask(PROVIDER, "STORE", "2022-07-31");
        GraphQlTester.Response after = ask(PROVIDER, "STORE", "2022-08-01");

        assertThat(cited(before)).containsExactly("SC-33", "SC-33", "SC-33");
        assertThat(cited(after)).isEmpty();
        after.path("mayProcess.deficits[*].element")
                .entityList(String.class)
                .containsExactly("ENTRUSTMENT_AGREEMENT", "CONFIDENTIALITY_AGREEMENT");
        assertThat(sentence(after, "sentence")).doesNotContain("SC-33", "SZ-", "CQ-");
    }

    private static List<String> cited(GraphQlTester.Response answer) {
        return Stream.of("deficits", "duties")
                .flatMap(list ->
                        answer.path("mayProcess." + list + "[*].articles[*]").entityList(String.class).get().stream())
                .toList();
    }

    @Test
    void silenceDeniesOnlyWhereTheRegisterStatesAll() {
        GraphQlTester.Response before = ask(STRANGER, "STORE", "2021-06-01");
        new Registers(ledger)
                .record(
                        List.of(AnsweringLine.complete(
                                REGISTER, "complete", HOSPITAL, Extent.ALL, Period.from(day("2021-01-01")))),
                        ACT);
        GraphQlTester.Response after = ask(STRANGER, "STORE", "2021-06-01");

        before.path("mayProcess.verdict").entity(String.class).isEqualTo("UNKNOWN");
        before.path("mayProcess.complete").entity(Boolean.class).isEqualTo(false);
        before.path("mayProcess.reasons").entityList(String.class).containsExactly("UNDECLARED_EXTENT");
        after.path("mayProcess.verdict").entity(String.class).isEqualTo("DENIED");
        after.path("mayProcess.complete").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void aRevocationLearntLateDoesNotChangeWhatWasKnownBefore() {
        Instant before = ledger.head().known();
        new Registers(ledger)
                .record(List.of(PaperLine.of(REGISTER, "paper", paper(List.of(Period.from(day("2021-03-01")))))), ACT);

        ask(PROVIDER, "STORE", "2021-06-01")
                .path("mayProcess.failingDimension")
                .entity(String.class)
                .isEqualTo("REVOCATION");
        ask(PROVIDER, "STORE", "2021-02-01")
                .path("mayProcess.verdict")
                .entity(String.class)
                .isEqualTo("ALLOWED");
        document(PROVIDER, "STORE", "valid: \"" + day("2021-06-01") + "\", known: \"" + before + "\"")
                .path("mayProcess.verdict")
                .entity(String.class)
                .isEqualTo("ALLOWED");
    }

    @Test
    void inChongqingTheHealthAuthorityOfTheDivisionMayGrantSharing() {
        Urn clinic = Urn.of(Kind.UNIT, "clinic");
        Urn bureau = Urn.of(Kind.UNIT, "bureau");
        Urn cases = Urn.of(Kind.DATASET, "his", "cases");
        Period since2020 = Period.from(day("2020-02-01"));
        Line functions = new Performance(
                        bureau, Function.HEALTH_ADMINISTRATION, new Place("500103"), true, since2020, Grounds.NONE)
                .line(REGISTER, "function");
        List<Line> lines = List.of(
                unit(clinic, "某门诊部", "Clinic", "500103"),
                unit(bureau, "渝中区卫生健康委", "Bureau", "500103"),
                AnsweringLine.of(
                        REGISTER, "cases", new Accountability(clinic, cases, Capacity.PRIMARY, since2020, List.of())),
                AnsweringLine.of(
                        REGISTER,
                        "entry",
                        Urn.of(Kind.DOCUMENT, "entry-1"),
                        cases,
                        new Classification(SharingClass.UNCONDITIONAL, Personal.NO),
                        since2020),
                PaperLine.of(REGISTER, "sharing", sharing(bureau, cases)));
        new Registers(ledger).record(lines, ACT);

        GraphQlTester.Response before = ask(STRANGER, cases, "2021-06-01");
        new Registers(ledger).record(List.of(functions), ACT);
        GraphQlTester.Response after = ask(STRANGER, cases, "2021-06-01");

        before.path("mayProcess.failingDimension").entity(String.class).isEqualTo("ROOT");
        after.path("mayProcess.failingDimension").valueIsNull();
        after.path("mayProcess.verdict").entity(String.class).isEqualTo("ALLOWED");
        after.path("mayProcess.root.ground").entity(String.class).isEqualTo("APPROVER");
        after.path("mayProcess.root.unit.name").entity(String.class).isEqualTo("渝中区卫生健康委");
    }

    @Test
    void aPaperThatWasAboutAllDataIsStillSoAsItWasKnownBeforeItWasNarrowed() {
        Registers registers = new Registers(ledger);
        registers.record(List.of(PaperLine.of(REGISTER, "stranger", toTheStranger(Extent.ALL))), ACT);
        Instant before = ledger.head().known();
        Urn other = Urn.of(Kind.DATASET, "his", "other");
        registers.record(List.of(PaperLine.of(REGISTER, "stranger", toTheStranger(Extent.of(other)))), ACT);

        document(STRANGER, "STORE", "valid: \"" + day("2021-06-01") + "\", known: \"" + before + "\"")
                .path("mayProcess.verdict")
                .entity(String.class)
                .isEqualTo("ALLOWED");
        ask(STRANGER, "STORE", "2021-06-01")
                .path("mayProcess.verdict")
                .entity(String.class)
                .isEqualTo("UNKNOWN");
    }

    @Test
    void rightsAreToldByHolderByGrantorAndByDataset() {
        rights("holder: \"" + PROVIDER + "\"").containsExactly("云数科技 1 entrustment-2021");
        rights("grantor: \"" + HOSPITAL + "\"").containsExactly("云数科技 1 entrustment-2021");
        rights("dataset: \"" + VISITS + "\"").containsExactly("市第三人民医院 0 ", "云数科技 1 entrustment-2021");
        rights("holder: \"" + STRANGER + "\"").isEmpty();
    }

    @Test
    void registersThatTellAnotherTermOfAPaperAreShownToDisagreeAndTheLastCounts() {
        Authorization before = paper(List.of());
        Authorization longer = new Authorization(
                before.urn(),
                before.kind(),
                before.grantors(),
                before.grantees(),
                before.parents(),
                before.scope().with(Term.of(new Period(day("2021-01-01"), day("2024-01-01")))),
                before.granted(),
                before.revoked(),
                before.suspended(),
                before.novations(),
                before.basis(),
                before.provisions());
        Registers registers = new Registers(ledger);
        GraphQlTester.Response alone = ask(PROVIDER, "STORE", "2021-06-01");
        registers.record(List.of(PaperLine.of(Line.register("another"), "paper", longer)), ACT);
        GraphQlTester.Response disagreeing = ask(PROVIDER, "STORE", "2023-06-01");
        registers.record(List.of(PaperLine.of(Line.register("another"), "paper", before)), ACT);
        GraphQlTester.Response agreeing = ask(PROVIDER, "STORE", "2021-06-01");

        assertThat(codes(alone)).doesNotContain("REGISTERS_DISAGREE");
        disagreeing.path("mayProcess.verdict").entity(String.class).isEqualTo("ALLOWED");
        assertThat(codes(disagreeing)).contains("REGISTERS_DISAGREE");
        assertThat(codes(agreeing)).doesNotContain("REGISTERS_DISAGREE");
    }

    @Test
    void twoRegistersThatMeanDifferentPapersByOneIdDoNotTakeEachOthersPlace() {
        Authorization other = toTheStranger(Extent.of(Urn.of(Kind.DATASET, "his", "other")));
        Authorization named = new Authorization(
                PAPER,
                other.kind(),
                other.grantors(),
                other.grantees(),
                other.parents(),
                other.scope(),
                other.granted(),
                List.of(new Period(day("2021-03-01"), Period.OPEN)),
                other.suspended(),
                other.novations(),
                other.basis(),
                other.provisions());
        Registers registers = new Registers(ledger);
        registers.record(List.of(PaperLine.of(Line.register("same"), "paper", paper(List.of()))), ACT);
        GraphQlTester.Response same = ask(PROVIDER, "STORE", "2021-06-01");
        registers.record(List.of(PaperLine.of(Line.register("another"), "paper", named)), ACT);
        GraphQlTester.Response different = ask(PROVIDER, "STORE", "2021-06-01");

        same.path("mayProcess.verdict").entity(String.class).isEqualTo("ALLOWED");
        different.path("mayProcess.verdict").entity(String.class).isEqualTo("UNKNOWN");
        different
                .path("mayProcess.chain[*].authorization")
                .entityList(String.class)
                .containsExactly(PAPER.text());
        assertThat(codes(different)).contains("CONFLICTING_PAPERS");
    }

    @Test
    void aUnitSeesItsOwnRightsAlsoThoseThatAreOverByNow() {
        askedBy.set(new Viewer(PROVIDER));

        rights("holder: \"" + PROVIDER + "\"").containsExactly("云数科技 1 entrustment-2021");
        rights("dataset: \"" + VISITS + "\"").isEmpty();
    }

    @Test
    void whatEverybodyIsGivenEverybodySees() {
        Authorization paper = toTheStranger(Extent.of(VISITS));
        Authorization toAll = new Authorization(
                Urn.of(Kind.AUTHORIZATION, "all"),
                paper.kind(),
                paper.grantors(),
                Extent.ALL,
                paper.parents(),
                paper.scope().with(Term.of(Period.from(day("2021-01-01")))),
                paper.granted(),
                paper.revoked(),
                paper.suspended(),
                paper.novations(),
                paper.basis(),
                paper.provisions());
        askedBy.set(new Viewer(STRANGER));
        rights("holder: \"" + STRANGER + "\"").isEmpty();
        tester.document("{ dataset(urn: \"" + VISITS + "\") { urn } }")
                .execute()
                .path("dataset")
                .valueIsNull();

        new Registers(ledger).record(List.of(PaperLine.of(REGISTER, "all", toAll)), ACT);

        rights("holder: \"" + STRANGER + "\"").containsExactly("某公司 1 all");
        tester.document("{ dataset(urn: \"" + VISITS + "\") { urn } }")
                .execute()
                .path("dataset.urn")
                .entity(String.class)
                .isEqualTo(VISITS.text());
        rights("holder: \"" + PROVIDER + "\"").isEmpty();
    }

    private ListAssert<String> rights(String by) {
        List<String> lines = new ArrayList<>();
        tester.document(
                        "{ authorizations(%s, asOf: {valid: \"%s\"}) { edges { node { holder { name } depth chain { authorization } complete } } } }"
                                .formatted(by, day("2021-06-01")))
                .execute()
                .path("authorizations.edges[*].node")
                .entityList(EffectiveRightTold.class)
                .get()
                .forEach(one -> lines.add(one.line()));
        return assertThat(lines);
    }

    record EffectiveRightTold(Named holder, int depth, List<Link> chain) {
        record Named(String name) {}

        record Link(String authorization) {}

        String line() {
            List<String> papers = chain.stream()
                    .map(one -> one.authorization().substring("urn:suyuan:authorization:".length()))
                    .toList();
            return holder.name() + " " + depth + " " + String.join(" ", papers);
        }
    }

    @Test
    void whoSeesAllThatAnswerIsToldThatRegistersContradictEachOther() {
        Urn other = Urn.of(Kind.UNIT, "other");
        Accountability claim =
                new Accountability(other, VISITS, Capacity.PRIMARY, Period.from(day("2021-01-01")), List.of());
        new Registers(ledger)
                .record(
                        List.of(
                                unit(other, "另一医院", "Other Hospital"),
                                AnsweringLine.of(Line.register("other"), "answers", claim)),
                        ACT);

        GraphQlTester.Response before = ask(PROVIDER, "STORE", "2020-12-31");
        GraphQlTester.Response told = ask(PROVIDER, "STORE", "2021-06-01");
        askedBy.set(new Viewer(HOSPITAL));
        GraphQlTester.Response toTheHospital = ask(HOSPITAL, "STORE", "2021-06-01");

        assertThat(codes(before)).doesNotContain("ACCOUNTABILITY_AMBIGUOUS");
        assertThat(codes(told)).contains("ACCOUNTABILITY_AMBIGUOUS");
        told.path("mayProcess.accountable[*].unit.name")
                .entityList(String.class)
                .contains("市第三人民医院", "另一医院");
        assertThat(sentence(told, "sentence")).contains("visits的责任单位不明确，登记互相矛盾");
        assertThat(codes(toTheHospital)).doesNotContain("ACCOUNTABILITY_AMBIGUOUS");
        assertThat(sentence(toTheHospital, "sentence")).doesNotContain("不明确");
        toTheHospital.path("mayProcess.verdict").entity(String.class).isEqualTo("ALLOWED");
    }

    private static List<String> codes(GraphQlTester.Response answer) {
        return answer.path("mayProcess.remarks[*].code")
                .entityList(String.class)
                .get();
    }

    @Test
    void whoIsNoMoreIsCalledByTheLastName() {
        new Registers(ledger)
                .record(
                        List.of(new Line(
                                REGISTER,
                                PROVIDER.text(),
                                PROVIDER,
                                List.of(Fact.state(
                                        PROVIDER,
                                        new Period(day("2020-01-01"), day("2021-05-01")),
                                        Map.of("name", "云数旧称", "status", "ACTIVE"))))),
                        ACT);

        GraphQlTester.Response answer = ask(PROVIDER, "STORE", "2021-06-01");

        answer.path("mayProcess.failingDimension").entity(String.class).isEqualTo("PARTY");
        answer.path("mayProcess.chain[0].holder.name").entity(String.class).isEqualTo("云数旧称");
        assertThat(sentence(answer, "sentence")).startsWith("云数旧称于2021-06-01不得");
    }

    @Test
    void nobodyMayFindOutAgainWhoseDataTheyAreNotEvenWhoAnswersForThem() {
        Urn clinic = Urn.of(Kind.UNIT, "clinic");
        Urn cases = Urn.of(Kind.DATASET, "his", "cases");
        Accountability answers =
                new Accountability(clinic, cases, Capacity.PRIMARY, Period.from(day("2024-01-01")), List.of());
        new Registers(ledger)
                .record(
                        List.of(
                                unit(clinic, "福田门诊部", "Clinic", "440304"),
                                AnsweringLine.of(REGISTER, "cases", answers)),
                        ACT);

        GraphQlTester.Response inShenzhen = reidentify(clinic, cases, "2024-06-01");
        GraphQlTester.Response inSichuan = reidentify(HOSPITAL, VISITS, "2021-06-01");

        inShenzhen.path("mayProcess.verdict").entity(String.class).isEqualTo("DENIED");
        inShenzhen.path("mayProcess.remarks[0].code").entity(String.class).isEqualTo("PROHIBITED_PURPOSE");
        inShenzhen.path("mayProcess.articles").entityList(String.class).containsExactly("SZ-42");
        assertThat(sentence(inShenzhen, "sentence")).contains("任何人不得以再识别为目的处理数据（SZ-42）");
        inSichuan.path("mayProcess.verdict").entity(String.class).isEqualTo("DENIED");
        inSichuan.path("mayProcess.remarks[0].code").entity(String.class).isEqualTo("PROHIBITED_PURPOSE");
        inSichuan.path("mayProcess.articles").entityList(String.class).hasSize(0);
    }

    private GraphQlTester.Response reidentify(Urn unit, Urn dataset, String day) {
        return tester.document("""
                { mayProcess(unit: "%s", dataset: "%s", operation: "PROCESS", purpose: "REIDENTIFY", asOf: {valid: "%s"}) {
                    verdict articles remarks { code about articles } sentence { text }
                } }""".formatted(unit, dataset, day(day))).execute();
    }

    @Test
    void aColumnOfOtherDataIsRefused() {
        tester.document("""
                        { mayProcess(unit: "urn:suyuan:unit:a", dataset: "urn:suyuan:dataset:his/visits",
                            field: "urn:suyuan:field:his/patients/id", operation: "STORE", purpose: "CARE") { verdict } }
                        """).execute().errors().satisfy(errors -> assertThat(
                        errors.get(0).getExtensions())
                .containsEntry("code", "BAD_REQUEST")
                .containsEntry("field", "field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"store it", "STOREE", "存", "urn:suyuan:concept:purpose/CARE"})
    void aWordThatIsNoneIsRefusedByName(String word) {
        tester.document(
                        "{ mayProcess(unit: \"%s\", dataset: \"%s\", operation: \"%s\", purpose: \"CARE\") { verdict } }"
                                .formatted(PROVIDER, VISITS, word))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(
                                error.getExtensions())
                        .containsEntry("code", "BAD_REQUEST")
                        .containsEntry("field", "operation")
                        .hasEntrySatisfying("expected", expected -> assertThat(expected.toString())
                                .contains("存储 STORE"))));
    }

    @Test
    void wordsMayBeChineseAndOneOfTheUsersOwnIsAskedByItsUrn() {
        String question =
                "{ mayProcess(unit: \"%s\", dataset: \"%s\", operation: \"%s\", purpose: \"%s\") { verdict sentence { text } sentenceEn { text } } }";

        Object english = tester.document(question.formatted(PROVIDER, VISITS, "STORE", "RESEARCH"))
                .execute()
                .path("mayProcess")
                .entity(Object.class)
                .get();
        Object chinese = tester.document(question.formatted(PROVIDER, VISITS, "存储", "科研"))
                .execute()
                .path("mayProcess")
                .entity(Object.class)
                .get();

        assertThat(chinese).isEqualTo(english);
        tester.document(question.formatted(PROVIDER, VISITS, "urn:suyuan:concept:operation/SCAN", "RESEARCH"))
                .execute()
                .path("mayProcess.verdict")
                .hasValue();
    }

    private GraphQlTester.Response ask(Urn unit, String operation, String day) {
        return document(unit, operation, "valid: \"" + day(day) + "\"");
    }

    private GraphQlTester.Response document(Urn unit, String operation, String asOf) {
        return tester.document("""
                { mayProcess(unit: "%s", dataset: "%s", operation: "%s", purpose: "TECHNICAL_SUPPORT", asOf: {%s}) {
                    verdict failingHop failingDimension complete reasons articles
                    root { ground unit { name } }
                    accountable { unit { name } capacity articles }
                    chain { authorization kind grantor { name } holder { name } effectiveFrom effectiveUntil articles
                            scope { datasets operations passable } }
                    deficits { element articles }
                    duties { share bearer { name } provider { name } articles }
                    remarks { code about }
                    sentence { text about } sentenceEn { text }
                } }""".formatted(unit, VISITS, operation, asOf)).execute();
    }

    private GraphQlTester.Response ask(Urn unit, Urn dataset, String day) {
        return tester.document("""
                { mayProcess(unit: "%s", dataset: "%s", operation: "STORE", purpose: "TECHNICAL_SUPPORT", asOf: {valid: "%s"}) {
                    verdict failingDimension root { ground unit { name } } remarks { code about }
                } }""".formatted(unit, dataset, day(day))).execute();
    }

    private static Authorization sharing(Urn grantor, Urn dataset) {
        Period year = new Period(day("2021-01-01"), day("2022-01-01"));
        Scope scope = new Scope(
                Extent.of(dataset),
                Extent.ALL,
                Extent.ALL,
                Extent.of(Purpose.of("TECHNICAL_SUPPORT")),
                Extent.ALL,
                Extent.ALL,
                Term.of(year),
                Redelegation.FORBIDDEN);
        return new Authorization(
                Urn.of(Kind.AUTHORIZATION, "sharing-2021"),
                Authorization.Kind.SHARING,
                new TreeSet<>(List.of(grantor)),
                Extent.of(STRANGER),
                new TreeSet<>(),
                scope,
                day("2020-12-15"),
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                List.of(Urn.of(Kind.PROVISION, "CQ-16b")));
    }

    private static String sentence(GraphQlTester.Response answer, String language) {
        return String.join(
                "",
                answer.path("mayProcess." + language + "[*].text")
                        .entityList(String.class)
                        .get());
    }

    private static Authorization paper(List<Period> revoked) {
        Term term = Term.of(new Period(day("2021-01-01"), day("2022-01-01")));
        Scope scope = new Scope(
                Extent.of(VISITS),
                Extent.ALL,
                Extent.of(Operation.STORE.urn(), Operation.BACKUP.urn()),
                Extent.of(Purpose.of("TECHNICAL_SUPPORT")),
                Extent.of(Urn.of(Kind.DIVISION, "510000")),
                Extent.UNWRITTEN,
                term,
                Redelegation.FORBIDDEN);
        Urn contract = Urn.of(Kind.DOCUMENT, "contract-2021");
        Agreement agreement = new Agreement(
                contract, new Period(day("2021-01-01"), day("2022-01-01")), Set.of(Clause.values()), Set.of());
        Basis basis = new Basis(
                List.of(agreement), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Authorization(
                PAPER,
                Authorization.Kind.ENTRUSTMENT,
                new TreeSet<>(List.of(HOSPITAL)),
                Extent.of(PROVIDER),
                new TreeSet<>(),
                scope,
                day("2020-12-15"),
                revoked,
                List.of(),
                List.of(),
                basis,
                List.of(Urn.of(Kind.PROVISION, "SC-33")));
    }

    private static Authorization toTheStranger(Extent datasets) {
        Authorization paper = paper(List.of());
        return new Authorization(
                Urn.of(Kind.AUTHORIZATION, "stranger-2021"),
                paper.kind(),
                paper.grantors(),
                Extent.of(STRANGER),
                paper.parents(),
                paper.scope().with(Dimension.DATASET, datasets),
                paper.granted(),
                paper.revoked(),
                paper.suspended(),
                paper.novations(),
                paper.basis(),
                paper.provisions());
    }

    private static Line unit(Urn unit, String zh, String en) {
        return unit(unit, zh, en, "510100");
    }

    private static Line unit(Urn unit, String zh, String en, String division) {
        Period always = Period.from(day("2020-01-01"));
        Urn place = Urn.of(Kind.DIVISION, division);
        return new Line(
                REGISTER,
                unit.text(),
                unit,
                List.of(
                        Fact.state(
                                unit,
                                always,
                                Map.of(
                                        "name",
                                        zh,
                                        "nameEn",
                                        en,
                                        "status",
                                        "ACTIVE",
                                        "kind",
                                        "ENTERPRISE",
                                        "form",
                                        "COMPANY")),
                        new Fact("LOCATED_IN", unit, place, always, Map.of())));
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
