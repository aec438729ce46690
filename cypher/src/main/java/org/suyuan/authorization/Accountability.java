package org.suyuan.authorization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * A unit answers for a dataset (SC-5, CQ-10, SZ-6).
 *
 * @param provisions the articles by which it does
 */
public record Accountability(Urn unit, Urn dataset, Capacity capacity, Period valid, List<Urn> provisions) {
    public enum Capacity {
        PRIMARY,
        JOINT,
        /** Between the end of one unit and the receipt by another: keeps, backs up and hands over, nothing else. */
        INTERIM_CUSTODIAN;

        /** Whether this is accountability in full (decision 3). */
        public boolean isFull() {
            return this != INTERIM_CUSTODIAN;
        }
    }

    /** What a register says of a unit at one instant. */
    public record Claim(Urn unit, Capacity capacity) {
        /** Whether claims contradict one another: two units as the primary one, or one unit in two capacities (R-ORG-05). */
        public static boolean areAmbiguous(Collection<Claim> claims) {
            Set<Claim> distinct = Set.copyOf(claims);
            long units = distinct.stream().map(Claim::unit).distinct().count();
            long primaries = distinct.stream()
                    .filter(one -> one.capacity() == Capacity.PRIMARY)
                    .count();
            return distinct.size() > units || primaries > 1;
        }
    }

    public Accountability {
        provisions = List.copyOf(provisions);
    }

    public Claim claim() {
        return new Claim(unit, capacity);
    }
}
