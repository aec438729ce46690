package org.suyuan.custody;

import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Who holds a copy at a moment, and where it is kept. What registers say of the copy itself counts before what they say of
 * the closest connection that it comes from, and that before what they say of the system.
 *
 * @param unit null if nobody is known to hold it
 * @param kind as what the copy is held; empty if not told
 * @param system null if not told
 * @param site where the system stands; null if not told
 * @param division where the system stands; null if not told, or abroad
 * @param country where the system stands; empty if not told
 */
public record Keeper(
        @Nullable Urn unit,
        String kind,
        @Nullable Urn system,
        @Nullable Urn site,
        @Nullable Urn division,
        String country) {
    /** Nothing is told. */
    public static final Keeper UNKNOWN = new Keeper(null, "", null, null, null, "");
}
