package org.suyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.suyuan.graph.Migrations.Step;

/** The schema is brought forward step by step, once each, and never back. */
@GraphTest
class MigrationsIT {
    private static final int LATER = 9_000;
    private static final Statement MARKS = Statement.of(MigrationsIT.class, "marks");
    private static final Statement UNNAMED = Statement.of(MigrationsIT.class, "unnamed");
    private static final Statement STATE_WORDS = Statement.of(MigrationsIT.class, "stateWords");

    private final Graph graph;

    MigrationsIT(Graph graph) {
        this.graph = graph;
    }

    @AfterEach
    void forgetTheStepsOfTests() {
        run("MATCH (step:Migration) WHERE step.version >= " + LATER + " DELETE step");
    }

    @Test
    void whatIsAppliedIsNotAppliedAgain() {
        assertThat(new Migrations().migrate(graph)).isEmpty();
    }

    @Test
    void aStepIsAppliedOnceAndCountsItsStatements() {
        Migrations migrations = new Migrations(withSteps(Step.of("V9000__marks.cypher", """
                // Marks.
                CREATE (:Mark {of: 'first'});
                CREATE (:Mark {of: 'second; third'});
                """)));

        assertThat(migrations.migrate(graph)).containsExactly("V9000__marks.cypher");
        assertThat(migrations.migrate(graph)).isEmpty();
        assertThat(texts(MARKS)).containsExactly("first", "second; third");
    }

    @Test
    void aStepThatWasCutOffGoesOnWhereItStopped() {
        List<Step> cutOff = withSteps(Step.of("V9000__marks.cypher", "MERGE (:Mark {of: 'kept'});\nRETURN 1 / 0;\n"));
        assertThatThrownBy(() -> new Migrations(cutOff).migrate(graph)).isInstanceOf(RuntimeException.class);

        List<Step> whole =
                withSteps(Step.of("V9000__marks.cypher", "MERGE (:Mark {of: 'kept'});\nMERGE (:Mark {of: 'more'});\n"));
        assertThat(new Migrations(whole).migrate(graph)).containsExactly("V9000__marks.cypher");
        assertThat(texts(MARKS)).containsExactly("kept", "more");
    }

    @Test
    void aGraphOfANewerVersionIsRefused() {
        new Migrations(withSteps(Step.of("V9001__later.cypher", "RETURN 1;\n"))).migrate(graph);

        assertThatThrownBy(() -> new Migrations().migrate(graph))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("9001");
    }

    @Test
    void aStepThatWasEditedAfterwardsIsRefused() {
        new Migrations(withSteps(Step.of("V9000__one.cypher", "RETURN 1;\n"))).migrate(graph);

        assertThatThrownBy(() -> new Migrations(withSteps(Step.of("V9000__one.cypher", "RETURN 2;\n"))).migrate(graph))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V9000__one.cypher");
    }

    @Test
    void wordsOfOwnersAreTakenOutOfTheOthers() {
        run("""
                CREATE (:State {name: 'visit', words: 'visit | his | 门 诊 | zhang | li si | other name',
                                owners: ['zhang', 'Li Si'], aliases: ['other name']}),
                       (:State {name: 'job', words: 'job | etl | zhang', owners: ['zhang']}),
                       (:State {name: 'plain', words: 'plain | his'})
                """);

        for (int time = 0; time < 2; time++) {
            Step.load("V0006__owners_apart.cypher").statements().forEach(this::run);
            assertThat(texts(STATE_WORDS))
                    .containsExactly(
                            "job | etl / zhang", "plain | his / ", "visit | his | 门 诊 | other name / zhang | li si");
        }
        graph.awaitIndexes();
    }

    @Test
    void papersThatNameNoDataAreMarked() {
        run("""
                CREATE (unit:Thing:Unit {urn: 'unit'}), (data:Thing {urn: 'data'}), (concept:Thing {urn: 'everybody'}),
                       (naming:Thing:Authorization {urn: 'naming'}), (silent:Thing:Authorization {urn: 'silent'}),
                       (public:Thing:Authorization {urn: 'public'}),
                       (widened:Thing:Authorization {urn: 'widened'}),
                       (naming)-[:GRANTED_TO {openedBy: 1, knownFrom: 1, knownUntil: 9}]->(unit),
                       (naming)-[:COVERS {openedBy: 1, knownFrom: 1, knownUntil: 9}]->(data),
                       (naming)-[:GRANTED_TO {openedBy: 2, knownFrom: 2, knownUntil: 9}]->(unit),
                       (silent)-[:GRANTED_TO {openedBy: 3, knownFrom: 3, knownUntil: 9}]->(unit),
                       (widened)-[:GRANTED_TO {openedBy: 4, knownFrom: 4, knownUntil: 9}]->(unit),
                       (widened)-[:COVERS {openedBy: 4, knownFrom: 4, knownUntil: 5}]->(data),
                       (public)-[:GRANTED_TO {openedBy: 6, knownFrom: 6, knownUntil: 9}]->(concept)
                """);

        for (int time = 0; time < 2; time++) {
            Step.load("V0007__papers_that_name_no_data.cypher").statements().forEach(this::run);
            assertThat(texts(UNNAMED)).containsExactly("silent 3 unit", "widened 4 unit");
        }
        graph.awaitIndexes();
    }

    private static List<Step> withSteps(Step more) {
        List<Step> steps = new ArrayList<>(new Migrations().steps());
        steps.add(more);
        return steps;
    }

    private void run(String text) {
        graph.write(tx -> {
            tx.runText(text);
            return true;
        });
    }

    private List<String> texts(Statement statement) {
        return graph.read(tx -> tx.rows(statement, Map.of())).stream()
                .map(row -> row.text("text"))
                .toList();
    }
}
