package org.suyuan.ingest.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScreenTest {
    static Stream<Arguments> texts() {
        return Matrix.of("text.txt");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesOutWhatBelongsToAPersonAndNothingElse(String text, String kept) {
        assertThat(TextScreen.PROSE.screen(text).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysThatItFoundSomethingWheneverItChangedTheText(String text, String kept) {
        assertThat(TextScreen.PROSE.screen(text).found().isEmpty()).isEqualTo(text.equals(kept));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void screeningTwiceIsScreeningOnce(String text, String kept) {
        assertThat(TextScreen.PROSE.screen(kept).text()).isEqualTo(kept);
    }

    @Test
    void aNameKeepsItsMailAddress() {
        assertThat(TextScreen.NAME.screen("team:data@hospital.org").text()).isEqualTo("team:data@hospital.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "12-",
                "13800138000-",
                "110105199003074514",
                "4111 1111 1111 1111 ",
                "://",
                "a:b@",
                "http://a:b@",
                "@",
                "a@a.",
                "eyJ",
                "password=",
                "id_no=",
                "pwd:",
                "--",
                "--p ",
                "姓名",
                "姓名：张",
                "患者_",
                "patient ",
                "patient: A",
                "A ",
                "thin:",
                "a",
                ":",
                "=",
                "\"",
                "\\",
                "-----BEGIN PRIVATE KEY-----",
                "Bearer ",
                "住址：北",
                "住院号 B0012345、",
                "住院号",
                "%25",
                "%E5",
                "%2013957106288",
                "电话：85193362，",
                "患者：张三、",
                "Patient: A, ",
                "１"
            })
    void hostileTextTakesNoLongerThanItsLength(String part) {
        String hostile = part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TextScreen.PROSE.screen(hostile));
    }
}
