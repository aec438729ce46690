package org.suyuan.ingest.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.TableRow;

/** The rows of a table under its header, without totals, notes and repetitions of the header; ends where another table begins. */
final class Body implements Iterator<TableRow> {
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|小计|共计|累计|合计数|total|subtotal|sum)\\d*");
    private static final Pattern NOTE = Pattern.compile(
            "(?:注|备注|说明|填表说明|填报说明|填报单位|填报人|填表人|审核人|负责人|单位负责人|联系人|联系电话|制表|制表人|填报日期|填表日期|数据来源|note|notes)"
                    + "(?:\\d*[:.、].*|)",
            Pattern.DOTALL);

    private final Heading heading;
    private final Headings headings;
    private final Iterator<TableRow> rows;
    private final Consumer<LeftOut> leftOut;
    private final int columns;
    private @Nullable TableRow next;
    private boolean ended;

    Body(Iterator<TableRow> rows, Heading heading, Headings headings, Consumer<LeftOut> leftOut) {
        this.rows = rows;
        this.heading = heading;
        this.headings = headings;
        this.leftOut = leftOut;
        this.columns =
                (int) heading.columns().stream().filter(text -> !text.isEmpty()).count();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) advance();
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        TableRow row = next;
        next = null;
        return row;
    }

    private void advance() {
        if (!rows.hasNext()) {
            ended = true;
            return;
        }
        TableRow row = rows.next();
        if (row.number() <= heading.lastRow() || row.isBlank()) return;
        if (isHeaderAgain(row)) {
            leftOut.accept(new LeftOut(row.number(), "the header once more"));
        } else if (isOtherHeader(row)) {
            leftOut.accept(new LeftOut(
                    row.number(),
                    "another table begins here, which is not read; put each table into a sheet of its own"));
            ended = true;
        } else {
            String why = why(row);
            if (why.isEmpty()) next = row;
            else leftOut.accept(new LeftOut(row.number(), why));
        }
    }

    private String why(TableRow row) {
        String first = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (TOTAL.matcher(Plain.of(first)).matches()) return "a total";
        if (row.number() == heading.lastRow() + 1 && numbersColumns(row)) return "numbers of the columns";
        if (columns < 2) return "";
        Set<String> texts = Headings.texts(row);
        if (texts.size() == 1
                && NOTE.matcher(Plain.folded(first).replaceAll("\\s", "")).matches()) return "a note";
        boolean spread = texts.size() == 1
                && row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() > 1;
        return spread && row.cells().size() >= columns ? "one text over all columns" : "";
    }

    private static boolean numbersColumns(TableRow row) {
        List<String> texts =
                row.cells().stream().map(cell -> Plain.of(cell.text())).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(String.valueOf(i + 1))) return false;
        }
        return texts.size() > 2;
    }

    private boolean isHeaderAgain(TableRow row) {
        int same = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = Plain.of(row.cell(column).text());
            if (text.isEmpty()) continue;
            String header =
                    column < heading.columns().size() ? heading.columns().get(column) : "";
            boolean part = List.of(header.split(Heading.JOINT, -1)).stream()
                    .anyMatch(one -> Plain.of(one).equals(text));
            if (!part) return false;
            same++;
        }
        return same >= 2 || (same == 1 && columns == 1);
    }

    private boolean isOtherHeader(TableRow row) {
        int known = headings.knownIn(row);
        int texts = Headings.texts(row).size();
        return known >= 2 && (known == texts || (known >= 3 && known * 5 >= texts * 3));
    }
}
