package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suyuan.ingest.workbook.NameMatch.Known;
import org.suyuan.ingest.workbook.NameMatch.ToConfirm;
import org.suyuan.ingest.workbook.UnitNames.Candidate;
import org.suyuan.norm.Divisions;

class NameMatchingTest {
    private static final Divisions DIVISIONS = Divisions.bundled();
    private static final Candidate CDC =
            new Candidate("urn:suyuan:unit:cdc", "重庆市渝北区疾病预防控制中心", "重庆市渝北区疾病预防控制中心", false);
    private static final Candidate STATION = new Candidate("urn:suyuan:unit:cdc", "渝北区卫生防疫站", "重庆市渝北区疾病预防控制中心", true);
    private static final Candidate OTHER_STATION = new Candidate("urn:suyuan:unit:other", "渝北区卫生防疫站", "渝北区卫生监督所", true);

    private static NameMatch match(String name, Candidate... known) {
        return new NameMatching(any -> List.of(known), Map.of(), DIVISIONS).match(name);
    }

    @Test
    void theExactNameOfOneUnitIsThatUnit() {
        assertThat(match(" 重庆市渝北区疾病预防控制中心 ", CDC, OTHER_STATION)).isEqualTo(new Known("urn:suyuan:unit:cdc"));
    }

    @Test
    void theExactFormerNameOfOneUnitIsThatUnit() {
        assertThat(match("渝北区卫生防疫站", CDC, STATION)).isEqualTo(new Known("urn:suyuan:unit:cdc"));
    }

    @Test
    void aNameThatTwoUnitsHadIsAskedAbout() {
        assertThat(match("渝北区卫生防疫站", STATION, OTHER_STATION)).isInstanceOfSatisfying(ToConfirm.class, open -> {
            assertThat(open.choices()).hasSize(2);
            assertThat(open.choices())
                    .allSatisfy(choice -> assertThat(choice.why()).contains("others"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "渝北区疾病预防控制中心 | province",
                "渝北疾病预防控制中心 | province",
                "重慶市渝北區疾病預防控制中心 | traditional",
                "重庆市　渝北区疾病预防控制中心 | width",
                "(重庆市)渝北区疾病预防控制中心 | width",
                "渝北疾控 | similar"
            })
    void aNameThatIsNotExactIsAskedAboutWithItsDifference(String name, String why) {
        assertThat(match(name, OTHER_STATION, CDC)).isInstanceOfSatisfying(ToConfirm.class, open -> {
            if (!why.equals("similar")) assertThat(open.choices().get(0).unit()).isEqualTo(CDC);
            assertThat(open.choices().get(0).why()).contains(why);
        });
    }

    @Test
    void aNameThatNobodyHasIsAskedAboutWithoutChoices() {
        assertThat(match("某单位")).isEqualTo(new ToConfirm("某单位", List.of()));
    }

    @Test
    void whatAPersonDecidedComesFirst() {
        var matching =
                new NameMatching(any -> List.of(CDC), Map.of("重庆市渝北区疾病预防控制中心", "urn:suyuan:unit:chosen"), DIVISIONS);

        assertThat(matching.match("重庆市渝北区疾病预防控制中心")).isEqualTo(new Known("urn:suyuan:unit:chosen"));
    }

    @Test
    void aDecisionHoldsForThatSpellingAlone() {
        var matching = new NameMatching(any -> List.of(), Map.of("渝北疾控", "urn:suyuan:unit:cdc"), DIVISIONS);

        assertThat(matching.match("渝北 疾控")).isInstanceOf(ToConfirm.class);
    }
}
