package org.suyuan.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;

@ApiTest
class IngestIT {
    private static final String EVENT = """
            {"eventTime": "2026-01-05T08:00:00Z",
             "dataset": {"namespace": "ingest-test", "name": "one"}}
            """;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyFormOfFileIsPosted() throws IOException {
        Path one = file("one.json", EVENT);
        Path many = file("many.json", "[" + EVENT + "," + EVENT.replace("one", "two") + "]");

        assertThat(ingest(ApiTest.BOOTSTRAP, one, many)).isEqualTo(0);
        assertThat(out.toString()).contains("3 accepted (1 of them known before), 0 refused");
    }

    @Test
    void eachRefusedEventIsNamed() throws IOException {
        Path lines = file("lines.ndjson", EVENT.replace("one", "three").replace("\n", "") + "\n{\"x\": 1}\n");

        assertThat(ingest(ApiTest.BOOTSTRAP, lines)).isEqualTo(1);
        assertThat(out.toString()).contains(lines + ":1 ").contains("1 refused");
    }

    @Test
    void aWrongTokenOrAMissingFileIsNoSuccess() throws IOException {
        assertThat(ingest("wrong", file("one.json", EVENT))).isEqualTo(2);
        assertThat(ingest(ApiTest.BOOTSTRAP, folder.resolve("absent"))).isEqualTo(2);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int ingest(String token, Path... files) {
        picocli.CommandLine line = new picocli.CommandLine(new Ingest())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = new String[files.length + 4];
        arguments[0] = "--url";
        arguments[1] = "http://127.0.0.1:" + port;
        arguments[2] = "--token";
        arguments[3] = token;
        for (int i = 0; i < files.length; i++) {
            arguments[4 + i] = files[i].toString();
        }
        return line.execute(arguments);
    }
}
