package org.suyuan.ingest.table;

import java.util.Iterator;

/** One sheet of a workbook, hidden or not, or the whole of a CSV file. */
public interface Table {
    /** The sheet's name; of a CSV file its own without the ending. */
    String name();

    /**
     * The rows that are not blank, from the first on, read as they are asked for; every call begins anew. Merged cells repeat
     * their text.
     *
     * @throws org.suyuan.model.Problem from here or from the iterator, if the table is damaged or larger than the limits
     */
    Iterator<TableRow> rows();
}
