package org.suyuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.unit.RegisterSketch.unit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.ledger.Soundness;
import org.suyuan.model.Kind;
import org.suyuan.norm.Divisions;
import org.suyuan.register.Grounds;
import org.suyuan.register.Registers;
import org.suyuan.search.Search;
import org.suyuan.time.Period;

@GraphTest
class UnitsIT {
    private static final Divisions DIVISIONS = Divisions.bundled();

    private Ledger ledger;
    private Units units;
    private Search search;

    @BeforeEach
    void open(Graph graph) {
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        units = new Units(graph, DIVISIONS, Clock.systemUTC());
        search = new Search(graph);
    }

    @AfterEach
    void whateverWasToldTheGraphIsSound(Graph graph) {
        ledger.close();
        assertThat(Soundness.violations(graph)).isEmpty();
    }

    @Test
    void aRenameKnownLateChangesWhatWasSoButNotWhatWasKnown() {
        register("bureau is 区卫生和计划生育局 at 440304 2014-01-01..");
        Instant before = ledger.head().known();
        register("""
                bureau is 区卫生和计划生育局 at 440304 2014-01-01..2019-03-01
                bureau is 区卫生健康局 at 440304 2019-03-01..
                """);

        Unit asKnownThen = find("bureau", ledger.moment(day("2020-01-01"), before));
        Unit asKnownNow = find("bureau", on("2020-01-01"));
        Unit before2019 = find("bureau", on("2018-01-01"));

        assertThat(asKnownThen.name()).isEqualTo("区卫生和计划生育局");
        assertThat(asKnownNow.name()).isEqualTo("区卫生健康局");
        assertThat(before2019.name()).isEqualTo("区卫生和计划生育局");
        assertThat(List.of(asKnownThen, asKnownNow, before2019))
                .extracting(Unit::nameToday)
                .containsOnly("区卫生健康局");
    }

    @Test
    void whatWasCorrectedSaysWhen() {
        register("bureau is 区卫生和计划生育局 at 440304 2014-01-01..");
        Instant told = ledger.head().known();
        register("bureau is 区卫生健康局 at 440304 2014-01-01..");
        Instant corrected = ledger.head().known();

        Told then = find("bureau", ledger.moment(day("2020-01-01"), told))
                .state()
                .orElseThrow()
                .told();
        Told now = find("bureau", on("2020-01-01")).state().orElseThrow().told();

        assertThat(then.known()).isEqualTo(new Period(told, corrected));
        assertThat(now.known()).isEqualTo(Period.from(corrected));
    }

    @Test
    void formerNamesAreThoseOfTheMoment() {
        register("""
                bureau is 区卫生局 at 440304 2000-01-01..2014-01-01
                bureau is 区卫生和计划生育局 at 440304 2014-01-01..2019-03-01
                bureau is 区卫生健康局 (District Health Bureau, 区卫健局, 区卫生防疫科) at 440304 2019-03-01..
                """);

        assertThat(find("bureau", on("2020-01-01")).formerNames()).containsExactly("区卫生局", "区卫生和计划生育局", "区卫生防疫科");
        assertThat(find("bureau", on("2015-01-01")).formerNames()).containsExactly("区卫生局");
    }

    /** The first goes on to tell the name that it knows, and so it is over for who asks both. */
    @Test
    void aRenameThatAnotherRegisterTellsLeavesTheFormerNameFormer() {
        register("district", "hospital is 旧名医院 at 440304 2010-01-01..");
        register("own", "hospital is 新名医院 at 440304 2024-01-01..");

        assertThat(find("hospital", on("2026-01-01")).name()).isEqualTo("新名医院");
        assertThat(find("hospital", on("2026-01-01")).formerNames()).containsExactly("旧名医院");
        assertThat(find("hospital", on("2020-01-01")).formerNames()).isEmpty();
    }

    @Test
    void whoTwoRegistersTellOfIsFoundOnceAndByTheNameOfTheMoment() {
        register("district", "hospital is 旧名医院 at 440304 2010-01-01..");
        register("own", "hospital is 新名医院 at 440304 2024-01-01..");

        assertThat(search.search("医院", List.of(), 0, 10, on("2026-01-01")))
                .containsExactly(new Search.Hit(unit("hospital"), Kind.UNIT, "新名医院"));
        assertThat(search.search("旧名", List.of(), 0, 10, on("2026-01-01")))
                .containsExactly(new Search.Hit(unit("hospital"), Kind.UNIT, "新名医院"));
        assertThat(search.search("医院", List.of(), 0, 10, on("2020-01-01")))
                .containsExactly(new Search.Hit(unit("hospital"), Kind.UNIT, "旧名医院"));
    }

    @Test
    void aUnitThatIsNoMoreKeepsItsLastName() {
        register("bureau is 区卫生局 at 440304 2000-01-01..2014-01-01");

        Unit gone = find("bureau", on("2020-01-01"));

        assertThat(gone.exists()).isFalse();
        assertThat(gone.name()).isEqualTo("区卫生局");
        assertThat(gone.nameToday()).isEmpty();
    }

