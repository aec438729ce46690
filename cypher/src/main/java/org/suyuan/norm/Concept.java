package org.suyuan.norm;

import java.util.List;

/**
 * A purpose or an operation that a pack tells of besides those that have a word of their own, or what one of these lies within.
 *
 * @param id its word, in capitals: EPIDEMIOLOGICAL_INVESTIGATION
 * @param name what it is called; empty for one that has a name already
 * @param within the words of those that it is a part of: a paper for one of them is one for this, too
 * @param provision the article that names it; empty if none does
 */
public record Concept(Scheme scheme, String id, Text name, List<String> within, String provision) {
    /** What concepts are of. */
    public enum Scheme {
        PURPOSE("purposes"),
        OPERATION("operations");

        private final String key;

        Scheme(String key) {
            this.key = key;
        }

        /** Under which they stand in {@code concepts.yaml}. */
        String key() {
            return key;
        }
    }

    public Concept {
        within = List.copyOf(within);
    }
}
