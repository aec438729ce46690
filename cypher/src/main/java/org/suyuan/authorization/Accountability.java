package org.suyuan.authorization;

import java.util.List;
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

    public Accountability {
        provisions = List.copyOf(provisions);
    }
}
