package org.suyuan.ingest.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScreenTest {
    static Stream<Arguments> statements() {
        return Matrix.of("sql.txt");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void keepsTheShapeOfAStatementAndNoLiteral(String sql, String kept) {
        assertThat(SqlScreen.screened(sql)).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aScreenedStatementIsScreened(String sql, String kept) {
        assertThat(SqlScreen.screened(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'", "\"", "`", "[", "$", "$a$ ", "/*", "*/", "--", "\\'", "'''", "q'[", "1e", ".", "-", "#", "“", "a",
                "[a "
            })
    void hostileTextTakesNoLongerThanItsLength(String part) {
        String hostile = part.repeat(2_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SqlScreen.screened(hostile));
    }

    @Test
    void noQuotedSecretSurvivesWhateverStandsAroundIt() {
        String[] parts = {
            "SELECT",
            " a ",
            "'x'",
            "\"y\"",
            "`z`",
            "[w]",
            "\n",
            ",",
            "(",
            ")",
            " FROM t ",
            "''",
            "--c\n",
            "/*d*/",
            "1",
            "\\",
            "$$e$$",
            "N",
            "E"
        };
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var sql = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) sql.append(parts[random.nextInt(parts.length)]);
            String quoted = random.nextBoolean() ? " 'sesame''s' " : " 'sesame' ";

            String screened = SqlScreen.screened(sql.append(quoted).toString());

            assertThat(screened).as("seed %d: %s", seed, sql).doesNotContain("sesame");
        }
    }
}
