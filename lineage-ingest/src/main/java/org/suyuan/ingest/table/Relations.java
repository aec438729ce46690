package org.suyuan.ingest.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** To which other parts one part points; {@code folder} is where it lies, with a slash behind it, or empty. */
record Relations(String folder, List<One> all) {
    /** @param type a URI whose last segment says what the target is */
    record One(String id, String type, String target) {}

    /** The first part of a type, by the end of its URI. */
    Optional<String> ofType(String ending) {
        return all.stream()
                .filter(one -> one.type.endsWith(ending))
                .map(one -> resolved(one.target))
                .findFirst();
    }

    /** The part of a worksheet; empty for other sheets, such as charts. */
    String sheet(String id) {
        return all.stream()
                .filter(one -> one.id.equals(id) && one.type.endsWith("/worksheet"))
                .map(one -> resolved(one.target))
                .findFirst()
                .orElse("");
    }

    private String resolved(String target) {
        if (target.startsWith("/")) return target.substring(1);
        Deque<String> path = new ArrayDeque<>();
        for (String segment : (folder + target).split("/", -1)) {
            if (segment.equals("..")) {
                path.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                path.addLast(segment);
            }
        }
        return String.join("/", path);
    }
}
