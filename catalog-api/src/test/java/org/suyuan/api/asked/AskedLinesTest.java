package org.suyuan.api.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ingest.json.Json;
import org.suyuan.ledger.Act;

class AskedLinesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    private Path home;

    private AskedFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new AskedFolder(home);
    }

    @Test
    void theChainGoesOnFromMonthToMonthAndFromStartToStart() throws IOException {
        append("2026-11-03T00:00:00Z", "2026-11-30T15:59:59Z", "2026-11-30T16:00:00Z");
        append("2027-02-01T00:00:00Z");

        assertThat(folder.months()).containsExactly(NOVEMBER, YearMonth.of(2026, 12), YearMonth.of(2027, 2));
        AskedProof.Found found = new AskedProof(folder).check();
        assertThat(found.wrong()).isEmpty();
        assertThat(found.lines()).isEqualTo(4);
        assertThat(found.begins()).isEqualTo(Digests.NONE);
        assertThat(found.ends()).isEqualTo(Digests.of(last(YearMonth.of(2027, 2))));
    }

    @Test
    void whatWasBeingWrittenWhenThePowerFailedIsCutOff() throws IOException {
        append("2026-11-03T00:00:00Z");
        Files.writeString(folder.file(NOVEMBER), "{\"before\":\"12", StandardOpenOption.APPEND);

        append("2026-11-04T00:00:00Z");

        assertThat(Files.readAllLines(folder.file(NOVEMBER))).hasSize(2);
        assertThat(new AskedProof(folder).check().wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anyByteThatIsChangedIsFoundButInTheLastLine(int line) throws IOException {
        append("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z", "2026-11-04T00:00:00Z");
        String ends = new AskedProof(folder).check().ends();
        List<String> lines = Files.readAllLines(folder.file(NOVEMBER));

        lines.set(line, lines.get(line).replace("\"outcome\":\"ok\"", "\"outcome\":\"no\""));
        Files.write(folder.file(NOVEMBER), lines);

        AskedProof.Found found = new AskedProof(folder).check();
        assertThat(found.wrong().isEmpty()).isEqualTo(line == 3);
        assertThat(found.ends().equals(ends)).isEqualTo(line != 3);
    }

    @Test
    void aLineTakenOutAndADocumentThatIsNotAsItWasAreFound() throws IOException {
        append("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z");
        List<String> lines = Files.readAllLines(folder.file(NOVEMBER));
        lines.remove(1);
        Files.write(folder.file(NOVEMBER), lines);
        Files.writeString(folder.document(document().digest()), "{ datasets { edges { cursor } } }");

        assertThat(new AskedProof(folder).check().wrong())
                .containsExactly(
                        "2026-11.ndjson:1 names a document that is not as it was",
                        "2026-11.ndjson:2 does not follow the line before",
                        "2026-11.ndjson:2 names a document that is not as it was");
    }

    @Test
    void whatTheDiskDoesNotTakeIsWrittenOnceItDoes() throws IOException {
        append("2026-11-01T00:00:00Z");
        Path inTheWay = folder.file(YearMonth.of(2026, 12));
        Deque<Question> waiting = questions("2026-11-02T00:00:00Z", "2026-12-02T00:00:00Z");

        try (AskedLines lines = new AskedLines(folder, ZONE)) {
            Files.createDirectory(inTheWay);
            assertThatThrownBy(() -> lines.append(waiting)).isInstanceOf(IOException.class);
            assertThat(waiting).hasSize(1);
            Files.delete(inTheWay);
            lines.append(waiting);
        }

        assertThat(waiting).isEmpty();
        AskedProof.Found found = new AskedProof(folder).check();
        assertThat(found.wrong()).isEmpty();
        assertThat(found.lines()).isEqualTo(3);
    }

    @Test
    void monthsThatNeedNotBeKeptAreDeletedAndTheRestStaysWhole() throws IOException {
        append("2023-10-01T00:00:00Z", "2023-11-01T00:00:00Z", "2026-11-01T00:00:00Z");
        String first = Files.readAllLines(folder.file(YearMonth.of(2023, 10))).get(0);

        assertThat(new AskedProof(folder).deleteBefore(YearMonth.of(2023, 11))).containsExactly(YearMonth.of(2023, 10));

        AskedProof.Found found = new AskedProof(folder).check();
        assertThat(found.wrong()).isEmpty();
        assertThat(found.begins()).isEqualTo(Digests.of(first));
    }

    private String last(YearMonth month) throws IOException {
        List<String> lines = Files.readAllLines(folder.file(month));
        return lines.get(lines.size() - 1);
    }

    private void append(String... at) throws IOException {
        try (AskedLines lines = new AskedLines(folder, ZONE)) {
            lines.append(questions(at));
        }
    }

    private static Deque<Question> questions(String... at) {
        Deque<Question> questions = new ArrayDeque<>();
        for (String one : at) {
            questions.add(new Question(
                    Instant.parse(one),
                    new Act("question", "somebody", "reader", "为什么", "r1"),
                    null,
                    "graphql",
                    "",
                    document(),
                    new Json.Obj(Map.of()),
                    "ok",
                    0));
        }
        return questions;
    }

    private static Document document() {
        return Document.of("{ datasets { edges { node { urn } } } }");
    }
}
