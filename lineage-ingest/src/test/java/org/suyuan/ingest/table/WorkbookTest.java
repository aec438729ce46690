package org.suyuan.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTest {
    @TempDir
    Path folder;

    /** Both formats say the same. */
    enum Format {
        XLSX {
            @Override
            Path file(Made made, Consumer<Sheet> sheet) {
                return made.xlsx(sheet);
            }
        },
        XLS {
            @Override
            Path file(Made made, Consumer<Sheet> sheet) {
                return made.xls(sheet);
            }
        };

        abstract Path file(Made made, Consumer<Sheet> sheet);
    }

    @ParameterizedTest
    @EnumSource
    void rowsKeepTheNumbersThatThePersonSees(Format format) {
        Path file = format.file(new Made(folder), sheet -> {
            sheet.createRow(1).createCell(0).setCellValue(" 单位名称　");
            sheet.createRow(4).createCell(2).setCellValue("渝北区疾控中心");
        });

        assertThat(Made.rows(file))
                .containsExactly(
                        new TableRow(2, List.of(Cell.of("单位名称"))),
                        new TableRow(5, List.of(Cell.EMPTY, Cell.EMPTY, Cell.of("渝北区疾控中心"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500112 | General | 500112",
                "123456789012 | General | 123456789012",
                "123456789012 | 0.00E+00 | 123456789012",
                "0.5 | General | 0.5",
                "-3 | General | -3",
                "0 | General | 0",
                "112 | 000000 | 000112",
                "3.14159 | 0.00 | 3.14",
                "0.25 | 0% | 25%",
                "1234567 | #,##0 | 1,234,567",
                "45352 | yyyy-mm-dd | 2024-03-01",
                "45352 | yyyy\"年\"m\"月\"d\"日\";@ | 2024-03-01",
                "45352 | [$-804]yyyy\"年\"m\"月\";@ | 2024-03",
                "45352 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2024-03-01",
                "45352 | m/d/yy | 2024-03-01",
                "45352.5 | yyyy-mm-dd hh:mm | 2024-03-01 12:00",
                "45352.5 | yyyy-mm-dd | 2024-03-01",
                "0.75 | h:mm | 18:00",
                "1.5 | [h]:mm | 36:00",
                "2024.3 | General | 2024.3"
            })
    void numbersShowAsPeopleSeeThem(double value, String code, String shown) {
        for (Format format : Format.values()) {
            Path file = format.file(new Made(folder), sheet -> {
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(code));
                var cell = sheet.createRow(0).createCell(0);
                cell.setCellValue(value);
                cell.setCellStyle(style);
            });

            assertThat(Made.rows(file).get(0).cell(0)).isEqualTo(Cell.of(shown));
        }
    }

    @ParameterizedTest
    @CsvSource({"31,2024-03-01", "57,2024-03", "27,2024-03", "14,2024-03-01", "58,2024-03-01"})
    void formatsThatAChineseProgramOnlyNumbersAreDays(int id, String shown) {
        var parts = Made.parts("<sheetData><row r='1'><c r='A1' s='1'><v>45352</v></c></row></sheetData>");
        Made.style(parts, id);

        assertThat(Made.texts(new Made(folder).zip(parts))).containsExactly(List.of(shown));
    }

    @Test
    void daysCountFromAnotherYearWhereTheWorkbookSaysSo() {
        var parts = Made.parts("<sheetData><row r='1'><c r='A1' s='1'><v>43890</v></c></row></sheetData>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        Made.style(parts, 14);

        assertThat(Made.texts(new Made(folder).zip(parts))).containsExactly(List.of("2024-03-01"));
    }

    @ParameterizedTest
    @EnumSource
    void textKeepsItsLeadingZeros(Format format) {
        Path file = format.file(
                new Made(folder), sheet -> sheet.createRow(0).createCell(0).setCellValue("000112"));

        assertThat(Made.texts(file)).containsExactly(List.of("000112"));
    }

    @ParameterizedTest
    @EnumSource
    void aMonthThatMayHaveLostItsZeroIsDoubted(Format format) {
        Path file = format.file(
                new Made(folder), sheet -> sheet.createRow(0).createCell(0).setCellValue(2024.10));

        Cell cell = Made.rows(file).get(0).cell(0);
        assertThat(cell.text()).isEqualTo("2024.1");
        assertThat(cell.remark()).contains("2024.10");
        assertThat(cell.mayHaveLostAZero()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aCodeTooLongForANumberIsDoubted(Format format) {
        Path file = format.file(
                new Made(folder), sheet -> sheet.createRow(0).createCell(0).setCellValue(1.23e17));

        assertThat(Made.rows(file).get(0).cell(0).remark()).contains("15 digits");
    }

    @ParameterizedTest
    @EnumSource
    void aFormulaGivesItsSavedValueAndARemark(Format format) {
        Path file = format.file(new Made(folder), sheet -> {
            Row row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"渝\"&\"北\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        var row = Made.rows(file).get(0);
        assertThat(row.cells()).extracting(Cell::text).containsExactly("2", "渝北");
        assertThat(row.cells()).allMatch(cell -> cell.remark().contains("formula"));
    }

    @Test
    void aFormulaIsNeverEvaluated() {
        var parts = Made.parts("<sheetData><row r='1'><c r='A1'><f>1+1</f><v>77</v></c></row></sheetData>");

        assertThat(Made.texts(new Made(folder).zip(parts))).containsExactly(List.of("77"));
    }

    @Test
    void aFormulaWithoutASavedValueIsEmptyWithARemark() {
        Path file =
                new Made(folder).xlsx(sheet -> sheet.createRow(0).createCell(0).setCellFormula("1+1"));

        Cell cell = Made.rows(file).get(0).cell(0);
        assertThat(cell.text()).isEmpty();
        assertThat(cell.remark()).contains("without its value");
    }

    /** Some programs write an empty value where they have reckoned none; a text that is empty is one. */
    @Test
    void anEmptyValueOfAFormulaIsOneOnlyIfItIsAText() {
        var parts = Made.parts("<sheetData><row r='1'><c r='A1'><f>B1</f><v></v></c>"
                + "<c r='B1' t='str'><f>\"\"</f><v></v></c></row></sheetData>");

        TableRow row = Made.rows(new Made(folder).zip(parts)).get(0);

        assertThat(row.cell(0).isUnreadable()).isTrue();
        assertThat(row.cell(0).remark()).contains("without its value");
        assertThat(row.cell(1)).isEqualTo(new Cell("", "a formula that was saved showing nothing"));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsNotNothing(Format format) {
        Path file = format.file(new Made(folder), sheet -> {
            sheet.createRow(0).createCell(0).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        });

        Cell cell = Made.rows(file).get(0).cell(0);
        assertThat(cell).isEqualTo(new Cell("", "shows the error #REF!", true));
    }

    @ParameterizedTest
    @EnumSource
    void mergedCellsRepeatTheirText(Format format) {
        Path file = format.file(new Made(folder), sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("责任单位");
            sheet.getRow(0).createCell(1).setCellValue("协议期限");
            sheet.createRow(1).createCell(1).setCellValue("起");
            sheet.getRow(1).createCell(2).setCellValue("止");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C1"));
        });

        assertThat(Made.texts(file)).containsExactly(List.of("责任单位", "协议期限", "协议期限"), List.of("责任单位", "起", "止"));
    }

    @Test
    void aTitleMergedOverAllColumnsSpreadsOverThoseInUse() {
        Path file = new Made(folder).xlsx(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("台账");
            sheet.createRow(1).createCell(2).setCellValue("名称");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:XFD1"));
        });

        assertThat(Made.texts(file).get(0)).containsExactly("台账", "台账", "台账");
    }

    @Test
    void everySheetIsATable() {
        Path file = new Made(folder).saved(new XSSFWorkbook(), "two.xlsx", workbook -> {
            workbook.createSheet("单位");
            workbook.createSheet("授权");
        });

        try (TableFile tables = Tables.open(file, "two.xlsx")) {
            assertThat(tables.tables()).toIterable().extracting(Table::name).containsExactly("单位", "授权");
        }
    }

    @Test
    void rowsCanBeReadAgain() {
        Path file =
                new Made(folder).xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("甲"));

        try (TableFile tables = Tables.open(file, "made.xlsx")) {
            Table table = tables.tables().next();
            assertThat(table.rows()).toIterable().hasSize(1);
            assertThat(table.rows()).toIterable().hasSize(1);
        }
    }

    @Test
    void richTextsInlineTextsAndEscapesAreRead() {
        var parts = Made.parts("<sheetData><row><c t='inlineStr'><is><r><t>甲</t></r><r><t>_x0041_</t></r>"
                + "<rPh sb='0' eb='1'><t>jia</t></rPh></is></c><c t='b'><v>1</v></c>"
                + "<c t='str'><v>a &amp; b</v></c><c t='d'><v>2024-03-01T00:00:00</v></c></row></sheetData>");

        assertThat(Made.texts(new Made(folder).zip(parts)))
                .containsExactly(List.of("甲A", "TRUE", "a & b", "2024-03-01"));
    }

    @Test
    void aDayWithATimeKeepsBoth() {
        Path file = new Made(folder).xlsx(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(LocalDateTime.of(2024, 3, 1, 8, 30));
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 22);
            cell.setCellStyle(style);
        });

        assertThat(Made.texts(file)).containsExactly(List.of("2024-03-01 08:30"));
    }
}
