package org.suyuan.ingest.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How a header differs from the one that a mapping was confirmed for.
 *
 * @param gone headers that are no longer there
 * @param added headers that were not there
 * @param moved headers that stand over another column now
 */
public record HeaderChange(List<String> gone, List<String> added, List<String> moved) {
    public HeaderChange {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        moved = List.copyOf(moved);
    }

    static HeaderChange between(List<String> before, List<String> now) {
        List<String> was = before.stream().map(Plain::of).toList();
        List<String> is = now.stream().map(Plain::of).toList();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).isEmpty() && !is.contains(was.get(i))) gone.add(before.get(i));
        }
        List<String> added = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < is.size(); i++) {
            if (is.get(i).isEmpty() || (i < was.size() && was.get(i).equals(is.get(i)))) continue;
            (was.contains(is.get(i)) ? moved : added).add(now.get(i));
        }
        return new HeaderChange(gone, added, moved);
    }

    /** How many headers the two have in common. */
    static long common(List<String> before, List<String> now) {
        List<String> was = before.stream().map(Plain::of).toList();
        return now.stream()
                .map(Plain::of)
                .filter(text -> !text.isEmpty() && was.contains(text))
                .count();
    }
}
