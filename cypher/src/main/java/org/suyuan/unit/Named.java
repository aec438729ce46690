package org.suyuan.unit;

import org.suyuan.graph.Row;
import org.suyuan.model.Urn;

/**
 * A unit as it is mentioned in an answer.
 *
 * @param name as of the moment; the last part of its urn if no name was known then
 * @param nameToday as the catalogue knows it now; empty if it is no more
 */
public record Named(Urn urn, String name, String nameToday) {
    /** From the columns {@code urn}, {@code name} and {@code nameToday}. */
    public static Named of(Row row) {
        Urn urn = new Urn(row.text("urn"));
        return new Named(
                urn,
                row.textIf("name").orElse(idOf(urn)),
                row.textIf("nameToday").orElse(""));
    }

    /** A unit of which nothing but its urn is known. */
    public static Named unknown(Urn urn) {
        return new Named(urn, idOf(urn), "");
    }

    /** What to call a unit of which no name is known. */
    static String idOf(Urn unit) {
        return unit.parts().get(unit.parts().size() - 1);
    }
}
