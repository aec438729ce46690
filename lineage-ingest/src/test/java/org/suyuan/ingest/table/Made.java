package org.suyuan.ingest.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files made for a test, and what is read of them. */
public record Made(Path folder) {
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public Path xlsx(Consumer<Sheet> sheet) {
        return saved(new XSSFWorkbook(), "made.xlsx", workbook -> sheet.accept(workbook.createSheet("表")));
    }

    public Path xls(Consumer<Sheet> sheet) {
        return saved(new HSSFWorkbook(), "made.xls", workbook -> sheet.accept(workbook.createSheet("表")));
    }

    Path saved(Workbook workbook, String name, Consumer<Workbook> filled) {
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            filled.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path csv(String text, Charset encoding) {
        return file("made.csv", text.getBytes(encoding));
    }

    public Path csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(Map<String, String> parts) {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a workbook with one sheet, to be changed before they are {@link #zip packed}. */
    static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + TYPES + "'><Default Extension='xml' ContentType='application/xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + SHEET + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + SHEET + "'>" + sheetData + "</worksheet>");
        return parts;
    }

    /** Gives the workbook a style with the number 1, by which numbers show in a built-in format. */
    static void style(Map<String, String> parts, int format) {
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id='r2' Type='" + OFFICE + "/styles' Target='styles.xml'/></Relationships>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + SHEET + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='" + format
                        + "'/></cellXfs></styleSheet>");
    }

    static List<TableRow> rows(Path file) {
        return rows(file, TableLimits.DEFAULT);
    }

    static List<TableRow> rows(Path file, TableLimits limits) {
        try (TableFile tables = Tables.open(file, file.getFileName().toString(), limits)) {
            List<TableRow> rows = new ArrayList<>();
            tables.tables().forEachRemaining(table -> table.rows().forEachRemaining(rows::add));
            return rows;
        }
    }

    static List<List<String>> texts(Path file) {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