    @Test
    void ofTwoRegistersThatDisagreeBothAreListedAndTheLastTaken() {
        register("province", "bureau is 区卫生和计划生育局 at 440304 2014-01-01..");
        register("district", "bureau is 区卫生健康局 at 440304 2019-01-01..");

        Unit bureau = find("bureau", on("2020-01-01"));

        assertThat(bureau.name()).isEqualTo("区卫生健康局");
        assertThat(bureau.nameToday()).isEqualTo("区卫生健康局");
        assertThat(bureau.states())
                .extracting(state ->
                        state.told().line() + " " + state.what().names().zh())
                .containsExactly(
                        "urn:suyuan:document:register/province#bureau 区卫生和计划生育局",
                        "urn:suyuan:document:register/district#bureau 区卫生健康局");
    }

    @Test
    void nothingIsFoundBeforeAnythingWasKnown() {
        register("bureau is 区卫生局 at 440304 2000-01-01..");

        Moment tooEarly = ledger.moment(day("2020-01-01"), day("2020-01-01"));

        assertThat(units.find(unit("bureau"), tooEarly)).isEmpty();
    }

    @Test
    void theHealthAuthorityIsFoundByFunctionAfterTheBureauWasMerged() {
        register("""
                health is 区卫生局 at 440304 2000-01-01..2014-07-01
                family is 区人口和计划生育局 at 440304 2000-01-01..2014-07-01
                merged is 区公共事业局 at 440304 2014-07-01..
                health performs HEALTH_ADMINISTRATION for 440304 2000-01-01..2014-07-01
                family performs FAMILY_PLANNING for 440304 2000-01-01..2014-07-01
                merged performs HEALTH_ADMINISTRATION for 440304 2014-07-01..
                """);

        assertThat(authority("440304", "2014-06-30")).containsExactly("health 区卫生局 today:");
        assertThat(authority("440304", "2014-07-01")).containsExactly("merged 区公共事业局 today:区公共事业局");
    }

    @Test
    void whereNobodyPerformsItTheNearestAboveDoes() {
        register("""
                city is 市卫生健康委员会 at 440300 2000-01-01..
                district is 区卫生健康局 at 440304 2019-01-01..
                province is 省卫生健康委员会 at 440000 2000-01-01..
                city performs HEALTH_ADMINISTRATION for 440300 2000-01-01..
                district performs HEALTH_ADMINISTRATION for 440304 2019-01-01..
                province performs HEALTH_ADMINISTRATION for 440000 2000-01-01..
                """);

        assertThat(authority("440304", "2020-01-01")).containsExactly("district 区卫生健康局 today:区卫生健康局");
        assertThat(authority("440304", "2018-01-01")).containsExactly("city 市卫生健康委员会 today:市卫生健康委员会");
        assertThat(authority("445300", "2018-01-01")).containsExactly("province 省卫生健康委员会 today:省卫生健康委员会");
        assertThat(authority("110000", "2018-01-01")).isEmpty();
    }

    @Test
    void aCountyWhoseCodeIsGoneFindsWhoIsAboveIt() {
        register("""
                city is 市卫生局 at 500000 1997-01-01..
                city performs HEALTH_ADMINISTRATION for 500000 1997-01-01..
                """);

        assertThat(DIVISIONS.find("500222")).isEmpty();
        assertThat(authority("500222", "2005-01-01")).containsExactly("city 市卫生局 today:市卫生局");
    }

    @Test
    void everythingThatTiesAUnitIsToldWithItsArticle() {
        register("""
                bureau is 区卫生健康局 at 440304 2019-01-01..
                centre is 区疾病预防控制中心 at 440304 2001-01-01..
                clinic is 某门诊部 at 440304 2001-01-01..
                centre performs DISEASE_CONTROL for 440304 2001-01-01..
                centre has role RESPONSIBLE_UNIT as 责任单位 for 440304 2020-08-01..
                bureau supervises centre in SECURITY 2019-01-01..
                bureau supervises centre in STANDARD 2019-01-01..
                centre is under bureau by ADMINISTRATIVE 2019-01-01..
                clinic is under centre by COMMISSIONED 2019-01-01..
                """);

        Unit centre = find("centre", on("2021-01-01"));

        assertThat(centre.functions()).extracting(one -> one.function().code()).containsExactly("DISEASE_CONTROL");
        assertThat(centre.roles()).extracting(Unit.Role::term).containsExactly("责任单位");
        assertThat(centre.supervisors())
                .extracting(one -> one.domain() + " " + one.unit().name())
                .containsExactly("SECURITY 区卫生健康局", "STANDARD 区卫生健康局");
        assertThat(centre.superiors()).extracting(one -> one.unit().name()).containsExactly("区卫生健康局");
        assertThat(centre.subordinates())
                .extracting(one -> one.tie() + " " + one.unit().name())
                .containsExactly("COMMISSIONED 某门诊部");
        assertThat(centre.supervisors()).extracting(one -> one.told().grounds()).containsOnly(Grounds.of("SC-5"));
        assertThat(find("bureau", on("2021-01-01")).supervised()).isEqualTo(1);
        assertThat(find("centre", on("2010-01-01")).supervisors()).isEmpty();
    }

