package org.suyuan.authorization;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suyuan.model.Urn;

/**
 * A paper that is neither over nor revoked, though whoever granted it, or whoever holds it, is no more.
 *
 * @param unit one of those who are no more
 * @param since from when it has been so without a break
 * @param parties every unit that was ever written in the paper or took a place in it by novation, in order
 */
public record Outlived(Urn paper, Urn unit, Instant since, SortedSet<Urn> parties) {
    public Outlived {
        parties = new TreeSet<>(parties);
    }
}
