package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.Made;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.table.TableFile;
import org.suyuan.ingest.table.Tables;
import org.suyuan.norm.Divisions;

/** Workbooks as offices keep them, made at random, give back the rows that they were made from. */
class MessyWorkbookTest {
    private static final NameMatching NAMES = new NameMatching(UnitNames.none(), Map.of(), Divisions.bundled());
    private static final List<String> NAME = List.of("单位名称", "机构全称", "＊單位名稱", "单位 名称（全称）", "机构名称");
    private static final List<String> PLACE = List.of("区划代码", "行政区划", "所在区县", "行政区划编码（6位）");
    private static final List<String> CODE = List.of("统一社会信用代码", "信用代码", "社會信用代碼");
    private static final List<String> SPAN = List.of("有效期", "起止时间");

    @TempDir
    Path folder;

    static List<Long> seeds() {
        return java.util.stream.LongStream.range(0, 120).boxed().toList();
    }

    /** A row as it is meant. */
    private record Meant(String name, String place, String code, LocalDate first, LocalDate last) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void aMessyWorkbookGivesBackItsRows(long seed) {
        Random random = new Random(seed);
        List<Meant> meant = rows(random);
        Path file = file(random, meant);

        try (TableFile tables = Tables.open(file, "名录.xlsx")) {
            Table sheet = tables.tables().next();
            Recognised.New found = (Recognised.New) Kinds.WORKBOOKS.recognise(sheet, List.of());
            Proposal proposal = found.proposals().get(0);
            assertThat(proposal.kind()).isEqualTo("单位");
            assertThat(proposal.unfilled()).isEmpty();
            var known = new Recognised.Known(found.heading(), proposal.confirmed("x"));
            Table mapped = Kinds.WORKBOOKS.mapped(sheet, known, NAMES, name -> {}, row -> {});

            assertThat(read(mapped)).isEqualTo(meant);
        }
    }

    private static List<Meant> read(Table mapped) {
        List<Meant> read = new ArrayList<>();
        var rows = mapped.rows();
        List<String> titles = rows.next().cells().stream().map(Cell::text).toList();
        rows.forEachRemaining(row -> read.add(new Meant(
                row.cell(titles.indexOf("名称")).text(),
                row.cell(titles.indexOf("行政区划")).text(),
                row.cell(titles.indexOf("统一社会信用代码")).text(),
                LocalDate.parse(row.cell(titles.indexOf("有效期自")).text()),
                last(row.cell(titles.indexOf("有效期至")).text()))));
        return read;
    }

    private static LocalDate last(String text) {
        return text.equals("长期") ? WrittenDates.OPEN : LocalDate.parse(text);
    }