    @Test
    void aPostOutlivesWhoFillsIt() {
        register("""
                centre is 区疾病预防控制中心 at 440304 2001-01-01..
                centre has post safety 2019-01-01..
                centre/safety is SECURITY_POST 信息安全岗 of 甲 2019-01-01..2021-01-01
                centre/safety is SECURITY_POST 信息安全岗 2021-01-01..2022-01-01
                """);

        assertThat(holders("2020-01-01")).containsExactly("信息安全岗:甲");
        assertThat(holders("2021-06-01")).containsExactly("信息安全岗:");
        assertThat(holders("2023-01-01")).containsExactly(":");
    }

    @Test
    void moreSubordinatesThanAreListedAreCounted() {
        StringBuilder many = new StringBuilder("bureau is 区卫生健康局 at 440304 2019-01-01..\n");
        for (int i = 0; i < 201; i++) {
            many.append("clinic").append(i).append(" is under bureau by ADMINISTRATIVE 2019-01-01..\n");
        }
        register(many.toString());

        Unit bureau = find("bureau", on("2021-01-01"));

        assertThat(bureau.subordinates()).hasSize(200);
        assertThat(bureau.subordinateCount()).isEqualTo(201);
        assertThat(bureau.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"卫生健康局", "衛生健康局", "District health", "qwsjkj", "区卫生和计划生育局", "区卫生局", "卫生防疫科", "区卫健局"})
    void aUnitIsFoundByAnyNameItHasOrHad(String text) {
        register("""
                bureau is 区卫生局 at 440304 2000-01-01..2014-01-01
                bureau is 区卫生和计划生育局 at 440304 2014-01-01..2019-03-01
                bureau is 区卫生健康局 (District Health Bureau, 区卫健局, 区卫生防疫科) at 440304 2019-03-01..
                other is 区教育局 at 440304 2000-01-01..
                """);

        assertThat(search.search(text, List.of(Kind.UNIT), 0, 10, on("2021-01-01")))
                .containsExactly(new Search.Hit(unit("bureau"), Kind.UNIT, "区卫生健康局"));
    }

    @Test
    void aNameThatIsStillToComeFindsNothing() {
        register("""
                bureau is 区卫生局 at 440304 2000-01-01..2014-01-01
                bureau is 区卫生和计划生育局 at 440304 2014-01-01..
                """);

        assertThat(search.search("计划生育", List.of(Kind.UNIT), 0, 10, on("2010-01-01")))
                .isEmpty();
    }

    /** Whatever was told in whatever order: the name at a day, as known at an entry, is the one that was said of it last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theNameIsWhatTheRegisterSaidLastOfThatDay(long seed) {
        Random random = new Random(seed);
        List<List<@Nullable String>> said = new ArrayList<>();
        List<Instant> known = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            List<@Nullable String> years = new ArrayList<>();
            StringBuilder sketch = new StringBuilder();
            for (int year = 2010; year < 2016; year++) {
                String name = random.nextInt(4) == 0 ? null : "局" + random.nextInt(3);
                years.add(name);
                if (name != null) {
                    sketch.append("bureau is %s at 440304 %d-01-01..%d-01-01%n".formatted(name, year, year + 1));
                }
            }
            register(sketch.toString());
            said.add(years);
            known.add(ledger.head().known());
        }

        for (int round = 0; round < said.size(); round++) {
            for (int year = 0; year < 6; year++) {
                Moment moment = ledger.moment(day((2010 + year) + "-06-01"), known.get(round));
                String found = units.find(unit("bureau"), moment)
                        .flatMap(Unit::state)
                        .map(state -> state.what().names().zh())
                        .orElse(null);
                assertThat(found)
                        .as("seed %s, round %s, year %s", seed, round, 2010 + year)
                        .isEqualTo(said.get(round).get(year));
            }
        }
    }

    private void register(String sketch) {
        register("units", sketch);
    }

    private void register(String name, String sketch) {
        new Registers(ledger).record(RegisterSketch.lines(name, sketch), Act.ofCatalogue("test", ""));
    }

    private Unit find(String name, Moment moment) {
        return units.find(unit(name), moment).orElseThrow();
    }

    private List<String> authority(String division, String day) {
        return units.healthAuthority(new Place(division), on(day)).performers().stream()
                .map(Performers.Performer::unit)
                .map(one -> one.urn().parts().get(0) + " " + one.name() + " today:" + one.nameToday())
                .toList();
    }

    private List<String> holders(String day) {
        return find("centre", on(day)).posts().stream()
                .map(post -> post.title() + ":" + post.holder())
                .toList();
    }

    private Moment on(String day) {
        return ledger.moment(day(day), null);
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
