package org.suyuan.authorization.deciding;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Root.Ground;
import org.suyuan.model.Urn;

/**
 * Where a right begins at a point (decision 3).
 *
 * @param unit none where the law itself gives
 * @param isCertain false where it is not known whether the unit exists
 */
record Beginning(Ground ground, @Nullable Urn unit, boolean isCertain) {
    static final Beginning LAW = new Beginning(Ground.LAW, null, true);

    /** What is certain first, then by ground, then by unit. */
    static final Comparator<Beginning> ORDER = Comparator.comparing(Beginning::isCertain)
            .reversed()
            .thenComparing(Beginning::ground)
            .thenComparing(one -> one.grantor().map(Urn::text).orElse(""));

    Optional<Urn> grantor() {
        return Optional.ofNullable(unit);
    }
}
