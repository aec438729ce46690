package org.suyuan.reach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Where data can have been.
 *
 * @param stays each copy from one deletion to the next at most twice: seen, and from earlier on unlogged; those that were seen first,
 *     then in the order in which they were reached
 * @param cut the copies from which there is more
 */
public record Spread(List<Stay> stays, List<Urn> cut) {
    public Spread {
        stays = List.copyOf(stays);
        cut = List.copyOf(cut);
    }

    /**
     * That data can have been in a copy.
     *
     * @param from the first instant
     * @param until the last
     * @param logged whether every step on the way was seen to run; else a job is made for one of them that was never seen to
     * @param job by which they came, or went on; null where it began, or where the copy was renamed
     * @param other the copy from which they came, or into which they went on; null where it began
     */
    public record Stay(
            Urn copy,
            Instant from,
            Instant until,
            boolean logged,
            @Nullable Urn job,
            @Nullable Urn other) {
        /** Where data are said to have been. */
        public static Stay of(Urn copy, Instant from, Instant until) {
            return new Stay(copy, from, until, true, null, null);
        }
    }
}
