package org.suyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "READY 7687 | 7687",
                "READY 7687;more;READY 1 | 7687",
                "Started recording 1. No limit specified, using maxsize=250MB as default.;;Use jcmd 1 JFR.dump;READY 7687 | 7687",
                "[0.003s][info][gc] Using Parallel;READY 7687;[0.1s][info][gc] GC(0) Pause | 7687",
                "READY to run;READY 7687 | 7687",
                "WAITING another process has the store;READY 7687 | 7687",
                "FAILED no memory | no memory",
                "some word;FAILED no memory;READY 1 | no memory",
                "some word | it ended without a word",
                "'' | it ended without a word",
            })
    void onlyWhatItAnnouncesIsHeard(String said, String heard) {
        CompletableFuture<Integer> port = new CompletableFuture<>();

        Child.listen(new BufferedReader(new StringReader(said.replace(';', '\n'))), port);

        assertThat(port.handle((number, failure) -> failure == null ? number.toString() : failure.getMessage())
                        .join())
                .isEqualTo(heard);
    }
}
