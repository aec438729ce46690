package org.suyuan.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suyuan.ingest.Shared;
import org.suyuan.model.Problem;

/** Real workbooks and CSV, ordinary and hostile. */
class TablesCorpusTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void hostileWorkbooksAreReadOrRefusedAndNothingElse() {
        var files = Stream.concat(
                        Shared.files("corpora/malformed/spreadsheet-hostile", ".xlsx").stream(),
                        Shared.files("corpora/malformed/spreadsheet-hostile", ".xls").stream())
                .toList();

        for (Path file : files) {
            Outcome outcome = assertTimeoutPreemptively(SOON, () -> outcome(file), file.toString());
            assertThat(outcome.fault()).as(file.getFileName().toString()).isEmpty();
        }
    }

    /** One of them is not empty, unless the file was read. */
    private record Outcome(String refusal, String fault) {}

    private static Outcome outcome(Path file) {
        try {
            Made.rows(file);
            return new Outcome("", "");
        } catch (Problem e) {
            return new Outcome(e.toString(), "");
        } catch (RuntimeException e) {
            return new Outcome("", e.toString());
        }
    }

    @Test
    void bombsAreRefused() {
        var bombs = Shared.files("corpora/malformed/spreadsheet-hostile", ".xlsx").stream()
                .filter(file -> file.getFileName().toString().startsWith("poc-xmlbomb"))
                .toList();

        assertThat(bombs)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(outcome(file).refusal()).isNotEmpty());
    }

    @Test
    void ordinaryWorkbooksAreReadUnlessLinkedWithOthers() {
        List<String> refused = new ArrayList<>();
        for (Path file : Shared.files("corpora/malformed/spreadsheet-ordinary", ".xlsx")) {
            Outcome outcome = outcome(file);
            if (!outcome.equals(new Outcome("", ""))) refused.add(file.getFileName() + " " + outcome);
        }

        assertThat(refused).allMatch(said -> said.contains("linked with"), "linked with something outside");
    }

    @Test
    void trickyCsvIsRead() {
        assertThat(Shared.files("corpora/malformed/csv", ".csv"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Made.rows(file)).isNotEmpty());
    }
}
