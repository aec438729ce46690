package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.suyuan.graph.TestNeo4j;

@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureGraphQlTester
class NormsIT {
    @Autowired
    private GraphQlTester tester;

    @BeforeEach
    void nothing() {
        TestNeo4j.shared().empty();
    }

    @Test
    void aProvisionSaysHowItsInstrumentStands() {
        GraphQlTester.Response during = provision("SC-14", "2022-07-31");
        GraphQlTester.Response after = provision("SC-14", "2022-08-01");

        during.path("provision.inForce").entity(Boolean.class).isEqualTo(true);
        during.path("provision.standing").entity(String.class).isEqualTo("TRIAL_IN_FORCE");
        after.path("provision.inForce").entity(Boolean.class).isEqualTo(false);
        after.path("provision.standing").entity(String.class).isEqualTo("LAPSED");
        after.path("provision.standingInWords.zh").entity(String.class).satisfies(words -> assertThat(words)
                .contains("2022-08-01"));
        after.path("provision.summary.en").entity(String.class).satisfies(words -> assertThat(words)
                .contains("continues its function"));
        after.path("provision.asOf.valid").entity(String.class).isEqualTo("2022-07-31T16:00:00.000Z");
    }

    @Test
    void aPartResolvesByEachOfItsIds() {
        provision("SC-14c", "2021-01-01")
                .path("provision.row")
                .entity(String.class)
                .isEqualTo("SC-14");
        provision("SZ-24(4)", "2024-01-01")
                .path("provision.id")
                .entity(String.class)
                .isEqualTo("SZ-24e");
        provision("SC-99", "2021-01-01").path("provision").valueIsNull();
    }

    @Test
    void aProvisionSaysWhoOwesItToWhomAndWhatIsOutsideTheSeeds() {
        provision("CQ-19d", "2021-01-01")
                .path("provision.owedBy[*].term")
                .entityList(String.class)
                .containsExactly("生产应用单位")
                .path("provision.owedTo[*].role")
                .entityList(String.class)
                .containsExactly("SUPERVISOR", "RESPONSIBLE_UNIT");
        provision("PIPL-22", "2022-01-01")
                .path("provision.outsideTheSeeds")
                .entity(Boolean.class)
                .isEqualTo(true);
        provision("NAT-4a", "2022-01-01")
                .path("provision.citable")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void theInstrumentsOfADivisionAreItsOwnAndThoseAbove() {
        List<String> inForce = tester.document("""
                        { instruments(division: "500000-01", inForce: true, asOf: {day: "2020-01-20"}) {
                            edges { node { id title { zh en } divisionName standing } } } }
                        """)
                .execute()
                .path("instruments.edges[*].node.id")
                .entityList(String.class)
                .get();

        assertThat(inForce)
                .startsWith("CQ-2019")
                .contains("NAT-2018", "CSL-2017")
                .doesNotContain("SC-2020", "PIPL-2021");
    }

    @Test
    void theListGoesPageByPage() {
        GraphQlTester.Response first = tester.document("""
                        { instruments(first: 2) {
                            edges { node { id continuation validFrom validUntil provisions { id parts { id } }
                                           parameters { key values stated origin provision } } }
                            pageInfo { hasNextPage endCursor } } }
                        """).execute();
        String cursor = first.path("instruments.pageInfo.endCursor")
                .entity(String.class)
                .get();

        first.path("instruments.edges[*].node.id").entityList(String.class).containsExactly("SC-2020", "CQ-2019");
        first.path("instruments.edges[0].node.provisions")
                .entityList(Object.class)
                .hasSize(37);
        first.path("instruments.edges[0].node.parameters[?(@.key == 'mlps.importantMin')].values[0]")
                .entityList(String.class)
                .containsExactly("3");
        tester.document("query($after: String) { instruments(first: 1, after: $after) { edges { node { id } } } }")
                .variable("after", cursor)
                .execute()
                .path("instruments.edges[*].node.id")
                .entityList(String.class)
                .containsExactly("CQ-INTERIM");
    }

    @Test
    void aDivisionThatIsNotKnownIsABadRequest() {
        tester.document("{ instruments(division: \"999999\") { edges { node { id } } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.get(0).getExtensions())
                        .containsEntry("code", "BAD_REQUEST")
                        .containsEntry("field", "division"));
    }

    private GraphQlTester.Response provision(String id, String day) {
        return tester.document("""
                        query($id: String!, $day: Date) { provision(id: $id, asOf: {day: $day}) {
                            id row otherIds article kind summary { zh en } terms
                            owedBy { role term } owedTo { role term } when { zh en } informational { zh en }
                            units openEnded parts { id summary { en } } citable outsideTheSeeds
                            standing inForce standingInWords { zh en } instrument { id title { en } }
                            revision asOf { valid known } } }
                        """).variable("id", id).variable("day", day).execute();
    }
}
