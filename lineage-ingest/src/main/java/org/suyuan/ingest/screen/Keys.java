package org.suyuan.ingest.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps keys apart that became equal when they were masked. */
public final class Keys {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The key itself, or if it was taken, the key with the next free number: {@code ‹phone›}, {@code ‹phone›~2}. */
    public String own(String key) {
        String own = key;
        while (!taken.add(own)) {
            own = key + "~" + repeats.merge(key, 2, (now, first) -> now + 1);
        }
        return own;
    }
}
