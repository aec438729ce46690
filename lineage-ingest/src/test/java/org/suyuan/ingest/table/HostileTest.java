package org.suyuan.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

class HostileTest {
    private static final String ONE_CELL = "<sheetData><row r='1'><c r='A1' t='str'><v>甲</v></c></row></sheetData>";

    @TempDir
    Path folder;

    private static Problem refusal(Path file) {
        return refusal(file, TableLimits.DEFAULT);
    }

    private static Problem refusal(Path file, TableLimits limits) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Made.rows(file, limits));
        assertThat(problem).as("refusal of " + file.getFileName()).isNotNull();
        assertThat(problem.expected()).isNotBlank();
        return problem;
    }

    private Path with(String part, String content) {
        Map<String, String> parts = Made.parts(ONE_CELL);
        parts.put(part, content);
        return new Made(folder).zip(parts);
    }

    @Test
    void thePlainWorkbookThatTheOthersAreMadeOfIsRead() {
        assertThat(Made.texts(new Made(folder).zip(Made.parts(ONE_CELL)))).containsExactly(java.util.List.of("甲"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN", "xl\\vbaProject.bin", "xl/macrosheets/sheet1.xml"})
    void macrosAreRefused(String part) {
        assertThat(refusal(with(part, "<x/>")).value()).isEqualTo("a workbook with macros");
    }

    @Test
    void macrosUnderAnotherNameAreRefused() {
        Path file = with(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/quiet.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>");

        assertThat(refusal(file).code()).isEqualTo(Code.UNSUPPORTED_TYPE);
    }

    @Test
    void aWorkbookForMacrosIsRefusedWhateverItsName() {
        Path file = new Made(folder)
                .saved(
                        new XSSFWorkbook(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM),
                        "innocent.xlsx",
                        workbook -> workbook.createSheet("表"));

        assertThat(refusal(file).value()).isEqualTo("a workbook with macros");
    }

    @Test
    void visualBasicInAnOldWorkbookIsRefused() throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(saved);
        }
        Path file = folder.resolve("vba.xls");
        try (var container = new POIFSFileSystem(new java.io.ByteArrayInputStream(saved.toByteArray()));
                OutputStream out = Files.newOutputStream(file)) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(out);
        }

        assertThat(refusal(file).value()).isEqualTo("a workbook with macros");
    }

    @Test
    void aMacroSheetInAnOldWorkbookIsRefused() throws IOException {
        Path file =
                new Made(folder).xls(sheet -> sheet.createRow(0).createCell(0).setCellValue("甲"));
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u0085\0");
        while (bytes[at + 5 + 4] != 0 || bytes[at + 3] != 0) {
            at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u0085\0", at + 1);
        }
        assertThat(at).isPositive();
        bytes[at + 9] = 1;
        Files.write(file, bytes);

        assertThat(BoundSheetRecord.sid).isEqualTo((short) 0x85);
        assertThat(refusal(file).value()).isEqualTo("a workbook with macros");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "docProps/core.xml",
                "_rels/.rels",
                "xl/drawing.vml"
            })
    void aDoctypeIsRefusedInEveryPart(String part) {
        Path file = with(
                part, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x xmlns='" + Made.SHEET + "'>&e;</x>");

        assertThat(refusal(file).value()).contains("document type declaration");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : Made.parts("").entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet1.xml")) {
                    out.write(("<worksheet xmlns='" + Made.SHEET + "'><sheetData>").getBytes(StandardCharsets.UTF_8));
                    byte[] row = "<row></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 1_000; i++) out.write(row);
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(refusal(file).value()).contains("packed more than 200 to 1");
    }

    @Test
    void anArchiveOfManyPartsIsRefused() {
        Map<String, String> parts = Made.parts(ONE_CELL);
        for (int i = 0; i < 2_001; i++) parts.put("p" + i, "");

        assertThat(refusal(new Made(folder).zip(parts)).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void aWorkbookThatUnpacksTooFarIsRefused() {
        Path file = new Made(folder).zip(Made.parts(ONE_CELL));
        var d = TableLimits.DEFAULT;
        var limits = new TableLimits(
                d.fileBytes(),
                d.xlsBytes(),
                d.parts(),
                500,
                d.ratio(),
                d.strings(),
                d.merges(),
                d.rows(),
                d.columns(),
                d.cell());

        assertThat(refusal(file, limits).value()).contains("unpacks too far");
    }

    @Test
    void anEndlessAttributeIsRefusedBeforeItFillsTheMemory() {
        var digits = new StringBuilder();
        var random = new java.util.Random(7);
        for (int i = 0; i < 6_000_000; i++) digits.append((char) ('a' + random.nextInt(26)));

        Path file = new Made(folder).zip(Made.parts("<sheetData x='" + digits + "'/>"));

        assertThat(refusal(file).value()).contains("endless attribute");
    }

    @Test
    void elementsWithoutBottomAreRefused() {
        assertThat(refusal(new Made(folder).zip(Made.parts("<a>".repeat(300) + "</a>".repeat(300))))
                        .value())
                .contains("deep");
    }

    @Test
    void aNewWorkbookWithAPasswordIsRefused() throws IOException, GeneralSecurityException {
        Path plain =
                new Made(folder).xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("甲"));
        Path file = folder.resolve("secret.xlsx");
        try (var container = new POIFSFileSystem();
                var parts = OPCPackage.open(plain.toFile());
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                parts.save(inside);
            }
            container.writeFilesystem(out);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new AssertionError(e);
        }

        assertThat(refusal(file).value()).isEqualTo("encrypted");
    }

    @Test
    void anOldWorkbookWithAPasswordIsRefused() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = new Made(folder)
                    .xls(sheet -> sheet.createRow(0).createCell(0).setCellValue("甲"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal(file).value()).isEqualTo("encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml"})
    void linksToOtherWorkbooksAndDataAreRefused(String part) {
        assertThat(refusal(with(part, "<x/>")).value()).startsWith("linked with");
    }

    @Test
    void anOldWorkbookLinkedWithAnotherIsRefused() {
        Path file = new Made(folder).xls(sheet -> {
            var workbook = (HSSFWorkbook) sheet.getWorkbook();
            var other = new HSSFWorkbook();
            other.createSheet("别处").createRow(0).createCell(0).setCellValue("乙");
            workbook.linkExternalWorkbook("other.xls", other);
            sheet.createRow(0).createCell(0).setCellFormula("[other.xls]别处!A1");
        });

        assertThat(refusal(file).value()).isEqualTo("linked with other workbooks");
    }

    @Test
    void aMillionColumnsAreRefused() {
        Path file = new Made(folder)
                .zip(Made.parts("<sheetData><row r='1'><c r='BDWGN1' t='str'><v>甲</v></c></row></sheetData>"));

        assertThat(refusal(file).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(new Made(folder).csv("a,".repeat(1_000_000))).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void emptyCellsFarAwayDoNoHarm() {
        Path file = new Made(folder).xlsx(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("甲");
            sheet.createRow(1_048_575).createCell(16_383);
        });

        assertThat(Made.texts(file)).containsExactly(java.util.List.of("甲"));
    }

    @Test
    void tooManyRowsAreRefused() {
        var limits = TableLimits.DEFAULT.withRows(2);
        Path xlsx =
                new Made(folder).xlsx(sheet -> sheet.createRow(2).createCell(0).setCellValue("甲"));
        Path xls =
                new Made(folder).xls(sheet -> sheet.createRow(2).createCell(0).setCellValue("甲"));

        assertThat(refusal(xlsx, limits).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(xls, limits).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(new Made(folder).csv("a\nb\nc\n"), limits).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void aLongCellIsRefused() {
        var limits = TableLimits.DEFAULT.withCell(3);
        Path xlsx =
                new Made(folder).xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("四个汉字"));
        Path xls =
                new Made(folder).xls(sheet -> sheet.createRow(0).createCell(0).setCellValue("四个汉字"));

        assertThat(refusal(xlsx, limits).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(xls, limits).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(new Made(folder).csv("四个汉字,x"), limits).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void aQuoteLeftOpenDoesNotSwallowTheFile() {
        assertThat(refusal(new Made(folder).csv("a,\"b\n" + "c,d\n".repeat(100_000)))
                        .code())
                .isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void overlappingMergesAreRefused() {
        var merges = new StringBuilder("<mergeCells>");
        for (int i = 0; i < 10; i++) merges.append("<mergeCell ref='A1:C100'/>");
        Path file = new Made(folder).zip(Made.parts(ONE_CELL + merges + "</mergeCells>"));

        assertThat(refusal(file).value()).contains("overlap");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,a PDF document",
        "<html><table>,web page",
        "{\\rtf1,text document",
        "MIME-Version: 1.0,web page",
        "'',empty"
    })
    void otherFormatsAreRefusedByWhatTheyAre(String start, String what) {
        Path file = new Made(folder).file("list.xlsx", start.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(file).code()).isEqualTo(Code.UNSUPPORTED_TYPE);
        assertThat(refusal(file).value()).contains(what);
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() {
        assertThat(refusal(new Made(folder).zip(Map.of("word/document.xml", "<x/>")))
                        .value())
                .contains("no workbook");
    }

    @Test
    void halfAWorkbookIsRefused() throws IOException {
        Path whole =
                new Made(folder).xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("甲"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = new Made(folder).file("half.xlsx", java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refusal(half).value()).startsWith("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void bytesTurnedAtRandomAreReadOrRefused(String format) throws IOException {
        Made made = new Made(folder);
        Path whole = format.equals("xlsx")
                ? made.xlsx(sheet -> sheet.createRow(3).createCell(1).setCellValue("甲"))
                : made.xls(sheet -> sheet.createRow(3).createCell(1).setCellValue("甲"));
        byte[] bytes = Files.readAllBytes(whole);
        var random = new java.util.Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] turned = bytes.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                turned[random.nextInt(turned.length)] = (byte) random.nextInt(256);
            }
            Path file = made.file("turned", turned);
            Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> Made.rows(file));
            assertThat(thrown == null || thrown instanceof Problem)
                    .as("" + thrown)
                    .isTrue();
        }
    }

    @Test
    void aTextThatIsNotThereIsDamage() {
        Path file = with(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + Made.SHEET
                        + "'><sheetData><row><c t='s'><v>9</v></c></row></sheetData></worksheet>");

        assertThat(refusal(file).value()).startsWith("damaged");
    }

    @Test
    void aRefusalNamesTheFileWithoutAPersonsNumber() {
        Path file = new Made(folder).file("名单110101199003078515.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(file).getMessage()).doesNotContain("110101199003078515");
    }
}
