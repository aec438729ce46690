package org.suyuan.ingest.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.ingest.workbook.Mapping.Assigned;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.ingest.workbook.TargetColumn.Holds;

/** Turns the rows of a sheet into those of a kind, cell by cell. What cannot be read says so: it is not as if nothing stood there. */
final class Reading {
    private static final Pattern SEVERAL = Pattern.compile("[;；、\\n]+");
    /** What names no unit by its name: a urn, a kind of unit, all there are. */
    private static final Pattern NO_NAME = Pattern.compile("urn:suyuan:.+|kind[:：].+|[*＊]|全部|所有");

    private static final String OPEN = "长期";
    private static final String DAYS = "a day such as 2024-03-01, 2024/3/1 or 2024年3月1日";

    private final Target target;
    private final Mapping mapping;
    private final NameMatching names;
    private final Consumer<NameMatch.ToConfirm> toConfirm;
    private final List<Cell> constant;

    Reading(Target target, Mapping mapping, NameMatching names, Consumer<NameMatch.ToConfirm> toConfirm) {
        this.target = target;
        this.mapping = mapping;
        this.names = names;
        this.toConfirm = toConfirm;
        this.constant = new TreeMap<>(mapping.values())
                .entrySet().stream()
                        .map(one -> read(Cell.of(one.getValue()), holds(one.getKey()), Part.WHOLE))
                        .toList();
    }

    /** The header first, under the number of the sheet's own. */
    Iterator<TableRow> rows(int header, Iterator<TableRow> body) {
        List<Cell> titles = mapping.filled().map(Cell::of).toList();
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || body.hasNext();
            }

            @Override
            public TableRow next() {
                if (begun) return row(body.next());
                begun = true;
                return new TableRow(header, titles);
            }
        };
    }

    private TableRow row(TableRow row) {
        List<Cell> cells = new ArrayList<>();
        for (Assigned column : mapping.columns()) {
            cells.add(read(row.cell(column.column()), holds(column.target()), column.part()));
        }
        cells.addAll(constant);
        return new TableRow(row.number(), cells);
    }

    private Holds holds(String column) {
        return target.column(column).map(TargetColumn::holds).orElse(Holds.TEXT);
    }

    private Cell read(Cell cell, Holds holds, Part part) {
        if (cell.text().isEmpty() || cell.isUnreadable()) return cell;
        return switch (holds) {
            case DAY -> day(cell, WrittenDates.day(cell.text()), DAYS);
            case FIRST_DAY, LAST_DAY -> part == Part.WHOLE ? bound(cell, holds) : span(cell, part);
            case UNIT -> unit(cell);
            case TEXT, UNIT_ID, CREDIT_CODE, DIVISION -> cell;
        };
    }

    private static Cell bound(Cell cell, Holds holds) {
        return holds == Holds.FIRST_DAY
                ? day(cell, WrittenDates.first(cell.text()), DAYS + ", or a month, which begins on its first")
                : day(cell, WrittenDates.last(cell.text()), DAYS + ", a month, which ends on its last, or 长期");
    }

    private static Cell span(Cell cell, Part part) {
        Optional<WrittenDates.Span> span = WrittenDates.span(cell.text());
        if (span.isPresent()) {
            return day(cell, span.map(part == Part.START ? WrittenDates.Span::first : WrittenDates.Span::last), "");
        }
        Optional<LocalDate> end = WrittenDates.last(cell.text());
        boolean onlyEnd = end.isPresent() && (end.get().equals(WrittenDates.OPEN) || isMarkedEnd(cell.text()));
        return part == Part.END && onlyEnd
                ? day(cell, end, "")
                : unreadable(cell, "a span such as 2024.3-2025.3 or 2024年3月1日至2025年2月28日");
    }

    private static boolean isMarkedEnd(String text) {
        return text.matches("(?s)\\s*(?:有效期)?(?:至|到|截至|截止).*|.*止\\s*");
    }

    private static Cell day(Cell cell, Optional<LocalDate> day, String expected) {
        if (day.isEmpty() || cell.mayHaveLostAZero()) return unreadable(cell, expected);
        String text = day.get().equals(WrittenDates.OPEN) ? OPEN : day.get().toString();
        Cell read = new Cell(text, cell.remark());
        return WrittenDates.isSerial(cell.text()) ? read.doubted("read as a number of days since 1900") : read;
    }

    private static Cell unreadable(Cell cell, String expected) {
        return cell.unreadable("no date that can be read in one way only; expected " + expected);
    }

    private Cell unit(Cell cell) {
        List<String> urns = new ArrayList<>();
        for (String name : SEVERAL.split(cell.text(), -1)) {
            if (name.isBlank()) continue;
            if (NO_NAME.matcher(name.strip()).matches()) {
                urns.add(name.strip());
                continue;
            }
            NameMatch match = names.match(name);
            if (match instanceof NameMatch.Known known) urns.add(known.urn());
            else if (match instanceof NameMatch.ToConfirm open) {
                toConfirm.accept(open);
                return cell.unreadable(
                        open.choices().isEmpty()
                                ? "no unit of that name is known; expected one to be declared or chosen"
                                : "not exactly the name of one unit; expected one to be confirmed");
            }
        }
        return urns.isEmpty() ? cell : new Cell(String.join(";", urns), cell.remark());
    }
}
