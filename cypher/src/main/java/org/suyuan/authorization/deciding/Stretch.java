package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.suyuan.time.Period;

/** Periods that touch or overlap, taken as one. */
final class Stretch {
    private Stretch() {}

    /** The longest stretch around an instant that the periods cover without a gap. */
    static Optional<Period> around(Collection<Period> periods, Instant at) {
        Instant from = at;
        Instant until = at;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Period one : periods) {
                boolean touches = !one.from().isAfter(until) && !one.until().isBefore(from);
                boolean holdsStart = one.holds(at) || !until.equals(from);
                if (touches && holdsStart) {
                    if (one.from().isBefore(from)) {
                        from = one.from();
                        grown = true;
                    }
                    if (one.until().isAfter(until)) {
                        until = one.until();
                        grown = true;
                    }
                }
            }
        }
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    /** Whether the periods cover every instant from one to another, both included. */
    static boolean cover(Collection<Period> periods, Instant from, Instant to) {
        return around(periods, from).filter(one -> one.holds(to)).isPresent();
    }
}
