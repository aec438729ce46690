package org.suyuan.ingest.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;

/** Comma separated values (RFC 4180), also separated by semicolons or tabs. A record is a row, however many lines it has. */
final class CsvFile implements TableFile, Table {
    private static final int MOST_OF_A_RECORD = 8 << 20;

    private final CsvText text;
    private final char delimiter;
    private final TableLimits limits;
    private final Refused refused;
    private final Set<Rows> open = new HashSet<>();

    private CsvFile(CsvText text, char delimiter, TableLimits limits, Refused refused) {
        this.text = text;
        this.delimiter = delimiter;
        this.limits = limits;
        this.refused = refused;
    }

    static CsvFile open(Path file, TableLimits limits, Refused refused) {
        try {
            CsvText text = CsvText.of(file, refused);
            try (Reader reader = text.reader()) {
                return new CsvFile(text, Delimiter.of(reader), limits, refused);
            }
        } catch (IOException e) {
            throw refused.unreadable();
        }
    }

    @Override
    public String name() {
        String name = refused.fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public Iterator<Table> tables() {
        return List.<Table>of(this).iterator();
    }

    @Override
    public Iterator<TableRow> rows() {
        try {
            Rows rows = new Rows(reader(text.reader()));
            open.add(rows);
            return rows;
        } catch (IOException e) {
            throw refused.unreadable();
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(Rows::close);
    }

    private CsvReader<CsvRecord> reader(Reader from) {
        int field = limits.cell() + 1;
        int record = Math.max(MOST_OF_A_RECORD, field);
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(record)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(limits.columns() + 1)
                                .maxFieldSize(field)
                                .maxRecordSize(record)),
                        from);
    }

    private final class Rows implements Iterator<TableRow> {
        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> records;
        private int number;
        private @Nullable TableRow next;
        private boolean ended;

        Rows(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
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
            try {
                if (!records.hasNext()) {
                    ended = true;
                    close();
                    return;
                }
                List<Cell> cells = cells(records.next());
                number++;
                if (cells.isEmpty()) return;
                if (number > limits.rows()) throw tooLarge("more rows", limits.rows() + " rows");
                if (cells.size() > limits.columns()) throw tooLarge("more columns", limits.columns() + " columns");
                next = new TableRow(number, cells);
            } catch (CsvParseException | UncheckedIOException e) {
                throw tooLarge(
                        "more columns or a longer cell in row " + (number + 1) + ", perhaps for a missing quote",
                        limits.columns() + " columns and " + limits.cell() + " characters in a cell");
            }
        }

        private List<Cell> cells(CsvRecord record) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                String field = record.getField(i);
                if (field.length() > limits.cell())
                    throw tooLarge("a longer cell", limits.cell() + " characters in a cell");
                Cell cell = Cell.of(field);
                if (cell.isBlank()) continue;
                while (cells.size() < i) cells.add(Cell.EMPTY);
                cells.add(cell);
            }
            return cells;
        }

        private Problem tooLarge(String what, String limit) {
            return refused.tooLarge("a table with " + what, "at most " + limit);
        }

        private void close() {
            open.remove(this);
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
