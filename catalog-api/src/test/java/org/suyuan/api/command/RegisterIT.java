package org.suyuan.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;

@ApiTest
class RegisterIT {
    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aWholeRegisterIsTakenAndCounted() throws IOException {
        Path yaml = file("ours.yaml", "post: [{unit: c1, post: chief, validFrom: 2020}]");

        assertThat(register(ApiTest.BOOTSTRAP, yaml)).isEqualTo(0);
        assertThat(register(ApiTest.BOOTSTRAP, yaml)).isEqualTo(0);
        assertThat(out.toString()).contains("1 new, 0 changed, 0 unchanged").contains("0 new, 0 changed, 1 unchanged");
    }

    @Test
    void eachRejectedRowIsToldWhereItStands() throws IOException {
        Path table = file("岗位.csv", "单位,岗位,有效期自\nc2,chief,soon\nc2,deputy,2020\n");

        assertThat(register(ApiTest.BOOTSTRAP, table)).isEqualTo(1);
        assertThat(out.toString())
                .contains(table + ": 岗位:2 有效期自 validFrom \"soon\": expected a day")
                .contains("1 new")
                .contains("1 rejected");
    }

    @Test
    void whatCannotBeReadIsNoSuccess() throws IOException {
        assertThat(register(ApiTest.BOOTSTRAP, file("other.yaml", "hospitals: []")))
                .isEqualTo(1);
        assertThat(register("wrong", file("ours.yaml", "post: []"))).isEqualTo(2);
        assertThat(register(ApiTest.BOOTSTRAP, folder.resolve("absent"))).isEqualTo(2);
    }

    @Test
    void anOwnSheetIsProposedConfirmedFromWhatWasPrintedAndTaken() throws IOException {
        Path table = file("岗位设置台账.csv", "某单位岗位设置台账,,\n责任单位,岗位,开始日期\nurn:suyuan:unit:c4,chief,2020.1\n");

        assertThat(register(ApiTest.BOOTSTRAP, table)).isEqualTo(1);
        assertThat(out.toString()).contains("may hold rows of 岗位").contains("责任单位 -> 单位");
        String mapping = out.toString()
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();

        assertThat(register(
                        ApiTest.BOOTSTRAP,
                        table,
                        "--confirm",
                        file("mapping.json", mapping).toString()))
                .isEqualTo(0);
        assertThat(out.toString()).contains("confirmed for rows of 岗位").contains("1 new");
    }

    @Test
    void theLastLineOfProposalsIsWhatConfirmsAllOfThem() throws IOException {
        Path posts = file("岗位.1.csv", "某单位岗位设置台账,,\n责任单位,岗位,起始日期\nurn:suyuan:unit:c5,chief,2020.1\n");
        Path others = file("岗位.2.csv", "某单位岗位设置台账,,\n责任单位,岗位,生效日期\nurn:suyuan:unit:c5,deputy,2020.1\n");

        assertThat(register(ApiTest.BOOTSTRAP, posts, others.toString())).isEqualTo(1);
        List<String> lines = out.toString().lines().toList();
        String last = lines.get(lines.size() - 1);
        out.getBuffer().setLength(0);

        assertThat(register(
                        ApiTest.BOOTSTRAP,
                        posts,
                        others.toString(),
                        "--confirm",
                        file("mappings.json", last).toString()))
                .as(out.toString())
                .isEqualTo(0);
        assertThat(out.toString().lines().filter(line -> line.contains(": 1 new")))
                .hasSize(2);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int register(String token, Path file, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--url", "http://127.0.0.1:" + port, "--token", token, "--name", "ours", file.toString()));
        arguments.addAll(List.of(more));
        return new picocli.CommandLine(new Register())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
