package org.suyuan.api.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks for needles finds them: otherwise {@link SeedingIT} would prove nothing. */
class HaystackTest {
    private static final String NAME = "司徒望舒";
    private static final String HAY = "stroh 稻草 ".repeat(50);

    private final Haystack haystack = new Haystack(List.of(NAME, "4319 4028", "13957106288"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aTextIsFoundInEveryCharset(String charset) {
        byte[] bytes = (HAY + NAME + HAY).getBytes(Charset.forName(charset));

        haystack.search("a file", bytes);

        assertThat(haystack.found()).containsExactly(NAME + " in a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E5%8F%B8%E5%BE%92%E6%9C%9B%E8%88%92",
                "%e5%8f%b8%e5%be%92%e6%9c%9b%e8%88%92",
                "\\u53F8\\u5F92\\u671B\\u8212",
                "\\u53f8\\u5f92\\u671b\\u8212"
            })
    void aTextIsFoundHoweverItIsEscaped(String spelling) {
        haystack.search("an answer", HAY + spelling);

        assertThat(haystack.found()).containsExactly(NAME + " in an answer");
    }

    @Test
    void aTextIsFoundThatWasReadInTheWrongCharset() {
        haystack.search("a log", new String(NAME.getBytes(UTF_8), ISO_8859_1));

        assertThat(haystack.found()).containsExactly(NAME + " in a log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4319 4028", "4319%204028", "4319+4028"})
    void aSpaceIsFoundAsEveryUrlWritesIt(String spelling) {
        haystack.search("a log", HAY + spelling);

        assertThat(haystack.found()).containsExactly("4319 4028 in a log");
    }

    @Test
    void aTextIsFoundInsideWhatWasPacked() throws IOException {
        haystack.search("a file", packed(HAY + "13957106288"));

        assertThat(haystack.found()).containsExactly("13957106288 in a file, unpacked");
    }

    @Test
    void aTextIsFoundInsideWhatWasPackedAndCutOff() throws IOException {
        byte[] packed =
                packed("13957106288" + new Random(1).ints(20_000).boxed().toList());

        haystack.search("a file", Arrays.copyOf(packed, packed.length / 2));

        assertThat(haystack.found()).containsExactly("13957106288 in a file, unpacked");
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HAY.getBytes(UTF_8));
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void hayIsNoNeedle() {
        haystack.search("a file", HAY + "13957106289 司徒望");

        assertThat(haystack.found()).isEmpty();
    }
}
