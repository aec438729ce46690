package org.suyuan.ingest.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.workbook.HeaderChange;
import org.suyuan.ingest.workbook.Mapping;
import org.suyuan.ingest.workbook.NameMatch;
import org.suyuan.ingest.workbook.Proposal;

/**
 * What a person has to confirm before a sheet of their own form can be read, or read whole.
 *
 * @param sheet as it is called in the file
 * @param proposals of how it may be read, the likeliest first; none if that is known and only names are open
 * @param changed how its header differs from the one that was confirmed; null if none like it was
 * @param names of units that stand in it and are not exactly that of one unit, the first of them
 * @param moreNames whether there are more
 * @param mapping what is confirmed by saying yes: of the likeliest proposal, or the one in use
 */
public record Asked(
        String sheet,
        List<Proposal> proposals,
        @Nullable HeaderChange changed,
        List<NameMatch.ToConfirm> names,
        boolean moreNames,
        Mapping mapping) {
    public Asked {
        proposals = List.copyOf(proposals);
        names = List.copyOf(names);
    }

    /** The reading that {@link #mapping} is of; empty if it is known already. */
    public Optional<Proposal> likeliest() {
        return proposals.stream().findFirst();
    }
}
