package org.suyuan.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Counts what became of the events, and names each that was refused. */
final class Tally {
    private final PrintWriter out;
    private int accepted;
    private int repeated;
    private int refused;

    Tally(PrintWriter out) {
        this.out = out;
    }

    void accepted(boolean again) {
        accepted++;
        repeated += again ? 1 : 0;
    }

    /** @param index the event's place in its file, from 0 */
    void refused(Path file, int index, String why) {
        refused++;
        out.println(file + ":" + index + " " + why);
    }

    int refused() {
        return refused;
    }

    void print() {
        out.println(accepted + " accepted (" + repeated + " of them known before), " + refused + " refused");
        out.flush();
    }
}
