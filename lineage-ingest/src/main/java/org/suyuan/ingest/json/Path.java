package org.suyuan.ingest.json;

import java.util.ArrayDeque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A place in a JSON text. Made for every value that is looked at, written out only for those that are talked about. */
public record Path(@Nullable Path parent, String token) {
    public static final Path ROOT = new Path(null, "");

    public Path child(String key) {
        return new Path(this, key);
    }

    public Path child(int index) {
        return new Path(this, Integer.toString(index));
    }

    /**
     * As a JSON pointer (RFC 6901); the root is {@code ""}.
     *
     * @param shown what may be shown of a key, since keys come from the sender, too
     */
    public String pointer(UnaryOperator<String> shown) {
        var tokens = new ArrayDeque<String>();
        for (Path at = this; at.parent != null; at = at.parent) {
            tokens.push(at.token);
        }
        var pointer = new StringBuilder();
        for (String token : tokens) {
            pointer.append('/').append(shown.apply(token).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
