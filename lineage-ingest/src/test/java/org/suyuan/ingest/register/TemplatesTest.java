package org.suyuan.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TemplatesTest {
    @TempDir
    private Path folder;

    @Test
    void theWorkbookHasASheetOfEachKindUnderItsNameInEitherLanguage() throws Exception {
        List<String> zh = Sheets.ALL.stream().map(sheet -> sheet.name().zh()).toList();
        List<String> en = Sheets.ALL.stream().map(sheet -> sheet.name().en()).toList();

        assertThat(sheetsOf(Templates.inChinese())).isEqualTo(zh);
        assertThat(sheetsOf(Templates.inEnglish())).isEqualTo(en);
    }

    @Test
    void namesOfKindsAndOfTheirColumnsAreTheirOwn() {
        List<String> kinds = new ArrayList<>();
        for (Sheet sheet : Sheets.ALL) {
            kinds.addAll(List.of(
                    Words.plain(sheet.name().zh()), Words.plain(sheet.name().en())));
            List<String> headers = new ArrayList<>();
            sheet.columns()
                    .forEach(column -> headers.addAll(List.of(
                            Words.plain(column.header().zh()),
                            Words.plain(column.header().en()))));
            assertThat(headers).as(sheet.name().en()).doesNotHaveDuplicates();
        }
        assertThat(kinds).doesNotHaveDuplicates();
    }

    private List<String> sheetsOf(Templates templates) throws Exception {
        Path file = Files.createTempFile(folder, "templates", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            templates.workbook(out);
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream workbook = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            NodeList sheets = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(workbook)
                    .getElementsByTagName("sheet");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < sheets.getLength(); i++) {
                names.add(((Element) sheets.item(i)).getAttribute("name"));
            }
            return names;
        }
    }
}
