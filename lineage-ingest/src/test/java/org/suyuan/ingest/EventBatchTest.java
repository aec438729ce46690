package org.suyuan.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

class EventBatchTest {
    @Test
    void theElementsOfAnArrayAreGivenOnAsTheyWereWritten() {
        assertThat(ofArray(" [ {\"a\": 1, \"a\":2} ,{\"患\":\"者 \\u00e9\"}, 1e400,-12 ,\"x]\\\"\", [ ] , null,true] \n"))
                .containsExactly(
                        "{\"a\": 1, \"a\":2}",
                        "{\"患\":\"者 \\u00e9\"}",
                        "1e400",
                        "-12",
                        "\"x]\\\"\"",
                        "[ ]",
                        "null",
                        "true");
        assertThat(ofArray("\uFEFF[1,\"é\",[2]]")).containsExactly("1", "\"é\"", "[2]");
        assertThat(ofArray("[]")).isEmpty();
        assertThat(ofArray("[1]")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "1",
                "[",
                "[1",
                "[1,]",
                "[1 2]",
                "[{]",
                "[{}",
                "[] []",
                "[]x",
                "[nul]",
                "{\"a\":[]}",
                "[01]",
                "[\"\t\"]"
            })
    void whatIsNoArrayIsABadRequest(String text) {
        assertThatThrownBy(() -> ofArray(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.BAD_REQUEST));
    }

    @Test
    void anArrayInAnotherEncodingIsABadRequest() {
        assertThatThrownBy(() -> EventBatch.ofArray("[1]".getBytes(UTF_16), Limits.DEFAULT))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aDeepElementDoesNotCondemnTheOthers() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(ofArray("[1," + deep + ",2]")).containsExactly("1", deep, "2");
    }

    @Test
    void anElementOverTheLimitIsCutJustBeyondIt() {
        var limits = new Limits(4, 10, 10);

        assertThat(texts(EventBatch.ofArray("[\"12\",\"123\",\"1234567\"]".getBytes(UTF_8), limits)))
                .containsExactly("\"12\"", "\"123\"", "\"1234");
        assertThat(texts(EventBatch.ofLines("1234\n12345\n1234567\n1".getBytes(UTF_8), limits)))
                .containsExactly("1234", "12345", "12345", "1");
    }

    @Test
    void linesStandAlone() {
        String text = "\uFEFF{\"a\":1}\r\n\r\n  \n{broken\n\t\n{\"b\":2}";

        assertThat(texts(EventBatch.ofLines(text.getBytes(UTF_8), Limits.DEFAULT)))
                .extracting(String::strip)
                .containsExactly("{\"a\":1}", "{broken", "{\"b\":2}");
        assertThat(texts(EventBatch.ofLines(new byte[0], Limits.DEFAULT))).isEmpty();
        assertThat(texts(EventBatch.ofLines("\n\n".getBytes(UTF_8), Limits.DEFAULT)))
                .isEmpty();
    }

    @Test
    void aBatchOfBytesCanBeGoneThroughAgain() {
        var batch = EventBatch.ofLines("1\n2".getBytes(UTF_8), Limits.DEFAULT);

        assertThat(texts(batch)).isEqualTo(texts(batch));
    }

    @Test
    void aFileMayHoldOneEventAnArrayOrLines() {
        assertThat(sniffed("{\"a\":1}")).containsExactly("{\"a\":1}");
        assertThat(sniffed("\uFEFF\n{\n  \"a\": {\n    \"b\": 1\n  }\n}\n")).hasSize(1);
        assertThat(sniffed("{\"a\":\n1}")).hasSize(1);
        assertThat(sniffed("\n [{\"a\":1},\n{\"b\":2}]")).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(sniffed("{\"a\":1}\n{\"b\":2}\n{\"c\":3}")).containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
        assertThat(sniffed("{\"a\":\n{\"b\":2}\n{\"c\":3}")).containsExactly("{\"a\":", "{\"b\":2}", "{\"c\":3}");
        assertThat(sniffed("{\"a\":1}\nbroken\n{\"c\":3}")).containsExactly("{\"a\":1}", "broken", "{\"c\":3}");
        assertThat(sniffed("")).isEmpty();
    }

    @Test
    void aStreamOfLinesNeedNotEndToBeRead() {
        byte[] line = ("{\"a\":\"" + "x".repeat(1000) + "\"}\n").getBytes(UTF_8);
        var batch = EventBatch.sniff(new Repeated(line), Limits.DEFAULT);

        var iterator = batch.iterator();
        for (int i = 0; i < 1000; i++) assertThat(iterator.next()).hasSize(line.length - 1);
    }

    @Test
    void splittingTakesNoLongerThanTheText() {
        String text = "[" + "{\"a\":[{}]},".repeat(1_000_000) + "1]";

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(ofArray(text)).hasSize(1_000_001));
    }

    private static List<String> ofArray(String text) {
        return texts(EventBatch.ofArray(text.getBytes(UTF_8), Limits.DEFAULT));
    }

    private static List<String> sniffed(String text) {
        return texts(EventBatch.sniff(new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT));
    }

    private static List<String> texts(EventBatch batch) {
        var texts = new ArrayList<String>();
        batch.forEach(event -> texts.add(new String(event, UTF_8)));
        return texts;
    }

    /** The same bytes over and over, for ever. */
    private static final class Repeated extends InputStream {
        private final byte[] part;
        private int at;

        Repeated(byte[] part) {
            this.part = part;
        }

        @Override
        public int read() {
            at = (at + 1) % part.length;
            return part[(at + part.length - 1) % part.length];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            for (int i = 0; i < most; i++) into[from + i] = (byte) read();
            return most;
        }
    }
}
