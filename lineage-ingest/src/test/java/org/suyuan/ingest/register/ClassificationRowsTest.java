package org.suyuan.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.register.SheetText.lines;
import static org.suyuan.ingest.register.SheetText.read;
import static org.suyuan.ingest.register.SheetText.remarks;
import static org.suyuan.ingest.register.SheetText.sheet;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ledger.Fact;

class ClassificationRowsTest {
    @Test
    void onlyWhatIsFilledInIsSaid() {
        assertThat(said("数据集|有效期自", "his/visits|2024")).isEqualTo(Map.of("piece", "CLASSIFICATION"));
        assertThat(said("数据集|有效期自|公共数据|不满十四岁", "his/visits|2024|不详|未知")).isEqualTo(Map.of("piece", "CLASSIFICATION"));
    }

    @Test
    void whatIsFilledInIsSaidInTheWordsOfTheModel() {
        Map<String, ?> said = said(
                "数据集|主题|公共数据|个人数据类别|生物识别|秘密类型|重要程度|数据级别|开放属性|更新周期|保存期限|日志保存|预计行数|有效期自|依据条款",
                "his/visits|电子病历|是|个人信息|否|隐私、商业秘密|重要|三级|不予开放|每日|30年|三年|约120万条|2024|SZ-20");

        assertThat(said)
                .isEqualTo(Map.ofEntries(
                        Map.entry("piece", "CLASSIFICATION"),
                        Map.entry("theme", "EMR"),
                        Map.entry("publicData", "YES"),
                        Map.entry("personalClass", "PERSONAL"),
                        Map.entry("biometric", "NO"),
                        Map.entry("secrets", List.of("TRADE_SECRET", "PRIVACY")),
                        Map.entry("importance", "IMPORTANT"),
                        Map.entry("level", 3L),
                        Map.entry("opening", "NOT_OPEN"),
                        Map.entry("updatePeriod", "P1D"),
                        Map.entry("retention", "P30Y"),
                        Map.entry("logRetention", "LOG_3Y"),
                        Map.entry("expectedRows", 1_200_000L),
                        Map.entry("provisions", List.of("SZ-20"))));
    }

    @Test
    void dataOfMinorsUnder14AreSensitiveWhetherOrNotTheRowSaysSo() {
        assertThat(said("数据集|有效期自|不满十四岁", "his/visits|2024|是").get("personalClass"))
                .isEqualTo("SENSITIVE_PERSONAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"非个人数据", "匿名化", "去标识化", "个人数据"})
    void anotherClassOfDataOfMinorsUnder14IsRefusedAndNamed(String other) {
        List<RowRead> reads =
                read(sheet("分类", "数据集|有效期自|不满十四岁|个人数据类别\nhis/visits|2024|是|" + other + "\nhis/orders|2024||" + other));

        assertThat(lines(reads)).hasSize(1);
        assertThat(remarks(reads))
                .singleElement()
                .asString()
                .startsWith("分类:2 个人数据类别 personalClass \"" + other + "\"")
                .contains("SENSITIVE_PERSONAL", "SZ-3(4)");
    }

    @ParameterizedTest
    @CsvSource({
        "实时, P0D",
        "每日, P1D",
        "每 15 天, P15D",
        "两周,",
        "每周, P1W",
        "每月, P1M",
        "每季度, P3M",
        "每半年, P6M",
        "每三个月, P3M",
        "每年, P1Y",
        "Monthly, P1M",
        "p10d, P10D",
        "不定期, IRREGULAR",
        "永久,",
        "P0M,",
        "尽快,"
    })
    void howOftenDataAreRenewedIsReadOrRefused(String written, String period) {
        assertThat(lines(read(sheet("分类", "数据集|有效期自|更新周期\nhis/visits|2024|" + written))))
                .hasSize(period == null ? 0 : 1)
                .allSatisfy(line -> assertThat(line.facts().get(0).values().get("updatePeriod"))
                        .isEqualTo(period));
    }

    @ParameterizedTest
    @CsvSource({"30年, P30Y", "十年, P10Y", "6个月, P6M", "永久, PERMANENT", "长期, PERMANENT", "不定期,", "实时,", "0年,"})
    void howLongDataStayIsReadOrRefused(String written, String period) {
        assertThat(lines(read(sheet("分类", "数据集|有效期自|保存期限\nhis/visits|2024|" + written))))
                .hasSize(period == null ? 0 : 1)
                .allSatisfy(line -> assertThat(line.facts().get(0).values().get("retention"))
                        .isEqualTo(period));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "三级, 3",
        "第5级, 5",
        "L4, 4",
        "level 2, 2",
        "0,",
        "6,",
        "六级,",
        "高,",
        "-1,",
    })
    void aLevelIsOneOfFive(String written, Long level) {
        assertThat(lines(read(sheet("分类", "数据集|有效期自|数据级别\nhis/visits|2024|" + written))))
                .hasSize(level == null ? 0 : 1)
                .allSatisfy(line ->
                        assertThat(line.facts().get(0).values().get("level")).isEqualTo(level));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120000 | 120000",
                "120,000 | 120000",
                "1.25亿 | 125000000",
                "3.5万行 | 35000",
                "0 | 0",
                "很多 |",
                "-5 |"
            })
    void aCountOfRowsIsReadAsPeopleWriteIt(String written, Long count) {
        assertThat(lines(read(sheet("分类", "数据集|有效期自|预计行数\nhis/visits|2024|" + written))))
                .hasSize(count == null ? 0 : 1)
                .allSatisfy(line -> assertThat(line.facts().get(0).values().get("expectedRows"))
                        .isEqualTo(count));
    }

    private static Map<String, ?> said(String headers, String cells) {
        Fact fact =
                lines(read(sheet("分类", headers + "\n" + cells))).get(0).facts().get(0);
        assertThat(fact.type()).isEqualTo("ABOUT");
        return fact.values();
    }
}
