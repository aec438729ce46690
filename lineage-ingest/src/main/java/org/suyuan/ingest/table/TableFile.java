package org.suyuan.ingest.table;

import java.util.Iterator;

/** A file of tables, open until it is closed; for one reader at a time. */
public interface TableFile extends AutoCloseable {
    /** In the order in which the workbook shows them. */
    Iterator<Table> tables();

    @Override
    void close();
}
