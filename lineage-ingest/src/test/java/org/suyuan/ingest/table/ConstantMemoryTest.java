package org.suyuan.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file takes the memory of a row, not of all rows. */
class ConstantMemoryTest {
    private static final int ROWS = 100_000;
    private static final long FEW = 24L << 20;

    @TempDir
    Path folder;

    @Test
    void aWorkbookOfAHundredThousandRows() throws IOException {
        Path file = folder.resolve("large.xlsx");
        var parts = Made.parts("");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                if (!part.getKey().endsWith("sheet1.xml")) put(out, part.getKey(), Stream.of(part.getValue()));
            }
            put(out, "xl/sharedStrings.xml", sharedStrings());
            put(out, "xl/worksheets/sheet1.xml", sheet());
        }

        assertThat(held(file)).isLessThan(FEW);
    }

    @Test
    void aCsvOfAHundredThousandRows() throws IOException {
        Path file = folder.resolve("large.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < ROWS; i++) {
                out.write(("甲,乙,丙 " + i + "," + "丁".repeat(100) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(held(file)).isLessThan(FEW);
    }

    private static Stream<String> sharedStrings() {
        return Stream.of(
                        Stream.of("<sst xmlns='" + Made.SHEET + "'>"),
                        IntStream.range(0, ROWS * 2).mapToObj(i -> "<si><t>甲 &amp; 第 " + i + " 格，各不相同</t></si>"),
                        Stream.of("</sst>"))
                .flatMap(some -> some);
    }

    private static Stream<String> sheet() {
        return Stream.of(
                        Stream.of("<worksheet xmlns='" + Made.SHEET + "'><sheetData>"),
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> "<row><c t='s'><v>" + i + "</v></c><c><v>" + i + "</v></c><c t='s'><v>"
                                        + (2 * ROWS - 1 - i) + "</v></c></row>"),
                        Stream.of("</sheetData></worksheet>"))
                .flatMap(some -> some);
    }

    private static void put(ZipOutputStream out, String name, Stream<String> texts) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        for (String text : (Iterable<String>) texts::iterator) out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** By how much the heap has grown when the last row is read and the file still open. */
    private static long held(Path file) {
        long before = used();
        long[] after = new long[1];
        int[] rows = new int[1];
        try (TableFile tables = Tables.open(file, "large")) {
            Iterator<TableRow> all = tables.tables().next().rows();
            Consumer<TableRow> count = row -> {
                if (++rows[0] == ROWS) after[0] = used();
            };
            all.forEachRemaining(count);
        }
        assertThat(rows[0]).isEqualTo(ROWS);
        return after[0] - before;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
