package org.suyuan.api.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.ingest.json.Json;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;

class AskedLogTest {
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
    void whileTheDiskTakesNothingNobodyMayAskAndNothingIsLost() throws Exception {
        try (AskedLog log = new AskedLog(folder, ZONE)) {
            Files.createDirectory(folder.file(NOVEMBER));
            log.admit();
            log.keep(question(1));
            assertThat(refuses(log)).isTrue();
            log.keep(question(2));

            Files.delete(folder.file(NOVEMBER));
            log.awaitKept();

            log.admit();
        }
        assertThat(Files.readAllLines(folder.file(NOVEMBER))).hasSize(2);
        assertThat(new AskedProof(folder).check().wrong()).isEmpty();
    }

    @Test
    void whatWaitsIsWrittenBeforeTheCatalogueEnds() throws IOException {
        try (AskedLog log = new AskedLog(folder, ZONE)) {
            for (int i = 0; i < 5_000; i++) {
                log.keep(question(i));
            }
        }

        assertThat(new AskedProof(folder).check().lines()).isEqualTo(5_000);
    }

    @Test
    void twoCataloguesDoNotWriteIntoOneFolder() throws IOException {
        try (AskedLog log = new AskedLog(folder, ZONE)) {
            log.admit();
            assertThatThrownBy(() -> new AskedLog(folder, ZONE)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Whether it does within five seconds. */
    private static boolean refuses(AskedLog log) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try {
                log.admit();
            } catch (Problem problem) {
                return problem.code() == Problem.Code.UNAVAILABLE;
            }
            Thread.sleep(10);
        }
        return false;
    }

    private static Question question(int number) {
        return new Question(
                Instant.parse("2026-11-27T00:00:00Z"),
                new Act("question", "somebody", "reader", "", "r" + number),
                null,
                "graphql",
                "",
                null,
                new Json.Obj(Map.of()),
                "ok",
                0);
    }
}
