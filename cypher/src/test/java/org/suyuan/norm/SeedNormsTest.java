package org.suyuan.norm;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in packs say of the five regulations, held against the regulations and the papers made from them. */
class SeedNormsTest {
    private static final Norms NORMS = Norms.builtIn();
    private static final Set<String> SEEDS = Set.of("SC-2020", "CQ-2019", "SZ-2023", "NAT-2018", "QH-2017");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** SC-14, SC-14c, SZ-13a…h, CQ-16d,f, SZ-16(1)(2), CQ-23.3, NAT-2.2g, QH-G, QH-S1. */
    private static final Pattern CITED = Pattern.compile(
            "\\b(SC|CQ|SZ|NAT|QH)-(?!20[12]\\d\\b)(G\\b|S?\\d+(?:\\.\\d)?)((?:[a-j](?:…[a-j]|(?:,[a-j]\\b)*)(?![a-z]))|(?:\\(\\d\\))+)?");

    private static final int LONGEST_ECHO = 15;

    @Test
    void everyRowOfTheRequirementsIsAProvisionAndNoOther() {
        List<String> expected = Papers.read("requirements/REQUIREMENTS.md")
                .lines()
                .map(line ->
                        Pattern.compile("^\\| ((?:SC|CQ|SZ|NAT|QH)-\\S+) \\|").matcher(line))
                .filter(Matcher::find)
                .map(row -> row.group(1))
                .toList();

        List<String> rows = seedRows().map(Provision::id).toList();

        assertThat(expected).hasSize(143);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void thereAre143Rows() {
        assertThat(seedRows()).hasSize(143);
        assertThat(NORMS.provisionsOf("SC-2020")).hasSize(37);
        assertThat(NORMS.provisionsOf("CQ-2019")).hasSize(27);
        assertThat(NORMS.provisionsOf("SZ-2023")).hasSize(49);
        assertThat(NORMS.provisionsOf("NAT-2018")).hasSize(10);
        assertThat(NORMS.provisionsOf("QH-2017")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RULES", "QUESTIONS", "MODEL", "AUTHORIZATION", "INSTITUTION_CHANGE", "REQUIREMENTS"})
    void everyCitedIdResolves(String paper) {
        Set<String> cited = citedIn(paper);

        assertThat(cited)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(NORMS.provision(id)).as(id).isPresent());
    }

    @Test
    void theRulesCiteMostOfThem() {
        assertThat(citedIn("RULES")).hasSizeGreaterThan(130).contains("SZ-13h", "SZ-16(2)", "CQ-23.6", "PIPL-22");
    }

    @Test
    void aPartResolvesToItselfAndKnowsItsRow() {
        Provision manifest = NORMS.provision("SC-14c").orElseThrow();
        Provision records = NORMS.provision("SZ-24(4)").orElseThrow();

        assertThat(manifest.row()).isEqualTo("SC-14");
        assertThat(manifest.isPart()).isTrue();
        assertThat(records.id()).isEqualTo("SZ-24e");
        assertThat(NORMS.provision("SC-99")).isEmpty();
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        NORMS.instruments().forEach(instrument -> NORMS.provisionsOf(instrument.id()).stream()
                .flatMap(SeedNormsTest::withParts)
                .forEach(provision -> {
                    assertIsBilingual(provision.id(), provision.summary());
                    Stream.of(provision.when(), provision.informational())
                            .filter(text -> !text.isEmpty())
                            .forEach(text -> assertIsBilingual(provision.id(), text));
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "SC-2020,sichuan-2020",
        "CQ-2019,chongqing-2019",
        "SZ-2023,shenzhen-2024",
        "QH-2017,qinghai-2017",
        "NAT-2018,national-2018-interpretation"
    })
    void summariesEchoNoSentenceOfTheRegulationAndTermsAreItsOwn(String instrument, String file) {
        String seed = lettersOf(Papers.read("seeds/" + file + ".txt"));

        NORMS.provisionsOf(instrument).stream()
                .flatMap(SeedNormsTest::withParts)
                .forEach(provision -> {
                    assertThat(longestEcho(provision, seed)).as(provision.id()).hasSizeLessThanOrEqualTo(LONGEST_ECHO);
                    assertThat(provision.terms()).allSatisfy(term -> assertThat(seed)
                            .as(provision.id() + " " + term)
                            .contains(lettersOf(term)));
                    assertThat(provision.units())
                            .allSatisfy(unit -> assertThat(seed).contains(unit));
                });
    }

    @Test
    void qinghaiChargesNineteenUnitsSixtySixTimes() {
        List<String> charges = NORMS.provisionsOf("QH-2017").stream()
                .flatMap(task -> task.units().stream())
                .toList();

        assertThat(charges).hasSize(66);
        assertThat(Set.copyOf(charges)).hasSize(19);
        assertThat(NORMS.provisionsOf("QH-2017").stream().filter(Provision::openEnded))
                .extracting(Provision::id)
                .containsExactly("QH-3");
    }

    @Test
    void everyDutyOfASeedSaysWhoOwesIt() {
        Set<Provision.Kind> nobodys = Set.of(Provision.Kind.DEFINITION, Provision.Kind.ENCOURAGEMENT);

        assertThat(seedRows().flatMap(SeedNormsTest::withParts))
                .filteredOn(provision -> !nobodys.contains(provision.kind()))
                .allSatisfy(provision ->
                        assertThat(provision.owedBy()).as(provision.id()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storage.territory",
                "crossborder.route",
                "log.minMonths",
                "log.minMonths.medical",
                "mlps.importantMin",
                "agreement.entrustment",
                "agreement.sharing",
                "sharing.approver",
                "rules.revisionMonths",
                "staff.confidentialityMonths",
                "evaluation.period",
                "handover.manifest",
                "leader.posts"
            })
    void everyJurisdictionHasTheParameterOrSaysThatNothingIsStated(String key) {
        assertThat(SEEDS).allSatisfy(seed -> assertThat(NORMS.parametersOf(seed))
                .filteredOn(parameter -> parameter.key().equals(key))
                .as(seed)
                .hasSize(1)
                .allMatch(parameter -> parameter.origin() == Parameter.Origin.SEED));
    }

    @Test
    void aValueOfASeedCitesItsArticle() {
        assertThat(SEEDS.stream().flatMap(seed -> NORMS.parametersOf(seed).stream()))
                .filteredOn(Parameter::hasValue)
                .allSatisfy(parameter -> assertThat(NORMS.provision(parameter.provision()))
                        .as(parameter.key())
                        .isPresent());
    }

    @Test
    void whatIsOutsideTheSeedsIsMarkedSo() {
        assertThat(NORMS.instrument("PIPL-2021").orElseThrow().outsideTheSeeds())
                .isTrue();
        assertThat(SEEDS).noneMatch(id -> NORMS.instrument(id).orElseThrow().outsideTheSeeds());
        assertThat(NORMS.instrument("NAT-2018").orElseThrow().isCitable()).isFalse();
    }

    private static Stream<Provision> seedRows() {
        return SEEDS.stream().flatMap(seed -> NORMS.provisionsOf(seed).stream());
    }

    private static Stream<Provision> withParts(Provision row) {
        return Stream.concat(Stream.of(row), row.parts().stream());
    }

    private static Set<String> citedIn(String paper) {
        String text = Papers.read("requirements/" + paper + ".md");
        Set<String> cited = new TreeSet<>();
        CITED.matcher(text).results().forEach(found -> cited.addAll(idsOf(found)));
        Pattern.compile("PIPL-\\d+").matcher(text).results().forEach(found -> cited.add(found.group()));
        return cited;
    }

    private static List<String> idsOf(MatchResult found) {
        String base = found.group(1) + "-" + found.group(2);
        String rest = found.group(3) == null ? "" : found.group(3);
        List<String> ids = new ArrayList<>(List.of(base));
        if (rest.startsWith("(")) {
            Pattern.compile("\\(\\d\\)").matcher(rest).results().forEach(item -> ids.add(base + item.group()));
        } else if (rest.contains("…")) {
            for (char part = rest.charAt(0); part <= rest.charAt(2); part++) {
                ids.add(base + part);
            }
        } else if (!rest.isEmpty()) {
            for (String part : rest.split(",", -1)) {
                ids.add(base + part);
            }
        }
        return ids;
    }

    private static void assertIsBilingual(String id, Text text) {
        assertThat(text.zh()).as(id).containsPattern("\\p{IsHan}");
        assertThat(text.en()).as(id).containsPattern("[a-z]").isNotEqualTo(text.zh());
    }

    /** The letters and digits alone, half width and simplified, so that punctuation hides no copy. */
    private static String lettersOf(String text) {
        String plain = SIMPLIFIED.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return plain.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
    }

    private static String longestEcho(Provision provision, String seed) {
        String said = lettersOf(provision.summary().zh());
        for (String term : provision.terms()) {
            said = said.replace(lettersOf(term), "|");
        }
        String longest = "";
        for (int from = 0; from < said.length(); from++) {
            int until = from + longest.length() + 1;
            while (until <= said.length() && seed.contains(said.substring(from, until))) {
                longest = said.substring(from, until);
                until++;
            }
        }
        return longest;
    }
}
