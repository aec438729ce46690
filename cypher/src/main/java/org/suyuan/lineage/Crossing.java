package org.suyuan.lineage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Reason;
import org.suyuan.custody.Keeper;
import org.suyuan.model.Urn;

/**
 * Data of one dataset that go along a flow from one keeper to another, and what that rests on (AUTHORIZATION, decision 12).
 *
 * @param dataset the one that the source is a copy of
 * @param coverage UNKNOWN where it is not known who holds an end
 * @param papers the authorizations that it rests on or fails by, root first
 * @param provisions the articles that these cite
 * @param until when what it rests on ends, or ended; null where no end is written
 * @param reasons why the coverage is what it is
 */
public record Crossing(
        Side from,
        Side to,
        Urn dataset,
        Coverage coverage,
        List<Urn> papers,
        List<Urn> provisions,
        @Nullable Instant until,
        List<Reason> reasons)
        implements Comparable<Crossing> {
    private static final Comparator<Crossing> ORDER = Comparator.comparing(Crossing::coverage)
            .reversed()
            .thenComparing(one -> one.from.key())
            .thenComparing(one -> one.to.key())
            .thenComparing(Crossing::dataset);

    /**
     * One end.
     *
     * @param division where the unit lies; null if not told
     * @param keeper whose unit is null if nobody is known to hold the copy
     */
    public record Side(@Nullable Urn division, Keeper keeper) {
        public @Nullable Urn unit() {
            return keeper.unit();
        }

        private String key() {
            return keeper.unit() + " " + keeper.system();
        }
    }

    public Crossing {
        papers = List.copyOf(papers);
        provisions = List.copyOf(provisions);
        reasons = List.copyOf(reasons);
    }

    /** The worst first, then by units and systems. */
    @Override
    public int compareTo(Crossing other) {
        return ORDER.compare(this, other);
    }
}
