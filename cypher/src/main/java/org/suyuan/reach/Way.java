package org.suyuan.reach;

import java.util.List;
import org.suyuan.model.Urn;

/**
 * How a column gets across.
 *
 * @param job by which job
 * @param kinds as the columns' lineage names them, in order: {@code DIRECT:IDENTITY} and the like
 */
public record Way(Urn job, List<String> kinds) {
    public Way {
        kinds = List.copyOf(kinds);
    }
}
