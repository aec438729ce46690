package org.suyuan.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.model.Problem;

class CsvTest {
    @TempDir
    Path folder;

    private Path csv(String text) {
        return new Made(folder).csv(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFound(String encoding) {
        Path file = new Made(folder).csv("单位名称,区划\n渝北区疾控中心,500112\n", Charset.forName(encoding));

        assertThat(Made.texts(file)).containsExactly(List.of("单位名称", "区划"), List.of("渝北区疾控中心", "500112"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aByteOrderMarkIsNotPartOfTheFirstHeader(String encoding) {
        Path file = new Made(folder).csv("\uFEFF单位,区划\n", Charset.forName(encoding));

        assertThat(Made.texts(file)).containsExactly(List.of("单位", "区划"));
    }

    @Test
    void aCharacterOfFourBytesIsRead() {
        assertThat(Made.texts(new Made(folder).csv("㐂,𠮷\n", Charset.forName("GB18030"))))
                .containsExactly(List.of("㐂", "𠮷"));
    }

    @Test
    void textInNoEncodingIsRefused() {
        Path file = new Made(folder).file("x.csv", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});

        assertThatThrownBy(() -> Made.rows(file)).isInstanceOf(Problem.class).hasMessageContaining("GB18030");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String delimiter) {
        Path file = csv("名称%s说明\n甲%s一\n乙%s二\n".replace("%s", delimiter));

        assertThat(Made.texts(file)).containsExactly(List.of("名称", "说明"), List.of("甲", "一"), List.of("乙", "二"));
    }

    @Test
    void aCommaInsideATextDoesNotMislead() {
        Path file = csv("名称;说明\n甲;一,二\n乙;三,四\n丙;五\n");

        assertThat(Made.texts(file).get(1)).containsExactly("甲", "一,二");
    }

    @Test
    void aQuotedCellMayHaveLineBreaksAndQuotes() {
        assertThat(Made.texts(csv("a,\"b\r\n\"\"c\"\",d\"\r\ne,f\r\n")))
                .containsExactly(List.of("a", "b\r\n\"c\",d"), List.of("e", "f"));
    }

    @Test
    void aRecordIsARowHoweverManyLinesItHas() {
        assertThat(Made.rows(csv("a,\"b\nc\"\n\ne,f\n")))
                .extracting(TableRow::number)
                .containsExactly(1, 3);
    }

    @Test
    void leadingZerosAndTabsForExcelAreUnderstood() {
        assertThat(Made.texts(csv("code,name\n000112\t,甲\n"))).contains(List.of("000112", "甲"));
    }

    @Test
    void theTableIsCalledAsTheFile() {
        try (TableFile tables = Tables.open(csv("a,b\n"), "单位.名录.csv")) {
            assertThat(tables.tables().next().name()).isEqualTo("单位.名录");
        }
    }

    @Test
    void oneColumnIsATableToo() {
        assertThat(Made.texts(new Made(folder).csv("甲\n乙\n", StandardCharsets.UTF_8)))
                .containsExactly(List.of("甲"), List.of("乙"));
    }
}
