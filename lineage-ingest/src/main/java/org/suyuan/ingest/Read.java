package org.suyuan.ingest;

import java.util.List;
import java.util.function.Function;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Remark;
import org.suyuan.model.Problem;

/** What became of one message: an observation with remarks, or the reason why it was refused, wholly. */
public sealed interface Read {
    record Accepted(Observation observation, List<Remark> remarks) implements Read {
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    record Refused(Problem problem) implements Read {}

    default <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused) {
        return this instanceof Accepted it ? accepted.apply(it) : refused.apply((Refused) this);
    }
}