    private static List<Meant> rows(Random random) {
        List<Meant> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            LocalDate first = LocalDate.of(2015 + random.nextInt(9), 1 + random.nextInt(12), 1);
            LocalDate last = random.nextInt(4) == 0
                    ? WrittenDates.OPEN
                    : first.plusMonths(1 + random.nextInt(40)).minusDays(1);
            rows.add(new Meant(
                    "第" + i + "人民医院",
                    String.valueOf(500101 + random.nextInt(50)),
                    "1250011245040" + (10_000 + random.nextInt(80_000)),
                    first,
                    last));
        }
        return rows;
    }

    private Path file(Random random, List<Meant> meant) {
        boolean oneColumn = random.nextInt(3) == 0;
        List<Integer> order = new ArrayList<>(oneColumn ? List.of(0, 1, 2, 3) : List.of(0, 1, 2, 34));
        Collections.shuffle(order, random);
        int sort = random.nextInt(3);
        if (sort == 2) return csv(random, meant, order);
        Made made = new Made(folder);
        return sort == 0
                ? made.xlsx(sheet -> fill(sheet, random, meant, order))
                : made.xls(sheet -> fill(sheet, random, meant, order));
    }

    private void fill(Sheet sheet, Random random, List<Meant> meant, List<Integer> order) {
        int row = random.nextInt(3);
        if (random.nextBoolean()) {
            sheet.createRow(row).createCell(0).setCellValue("渝北区医疗卫生单位名录（2024年）");
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 5));
            row += 1 + random.nextInt(2);
        }
        row = header(sheet, random, order, row);
        for (Meant one : meant) {
            if (random.nextInt(4) == 0) row++;
            var line = sheet.createRow(row++);
            int at = 0;
            line.createCell(at++).setCellValue(row);
            for (int column : order) {
                switch (column) {
                    case 0 -> line.createCell(at++).setCellValue(" " + one.name + "　");
                    case 1 -> {
                        if (random.nextBoolean()) line.createCell(at++).setCellValue(Integer.parseInt(one.place));
                        else line.createCell(at++).setCellValue(one.place);
                    }
                    case 2 -> line.createCell(at++).setCellValue(one.code);
                    case 3 -> line.createCell(at++).setCellValue(span(random, one));
                    default -> {
                        day(line.createCell(at++), random, one.first, true);
                        day(line.createCell(at++), random, one.last, false);
                    }
                }
            }
        }
        if (random.nextBoolean()) sheet.createRow(row++).createCell(0).setCellValue("合计");
        if (random.nextBoolean()) sheet.createRow(row + 1).createCell(0).setCellValue("注：以各单位上报为准。");
    }

    private static int header(Sheet sheet, Random random, List<Integer> order, int from) {
        boolean twoRows = order.contains(34) && random.nextBoolean();
        var upper = sheet.createRow(from);
        var lower = twoRows ? sheet.createRow(from + 1) : upper;
        int at = 0;
        upper.createCell(at).setCellValue("序号");
        if (twoRows) sheet.addMergedRegion(new CellRangeAddress(from, from + 1, at, at));
        at++;
        for (int column : order) {
            if (column == 34 && twoRows) {
                upper.createCell(at).setCellValue("有效期限");
                sheet.addMergedRegion(new CellRangeAddress(from, from, at, at + 1));
                lower.createCell(at++).setCellValue("起");
                lower.createCell(at++).setCellValue("止");
            } else if (column == 34) {
                upper.createCell(at++).setCellValue("生效日期");
                upper.createCell(at++).setCellValue("有效期至");
            } else {
                upper.createCell(at).setCellValue(title(random, column));
                if (twoRows) sheet.addMergedRegion(new CellRangeAddress(from, from + 1, at, at));
                at++;
            }
        }
        return twoRows ? from + 2 : from + 1;
    }

    private static String title(Random random, int column) {
        List<String> all =
                switch (column) {
                    case 0 -> NAME;
                    case 1 -> PLACE;
                    case 2 -> CODE;
                    default -> SPAN;
                };
        return all.get(random.nextInt(all.size()));
    }

    private static void day(org.apache.poi.ss.usermodel.Cell cell, Random random, LocalDate day, boolean first) {
        if (day.equals(WrittenDates.OPEN)) {
            cell.setCellValue(random.nextBoolean() ? "长期" : "無固定期限");
        } else if (random.nextBoolean()) {
            cell.setCellValue(day);
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        } else {
            cell.setCellValue(written(random, day, first));
        }
    }

    private static String span(Random random, Meant one) {
        String last = one.last.equals(WrittenDates.OPEN) ? "长期" : written(random, one.last, false);
        return written(random, one.first, true) + (random.nextBoolean() ? "至" : "-") + last;
    }

    /** Days begin a month and end one here, so that a month alone says the same. */
    private static String written(Random random, LocalDate day, boolean first) {
        assertThat(first ? day.getDayOfMonth() == 1 : day.plusDays(1).getDayOfMonth() == 1)
                .isTrue();
        return switch (random.nextInt(4)) {
            case 0 -> day.getYear() + "." + day.getMonthValue();
            case 1 -> day.getYear() + "年" + day.getMonthValue() + "月";
            case 2 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            default -> day.toString();
        };
    }

    private Path csv(Random random, List<Meant> meant, List<Integer> order) {
        char delimiter = ",;\t".charAt(random.nextInt(3));
        List<String> titles = new ArrayList<>(List.of("序号"));
        for (int column : order) {
            if (column == 34) titles.addAll(List.of("生效日期", "有效期至"));
            else titles.add(title(random, column));
        }
        var text = new StringBuilder(String.join(String.valueOf(delimiter), titles)).append("\r\n");
        int number = 0;
        for (Meant one : meant) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(++number)));
            for (int column : order) {
                switch (column) {
                    case 0 -> cells.add("\"" + one.name + "\"");
                    case 1 -> cells.add(one.place);
                    case 2 -> cells.add(one.code + "\t".repeat(delimiter == '\t' ? 0 : 1));
                    case 3 -> cells.add(span(random, one));
                    default -> {
                        cells.add(written(random, one.first, true));
                        cells.add(one.last.equals(WrittenDates.OPEN) ? "永久" : written(random, one.last, false));
                    }
                }
            }
            text.append(String.join(String.valueOf(delimiter), cells)).append("\r\n");
        }
        Charset encoding =
                Charset.forName(List.of("UTF-8", "GB18030", "UTF-16LE").get(random.nextInt(3)));
        return new Made(folder).csv(text.toString(), encoding);
    }
}
