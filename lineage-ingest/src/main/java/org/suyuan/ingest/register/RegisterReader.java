package org.suyuan.ingest.register;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.workbook.Mapping;
import org.suyuan.ingest.workbook.Recognised;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;

/**
 * Reads a register in one of the documented formats, row by row as it is asked to, see {@code docs/registers.md}. A bad row
 * never stops the rest.
 */
public final class RegisterReader {
    private final Urn register;
    private final Setting setting;
    private final @Nullable OwnSheets own;
    private final SeenKeys seen = new SeenKeys();

    /**
     * A reader for the files of one submission, in which no line may be told twice.
     *
     * @param name of the register whose lines they are, the same whenever it is submitted
     * @throws Problem BAD_REQUEST if it is no name for a register
     */
    public RegisterReader(String name, Setting setting) {
        this(Line.register(named(name)), setting, null);
    }

    /** The same, for who takes sheets of users' own forms as well. */
    public RegisterReader(Urn register, Setting setting, @Nullable OwnSheets own) {
        this.register = register;
        this.setting = setting;
        this.own = own;
    }

    /**
     * A name that a register may have.
     *
     * @throws Problem BAD_REQUEST if it is none
     */
    public static String named(String name) {
        if (!References.ID.matcher(name).matches() || !Screening.isNobodys(name)) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    "name",
                    Screening.quote(name),
                    "a name for the register, of letters, digits, dots and hyphens, that is nobody's");
        }
        return name;
    }

    /** Whether a text may be the id that a register gives to a thing. */
    public static boolean isId(String text) {
        return References.ID.matcher(text).matches();
    }

    /** The rows of tables, of which each is named after the kind of its rows; others are left aside. */
    public Iterator<RowRead> read(Iterator<Table> tables) {
        return new Chain(new Lookahead<>() {
            @Override
            @Nullable Iterator<RowRead> find() {
                return tables.hasNext() ? read(tables.next()) : null;
            }
        });
    }

    /**
     * The rows of a text in YAML.
     *
     * @param most characters that are read
     */
    public Iterator<RowRead> readYaml(InputStream utf8, int most) {
        return new Chain(new YamlReading(
                utf8, most, (sheet, rows) -> reading(sheet, sheet.name().en(), rows)));
    }

    /**
     * What a row comes to that was told before, by its texts alone.
     *
     * @param number under which remarks tell of it
     * @throws Problem UNPROCESSABLE if there is no such kind of row any more
     */
    public RowRead read(String kind, int number, List<Map<String, String>> cells) {
        Sheet sheet = Sheets.find(kind)
                .orElseThrow(() -> Problem.field(Problem.Code.UNPROCESSABLE, "kind", kind, "one of " + known()));
        Iterator<NamedRow> rows = cells.stream()
                .map(texts -> {
                    Map<Column<?>, Cell> named = new HashMap<>();
                    sheet.columns()
                            .forEach(column -> named.put(
                                    column,
                                    Cell.of(texts.getOrDefault(column.header().en(), ""))));
                    return new NamedRow(number, named, List.of());
                })
                .iterator();
        return new SheetReading(register, setting, sheet, kind, rows, new SeenKeys()).next();
    }

    /** The kind of row that is called so, by its English name. */
    public static Optional<String> kind(String name) {
        return Sheets.find(name).map(sheet -> sheet.name().en());
    }

    /** The English names of all kinds, in the order in which a register is filled. */
    public static List<String> kinds() {
        return Sheets.ALL.stream().map(sheet -> sheet.name().en()).toList();
    }

    /** The names of all kinds, for who wrote one that is none. */
    static String known() {
        return Sheets.ALL.stream()
                .map(sheet -> sheet.name().zh() + " " + sheet.name().en())
                .collect(Collectors.joining(", "));
    }

    private Iterator<RowRead> read(Table table) {
        String name = Screening.quote(table.name());
        Sheet sheet = Sheets.find(table.name()).orElse(null);
        TableReading rows = sheet == null ? null : new TableReading(sheet, name, table.rows());
        if (sheet != null && rows != null && rows.faults().isEmpty()) {
            return documented(sheet, name, rows, List.of());
        }
        Iterator<RowRead> owns = own == null ? null : readOwn(own, table, name);
        if (owns != null) {
            return owns;
        }
        if (rows != null) {
            return once(rows.faults(), RowRead.Unread::new);
        }
        String text = "no kind of row, left aside; known are " + known();
        return once(List.of(new RowRemark(name, 0, "", "", text)), RowRead.Noted::new);
    }

    /** A sheet of its author's own form; null if it looks like nothing that is known. */
    private @Nullable Iterator<RowRead> readOwn(OwnSheets own, Table table, String name) {
        Recognised found = own.recognise(table);
        if (!(found instanceof Recognised.Known known)) {
            Asked asked = own.asked(table, found);
            return asked == null
                    ? null
                    : List.<RowRead>of(new RowRead.Asks(asked)).iterator();
        }
        OwnSheets.Mapped mapped = own.mapped(table, known);
        Sheet sheet = Sheets.find(mapped.table().name()).orElseThrow();
        TableReading rows = new TableReading(sheet, name, mapped.table().rows(), titles(sheet, mapped.mapping()));
        if (!rows.faults().isEmpty()) {
            return once(rows.faults(), RowRead.Unread::new);
        }
        Iterator<RowRead> behind = new Lookahead<>() {
            private int told;

            @Override
            @Nullable RowRead find() {
                told++;
                if (told == 1) {
                    return new RowRead.Noted(mapped.leftOut().stream()
                            .map(row -> new RowRemark(name, row.row(), "", "", "left out: " + row.why()))
                            .toList());
                }
                Asked asked = told == 2 ? OwnSheets.asked(table, mapped) : null;
                return asked == null ? null : new RowRead.Asks(asked);
            }
        };
        return documented(sheet, name, rows, List.of(behind));
    }

    /** What stands over the columns of a sheet of its author's own form. */
    private static Map<Column<?>, String> titles(Sheet sheet, Mapping mapping) {
        Map<Column<?>, String> titles = new HashMap<>();
        for (Mapping.Assigned one : mapping.columns()) {
            String title = mapping.headers().get(one.column());
            sheet.columns().stream()
                    .filter(column -> column.header().zh().equals(one.target()) && !column.isCalled(title))
                    .forEach(column -> titles.put(column, Screening.quote(title)));
        }
        return titles;
    }

    private Iterator<RowRead> documented(Sheet sheet, String name, TableReading rows, List<Iterator<RowRead>> behind) {
        List<Iterator<RowRead>> parts = new ArrayList<>(List.of(
                once(rows.leftAside(), RowRead.Noted::new),
                reading(sheet, name, rows),
                once(rows.faults(), RowRead.Unread::new)));
        parts.addAll(behind);
        return new Chain(parts.iterator());
    }

    /** What there is to remark when it is come to, if anything. */
    private static Iterator<RowRead> once(List<RowRemark> remarks, Function<List<RowRemark>, RowRead> read) {
        return new Lookahead<>() {
            private boolean told;

            @Override
            @Nullable RowRead find() {
                if (told || remarks.isEmpty()) {
                    return null;
                }
                told = true;
                return read.apply(remarks);
            }
        };
    }

    private Iterator<RowRead> reading(Sheet sheet, String name, Iterator<NamedRow> rows) {
        return new SheetReading(register, setting, sheet, name, rows, seen);
    }

    /** One after the other, the next not begun before the one before is over. */
    private static final class Chain extends Lookahead<RowRead> {
        private final Iterator<Iterator<RowRead>> parts;
        private Iterator<RowRead> part = List.<RowRead>of().iterator();

        Chain(Iterator<Iterator<RowRead>> parts) {
            this.parts = parts;
        }

        @Override
        @Nullable RowRead find() {
            while (!part.hasNext() && parts.hasNext()) {
                part = parts.next();
            }
            return part.hasNext() ? part.next() : null;
        }
    }
}
