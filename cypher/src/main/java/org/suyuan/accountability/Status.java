package org.suyuan.accountability;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.model.Urn;

/** Whether it is clear who answers for data. */
public enum Status {
    /** One unit. */
    ONE,
    /** Several together, or one that does so with others whom nobody names. */
    JOINT,
    /** Nobody that is still there, or only somebody who keeps the data for the time being. */
    NONE,
    /** Two at once as the primary one, or one unit in two capacities: for the reader to judge by their registers. */
    AMBIGUOUS;

    /** What registers say of one unit. */
    record Word(Urn unit, Capacity capacity) {}

    /** What follows from the words of registers about units that are there; two that say the same are no contradiction. */
    static Status of(Collection<Word> words) {
        Set<Urn> primary = new HashSet<>();
        boolean joint = false;
        Map<Urn, Capacity> said = new HashMap<>();
        for (Word word : words) {
            Capacity other = said.putIfAbsent(word.unit(), word.capacity());
            if (other != null && other != word.capacity()) {
                return AMBIGUOUS;
            }
            joint |= word.capacity() == Capacity.JOINT;
            if (word.capacity() == Capacity.PRIMARY) {
                primary.add(word.unit());
            }
        }
        if (primary.size() > 1) {
            return AMBIGUOUS;
        }
        return joint ? JOINT : primary.isEmpty() ? NONE : ONE;
    }
}
