package org.suyuan.authorization.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suyuan.authorization.suites.Line.Outcome;

/**
 * The suites of other engines come out the same here. Skipped where the collection is not beside the project; with {@code
 * -Dsuyuan.write=true} the list of lines and the page of the docs are written anew.
 */
class SuitesTest {
    private static final Path LIST = Path.of("src/test/resources/org/suyuan/authorization/suites/lines.tsv");
    private static final Path PAGE = Path.of("../docs/delegation-suites.md");

    private static List<Line> lines = List.of();

    @BeforeAll
    static void read() {
        Path collection = Suites.collection().orElse(null);
        Assumptions.assumeTrue(collection != null, "no suites of delegation beside the project");
        if (collection != null) {
            lines = Suites.lines(collection);
        }
    }

    @Test
    void whatIsMappedIsAnsweredAsExpected() {
        assertThat(lines).hasSizeGreaterThan(800);
        assertThat(lines)
                .filteredOn(line -> line.outcome() == Outcome.OTHERWISE)
                .isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.feature().isOurs())
                .allMatch(line -> line.outcome() == Outcome.AS_EXPECTED);
    }

    @Test
    void everyAssertionHasItsLine() throws IOException {
        isWritten(LIST, lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void theDocsCountThem() throws IOException {
        isWritten(PAGE, Suites.summary(lines));
    }

    private static void isWritten(Path file, String text) throws IOException {
        if (Boolean.getBoolean("suyuan.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
