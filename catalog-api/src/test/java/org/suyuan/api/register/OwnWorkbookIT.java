package org.suyuan.api.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A ledger as an office keeps it: titles, a header of two rows, names instead of codes, days as people write them. */
@ApiTest
class OwnWorkbookIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SOMEBODYS = "11010519491231002X";

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void twoUnitsOfWhichOneHadAnotherName() {
        post("own-units", "application/yaml", """
                unit:
                  - {unit: own-cdc, name: 己区卫生防疫站, kind: 公共卫生机构, form: 事业单位法人, division: 500112, validFrom: 2001, validUntil: 2005}
                  - {unit: own-cdc, name: 己区疾病预防控制中心, kind: 公共卫生机构, form: 事业单位法人, division: 500112, validFrom: 2006}
                  - {unit: own-tech, name: 己区数据科技有限公司, kind: ENTERPRISE, form: COMPANY, division: 500112, validFrom: 2015}
                """.getBytes(UTF_8));
    }

    @Test
    void aSheetNobodyHasConfirmedIsProposedAndNothingIsTaken() throws IOException {
        long entries = ledger.head().number();

        Client.Answer answer = post("own-proposed", "application/vnd.ms-excel", workbook("签订日期"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode proposal = answer.json().path("proposals").path(0);
        assertThat(proposal.path("why").asString()).isEqualTo("NEW");
        assertThat(proposal.path("kind").asString()).isEqualTo("授权");
        assertThat(proposal.path("columns").toString())
                .contains("\"header\":\"委托方\",\"target\":\"授权方\"")
                .contains("\"header\":\"授权期限 / 起\",\"target\":\"有效期自\"");
        assertThat(proposal.path("unmapped").toString()).contains("联系人");
        assertThat(proposal.path("unfilled")).isEmpty();
        assertThat(proposal.path("names")).hasSize(1);
        assertThat(proposal.path("names").path(0).toString())
                .contains("\"name\":\"己区数据科技\"")
                .contains("urn:suyuan:unit:own-tech");
        assertThat(answer.json().path("counts").path("NEW").asInt()).isZero();
        assertThat(answer.body()).doesNotContain(SOMEBODYS);
        assertThat(ledger.head().number()).isEqualTo(entries);
    }

    @Test
    void onceConfirmedItIsTakenAndAChangedHeaderAsksAgain() throws IOException {
        JsonNode proposal = post("own-confirmed", "application/vnd.ms-excel", workbook("签订日期"))
                .json()
                .path("proposals")
                .path(0);
        ObjectNode mapping = (ObjectNode) proposal.path("mapping");

        Client.Answer confirmed = confirm("own-confirmed", mapping);
        JsonNode open = post("own-confirmed", "application/vnd.ms-excel", workbook("签订日期"))
                .json();
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(open.path("counts").path("NEW").asInt()).as(open.toString()).isEqualTo(1);
        assertThat(open.path("rejected").asInt()).isEqualTo(1);
        assertThat(open.path("proposals").path(0).path("why").asString()).isEqualTo("NAMES");

        ((ObjectNode) mapping.path("units")).put("己区数据科技", "urn:suyuan:unit:own-tech");
        confirm("own-confirmed", mapping);
        JsonNode whole = post("own-confirmed", "application/vnd.ms-excel", workbook("签订日期"))
                .json();
        assertThat(whole.path("counts").path("NEW").asInt())
                .as(whole.toString())
                .isEqualTo(1);
        assertThat(whole.path("counts").path("UNCHANGED").asInt()).isEqualTo(1);
        assertThat(whole.path("proposals")).isEmpty();
        assertThat(whole.path("remarks").toString()).contains("left out: a total");

        JsonNode other = post("own-confirmed", "application/vnd.ms-excel", workbook("批准日期"))
                .json();
        assertThat(other.path("proposals").path(0).path("why").asString()).isEqualTo("CHANGED");
        assertThat(other.path("proposals").path(0).path("changed").path("gone").toString())
                .contains("签订日期");
        assertThat(other.path("counts").path("UNCHANGED").asInt()).isZero();
    }

    @Test
    void aRosterOfInstitutionsWithoutIdsIsTakenByTheirCreditCodes() {
        byte[] roster = """
                序号,机构名称,统一社会信用代码,机构类型,法律形式,行政区划,成立日期
                1,辛区妇幼保健院,91350100M000100Y43,医疗卫生机构,事业单位法人,500112,2024年3月
                """.getBytes(Charset.forName("GB18030"));
        JsonNode proposal =
                post("own-roster", "text/csv", roster).json().path("proposals").path(0);
        assertThat(proposal.path("kind").asString()).isEqualTo("单位");
        assertThat(proposal.path("columns").toString()).contains("\"header\":\"机构名称\",\"target\":\"名称\"");
        assertThat(proposal.path("unfilled")).as(proposal.toString()).isEmpty();

        assertThat(confirm("own-roster", proposal.path("mapping")).status()).isEqualTo(200);

        JsonNode taken = post("own-roster", "text/csv", roster).json();
        assertThat(taken.path("counts").path("NEW").asInt())
                .as(taken.toString())
                .isEqualTo(1);
    }

    @Test
    void whatASheetLeavesUnsaidOfAllItsRowsIsGivenOnce() {
        byte[] ledger = """
                序号,协议编号,委托方,受托方,数据集,委托期限
                1,己卫委〔2024〕7号,己区疾病预防控制中心,己区数据科技有限公司,postgres://own.example:5432/a.b,2024.3-2026.2
                2,己卫委〔2024〕8号,己区疾病预防控制中心,己区数据科技有限公司,postgres://own.example:5432/a.c,2024年3月至2025年2月
                3,己卫委〔2024〕9号,己区疾病预防控制中心,己区数据科技有限公司,postgres://own.example:5432/a.d,自签订之日起三年
                """.getBytes(UTF_8);
        JsonNode proposal =
                post("own-unsaid", "text/csv", ledger).json().path("proposals").path(0);
        assertThat(proposal.path("kind").asString()).isEqualTo("授权");
        assertThat(proposal.path("columns").toString()).contains("\"header\":\"协议编号\",\"target\":\"授权\"");
        assertThat(proposal.path("unfilled").toString()).isEqualTo("[\"授权类型\",\"授权日期\"]");
        ObjectNode mapping = (ObjectNode) proposal.path("mapping");

        Client.Answer asItIs = confirm("own-unsaid", mapping);
        assertThat(asItIs.problem()).isEqualTo("422 UNPROCESSABLE");
        assertThat(asItIs.body()).contains("授权类型, 授权日期");

        ((ObjectNode) mapping.path("values")).put("授权类型", "口头").put("授权日期", "2024年3月1日");
        assertThat(confirm("own-unsaid", mapping).body()).contains("口头").contains("ENTRUSTMENT");

        ((ObjectNode) mapping.path("values")).put("授权类型", "委托");
        assertThat(confirm("own-unsaid", mapping).status()).isEqualTo(200);
        JsonNode taken = post("own-unsaid", "text/csv", ledger).json();
        assertThat(taken.path("counts").path("NEW").asInt())
                .as(taken.toString())
                .isEqualTo(2);
        assertThat(taken.path("rejected").asInt()).isEqualTo(1);
        assertThat(taken.path("remarks").toString()).contains("委托期限").contains("自签订之日起三年");
        assertThat(post("own-unsaid", "text/csv", ledger)
                        .json()
                        .path("counts")
                        .path("UNCHANGED")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aMappingToWhatIsNotKnownIsRefused() throws IOException {
        ObjectNode mapping = (ObjectNode) post("own-wrong", "application/vnd.ms-excel", workbook("签订日期"))
                .json()
                .path("proposals")
                .path(0)
                .path("mapping");

        ObjectNode otherKind = mapping.deepCopy().put("kind", "病人");
        ObjectNode person = mapping.deepCopy();
        ((ObjectNode) person.path("units")).put("姓名：张伟", "urn:suyuan:unit:own-tech");

        assertThat(confirm("own-wrong", otherKind).problem()).isEqualTo("422 UNPROCESSABLE");
        assertThat(confirm("own-wrong", person).problem()).isEqualTo("422 UNPROCESSABLE");
        assertThat(confirm("own-other", mapping).problem()).isEqualTo("422 UNPROCESSABLE");
    }

    private Client.Answer post(String name, String type, byte[] body) {
        return Client.to(port, "/api/v1/registers/" + name)
                .bearing(ApiTest.BOOTSTRAP)
                .post(type, body);
    }

    private Client.Answer confirm(String name, JsonNode mapping) {
        return Client.to(port, "/api/v1/registers/" + name + "/mappings")
                .bearing(ApiTest.BOOTSTRAP)
                .post("application/json", JSON.writeValueAsString(mapping));
    }

    private static byte[] workbook(String dayOfSigning) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("委托台账");
            fill(sheet, 0, List.of("己区数据委托台账（2024年）"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
            fill(sheet, 2, List.of("授权编号", "授权类型", "委托方", "受托方", "数据资源名称", "授权期限", "", dayOfSigning, "联系人"));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
            fill(sheet, 3, List.of("", "", "", "", "", "起", "止"));
            String data = "postgres://own.example:5432/cdc.public.report";
            fill(
                    sheet,
                    4,
                    List.of(
                            "ZB-1",
                            "委托",
                            "己区卫生防疫站",
                            "己区数据科技有限公司",
                            data,
                            "2024.3",
                            "长期",
                            "2024年2月20日",
                            "张伟" + SOMEBODYS));
            fill(sheet, 5, List.of("ZB-2", "委托", "own-cdc", "己区数据科技", data, "2024/3/1", "2026年2月", "2024.2.20", "李娜"));
            fill(sheet, 6, List.of("合计", "2"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, int at, List<String> texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }
}
