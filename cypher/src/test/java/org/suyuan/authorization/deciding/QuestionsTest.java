package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the files beside, one file an idea: a sketch of a situation, questions to it, and their answers. */
class QuestionsTest {
    private static final Path FILES = Path.of("src/test/resources/org/suyuan/authorization/deciding");

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void itIsAnsweredAsWritten(SketchedQuestion question) {
        assertThat(question.given()).as(question.toString()).isEqualTo(question.answer());
    }

    static Stream<SketchedQuestion> questions() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().flatMap(file -> SketchedQuestion.of(read(file)).stream());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
