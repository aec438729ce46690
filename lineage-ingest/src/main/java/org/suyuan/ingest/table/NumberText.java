package org.suyuan.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as people see them, but with every digit: a column too narrow shows {@code 1.2E+11} of an id, which helps nobody. Days
 * are ISO days; a format that shows no day gives a month ({@code 2024-03}), for that is all a person was told.
 */
final class NumberText {
    private static final int DIGITS = 15;
    private static final double FIRST_INEXACT = 1e15;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    /** @param from1904 whether the workbook counts days from 1904 on */
    NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    Cell of(double value, NumberFormat format) {
        if (!Double.isFinite(value)) return Cell.EMPTY.unreadable("not a number");
        if (format.isDate() && !format.isElapsed() && DateUtil.isValidExcelDate(value)) return date(value, format);
        Cell cell = new Cell(shown(value, format), "");
        if (Math.abs(value) >= FIRST_INEXACT) {
            return cell.doubted("a number keeps 15 digits only; a longer code has to be entered as text");
        }
        return format.isGeneral() && mayHaveLostAZero(cell.text()) ? CellRemarks.lostZero(cell) : cell;
    }

    private String shown(double value, NumberFormat format) {
        if (format.isGeneral()) return plain(value);
        try {
            String shown = formatter.formatRawCellContents(value, format.id(), format.code());
            return shown.matches(".*\\dE[+-]?\\d.*") ? plain(value) : shown;
        } catch (RuntimeException e) {
            return plain(value); // a format that no spreadsheet program would have saved
        }
    }

    private static String plain(double value) {
        return value == 0
                ? "0"
                : BigDecimal.valueOf(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Whether somebody may have typed October: 2024.10 becomes 2024.1. */
    private static boolean mayHaveLostAZero(String text) {
        return text.matches("(19|20)\\d\\d\\.1");
    }

    private Cell date(double value, NumberFormat format) {
        LocalDateTime at;
        try {
            at = DateUtil.getLocalDateTime(value, from1904, true);
        } catch (RuntimeException e) {
            return Cell.of(plain(value)); // beyond the year 9999
        }
        if (at == null || at.getYear() > 9999) return Cell.of(plain(value));
        if (format.shows('h')) return Cell.of(withTime(at, value < 1));
        if (format.shows('d') || !format.shows('y'))
            return Cell.of(at.toLocalDate().toString());
        return Cell.of(format.shows('m') ? YearMonth.from(at).toString() : String.valueOf(at.getYear()));
    }

    private static String withTime(LocalDateTime at, boolean timeOnly) {
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        if (timeOnly) return time.toString();
        return time.equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toLocalDate() + " " + time;
    }
}
