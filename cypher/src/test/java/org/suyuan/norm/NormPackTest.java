package org.suyuan.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormPackTest {
    private static final String INSTRUMENT = """
            instruments:
              - id: FZ-2017
                prefix: FZ
                kind: NORMATIVE_DOCUMENT
                title: {zh: 福州市健康医疗大数据资源管理暂行办法, en: Fuzhou interim measures}
                from: 2017-04-21
                division: "350100"
                basedOn: [GOV47-2016]
            """;

    @TempDir
    Path folder;

    @Test
    void aNewJurisdictionIsAFolderOfFiles() throws IOException {
        write("fuzhou/instrument.yaml", INSTRUMENT);
        write("fuzhou/provisions.yaml", """
                FZ-2017:
                  - id: FZ-1
                    article: 第一条
                    kind: DUTY
                    zh: 存储须在本市。
                    en: Storage is in the city.
                    by: {RESPONSIBLE_UNIT: 数据生产应用单位}
                    parts:
                      - {id: FZ-1a, zh: 备份亦然。, en: Backups too.}
                """);
        write("fuzhou/parameters.yaml", """
                FZ-2017:
                  - {key: storage.territory, value: "350100", origin: SEED, provision: FZ-1}
                "350100":
                  - {key: handover.graceDays, value: 20, unit: days, origin: LOCAL_CONFIG}
                """);
        write("fuzhou/divisions.csv", """
                code,name,level,parent,source
                350100-01,滨海新城,FUNCTIONAL_ZONE,350100,LOCAL
                """);

        write("fuzhou/concepts.yaml", """
                purposes:
                  - {id: CONTACT_TRACING, name: {zh: 密接追踪, en: contact tracing}, within: [PUBLIC_HEALTH], provision: FZ-1}
                  - {id: STATISTICS, within: DECISION_SUPPORT}
                operations:
                  - {id: MINE, within: PROCESS}
                """);

        Norms norms = Norms.with(folder);

        assertThat(norms.concepts())
                .extracting(
                        one -> one.scheme() + " " + one.id() + " " + one.name().zh() + " " + one.within())
                .containsExactly(
                        "PURPOSE CONTACT_TRACING 密接追踪 [PUBLIC_HEALTH]",
                        "PURPOSE STATISTICS  [DECISION_SUPPORT]",
                        "OPERATION MINE  [PROCESS]");
        LocalDate day = LocalDate.parse("2021-01-01");
        assertThat(norms.governing("350100-01", day)).extracting(Instrument::id).startsWith("FZ-2017");
        assertThat(norms.provision("FZ-1a").orElseThrow().owedBy())
                .containsExactly(new Provision.Party(RoleType.RESPONSIBLE_UNIT, "数据生产应用单位"));
        assertThat(norms.parameter("storage.territory", "350100-01", day)
                        .orElseThrow()
                        .values())
                .containsExactly("350100");
        assertThat(norms.parameter("handover.graceDays", "350102", day)
                        .orElseThrow()
                        .number())
                .hasValue(20);
        assertThat(norms.parameter("handover.graceDays", "350200", day)
                        .orElseThrow()
                        .number())
                .hasValue(30);
    }

    @Test
    void aMalformedPackTellsAllThatIsWrongAtOnce() throws IOException {
        write("bad/instrument.yaml", """
                instruments:
                  - id: FZ-2017
                    prefix: FZ
                    kind: ORDINANCE
                    title: {zh: 办法}
                    from: 2017-13-21
                    until: soon
                    division: "359999"
                    basedOn: [NOBODY-1]
                    colour: red
                  - id: FZ-2018
                    kind: LAW
                    title: {zh: 办法, en: 办法}
                    from: 2018-01-01
                    until: 2018-01-01
                    division: "350100"
                    continuation: RENEWED
                decisions:
                  - {instrument: CQ-2019, decision: RENEWED, by: x}
                  - {instrument: NOBODY-2, decision: LAPSED, by: x}
                """);
        write("bad/provisions.yaml", """
                FZ-2017:
                  - id: SC-14
                    kind: DUTTY
                    zh: 说。
                    by: {BOSS: 一把手}
                SC-2020:
                  - {id: SC-99}
                """);
        write("bad/parameters.yaml", """
                FZ-2017:
                  - {key: a, origin: SEED}
                  - {key: b, value: 1, origin: RUMOUR, provision: FZ-77}
                  - {key: c, value: 1, origin: SEED}
                  - {key: c, value: 2, origin: SEED}
                """);
        write("bad/divisions.csv", """
                code,name,level,parent,source
                350100-01,滨海新城,ZONE,350100,LOCAL
                350100-02,滨海新城,FUNCTIONAL_ZONE,359998,LOCAL
                """);

        write("bad/concepts.yaml", """
                purpose: []
                purposes:
                  - {id: 密接追踪, name: {zh: 密接追踪, en: tracing}, within: public health}
                  - {id: TRACING, name: {zh: 追踪, en: tracing}, provision: FZ-78}
                  - {id: TRACING, name: {zh: 密接追踪, en: tracing}}
                """);

        FlawedNorms flawed = catchThrowableOfType(FlawedNorms.class, () -> Norms.with(folder));

        assertThat(flawed.flaws())
                .extracting(Flaw::toString)
                .anySatisfy(said -> assertThat(said)
                        .startsWith("bad/instrument.yaml: FZ-2017.kind is \"ORDINANCE\"; expected one of LAW"))
                .contains("bad/instrument.yaml: FZ-2017.title.en is missing; expected a text")
                .contains("bad/instrument.yaml: FZ-2017.from is \"2017-13-21\"; expected a day such as 2020-08-01")
                .contains("bad/instrument.yaml: FZ-2017.until is \"soon\"; expected a day such as 2020-08-01")
                .anySatisfy(said -> assertThat(said).startsWith("bad/instrument.yaml: FZ-2017.division is \"359999\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/instrument.yaml: FZ-2017 is \"NOBODY-1\""))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("bad/instrument.yaml: FZ-2017.colour is unknown; expected id, prefix"))
                .contains("bad/instrument.yaml: FZ-2018.title.en is \"办法\"; expected English, not the same as zh")
                .contains(
                        "bad/instrument.yaml: FZ-2018.until is \"2018-01-01\"; expected a day after from, which is 2018-01-01")
                .anySatisfy(
                        said -> assertThat(said).startsWith("bad/instrument.yaml: FZ-2018.continuation is \"RENEWED\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/instrument.yaml: decisions is \"CQ-2019\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/instrument.yaml: decisions is \"NOBODY-2\""))
                .contains("bad/provisions.yaml: SC-14.id is \"SC-14\"; expected an id that begins with FZ-")
                .contains("bad/provisions.yaml: SC-14.article is missing; expected a text")
                .anySatisfy(said -> assertThat(said).startsWith("bad/provisions.yaml: SC-14.kind is \"DUTTY\""))
                .contains("bad/provisions.yaml: SC-14.en is missing; expected a text")
                .anySatisfy(said -> assertThat(said).startsWith("bad/provisions.yaml: SC-14.by.BOSS is \"一把手\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/provisions.yaml: SC-2020 is a list"))
                .contains("bad/provisions.yaml: SC-14 is there already; expected an id of its own")
                .contains("bad/parameters.yaml: a.value is missing; expected a value, or stated: false")
                .anySatisfy(said -> assertThat(said).startsWith("bad/parameters.yaml: b.origin is \"RUMOUR\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/parameters.yaml: b.provision is \"FZ-77\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/parameters.yaml: c is there twice"))
                .anySatisfy(said -> assertThat(said).startsWith("bad/concepts.yaml: purpose "))
                .anySatisfy(said -> assertThat(said).startsWith("bad/concepts.yaml: 密接追踪.id is \"密接追踪\""))
                .anySatisfy(said -> assertThat(said).startsWith("bad/concepts.yaml: 密接追踪.within is \"public health\""))
                .contains(
                        "bad/concepts.yaml: purposes.TRACING.provision is \"FZ-78\"; expected the id of a known provision")
                .contains("bad/concepts.yaml: purposes.TRACING is there already; expected one name")
                .anySatisfy(said -> assertThat(said).startsWith("bad/divisions.csv: line 2 is "))
                .anySatisfy(said -> assertThat(said).startsWith("bad/divisions.csv: 350100-02.parent is \"359998\""));
    }

    @Test
    void whatIsNotYamlNamesItsLine() throws IOException {
        write("bad/instrument.yaml", "instruments:\n  - id: [unclosed\n");
        write("twice/instrument.yaml", "instruments: []\ninstruments: []\n");
        write("two/parameters.yaml", "\"100000\": []\n---\n\"100000\": []\n");
        write("list/provisions.yaml", "- a\n- b\n");
        write("same/instrument.yaml", INSTRUMENT + INSTRUMENT.substring(INSTRUMENT.indexOf('\n') + 1));
        Files.createDirectories(folder.resolve("empty"));

        FlawedNorms flawed = catchThrowableOfType(FlawedNorms.class, () -> Norms.with(folder));

        assertThat(flawed.flaws())
                .extracting(Flaw::toString)
                .anySatisfy(said -> assertThat(said)
                        .startsWith("bad/instrument.yaml: line ")
                        .contains("not YAML"))
                .anySatisfy(said -> assertThat(said).startsWith("twice/instrument.yaml: line 2"))
                .anySatisfy(said -> assertThat(said).startsWith("two/parameters.yaml: "))
                .contains("same/instrument.yaml: FZ-2017.id is \"FZ-2017\"; expected an id of its own")
                .anySatisfy(said -> assertThat(said).startsWith("list/provisions.yaml: is a list; expected a mapping"))
                .anySatisfy(said -> assertThat(said).startsWith("empty: is empty; expected instrument.yaml"));
    }

    @Test
    void aFileOfAnotherEncodingIsAFlawAndAByteOrderMarkIsNot() throws IOException {
        write("marked/instrument.yaml", "\uFEFF" + INSTRUMENT);
        Files.createDirectories(folder.resolve("gbk"));
        Files.write(folder.resolve("gbk/provisions.yaml"), "# 第一条\n".getBytes(Charset.forName("GB18030")));

        FlawedNorms flawed = catchThrowableOfType(FlawedNorms.class, () -> Norms.with(folder));

        assertThat(flawed.flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "gbk/provisions.yaml: is not in UTF-8; expected a file saved in UTF-8",
                        "gbk: is empty; expected instrument.yaml, provisions.yaml, parameters.yaml, concepts.yaml or divisions.csv");
    }

    @Test
    void anIdOfABuiltInInstrumentIsNotTakenAgain() throws IOException {
        write("again/instrument.yaml", INSTRUMENT.replace("FZ-2017", "SC-2020").replace("prefix: FZ", "prefix: SC"));

        FlawedNorms flawed = catchThrowableOfType(FlawedNorms.class, () -> Norms.with(folder));

        assertThat(flawed.flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "again/instrument.yaml: SC-2020 is there already; expected an id and a prefix of its own");
    }

    @Test
    void oneFolderCanBeReadByItself() throws IOException {
        write("fuzhou/instrument.yaml", INSTRUMENT);

        NormPack pack = NormPack.read(folder.resolve("fuzhou"));

        assertThat(pack.name()).isEqualTo("fuzhou");
        assertThat(pack.instruments()).extracting(Instrument::id).containsExactly("FZ-2017");
    }

    private void write(String file, String content) throws IOException {
        Path at = folder.resolve(file);
        Files.createDirectories(at.getParent());
        Files.writeString(at, content);
    }
}
