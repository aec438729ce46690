package org.suyuan.ingest.workbook;

import java.util.regex.Pattern;

/** What a value looks like, whatever stands over it. */
enum Looks {
    CREDIT_CODE,
    DIVISION,
    DATE,
    SPAN,
    NUMBER,
    TEXT;

    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");
    private static final Pattern PLACE = Pattern.compile("[1-8]\\d{5}(?:\\d{3}){0,2}");
    private static final Pattern DIGITS = Pattern.compile("[-+]?[\\d.,]+%?");

    static Looks of(String text) {
        String plain = text.strip();
        if (CODE.matcher(plain).matches()) return CREDIT_CODE;
        if (PLACE.matcher(plain).matches()) return DIVISION;
        if (WrittenDates.last(plain).isPresent()) return DATE;
        if (WrittenDates.span(plain).isPresent()) return SPAN;
        return DIGITS.matcher(plain).matches() ? NUMBER : TEXT;
    }

    /** Whether a column of this kind may hold a value that looks so. */
    boolean suits(TargetColumn.Holds holds) {
        return switch (holds) {
            case CREDIT_CODE -> this == CREDIT_CODE;
            case DIVISION -> this == DIVISION;
            case DAY, FIRST_DAY, LAST_DAY -> this == DATE;
            case UNIT -> this == TEXT || this == CREDIT_CODE;
            case TEXT, UNIT_ID -> true;
        };
    }
}
