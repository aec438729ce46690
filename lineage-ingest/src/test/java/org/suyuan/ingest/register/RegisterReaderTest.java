package org.suyuan.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.register.SheetText.keys;
import static org.suyuan.ingest.register.SheetText.lines;
import static org.suyuan.ingest.register.SheetText.read;
import static org.suyuan.ingest.register.SheetText.remarks;
import static org.suyuan.ingest.register.SheetText.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.ingest.workbook.UnitNames;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Problem;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

class RegisterReaderTest {
    static List<Sheet> kinds() {
        return Sheets.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExamplesOfEveryKindMakeALine(Sheet kind) {
        String headers = String.join(
                "|", kind.columns().stream().map(column -> column.header().zh()).toList());
        String examples =
                String.join("|", kind.columns().stream().map(Column::example).toList());

        List<RowRead> reads = read(sheet(kind.name().zh(), headers + "\n" + examples));

        assertThat(remarks(reads)).isEmpty();
        assertThat(lines(reads)).singleElement().satisfies(line -> assertThat(line.facts())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void headersInEnglishAndInAnyOrderSayTheSame(Sheet kind) {
        List<Column<?>> backwards = new ArrayList<>(kind.columns());
        java.util.Collections.reverse(backwards);
        String zh = String.join(
                        "|",
                        kind.columns().stream()
                                .map(column -> column.header().zh())
                                .toList())
                + "\n"
                + String.join("|", kind.columns().stream().map(Column::example).toList());
        String en = String.join(
                        "|",
                        backwards.stream().map(column -> column.header().en()).toList())
                + "\n"
                + String.join("|", backwards.stream().map(Column::example).toList());

        assertThat(lines(read(sheet(kind.name().en(), en))))
                .isEqualTo(lines(read(sheet(kind.name().zh(), zh))));
    }

    @Test
    void theRowsOfAUnitAreItsStates() {
        Line line = lines(read(sheet("单位", """
                单位|名称|机构类型|法律形式|行政区划|有效期自|有效期至
                bureau|区卫生局|卫生健康行政部门|机关法人|500112|2000.1|2014年6月
                urn:suyuan:unit:bureau|区卫生健康局|HEALTH_AUTHORITY|机关|500112|2014-07-01|长期
                """))).get(0);

        assertThat(line.key()).isEqualTo("unit|bureau");
        assertThat(line.facts())
                .filteredOn(fact -> fact.type().equals(Fact.HAS_STATE))
                .extracting(Fact::valid)
                .containsExactly(
                        new Period(Instant.parse("1999-12-31T16:00:00Z"), Instant.parse("2014-06-30T16:00:00Z")),
                        Period.from(Instant.parse("2014-06-30T16:00:00Z")));
    }

    @Test
    void aUnitThatComesAgainLaterIsRefused() {
        List<RowRead> reads = read(sheet("unit", """
                unit|name|kind|form|validFrom
                a|甲院|医疗机构|公司|2020
                b|乙院|医疗机构|公司|2020
                a|丙院|医疗机构|公司|2021
                """));

        assertThat(keys(reads)).containsExactly("unit|a", "unit|b");
        assertThat(remarks(reads))
                .singleElement()
                .asString()
                .startsWith("unit:4")
                .contains("stand together");
    }

    @Test
    void oneBadRowOfAUnitHoldsBackItsOthersLestAStateBeLost() {
        List<RowRead> reads = read(sheet("unit", """
                unit|name|kind|form|validFrom|validUntil
                a|甲院|医疗机构|公司|2020|2020
                a|甲二院|医院|公司|2021|
                b|乙院|医疗机构|公司|2020|
                """));

        assertThat(keys(reads)).containsExactly("unit|b");
        assertThat(remarks(reads)).hasSize(2);
        assertThat(remarks(reads).get(0)).startsWith("unit:3 机构类型 kind \"医院\": expected one of");
        assertThat(remarks(reads).get(1)).startsWith("unit:2").contains("waits");
    }

    @Test
    void statesThatOverlapAreToldAtTheRowThatDoes() {
        List<RowRead> reads = read(sheet("unit", """
                unit|name|kind|form|validFrom|validUntil
                a|甲院|医疗机构|公司|2019|2019
                a|甲院|医疗机构|公司|2020|2021
                a|甲二院|医疗机构|公司|2021|
                """));

        assertThat(lines(reads)).isEmpty();
        assertThat(remarks(reads)).singleElement().asString().startsWith("unit:4 有效期自 validFrom \"2021\"");
    }

    @Test
    void theKeyOfALineIsTheSameHoweverItIsWrittenAndWhereverItStands() {
        List<RowRead> one = read(sheet("职能", """
                单位|职能|行政区划|有效期自
                a|疾病预防控制|500112|2024-03-01
                """));
        List<RowRead> other = read(sheet("function", """

                division|validFrom|function|unit
                # a note
                500113|2024|DISEASE_CONTROL|z
                500112|2024年3月1日|DISEASE_CONTROL|urn:suyuan:unit:a
                """));

        assertThat(keys(one)).containsExactly("function|a|DISEASE_CONTROL|500112");
        assertThat(lines(other).get(1)).isEqualTo(lines(one).get(0));
    }

    @Test
    void aNameOfItsOwnTellsPeriodsOfTheSameThingApart() {
        List<RowRead> reads = read(sheet("supervision", """
                unit|supervisor|validFrom|validUntil|line
                a|b|2010|2012|
                a|b|2015|2016|
                a|b|2020||again
                """));

        assertThat(keys(reads)).containsExactly("supervision|a|b|ALL", "supervision#again");
        assertThat(remarks(reads))
                .singleElement()
                .asString()
                .startsWith("supervision:3")
                .contains("行标识 line");
    }

    @Test
    void aRowThatIsWithdrawnSaysNothingUnderTheSameName() {
        Line said =
                lines(read(sheet("post", "unit|post|validFrom\na|chief|2020"))).get(0);
        Line withdrawn = lines(read(sheet("post", "unit|post|validFrom|撤回\na|chief|2020|是")))
                .get(0);

        assertThat(withdrawn.key()).isEqualTo(said.key());
        assertThat(withdrawn.subject()).isEqualTo(said.subject());
        assertThat(withdrawn.facts()).isEmpty();
    }

    @Test
    void everyBadCellIsToldAtOnceWithWhatWouldBeRight() {
        List<RowRead> reads = read(sheet("authorization", """
                authorization|kind|grantees|datasets|operations|divisions|granted|validFrom|validUntil|redelegation
                p 1|loan|kind:hospital|visits|存起来|500|yesterday|2024-02-30|soon|perhaps
                p2|委托|*|*|存储|*|2024|2024-03-01|2024-02-01|
                p3||a||||2024|2024||
                """));

        assertThat(lines(reads)).isEmpty();
        assertThat(remarks(reads).stream().map(remark -> remark.replaceAll(": .*", "")))
                .containsExactly(
                        "authorization:2 授权 authorization \"p 1\"",
                        "authorization:2 授权类型 kind \"loan\"",
                        "authorization:2 被授权方 grantees \"kind:hospital\"",
                        "authorization:2 数据集 datasets \"visits\"",
                        "authorization:2 处理方式 operations \"存起来\"",
                        "authorization:2 地域 divisions \"500\"",
                        "authorization:2 转委托 redelegation \"perhaps\"",
                        "authorization:2 授权日期 granted \"yesterday\"",
                        "authorization:2 有效期自 validFrom \"2024-02-30\"",
                        "authorization:2 有效期至 validUntil \"soon\"",
                        "authorization:3 有效期至 validUntil \"2024-02-01\"",
                        "authorization:4 授权类型 kind");
    }

    @Test
    void whatBelongsToAPersonIsMaskedInProseAndRefusedInNames() {
        List<RowRead> reads = read(sheet("filling", """
                unit|post|title|kind|holder|validFrom|evidence
                a|chief|主任 13800138000|一把手|科长|2020|任命书 患者姓名：张三
                a|11010519491231002X|主任|一把手|科长|2020|
                """));

        assertThat(lines(reads)).singleElement().satisfies(line -> assertThat(
                        line.facts().toString())
                .doesNotContain("13800138000", "张三")
                .contains("‹phone›", "‹name›"));
        assertThat(remarks(reads)).hasSize(3);
        assertThat(remarks(reads).toString()).doesNotContain("13800138000", "张三", "11010519491231002");
    }

    @Test
    void aDoubtfulValueIsTakenWithItsRemark() {
        Cell reckoned = new Cell("2020", "a formula's value as it was last reckoned");
        List<TableRow> rows = List.of(
                new TableRow(1, cells("unit", "post", "validFrom")),
                new TableRow(2, List.of(new Cell("a", ""), new Cell("chief", ""), reckoned)));

        List<RowRead> reads = read(SheetText.table("post", rows.iterator()));

        assertThat(lines(reads)).hasSize(1);
        assertThat(remarks(reads))
                .containsExactly("post:2 有效期自 validFrom \"2020\": a formula's value as it was last reckoned");
    }

    /** Were it taken for nothing, a paper would have no end. */
    @Test
    void whatCannotBeReadIsNotAsIfNothingStoodThere() {
        Cell end = new Cell("2024年底 13957106288", "").unreadable("no date; expected a day");
        List<TableRow> rows = List.of(
                new TableRow(1, cells("unit", "post", "validFrom", "validUntil")),
                new TableRow(2, List.of(new Cell("a", ""), new Cell("chief", ""), new Cell("2020", ""), end)),
                new TableRow(3, cells("a", "security", "2020", "")));

        List<RowRead> reads = read(SheetText.table("post", rows.iterator()));

        assertThat(lines(reads)).singleElement().satisfies(line -> assertThat(line.key())
                .contains("security"));
        assertThat(remarks(reads))
                .containsExactly("post:2 有效期至 validUntil \"2024年底 ‹phone›\": no date; expected a day");
    }

    /** Nobody is there to say whether 2024.1 was typed as 2024.10; of what is no day it is none of our business. */
    @Test
    void aMonthThatMayHaveLostItsZeroIsNoDay() {
        Cell october = new Cell("2024.1", "a number; a month such as 2024.10 looks the same");
        List<TableRow> rows = List.of(
                new TableRow(1, cells("unit", "post", "validFrom", "validUntil")),
                new TableRow(2, List.of(new Cell("a", ""), new Cell("chief", ""), october, new Cell("", ""))),
                new TableRow(3, List.of(new Cell("a", ""), new Cell("deputy", ""), new Cell("2020", ""), october)),
                new TableRow(4, List.of(new Cell("a", ""), october, new Cell("2020", ""))));

        List<RowRead> reads = read(SheetText.table("post", rows.iterator()));

        assertThat(keys(reads)).containsExactly("post|a|2024.1");
        assertThat(remarks(reads)).hasSize(3);
    }

    @Test
    void anArticleOrADivisionThatNobodyKnowsIsTakenWithARemark() {
        List<TableRow> rows = List.of(
                new TableRow(1, cells("unit", "function", "division", "validFrom", "provisions")),
                new TableRow(2, cells("a", "HEALTH_ADMINISTRATION", "500112", "2020", "SC-14; SC-99")),
                new TableRow(3, cells("b", "HEALTH_ADMINISTRATION", "999112", "2020", "")));

        List<RowRead> reads = read(SheetText.table("function", rows.iterator()));

        assertThat(lines(reads)).hasSize(2);
        assertThat(remarks(reads))
                .containsExactly(
                        "function:2 依据条款 provisions \"SC-14; SC-99\": SC-99 is kept as written, but no article has this id; see provision in GraphQL",
                        "function:3 行政区划 division \"999112\": 999112 is kept as written, but no division has this code, so no authority will be found for it");
    }

    @Test
    void sheetsAndColumnsThatAreUnknownAreLeftAsideAndNamed() {
        List<RowRead> reads =
                read(sheet("说明", "how to fill this in"), sheet("post", "序号|unit|post|validFrom(首日)\n1|a|chief|2020"));

        assertThat(keys(reads)).containsExactly("post|a|chief");
        assertThat(remarks(reads)).hasSize(2);
        assertThat(remarks(reads).get(0)).startsWith("说明:0").contains("left aside");
        assertThat(remarks(reads).get(1)).startsWith("post:1 序号").contains("left aside");
    }

    /** Were it left aside, what it says would be lost, and a paper would have no end. */
    @Test
    void aColumnUnderAnotherNameMakesASheetItsAuthorsOwn() {
        OwnSheets own = new OwnSheets("test", List.of(), UnitNames.none(), Divisions.bundled());
        String post = "序号|单位|岗位|有效期自|%s\n1|urn:suyuan:unit:a|信息科负责人|2020.1|2021.12";

        for (String header : List.of("失效日期", "截止日期", "授权期限", "依据")) {
            List<RowRead> asked = SheetText.all(
                    new RegisterReader(Line.register("test"), new Setting(SheetText.ZONE, Norms.builtIn()), own)
                            .read(List.of(sheet("岗位", post.formatted(header))).iterator()));
            assertThat(asked).as(header).singleElement().isInstanceOf(RowRead.Asks.class);
        }
        assertThat(remarks(read(sheet("岗位", post.formatted("失效日期")))))
                .containsExactly("岗位:1 失效日期: may stand for 有效期至 validUntil, which is missing; expected that header");
        assertThat(keys(read(sheet("岗位", post.formatted("有效期至"))))).containsExactly("post|a|信息科负责人");
        assertThat(keys(read(sheet("岗位", "单位|岗位|有效期自|有效期至|到期日\na|chief|2020|2021|2021"))))
                .containsExactly("post|a|chief");
    }

    @Test
    void aTableWithoutANeededColumnOrWithOneTwiceIsNotRead() {
        List<RowRead> reads =
                read(sheet("post", "unit|岗位|post\na|chief|2020"), sheet("unit", ""), sheet("role", "unit\na"));

        assertThat(reads).hasSize(2).allMatch(RowRead.Unread.class::isInstance);
        assertThat(remarks(reads).toString()).contains("over two columns", "有效期自 validFrom: the column is missing");
    }

    @Test
    void aTableThatBreaksOffIsReadUpToThere() {
        Iterator<TableRow> whole =
                sheet("post", "unit|post|validFrom\na|chief|2020").rows();
        Iterator<TableRow> damaged = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public TableRow next() {
                if (!whole.hasNext()) {
                    throw Problem.of(Problem.Code.UNPROCESSABLE, "the sheet is damaged");
                }
                return whole.next();
            }
        };

        List<RowRead> reads = read(SheetText.table("post", damaged));

        assertThat(keys(reads)).containsExactly("post|a|chief");
        assertThat(remarks(reads)).containsExactly("post:2: the sheet is damaged");
        assertThat(reads.get(1)).isInstanceOf(RowRead.Unread.class);
    }

    @Test
    void aPaperIsGivenToUnitsOrToEverybodyButToNoKindOfUnit() {
        String header = "authorization|kind|grantees|granted|validFrom\n";

        assertThat(lines(read(sheet("授权", header + "p|共享授权|a; b|2024|2024")))
                        .get(0)
                        .facts()
                        .toString())
                .contains("urn:suyuan:unit:a", "urn:suyuan:unit:b");
        assertThat(lines(read(sheet("授权", header + "p|开放许可|*|2024|2024")))
                        .get(0)
                        .facts()
                        .toString())
                .contains("unitKind/%2A");
        assertThat(lines(read(sheet("授权", header + "p|共享授权|类别：医疗机构|2024|2024"))))
                .isEmpty();
    }

    @Test
    void aTokenIsNoPaper() {
        List<RowRead> reads = read(sheet("authorizationChange", """
                authorization|change|validFrom
                urn:suyuan:authorization:token/abc|撤销|2024
                """));

        assertThat(lines(reads)).isEmpty();
    }

    @Test
    void aNovationNeedsBothParties() {
        List<RowRead> reads = read(sheet("授权变动", "授权|变动|有效期自|新主体\np|主体变更|2024|b"));

        assertThat(remarks(reads)).singleElement().asString().startsWith("授权变动:2 原主体 fromUnit");
    }

    @Test
    void aHundredThousandRowsArePulledOneByOne() {
        int all = 100_000;
        AtomicInteger pulled = new AtomicInteger();
        Iterator<TableRow> rows = IntStream.rangeClosed(1, all + 1)
                .mapToObj(number -> {
                    pulled.incrementAndGet();
                    return number == 1
                            ? new TableRow(1, cells("unit", "name", "kind", "form", "validFrom"))
                            : new TableRow(number, cells("u" + number, "单位" + number, "企业", "公司", "2020"));
                })
                .iterator();

        Iterator<RowRead> reads =
                SheetText.reader().read(List.of(SheetText.table("unit", rows)).iterator());
        int given = 0;
        int farthest = 0;
        while (reads.hasNext()) {
            given += reads.next() instanceof RowRead.Taken ? 1 : 0;
            farthest = Math.max(farthest, pulled.get() - given);
        }

        assertThat(given).isEqualTo(all);
        assertThat(farthest).isLessThanOrEqualTo(3);
    }

    private static List<Cell> cells(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> new Cell(text, "")).toList();
    }
}
