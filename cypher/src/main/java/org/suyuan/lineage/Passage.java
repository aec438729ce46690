package org.suyuan.lineage;

import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * Data that go from one copy to another, as far as it matters to what that rests on: copies with the same keepers are one.
 *
 * @param dataset the one that the first copy is of
 * @param field the column that goes; null where no columns are looked at
 */
record Passage(
        Crossing.Side from,
        Crossing.Side to,
        Urn dataset,
        @Nullable Urn field) {}
