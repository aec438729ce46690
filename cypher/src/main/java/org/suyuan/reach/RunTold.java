package org.suyuan.reach;

import java.util.List;

/**
 * What an entry of the ledger tells of a run, of copies that were renamed, or of copies that were deleted. Things are called by
 * their keys, instants are microseconds since 1970.
 *
 * @param known since when it is known
 * @param at when it was so
 * @param run what tells this run from others of its job
 * @param job of a run; any number else
 * @param phase of a run; none else
 * @param more whether something of this run was told before
 * @param renames the former and the new name, in pairs
 */
record RunTold(
        long known,
        long at,
        long job,
        long run,
        Phase phase,
        boolean more,
        List<Long> reads,
        List<Long> writes,
        List<Long> renames,
        List<Long> drops) {

    /** Whether a run goes on behind what is told of it. */
    enum Phase {
        NONE,
        GOES_ON,
        ENDS
    }
}
