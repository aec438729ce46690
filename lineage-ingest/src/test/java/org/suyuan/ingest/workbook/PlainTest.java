package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"統一社會信用代碼 | 统一社会信用代码", "＊单位名称： | 单位名称", "数 据 集（Ｄａｔａｓｅｔ） | 数据集dataset", "《有效期》 至 | 有效期至"})
    void whatIsNotMeantIsLeftOut(String written, String plain) {
        assertThat(Plain.of(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"单位名称（必填） | 单位名称", "数量[个]【万】 | 数量", "编号(18位) | 编号"})
    void bracketsMayBeLeftOutWithWhatIsInThem(String written, String plain) {
        assertThat(Plain.bare(written)).isEqualTo(plain);
    }

    @Test
    void signsWidthAndCaseMakeNoDifferenceWherever() {
        List<String> signs = List.of(" ", "　", "：", ":", "*", "、", "\n", "（", "）", "-", "_", "·", "\u00A0");
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            var one = new StringBuilder();
            var other = new StringBuilder();
            for (int n = 0; n < 8; n++) {
                char c = "统一社会信用代码abc019".charAt(random.nextInt(14));
                one.append(c);
                if (random.nextBoolean()) other.append(signs.get(random.nextInt(signs.size())));
                boolean wide = c < 128 && random.nextBoolean();
                other.append(wide ? (char) (c + 0xFEE0) : Character.toUpperCase(c));
            }
            assertThat(Plain.of(other.toString())).as(other.toString()).isEqualTo(one.toString());
        }
    }

    @Test
    void plainTwiceIsPlainOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String text = random.ints(10, 0x20, 0xFFF0)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Plain.of(Plain.of(text))).as(text).isEqualTo(Plain.of(text));
        }
    }
}
