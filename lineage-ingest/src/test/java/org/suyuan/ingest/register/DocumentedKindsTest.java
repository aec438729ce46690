package org.suyuan.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The kinds in {@code docs/registers.md} are those that are read. {@code -Dsuyuan.writeDocs=true} writes them anew. */
class DocumentedKindsTest {
    private static final Path DOCUMENT = Path.of("../docs/registers.md");
    private static final String BEGIN = "<!-- kinds: written by DocumentedKindsTest -->\n";
    private static final String END = "<!-- end of kinds -->";

    @Test
    void theDocumentSaysWhatTheDeclarationsSay() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("suyuan.writeDocs")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + kinds() + document.substring(end));
            document = Files.readString(DOCUMENT);
            end = document.indexOf(END);
        }

        assertThat(document.substring(begin, end)).isEqualTo(kinds());
    }

    @Test
    void theExampleIsTaken() throws IOException {
        String document = Files.readString(DOCUMENT);
        String yaml = document.substring(document.indexOf("```yaml\n") + 8);
        yaml = yaml.substring(0, yaml.indexOf("```"));

        List<RowRead> reads = SheetText.all(SheetText.reader()
                .readYaml(
                        new java.io.ByteArrayInputStream(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        1 << 20));

        assertThat(reads).hasSizeGreaterThan(4).allMatch(RowRead.Taken.class::isInstance);
    }

    private static String kinds() {
        return Sheets.ALL.stream().map(DocumentedKindsTest::kind).collect(Collectors.joining());
    }

    private static String kind(Sheet sheet) {
        String named = sheet.names().stream()
                .map(column -> "`" + column.header().en() + "`")
                .collect(Collectors.joining(", "));
        String rows = sheet.columns().stream().map(DocumentedKindsTest::row).collect(Collectors.joining());
        return "\n### " + sheet.name().zh() + " `" + sheet.name().en() + "`\n\n"
                + sheet.about().zh() + "。\n" + sheet.about().en() + ". Named by " + named + ".\n\n"
                + "| 列 | column | | 说明 | meaning | what may stand there | example |\n| --- | --- | --- | --- | --- | --- | --- |\n"
                + rows;
    }

    private static String row(Column<?> column) {
        return "| "
                + String.join(
                        " | ",
                        column.header().zh(),
                        "`" + column.header().en() + "`",
                        column.isRequired() ? "必填 required" : "",
                        column.meaning().zh(),
                        column.meaning().en(),
                        column.form().allowed(),
                        column.example().isEmpty() ? "" : "`" + column.example() + "`")
                + " |\n";
    }
}
