package org.suyuan.authorization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/** How a dataset is classed: for sharing (CQ-15), and whether it is about persons. What is not classed is not known. */
public record Classification(SharingClass sharing, Personal personal) {
    public static final Classification NOT_KNOWN = new Classification(SharingClass.NOT_KNOWN, Personal.NOT_KNOWN);

    public enum SharingClass {
        UNCONDITIONAL,
        CONDITIONAL,
        NOT_SHARED,
        NOT_KNOWN
    }

    public enum Personal {
        YES,
        NO,
        NOT_KNOWN
    }

    /**
     * What counts of several words, each for its time: of two at one instant the stricter, in each of the two respects. What a
     * word does not tell takes nothing from the others.
     *
     * @return one after another, by time; where nothing is told there is none
     */
    public static List<Timed<Classification>> strictest(List<Timed<Classification>> words) {
        if (words.size() < 2) {
            return words;
        }
        TreeSet<Instant> cuts = new TreeSet<>();
        words.forEach(
                word -> cuts.addAll(List.of(word.valid().from(), word.valid().until())));
        List<Timed<Classification>> strictest = new ArrayList<>();
        for (Instant from : cuts) {
            Instant until = cuts.higher(from);
            words.stream()
                    .filter(word -> word.holds(from))
                    .map(Timed::value)
                    .reduce(Classification::stricter)
                    .filter(any -> until != null)
                    .ifPresent(one -> strictest.add(new Timed<>(one, new Period(from, until))));
        }
        return strictest;
    }

    private static Classification stricter(Classification one, Classification other) {
        return new Classification(stricter(one.sharing, other.sharing), stricter(one.personal, other.personal));
    }

    private static SharingClass stricter(SharingClass one, SharingClass other) {
        if (one == SharingClass.NOT_KNOWN) {
            return other;
        }
        return other == SharingClass.NOT_KNOWN || one.compareTo(other) > 0 ? one : other;
    }

    private static Personal stricter(Personal one, Personal other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
