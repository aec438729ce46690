package org.suyuan.ingest.workbook;

import java.util.List;

/** The mappings that people confirmed. */
public interface Mappings {
    /** Those of a source, the last confirmed first. */
    List<Mapping> of(String source);

    /** Takes the place of one of the same source and digest. */
    void keep(Mapping mapping);
}
