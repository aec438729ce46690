package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.norm.Divisions;

class WorkbooksTest {
    private static final String LEDGER = """
            渝北区委托协议台账|渝北区委托协议台账|渝北区委托协议台账|渝北区委托协议台账
            序号|委托方|受托方|协议起止
            1|区卫健委|重庆某科技公司|2024.3-2025.3
            2|区卫健委|区信息中心|2024年3月1日至长期
            合计|2||
            注：本表每季度更新一次
            """;

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<NameMatch.ToConfirm> toConfirm = new ArrayList<>();

    private static Recognised.New recognised(String name, String sheet) {
        Recognised found = Kinds.WORKBOOKS.recognise(Sheets.of(name, sheet), List.of());
        assertThat(found).isInstanceOf(Recognised.New.class);
        return (Recognised.New) found;
    }

    private static Proposal best(String name, String sheet) {
        return recognised(name, sheet).proposals().get(0);
    }

    private static Map<String, String> targets(Proposal proposal) {
        Map<String, String> targets = new java.util.TreeMap<>();
        proposal.matches().forEach(match -> targets.put(match.target(), match.header()));
        return targets;
    }

    private Table mapped(String name, String sheet, UnitNames names) {
        Mapping mapping = best(name, sheet).confirmed("yubei");
        Sheets table = Sheets.of(name, sheet);
        Recognised again = Kinds.WORKBOOKS.recognise(table, List.of(mapping));
        assertThat(again).isInstanceOf(Recognised.Known.class);
        return Kinds.WORKBOOKS.mapped(
                table,
                (Recognised.Known) again,
                new NameMatching(names, mapping.units(), Divisions.bundled()),
                toConfirm::add,
                leftOut::add);
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> all = new ArrayList<>();
        table.rows()
                .forEachRemaining(
                        row -> all.add(row.cells().stream().map(Cell::text).toList()));
        return all;
    }

    @Test
    void aLedgerOfAgreementsIsRecognisedByItsHeaders() {
        Proposal proposal = best("委托协议台账", LEDGER);

        assertThat(proposal.kind()).isEqualTo("授权");
        assertThat(proposal.heading()).isEqualTo(new Heading(2, 2, List.of("序号", "委托方", "受托方", "协议起止")));
        assertThat(proposal.matches())
                .extracting(Match::target, Match::column, Match::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("授权方", 1, Part.WHOLE),
                        org.assertj.core.groups.Tuple.tuple("被授权方", 2, Part.WHOLE),
                        org.assertj.core.groups.Tuple.tuple("有效期自", 3, Part.START),
                        org.assertj.core.groups.Tuple.tuple("有效期至", 3, Part.END));
        assertThat(proposal.unmapped()).containsExactly("序号");
        assertThat(proposal.unfilled()).isEmpty();
        assertThat(proposal.matches())
                .allSatisfy(match -> assertThat(match.reasons()).isNotEmpty());
    }

    @Test
    void aCatalogueOfDataIsRecognisedByItsHeaders() {
        Proposal proposal = best("Sheet1", """
                信息资源代码|信息资源名称|信息资源提供方|共享类型|更新周期
                306001|门诊就诊记录|渝北区人民医院|有条件共享|每日
                """);

        assertThat(proposal.kind()).isEqualTo("目录");
        assertThat(targets(proposal))
                .isEqualTo(Map.of("目录条目", "信息资源代码", "数据集", "信息资源名称", "单位", "信息资源提供方", "共享属性", "共享类型"));
        assertThat(proposal.unmapped()).containsExactly("更新周期");
    }

    @Test
    void aListOfUnitsIsRecognisedInTraditionalCharactersAndFullWidth() {
        Proposal proposal = best("機構名錄", """
                機構名稱（全稱）|＊統一社會信用代碼|所屬區縣
                渝北區疾控中心|12500112450401234X|500112
                """);

        assertThat(proposal.kind()).isEqualTo("单位");
        assertThat(targets(proposal)).containsOnlyKeys("名称", "统一社会信用代码", "行政区划");
    }

