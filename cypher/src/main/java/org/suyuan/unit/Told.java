package org.suyuan.unit;

import org.suyuan.graph.Row;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * How something about a unit is known.
 *
 * @param valid when it is so in the world
 * @param known since when the catalogue knows it, and until when it held it to be so: open if it still does
 * @param line the line of a register that says so; empty if none does
 * @param openedBy the number of the ledger entry that told it
 */
public record Told(Period valid, Period known, Grounds grounds, String line, long openedBy) {
    /** As it was written on a fact, or on a state beside the times of its fact. */
    public static Told of(Row row) {
        return new Told(
                new Period(row.instant("validFrom"), row.instant("validUntil")),
                new Period(row.instant("knownFrom"), row.instant("knownUntil")),
                Grounds.of(row),
                row.textIf("line").orElse(""),
                row.number("openedBy"));
    }

    /** The urn of the register that says so; empty if none does. */
    public String register() {
        int end = line.indexOf('#');
        return end < 0 ? "" : line.substring(0, end);
    }
}
