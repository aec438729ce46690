package org.suyuan.ingest.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suyuan.norm.Text;

/** Empty registers to fill in: the headers, and rows that begin with # and are not read, with help and an example. */
public final class Templates {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Function<Text, String> language;

    private Templates(Function<Text, String> language) {
        this.language = language;
    }

    public static Templates inChinese() {
        return new Templates(Text::zh);
    }

    public static Templates inEnglish() {
        return new Templates(Text::en);
    }

    /** A kind of row as a file of comma-separated values; empty if there is no such kind. */
    public Optional<String> csv(String kind) {
        return Sheets.find(kind)
                .map(sheet -> BYTE_ORDER_MARK
                        + rows(sheet).stream().map(Templates::commaSeparated).collect(Collectors.joining()));
    }

    /** All kinds of row as a workbook, a sheet each. */
    public void workbook(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Suyuan", "1.0")) {
            for (Sheet sheet : Sheets.ALL) {
                write(workbook.newWorksheet(language.apply(sheet.name())), rows(sheet));
            }
        }
    }

    private static void write(Worksheet worksheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                worksheet.value(row, column, rows.get(row).get(column));
            }
        }
        int last = rows.get(0).size() - 1;
        worksheet.range(0, 0, 0, last).style().bold().set();
        worksheet
                .range(1, 0, rows.size() - 1, last)
                .style()
                .italic()
                .wrapText(true)
                .set();
        worksheet.freezePane(0, 1);
    }

    private List<List<String>> rows(Sheet sheet) {
        return List.of(
                row(sheet, "", column -> language.apply(column.header())),
                row(sheet, "# ", this::help),
                row(sheet, "# ", column -> column.form().allowed()),
                row(sheet, "# ", Column::example));
    }

    private String help(Column<?> column) {
        String must = column.isRequired() ? language.apply(new Text("（必填）", " (required)")) : "";
        return language.apply(column.meaning()) + must;
    }

    private static List<String> row(Sheet sheet, String mark, Function<Column<?>, String> cell) {
        List<String> cells = new ArrayList<>();
        sheet.columns().forEach(column -> cells.add((cells.isEmpty() ? mark : "") + cell.apply(column)));
        return cells;
    }

    private static String commaSeparated(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
