package org.suyuan.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {
    private static final Divisions DIVISIONS = Divisions.bundled();

    @Test
    void thereAreAsManyAsTheEditionHas() {
        Map<Division.Level, Long> counts =
                DIVISIONS.all().stream().collect(Collectors.groupingBy(Division::level, Collectors.counting()));

        assertThat(counts)
                .containsEntry(Division.Level.NATIONAL, 1L)
                .containsEntry(Division.Level.PROVINCE, 34L)
                .containsEntry(Division.Level.PREFECTURE, 333L)
                .containsEntry(Division.Level.COUNTY, 2843L)
                .containsEntry(Division.Level.FUNCTIONAL_ZONE, 133L);
        assertThat(DIVISIONS.edition()).isEqualTo(LocalDate.parse("2023-06-30"));
    }

    @Test
    void everyPathEndsAtTheCountryAndRunsUpTheCodes() {
        assertThat(DIVISIONS.all()).allSatisfy(division -> {
            List<Division> path = DIVISIONS.pathOf(division.code());

            assertThat(path).startsWith(division).doesNotHaveDuplicates();
            assertThat(path.get(path.size() - 1).code()).isEqualTo(Divisions.COUNTRY);
            for (int i = 0; i + 2 < path.size(); i++) {
                assertThat(path.get(i).code())
                        .startsWith(significant(path.get(i + 1).code()));
                assertThat(path.get(i).level()).isGreaterThan(path.get(i + 1).level());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "440305, 440305 440300 440000 100000",
        "110101, 110101 110000 100000",
        "500112, 500112 500000 100000",
        "500229, 500229 500000 100000",
        "500000-01, 500000-01 500000 100000",
        "500000-02, 500000-02 500000 100000",
        "429004, 429004 420000 100000",
        "469021, 469021 460000 100000",
        "419001, 419001 410000 100000",
        "659001, 659001 650000 100000",
        "441900, 441900 440000 100000",
        "632221, 632221 632200 630000 100000",
        "810000, 810000 100000",
        "820000, 820000 100000",
        "710000, 710000 100000",
        "100000, 100000"
    })
    void municipalitiesAndCountiesOfAProvinceHaveSaneParents(String code, String path) {
        assertThat(DIVISIONS.pathOf(code)).extracting(Division::code).containsExactly(path.split(" ", -1));
    }

    @Test
    void theZonesThatChongqingNamesAreLocal() {
        assertThat(DIVISIONS.find("500000-01").orElseThrow())
                .isEqualTo(new Division("500000-01", "两江新区", Division.Level.FUNCTIONAL_ZONE, "500000", "LOCAL"));
        assertThat(DIVISIONS.find("500000-02").orElseThrow().name()).isEqualTo("万盛经开区");
    }

    @Test
    void whatIsNotKnownIsNowhere() {
        assertThat(DIVISIONS.find("500100")).isEmpty();
        assertThat(DIVISIONS.pathOf("500100")).isEmpty();
        assertThat(DIVISIONS.childrenOf("500100")).isEmpty();
        assertThat(DIVISIONS.isWithin("500100", "500000")).isFalse();
        assertThat(DIVISIONS.isWithin("999999", "999999")).isFalse();
        assertThat(DIVISIONS.isWithin("500112", "999999")).isFalse();
    }

    @Test
    void childrenComeInTheOrderOfTheirCodes() {
        assertThat(DIVISIONS.childrenOf("440300"))
                .extracting(Division::name)
                .containsExactly("罗湖区", "福田区", "南山区", "宝安区", "龙岗区", "盐田区", "龙华区", "坪山区", "光明区");
        assertThat(DIVISIONS.childrenOf(Divisions.COUNTRY)).hasSize(34);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void withinIsWhatIsReachedFromAbove(long seed) {
        List<Division> all = new ArrayList<>(DIVISIONS.all());
        Random random = new Random(seed);

        for (int i = 0; i < 20; i++) {
            String outer = all.get(random.nextInt(random.nextBoolean() ? all.size() : 40))
                    .code();
            Set<String> reached = reachedFrom(outer);

            assertThat(all.stream().map(Division::code).filter(inner -> DIVISIONS.isWithin(inner, outer)))
                    .as("seed %d, within %s", seed, outer)
                    .containsExactlyInAnyOrderElementsOf(reached);
        }
    }

    private static Set<String> reachedFrom(String code) {
        Set<String> reached = new HashSet<>(Set.of(code));
        DIVISIONS.childrenOf(code).forEach(child -> reached.addAll(reachedFrom(child.code())));
        return reached;
    }

    private static String significant(String code) {
        return code.replaceAll("(00)+$", "");
    }
}
