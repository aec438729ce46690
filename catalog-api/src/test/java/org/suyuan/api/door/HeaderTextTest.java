package org.suyuan.api.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"nightly load", "数据治理，第一季度", "Prüfung", "a\tb", "𠮷"})
    void aTextInUtf8IsReadAsItWasMeant(String text) {
        String header = new String(text.getBytes(UTF_8), ISO_8859_1);

        assertThat(HeaderText.of(header)).isEqualTo(text);
        assertThat(HeaderText.isAcceptable(header)).isTrue();
    }

    @Test
    void latinOneStaysWhatItIs() {
        assertThat(HeaderText.of("Pr\u00FCfung")).isEqualTo("Pr\u00FCfung");
        assertThat(HeaderText.isAcceptable("Pr\u00FCfung")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u007Fb", "a\u001Bb", "\u0085", "\u00C3\u0085\u0093", "\u00C2\u0085"})
    void controlCharactersAreNotAcceptable(String header) {
        assertThat(HeaderText.isAcceptable(header)).isFalse();
    }
}
