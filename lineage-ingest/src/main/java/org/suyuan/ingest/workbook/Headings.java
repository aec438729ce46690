package org.suyuan.ingest.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suyuan.ingest.table.Cell;
import org.suyuan.ingest.table.TableRow;

/**
 * Finds the header of a table under its titles: the row that is known to stand over columns, else the first one
 * as wide as the table in which nothing looks like a value; and the rows above and below that group or divide its columns.
 */
final class Headings {
    /** How many rows from the first one on may hold the header, with some of what follows. */
    static final int SAMPLE = 60;

    private static final int LAST_START = 30;
    private static final int MOST_ROWS = 4;
    private static final int LONGEST = 60;

    private final Set<String> known;

    /** @param known plain words that stand over columns */
    Headings(Set<String> known) {
        this.known = known;
    }

    /** @param rows the first ones of the table, at least {@value #SAMPLE} if there are so many */
    Optional<Heading> find(List<TableRow> rows) {
        int best = bestKnown(rows);
        if (best < 0) best = firstWide(rows);
        if (best < 0) return Optional.empty();
        int first = best;
        while (first > 0 && best - first < MOST_ROWS && groups(rows.get(first - 1), rows.get(first))) first--;
        int last = best;
        while (last + 1 < rows.size() && last - first < MOST_ROWS - 1 && groups(rows.get(last), rows.get(last + 1)))
            last++;
        return Optional.of(
                new Heading(rows.get(first).number(), rows.get(last).number(), joined(rows.subList(first, last + 1))));
    }

    /** How many different known words a row holds. */
    int knownIn(TableRow row) {
        return (int) texts(row).stream().filter(this::isKnown).count();
    }

    /** The different texts of a row, in their order. */
    static Set<String> texts(TableRow row) {
        Set<String> texts = new LinkedHashSet<>();
        row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        return texts;
    }

    private boolean isKnown(String text) {
        return known.contains(Plain.of(text)) || known.contains(Plain.bare(text));
    }

    /** The first row that is mostly known, so that a second table below does not win; else the one with most known words. */
    private int bestKnown(List<TableRow> rows) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(rows.size(), LAST_START); i++) {
            int count = knownIn(rows.get(i));
            if (count <= most) continue;
            if (count * 2 >= texts(rows.get(i)).size()) return i;
            best = i;
            most = count;
        }
        return best;
    }

    private static int firstWide(List<TableRow> rows) {
        int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < Math.min(rows.size(), LAST_START); i++) {
            Set<String> texts = texts(rows.get(i));
            if (texts.size() >= 2
                    && texts.size() * 5 >= widest * 3
                    && texts.stream().allMatch(Headings::isHeaderLike)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeaderLike(String text) {
        return text.length() <= LONGEST && Looks.of(text) == Looks.TEXT;
    }

    /**
     * Whether the upper row gathers columns of the lower one: under a text that spreads over several columns stand different ones, and
     * under every other text its own again, or nothing.
     */
    private static boolean groups(TableRow upper, TableRow lower) {
        if (lower.number() != upper.number() + 1 || texts(upper).size() < 2) return false;
        List<String> over = spread(upper, lower);
        boolean any = false;
        for (int column = 0; column < lower.cells().size(); column++) {
            String text = lower.cell(column).text();
            if (text.isEmpty() || text.equals(over.get(column))) continue;
            if (!isHeaderLike(text) || !isShared(over, column)) return false;
            any = true;
        }
        return any;
    }

    private static boolean isShared(List<String> over, int column) {
        String text = over.get(column);
        return !text.isEmpty()
                && ((column > 0 && over.get(column - 1).equals(text))
                        || (column + 1 < over.size() && over.get(column + 1).equals(text)));
    }

    /** The upper row as if its groups were merged: CSV keeps only the first cell of them. */
    private static List<String> spread(TableRow upper, TableRow lower) {
        List<String> over = new ArrayList<>();
        int width = Math.max(upper.cells().size(), lower.cells().size());
        for (int column = 0; column < width; column++) {
            String own = upper.cell(column).text();
            boolean divides = own.isEmpty()
                    && column > 0
                    && !lower.cell(column).text().isEmpty()
                    && !lower.cell(column - 1).text().isEmpty()
                    && !lower.cell(column - 1).text().equals(over.get(column - 1));
            over.add(divides ? over.get(column - 1) : own);
        }
        return over;
    }

    private static List<String> joined(List<TableRow> rows) {
        List<List<String>> levels = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) levels.add(spread(rows.get(i), rows.get(i + 1)));
        levels.add(rows.get(rows.size() - 1).cells().stream().map(Cell::text).toList());
        int width = levels.stream().mapToInt(List::size).max().orElse(0);
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Set<String> parts = new LinkedHashSet<>();
            for (List<String> level : levels) {
                String text = column < level.size() ? level.get(column).replaceAll("\\s+", " ") : "";
                if (!text.isEmpty()) parts.add(text);
            }
            columns.add(String.join(Heading.JOINT, parts));
        }
        return columns;
    }
}