    @Test
    void aColumnIsRecognisedByItsValuesAlone() {
        Proposal proposal = best("单位", """
                单位名称|代码A|代码B
                甲|12500112450401234X|500112
                乙|12500112450401235X|500113
                """);

        assertThat(targets(proposal)).containsEntry("统一社会信用代码", "代码A").containsEntry("行政区划", "代码B");
        assertThat(proposal.matches())
                .filteredOn(match -> match.header().startsWith("代码"))
                .allSatisfy(match -> assertThat(match.confidence()).isLessThan(60));
    }

    @Test
    void valuesThatDoNotLookLikeItSpeakAgainstAHeader() {
        Proposal proposal = best("单位", """
                单位名称|行政区划|所在区县
                甲|见附件|500112
                乙|见附件|500113
                """);

        assertThat(targets(proposal)).containsEntry("行政区划", "所在区县");
    }

    @Test
    void whatIsRequiredAndMissingIsSaid() {
        Proposal proposal = best("单位名录", """
                单位名称|信用代码
                甲|12500112450401234X
                """);

        assertThat(proposal.unfilled()).containsExactly("行政区划");
    }

    @Test
    void twoRowsOfHeadersAreJoined() {
        var found = recognised("授权台账", """
                授权方|被授权方|授权期限|授权期限
                授权方|被授权方|起|止
                甲|乙|2024.3|2025.3
                """);

        assertThat(found.heading()).isEqualTo(new Heading(1, 2, List.of("授权方", "被授权方", "授权期限 / 起", "授权期限 / 止")));
        assertThat(targets(found.proposals().get(0)))
                .containsEntry("有效期自", "授权期限 / 起")
                .containsEntry("有效期至", "授权期限 / 止");
    }

    @Test
    void twoRowsOfHeadersWithoutMergesAreJoinedToo() {
        assertThat(recognised("授权台账", """
                授权方|被授权方|授权期限|
                ||起|止
                甲|乙|2024.3|2025.3
                """).heading().columns()).containsExactly("授权方", "被授权方", "授权期限 / 起", "授权期限 / 止");
    }

    @Test
    void aRowOfDataIsNoSecondHeader() {
        assertThat(recognised("单位名录", """
                单位名称|单位名称|区划代码
                甲|乙|500112
                """).heading().lastRow()).isEqualTo(1);
    }

    @Test
    void anUnknownHeaderIsFoundByItsShape() {
        var found = recognised("Sheet1", """
                某表
                品名|规格|产地
                甲|1|乙
                """);

        assertThat(found.heading()).isEqualTo(new Heading(2, 2, List.of("品名", "规格", "产地")));
    }

    @Test
    void numbersAloneHaveNoHeader() {
        assertThat(Kinds.WORKBOOKS.recognise(Sheets.of("x", "1|2\n3|4\n"), List.of()))
                .isEqualTo(new Recognised.NoHeader());
    }

    @Test
    void theConfirmedSheetIsATableOfTheKnownKind() {
        UnitNames names =
                name -> List.of(new UnitNames.Candidate("urn:suyuan:unit:" + name.length(), name, name, false));

        Table table = mapped("委托协议台账", LEDGER, names);

        assertThat(table.name()).isEqualTo("授权");
        assertThat(texts(table))
                .containsExactly(
                        List.of("授权方", "被授权方", "有效期自", "有效期至"),
                        List.of("urn:suyuan:unit:4", "urn:suyuan:unit:7", "2024-03-01", "2025-03-31"),
                        List.of("urn:suyuan:unit:4", "urn:suyuan:unit:5", "2024-03-01", "长期"));
        assertThat(leftOut).containsExactly(new LeftOut(5, "a total"), new LeftOut(6, "a note"));
    }

