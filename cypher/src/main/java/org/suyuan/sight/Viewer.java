package org.suyuan.sight;

import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * On whose behalf somebody asks.
 *
 * @param unit null for the installation's own people and for auditors, who see everything
 */
public record Viewer(@Nullable Urn unit) {
    public static final Viewer OF_EVERYTHING = new Viewer(null);
}
