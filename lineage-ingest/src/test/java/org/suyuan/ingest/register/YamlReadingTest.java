package org.suyuan.ingest.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.ingest.register.SheetText.keys;
import static org.suyuan.ingest.register.SheetText.lines;
import static org.suyuan.ingest.register.SheetText.remarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReadingTest {
    @Test
    void keysAreChineseOrEnglishAndDocumentsFollowOneAnother() {
        List<RowRead> reads = read("""
                单位:
                  - {单位: a, 名称: 甲院, 机构类型: 医疗机构, 法律形式: 公司, 行政区划: 500112, 有效期自: 2024.10}
                post:
                  - unit: a
                    post: chief
                    validFrom: 2024-03-01
                    provisions: [SC-5, CQ-19]
                ---
                post:
                  - {unit: a, post: deputy, validFrom: 2024}
                """);

        assertThat(remarks(reads)).isEmpty();
        assertThat(keys(reads)).containsExactly("unit|a", "post|a|chief", "post|a|deputy");
        assertThat(lines(reads).get(0).facts().toString()).contains("2024-09-30T16:00:00Z");
        assertThat(lines(reads).get(1).facts().toString()).contains("[SC-5, CQ-19]");
    }

    @Test
    void itSaysWhatTheSameTableSays() {
        List<RowRead> table = SheetText.read(SheetText.sheet("supervision", """
                unit|supervisor|domain|validFrom|validUntil
                a|b|安全|2020|长期
                """));

        assertThat(lines(read("监督: [{unit: a, supervisor: b, domain: SECURITY, validFrom: 2020, validUntil: open}]")))
                .isEqualTo(lines(table));
    }

    @Test
    void aBadRowIsToldByItsLineAndDoesNotStopTheRest() {
        List<RowRead> reads = read("""
                post:
                  - {unit: a, post: chief, validFrom: 2020, vaildUntil: 2021}
                  - nonsense
                  - {unit: a, unit: b, post: chief, validFrom: 2020}
                  - {unit: {a: 1}, post: chief, validFrom: 2020}
                  - {unit: a, post: deputy, validFrom: 2020}
                offices:
                  - {name: x}
                role: none
                """);

        assertThat(keys(reads)).containsExactly("post|a|deputy");
        assertThat(remarks(reads).stream().map(remark -> remark.replaceAll(": .*", "")))
                .contains("post:2 vaildUntil", "post:3", "post:4 unit", "post:5 unit", "offices:7", "role:9");
    }

    /** In a child an empty cell of its scope is what the parent has, which nobody means by a list of nothing. */
    @Test
    void anEmptyListIsNotAsIfTheKeyWereNotThere() {
        List<RowRead> reads = read("""
                authorization:
                  - {authorization: a-1, kind: 转委托, grantors: b, grantees: c, parents: a, purposes: [], granted: 2024, validFrom: 2024}
                  - {authorization: a-2, kind: 转委托, grantors: b, grantees: c, parents: a, validUntil: [null], granted: 2024, validFrom: 2024}
                  - {authorization: a-3, kind: 转委托, grantors: b, grantees: c, parents: a, purposes: null, granted: 2024, validFrom: 2024}
                """);

        assertThat(keys(reads)).containsExactly("authorization|a-3");
        assertThat(remarks(reads))
                .containsExactly(
                        "authorization:2 purposes: a list of nothing; expected values, or no such key",
                        "authorization:3 validUntil: a list of nothing; expected values, or no such key");
    }

    @Test
    void whereTheFileBreaksOffWhatStoodBeforeIsRead() {
        List<RowRead> reads = read("""
                post:
                  - {unit: a, post: chief, validFrom: 2020}
                  - {unit: a, post: "deputy
                """);

        assertThat(keys(reads)).containsExactly("post|a|chief");
        assertThat(remarks(reads)).singleElement().asString().contains("no YAML from here on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post: [{unit: !!java.net.URL 'http://127.0.0.1/', post: chief, validFrom: 2020}]",
                "post: [{unit: &a x, post: *a, validFrom: 2020}]",
                "post: &p [{unit: a, post: chief, validFrom: *p}]",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "post: [{unit: [[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]], post: b, validFrom: 2020}]",
                "just a text",
                "- a\n- b"
            })
    void tricksAreNoLines(String yaml) {
        List<RowRead> reads = read(yaml);

        assertThat(lines(reads)).isEmpty();
        assertThat(remarks(reads)).isNotEmpty();
    }

    @Test
    void aLongFileIsReadAsItIsAskedFor() {
        int rows = 100_000;
        Counted in = new Counted(rows);

        Iterator<RowRead> reads = SheetText.reader().readYaml(in, Integer.MAX_VALUE);
        int given = 0;
        int farthest = 0;
        while (reads.hasNext()) {
            given += reads.next() instanceof RowRead.Taken ? 1 : 0;
            farthest = Math.max(farthest, in.rows - given);
        }

        assertThat(given).isEqualTo(rows);
        assertThat(farthest).isLessThan(1_000);
    }

    @Test
    void anotherEncodingIsCalledSo() {
        byte[] bytes = "unit:\n  - {unit: a, name: 示例区疾病预防控制中心}\n".getBytes(Charset.forName("GB18030"));

        List<RowRead> reads = SheetText.all(SheetText.reader().readYaml(new ByteArrayInputStream(bytes), 1 << 20));

        assertThat(reads).flatExtracting(RowRead::remarks).anySatisfy(remark -> assertThat(remark.toString())
                .contains("UTF-8", "GB18030"));
    }

    private static List<RowRead> read(String yaml) {
        return SheetText.all(SheetText.reader().readYaml(new ByteArrayInputStream(yaml.getBytes(UTF_8)), 1 << 20));
    }

    /** A file that is written while it is read. */
    private static final class Counted extends InputStream {
        private final int all;
        private int rows;
        private ByteArrayInputStream row = new ByteArrayInputStream("post:\n".getBytes(UTF_8));

        Counted(int all) {
            this.all = all;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int read = row.read(bytes, from, most);
            if (read >= 0 || rows == all) {
                return read;
            }
            rows++;
            row = new ByteArrayInputStream(("  - {unit: a, post: p" + rows + ", validFrom: 2020}\n").getBytes(UTF_8));
            return row.read(bytes, from, most);
        }
    }
}