    @Test
    void rowsKeepTheirOwnNumbers() {
        List<TableRow> rows = new ArrayList<>();
        mapped("委托协议台账", LEDGER, UnitNames.none()).rows().forEachRemaining(rows::add);

        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4);
    }

    @Test
    void namesThatNobodyHasAreAskedAbout() {
        List<TableRow> rows = new ArrayList<>();
        mapped("委托协议台账", LEDGER, UnitNames.none()).rows().forEachRemaining(rows::add);

        assertThat(rows.get(1).cell(0).isUnreadable()).isTrue();
        assertThat(rows.get(1).cell(1).isUnreadable()).isTrue();
        assertThat(toConfirm).extracting(NameMatch.ToConfirm::name).contains("区卫健委", "重庆某科技公司");
    }

    @Test
    void whatIsNoDateStaysAndSaysSo() {
        List<TableRow> rows = new ArrayList<>();
        mapped("单位名录", """
                单位名称|区划代码|有效期至
                甲|500112|2025-12-31
                乙|500112|自签订之日起三年
                丙|500112|2024年底
                丁|500112|45352
                """, UnitNames.none()).rows().forEachRemaining(rows::add);

        assertThat(rows)
                .extracting(row -> row.cell(2).text())
                .containsExactly("有效期至", "2025-12-31", "自签订之日起三年", "2024年底", "2024-03-01");
        assertThat(rows).extracting(row -> row.cell(2).isUnreadable()).containsExactly(false, false, true, true, false);
        assertThat(rows.get(2).cell(2).remark()).contains("expected a day such as");
        assertThat(rows.get(4).cell(2).remark()).contains("since 1900");
    }

    /** Nobody who gives would mean that the law does. */
    @Test
    void signsBetweenNamesAreNotAsIfNothingStoodThere() {
        List<List<String>> rows = texts(mapped("委托协议台账", """
                委托方|受托方|协议起止
                、|；|2024.3-2025.3
                """, UnitNames.none()));

        assertThat(rows.get(1)).startsWith("、", "；");
    }

    @Test
    void aSecondTableBelowIsNotReadAndSaidSo() {
        List<List<String>> rows = texts(mapped("单位名录", """
                单位名称|区划代码
                甲|500112

                授权方|被授权方|授权期限
                甲|乙|2024.3-2025.3
                """, UnitNames.none()));

        assertThat(rows).hasSize(2);
        assertThat(leftOut).singleElement().satisfies(row -> assertThat(row.why())
                .contains("another table"));
    }

    @Test
    void repeatedHeadersAndNumbersOfColumnsAreLeftOut() {
        List<List<String>> rows = texts(mapped("单位名录", """
                单位名称|信用代码|区划代码
                1|2|3
                甲||500112
                单位名称|信用代码|区划代码
                乙||500113
                """, UnitNames.none()));

        assertThat(rows).extracting(row -> row.get(0)).containsExactly("名称", "甲", "乙");
        assertThat(leftOut).hasSize(2);
    }

    @Test
    void aChangedHeaderAsksAgainAndSaysWhatChanged() {
        Mapping before = best("单位名录", "单位名称|区划代码|备注\n甲|500112|\n").confirmed("yubei");

        Recognised found = Kinds.WORKBOOKS.recognise(Sheets.of("单位名录", "单位名称|曾用名|区划代码\n甲||500112\n"), List.of(before));

        assertThat(found).isInstanceOf(Recognised.Changed.class);
        assertThat(((Recognised.Changed) found).change())
                .isEqualTo(new HeaderChange(List.of("备注"), List.of("曾用名"), List.of("区划代码")));
        assertThat(((Recognised.Changed) found).proposals()).isNotEmpty();
    }

    @Test
    void theSameHeaderIsKnownAgainUnderAnotherTitleAndWithOtherSigns() {
        Mapping before = best("单位名录", "单位名称|区划代码\n甲|500112\n").confirmed("yubei");

        Recognised found = Kinds.WORKBOOKS.recognise(Sheets.of("三月", "名录\n\n单位名称：|区劃代碼\n甲|500112\n"), List.of(before));

        assertThat(found).isEqualTo(new Recognised.Known(new Heading(3, 3, List.of("单位名称：", "区劃代碼")), before));
    }

    @Test
    void twoColumnsThatMeanTheSameLowerTheConfidence() {
        Proposal proposal = best("单位名录", """
                单位名称|机构名称|区划代码
                甲|乙|500112
                """);

        assertThat(proposal.matches())
                .filteredOn(match -> match.target().equals("名称"))
                .singleElement()
                .satisfies(match -> assertThat(match.reasons()).anyMatch(why -> why.contains("机构名称")));
    }
}
