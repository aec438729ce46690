package org.suyuan.ingest.screen;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text being masked from left to right; nothing is copied until the first hit. */
final class Edit {
    private final String text;
    private final Set<Mask> found;
    private @Nullable StringBuilder out;
    private int kept;

    Edit(String text, Set<Mask> found) {
        this.text = text;
        this.found = found;
    }

    /** Where the part that no hit has touched begins. */
    int from() {
        return kept;
    }

    void mask(int from, int until, Mask mask) {
        replace(from, until, mask.text(), mask);
    }

    void drop(int from, int until, Mask mask) {
        replace(from, until, "", mask);
    }

    private void replace(int from, int until, String by, Mask mask) {
        if (from < kept || until < from) throw new IllegalArgumentException("hits come from left to right");
        if (out == null) out = new StringBuilder(text.length());
        out.append(text, kept, from).append(by);
        kept = until;
        found.add(mask);
    }

    String done() {
        return out == null ? text : out.append(text, kept, text.length()).toString();
    }
}
