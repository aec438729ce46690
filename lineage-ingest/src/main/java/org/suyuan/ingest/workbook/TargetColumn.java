package org.suyuan.ingest.workbook;

import java.util.List;

/**
 * A column that the catalogue knows.
 *
 * @param name the header under which its values are handed on
 * @param headers what it is called besides, in any language
 * @param required whether no row goes without it
 */
public record TargetColumn(String name, List<String> headers, boolean required, Holds holds) {
    /** What its values are, as far as that helps to recognise or to read them. */
    public enum Holds {
        TEXT,
        /** 统一社会信用代码. */
        CREDIT_CODE,
        /** A code of GB/T 2260. */
        DIVISION,
        /** A day on which something happened. */
        DAY,
        /** A day on which something begins. */
        FIRST_DAY,
        /** The last day of something, still in it. */
        LAST_DAY,
        /** One or several units, by name, urn or id. */
        UNIT,
        /** What its own rows call a unit by; a credit code does as well. */
        UNIT_ID
    }

    public TargetColumn {
        headers = List.copyOf(headers);
    }
}
