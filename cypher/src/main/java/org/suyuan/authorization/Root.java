package org.suyuan.authorization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * Where a right begins (decision 3).
 *
 * @param unit who may grant; none where the law itself gives
 * @param valid for how long around the instant
 * @param provisions by which articles
 */
public record Root(Ground ground, @Nullable Urn unit, Period valid, List<Urn> provisions) {
    public enum Ground {
        PRIMARY,
        JOINT,
        INTERIM_CUSTODIAN,
        APPROVER,
        LAW
    }

    public Root {
        provisions = List.copyOf(provisions);
    }

    public Optional<Urn> grantor() {
        return Optional.ofNullable(unit);
    }
}
