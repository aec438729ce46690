package org.suyuan.lineage.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What messages about one thing have in common: a job mostly declares what it declared the last time, a table mostly has
 * the columns it had. Equal parts are kept once, so that a remembered message costs its own few words only.
 */
final class Parts {
    private static final int MOST = 32;

    private record InOrder(List<?> entries) {}

    private final Map<Object, Object> latest = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    /** An equal part that was seen lately, else this one. Parts must not change afterwards. */
    @SuppressWarnings("unchecked") // equal parts of messages are of one type
    <T> T shared(T part) {
        Object same = latest.putIfAbsent(part, part);
        return same == null ? part : (T) same;
    }

    /** The same for a map whose order counts. */
    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> sharedInOrder(Map<K, V> part) {
        Object same = latest.putIfAbsent(new InOrder(List.copyOf(part.entrySet())), part);
        return same == null ? part : (Map<K, V>) same;
    }
}
