package org.suyuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suyuan.unit.RegisterSketch.unit;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Problem;
import org.suyuan.norm.Divisions;
import org.suyuan.register.Line;

class DeclarationsTest {
    @Test
    void aNewNameMovesNoUnit() {
        List<Fact> facts = facts("""
                bureau is 区卫生局 at 440304 2000-01-01..2014-01-01
                bureau is 区卫生健康局 at 440304 2014-01-01..2020-01-01
                bureau is 区卫生健康局 at 440305 2020-01-01..
                """);

        assertThat(facts)
                .filteredOn(fact -> fact.type().equals("LOCATED_IN"))
                .extracting(fact -> fact.to() + " " + fact.valid().from())
                .containsExactly(
                        "urn:suyuan:division:440304 2000-01-01T00:00:00Z",
                        "urn:suyuan:division:440305 2020-01-01T00:00:00Z");
    }

    @Test
    void aSupervisionLineIsAboutTheSupervised() {
        List<Line> lines = RegisterSketch.lines("units", "bureau supervises clinic in SECURITY 2019-01-01..");

        assertThat(lines).extracting(Line::subject).containsExactly(unit("clinic"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validFrom  | bureau is 甲 at 440304 2000-01-01..; bureau is 乙 at 440304 2010-01-01..",
                "supervisor | bureau supervises bureau in ALL 2000-01-01..",
                "superior   | bureau is under bureau by COMMISSIONED 2000-01-01..",
                "division   | bureau is 甲 at 44030 2000-01-01..",
                "function   | bureau performs health for 440304 2000-01-01.."
            })
    void whatCannotBeIsRefusedByItsField(String field, String sketch) {
        assertThatThrownBy(() -> RegisterSketch.lines("units", sketch.replace("; ", "\n")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Problem.Code.UNPROCESSABLE, field);
    }

    @Test
    void aNumberInThePlaceOfAHolderIsRefusedAndNotEchoed() {
        assertThatThrownBy(() ->
                        RegisterSketch.lines("units", "clinic/data is DATA_STAFF 专职人员 of 甲13900000000 2019-01-01.."))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("pseudonym")
                .hasMessageNotContaining("139");
    }

    @Test
    void aHolderStandsInNoWordsThatAreSearched() {
        Fact state = facts("clinic/data is DATA_STAFF 专职人员 of 甲 2019-01-01..").get(0);

        assertThat(state.values().keySet()).containsExactlyInAnyOrder("name", "kind", "holder", "provisions");
    }

    @ParameterizedTest
    @CsvSource({
        "440304, 440304 440300 440000 100000",
        "500222, 500222 500200 500000 100000",
        "500110-02, 500110-02 500110 500000 100000",
        "100000, 100000"
    })
    void aDivisionClimbsToTheCountry(String code, String path) {
        assertThat(String.join(" ", new Place(code).upwards(Divisions.bundled())))
                .isEqualTo(path);
    }

    @Test
    void aFunctionWithoutANameIsAFunctionAllTheSame() {
        assertThat(FunctionNames.of(Function.HEALTH_ADMINISTRATION).zh()).isEqualTo("卫生健康行政管理");
        assertThat(FunctionNames.of(new Function("FAMILY_PLANNING")).isEmpty()).isTrue();
    }

    private static List<Fact> facts(String sketch) {
        return RegisterSketch.lines("units", sketch).stream()
                .flatMap(line -> line.facts().stream())
                .toList();
    }
}
