package org.suyuan.ingest.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A kind of row that the catalogue takes.
 *
 * @param kind its name, such as 单位
 */
public record Target(String kind, List<TargetColumn> columns) {
    public Target {
        columns = List.copyOf(columns);
    }

    Optional<TargetColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
