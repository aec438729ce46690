package org.suyuan.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * That a unit holds one copy of data, and as what. It counts before what a binding says of where the copy comes from.
 *
 * @param dataset of what data it is a copy; null if of those of its own name
 * @param system where it is kept; null if not told
 */
public record Copy(
        Urn holding,
        @Nullable Urn dataset,
        CopyKind kind,
        Urn holder,
        @Nullable Urn system,
        Period valid,
        Grounds grounds)
        implements Declaration {
    /** What a copy is there for. */
    public enum CopyKind {
        /** 数源 */
        SOURCE,
        /** 归集 */
        AGGREGATED,
        /** 共享副本 */
        SHARED_COPY,
        /** 受托副本 */
        ENTRUSTED_COPY,
        /** 备份 */
        BACKUP,
        /** 异地备份 */
        OFFSITE_BACKUP,
        /** 中间数据 */
        INTERMEDIATE,
        /** 开放发布 */
        OPEN_PUBLICATION,
        /** 归档 */
        ARCHIVE,
        /** 移交中转 */
        HANDOVER_STAGING,
        /** 残留 */
        RESIDUAL
    }

    /** @throws Problem UNPROCESSABLE if a urn is of another kind */
    public Copy {
        Check.kind("holding", holding, Kind.HOLDING);
        Check.kind("holder", holder, Kind.UNIT);
        if (dataset != null) {
            Check.kind("dataset", dataset, Kind.DATASET);
        }
        if (system != null) {
            Check.kind("system", system, Kind.SYSTEM);
        }
    }

    @Override
    public Urn subject() {
        return holding;
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("HELD_BY", holding, holder, valid, grounds.beside(Map.of("kind", kind.name()))));
        if (dataset != null) {
            facts.add(new Fact("COPY_OF", holding, dataset, valid, Map.of()));
        }
        if (system != null) {
            facts.add(new Fact("STORED_IN", holding, system, valid, Map.of()));
        }
        return facts;
    }
}
