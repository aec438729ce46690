package org.suyuan.ingest.table;

import org.suyuan.ingest.screen.Screening;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

/** Why a file is not read, in the one way it is said. */
record Refused(String fileName) {
    private static final String PLAIN = "a plain workbook (.xlsx or .xls) or CSV";

    Problem otherFormat(String what) {
        return problem(Code.UNSUPPORTED_TYPE, what, PLAIN);
    }

    Problem macros() {
        return problem(Code.UNSUPPORTED_TYPE, "a workbook with macros", "it saved as .xlsx, without macros");
    }

    Problem encrypted() {
        return problem(Code.UNSUPPORTED_TYPE, "encrypted", "it saved without a password");
    }

    Problem outside(String what) {
        return problem(
                Code.UNPROCESSABLE, "linked with " + what, "it saved with all links broken and their values kept");
    }

    Problem hostile(String what) {
        return problem(Code.UNPROCESSABLE, what, "a workbook as a spreadsheet program saves it");
    }

    Problem damaged(String where) {
        return problem(Code.UNPROCESSABLE, "damaged: " + where, "it opened and saved anew in a spreadsheet program");
    }

    Problem tooLarge(String what, String limit) {
        return problem(Code.TOO_LARGE, what, limit);
    }

    Problem unreadable() {
        return problem(Code.BAD_REQUEST, "not readable", "a file that can be read to its end");
    }

    /** A name from the file, screened. */
    static String quoted(String name) {
        return "\"" + Screening.quote(name) + "\"";
    }

    private Problem problem(Code code, String what, String expected) {
        return Problem.field(code, "file " + quoted(fileName), what, expected);
    }
}
