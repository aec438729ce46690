package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.Filling;
import org.suyuan.unit.Function;
import org.suyuan.unit.LegalForm;
import org.suyuan.unit.Names;
import org.suyuan.unit.Performance;
import org.suyuan.unit.Place;
import org.suyuan.unit.Post;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Subordination;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.UnitHistory;
import org.suyuan.unit.UnitKind;
import org.suyuan.unit.UnitRole;
import org.suyuan.unit.UnitState;
import org.suyuan.unit.UnitStatus;

@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class UnitsIT {
    private static final Instant FOUNDED = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant RENAMED = Instant.parse("2019-03-01T00:00:00Z");
    private static final Period ALWAYS = Period.from(FOUNDED);
    private static final Urn BUREAU = Urn.of(Kind.UNIT, "bureau");
    private static final Urn CENTRE = Urn.of(Kind.UNIT, "centre");
    private static final Place DISTRICT = new Place("440304");
    private static final Grounds SZ_4 = Grounds.of("SZ-4");

    @Autowired
    private GraphQlTester tester;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void aBureauAndTheCentreUnderIt() {
        TestNeo4j.shared().empty();
        Urn register = Line.register("units");
        Urn post = Post.urn(BUREAU, "data");
        List<Declaration> declarations = List.of(
                new UnitHistory(
                        BUREAU,
                        List.of(
                                new Timed<>(state("福田区卫生和计划生育局"), new Period(FOUNDED, RENAMED)),
                                new Timed<>(state("福田区卫生健康局"), Period.from(RENAMED)))),
                UnitHistory.of(CENTRE, ALWAYS, state("福田区疾病预防控制中心")),
                new Performance(BUREAU, Function.HEALTH_ADMINISTRATION, DISTRICT, true, ALWAYS, SZ_4),
                new UnitRole(BUREAU, RoleType.SUPERVISOR, "卫生健康行政部门", DISTRICT, ALWAYS, SZ_4),
                new Post(BUREAU, post, ALWAYS, SZ_4),
                new Filling(post, "分管副局长", PostKind.LEADER_IN_CHARGE, "", ALWAYS, SZ_4),
                new Supervision(CENTRE, BUREAU, Supervision.Domain.SECURITY, ALWAYS, SZ_4),
                new Subordination(CENTRE, BUREAU, Subordination.Tie.ADMINISTRATIVE, ALWAYS, SZ_4));
        List<Line> lines = declarations.stream()
                .map(one -> one.line(register, String.valueOf(declarations.indexOf(one))))
                .toList();
        new Registers(ledger).record(lines, Act.ofCatalogue("test", ""));
    }

    @Test
    void aUnitIsShownAsOfTheMomentWithTodaysNameBeside() {
        GraphQlTester.Response then = unit(BUREAU, "2015-01-01");

        then.path("unit.name").entity(String.class).isEqualTo("福田区卫生和计划生育局");
        then.path("unit.nameToday").entity(String.class).isEqualTo("福田区卫生健康局");
        then.path("unit.state.code").entity(String.class).isEqualTo("11630000000000019D");
        then.path("unit.state.divisionName").entity(String.class).isEqualTo("福田区");
        then.path("unit.states[*].name").entityList(String.class).containsExactly("福田区卫生和计划生育局", "福田区卫生健康局");
        then.path("unit.asOf.valid").entity(String.class).isEqualTo("2014-12-31T16:00:00.000Z");
        then.path("unit.revision").entity(Integer.class).isEqualTo(8);
        unit(BUREAU, "2020-01-01")
                .path("unit.formerNames")
                .entityList(String.class)
                .containsExactly("福田区卫生和计划生育局");
    }

    @Test
    void whatAUnitDoesAndUnderWhomIsShownWithItsArticle() {
        GraphQlTester.Response bureau = unit(BUREAU, "2020-01-01");
        GraphQlTester.Response centre = unit(CENTRE, "2015-01-01");

        bureau.path("unit.functions[*].function").entityList(String.class).containsExactly("HEALTH_ADMINISTRATION");
        bureau.path("unit.roles[*].term").entityList(String.class).containsExactly("卫生健康行政部门");
        bureau.path("unit.posts[*].postKind").entityList(String.class).containsExactly("LEADER_IN_CHARGE");
        bureau.path("unit.supervisedCount").entity(Integer.class).isEqualTo(1);
        bureau.path("unit.subordinates[*].unit.name").entityList(String.class).containsExactly("福田区疾病预防控制中心");
        bureau.path("unit.complete").entity(Boolean.class).isEqualTo(true);
        centre.path("unit.supervisors[*].unit.name").entityList(String.class).containsExactly("福田区卫生和计划生育局");
        centre.path("unit.supervisors[*].unit.nameToday")
                .entityList(String.class)
                .containsExactly("福田区卫生健康局");
        centre.path("unit.supervisors[*].told.provisions[*]")
                .entityList(String.class)
                .containsExactly("SZ-4");
        centre.path("unit.superiors[*].tie").entityList(String.class).containsExactly("ADMINISTRATIVE");
    }

    @Test
    void theHealthAuthorityIsAskedForByFunction() {
        GraphQlTester.Response found = tester.document("""
                        { performers(function: "HEALTH_ADMINISTRATION", division: "440304", asOf: {valid: "2015-01-01T00:00:00Z"}) {
                            function functionName { zh } division divisionName units { unit { urn name nameToday } exclusive told { line } }
                            complete revision asOf { valid known } } }
                        """).execute();

        found.path("performers.division").entity(String.class).isEqualTo("440304");
        found.path("performers.functionName.zh").entity(String.class).isEqualTo("卫生健康行政管理");
        found.path("performers.units[*].unit.name").entityList(String.class).containsExactly("福田区卫生和计划生育局");
        found.path("performers.units[0].told.line")
                .entity(String.class)
                .isEqualTo("urn:suyuan:document:register/units#2");
    }

    @Test
    void whatIsNoCodeIsWrongWithTheQuestion() {
        for (String wrong : List.of(
                "function: \"HEALTH_ADMINISTRATION\", division: \"4403\"", "function: \"卫生\", division: \"440300\"")) {
            tester.document("{ performers(" + wrong + ") { division } }")
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors.get(0).getExtensions()).containsEntry("code", "BAD_REQUEST"));
        }
    }

    @Test
    void searchReturnsUnits() {
        tester.document("{ search(text: \"计划生育\", kinds: [UNIT]) { edges { node { urn kind name } } } }")
                .execute()
                .path("search.edges[*].node.name")
                .entityList(String.class)
                .containsExactly("福田区卫生健康局");
    }

    @Test
    void whatIsNoUnitIsABadRequestAndWhatIsNotKnownIsNull() {
        unit(Urn.of(Kind.UNIT, "nobody"), "2020-01-01").path("unit").valueIsNull();
        tester.document("{ unit(urn: \"urn:suyuan:job:a/b\") { name } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.get(0).getExtensions()).containsEntry("code", "BAD_REQUEST"));
    }

    private GraphQlTester.Response unit(Urn urn, String day) {
        return tester.document("""
                        query($urn: Urn!, $valid: DateTime) { unit(urn: $urn, asOf: {valid: $valid}) {
                            urn kind name nameToday formerNames exists
                            state { ...state } states { ...state }
                            functions { urn function name { zh en } division divisionName exclusive told { ...told } }
                            roles { role term division divisionName told { ...told } }
                            posts { urn title postKind holder told { ...told } }
                            supervisors { unit { urn name nameToday } domain told { ...told } }
                            supervisedCount
                            superiors { ...tie } subordinates { ...tie }
                            subordinateCount complete revision asOf { valid known } } }
                        fragment state on UnitState {
                            name nameEn shortName formerNames code unitKind legalForm status division divisionName
                            told { ...told } }
                        fragment tie on UnitTie { unit { urn name nameToday } tie told { ...told } }
                        fragment told on Told { validFrom validUntil knownFrom knownUntil provisions evidence line openedBy }
                        """)
                .variable("urn", urn.text())
                .variable("valid", day + "T00:00:00+08:00")
                .execute();
    }

    private static UnitState state(String name) {
        return new UnitState(
                Names.of(name),
                "11630000000000019D",
                UnitKind.HEALTH_AUTHORITY,
                LegalForm.ORGAN_LEGAL_PERSON,
                UnitStatus.ACTIVE,
                DISTRICT.code(),
                Grounds.NONE);
    }
}
