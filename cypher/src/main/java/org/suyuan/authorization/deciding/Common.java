package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.model.Urn;

/**
 * What the papers of a chain may have in common where a question leaves something free: in each such dimension one thing, with all
 * that it lies within. Things that the same papers reach are as good as each other, and one that more of them reach is better; so
 * there are as many as papers differ, mostly one.
 */
record Common(Map<Dimension, Set<Urn>> things) {
    private static final List<Dimension> FREE = List.of(Dimension.OPERATION, Dimension.PURPOSE, Dimension.RECIPIENT);

    /** All that have to be looked for; one of nothing, where nothing is left free or no paper names anything there. */
    static List<Common> all(Examiner examiner, Links links) {
        List<Common> all = List.of(new Common(Map.of()));
        for (Dimension dimension : FREE) {
            List<Set<Urn>> things = examiner.point().isFree(dimension)
                    ? things(examiner, extents(examiner, links, dimension), dimension)
                    : List.of();
            if (!things.isEmpty()) {
                all = all.stream()
                        .flatMap(one -> things.stream().map(thing -> one.with(dimension, thing)))
                        .toList();
            }
        }
        return all;
    }

    /** Whether a way leaves these things. */
    boolean isLeftBy(Examined way) {
        return things.entrySet().stream().allMatch(one -> {
            Extent left = way.left(one.getKey());
            return !left.isWritten() || left.reaches(one.getValue());
        });
    }

    private Common with(Dimension dimension, Set<Urn> thing) {
        Map<Dimension, Set<Urn>> more = new EnumMap<>(Dimension.class);
        more.putAll(things);
        more.put(dimension, thing);
        return new Common(more);
    }

    /** The lists by which ways may differ: those that papers write, and what an interim custodian may do. */
    private static List<Extent> extents(Examiner examiner, Links links, Dimension dimension) {
        List<Extent> extents = new ArrayList<>();
        links.all().forEach(link -> extents.add(link.paper().scope().extent(dimension)));
        boolean isKept =
                examiner.point().accountable().stream().anyMatch(one -> one.capacity() == Capacity.INTERIM_CUSTODIAN);
        if (dimension == Dimension.OPERATION && isKept) {
            extents.add(Extent.of(Operation.OF_A_CUSTODIAN));
        }
        return extents.stream()
                .filter(one -> one.written() == Extent.Written.THESE)
                .distinct()
                .toList();
    }

    /** Of what may be given and some list reaches, one for each set of lists that is not part of a larger one. */
    private static List<Set<Urn>> things(Examiner examiner, List<Extent> lists, Dimension dimension) {
        Map<BitSet, Set<Urn>> byLists = new LinkedHashMap<>();
        lists.stream()
                .flatMap(list -> list.listed().stream())
                .distinct()
                .flatMap(one -> examiner.inside(one).stream())
                .distinct()
                .filter(one -> examiner.point().mayBeGiven(dimension, one))
                .sorted()
                .forEach(one -> {
                    Set<Urn> around = examiner.around(one);
                    byLists.putIfAbsent(reaching(lists, around), around);
                });
        return byLists.entrySet().stream()
                .filter(one -> byLists.keySet().stream().noneMatch(other -> isPart(one.getKey(), other)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static BitSet reaching(List<Extent> lists, Set<Urn> around) {
        BitSet reaching = new BitSet(lists.size());
        for (int i = 0; i < lists.size(); i++) {
            reaching.set(i, lists.get(i).reaches(around));
        }
        return reaching;
    }

    private static boolean isPart(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest.isEmpty() && !one.equals(other);
    }
}
