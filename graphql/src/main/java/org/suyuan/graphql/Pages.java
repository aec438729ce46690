package org.suyuan.graphql;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.suyuan.model.Problem;

/** The size of a page of a growing list. */
final class Pages {
    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    private Pages() {}

    /**
     * How many a caller wants.
     *
     * @throws Problem BAD_REQUEST if fewer than 1 or more than 500, or if the list is asked for backwards
     */
    static int most(ScrollSubrange subrange) {
        if (!subrange.forward()) {
            throw Problem.badRequest("lists are read forwards: ask with first and after");
        }
        int most = subrange.count().orElse(DEFAULT);
        if (most < 1 || most > MOST) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "first", Integer.toString(most), "1 to " + MOST);
        }
        return most;
    }

    /**
     * How many of a list that is counted off a caller has seen already.
     *
     * @throws Problem BAD_REQUEST if {@code after} is the cursor of another list
     */
    static int skip(ScrollSubrange subrange) {
        return subrange.position().map(Pages::behind).orElse(0);
    }

    private static int behind(ScrollPosition position) {
        if (position instanceof OffsetScrollPosition offset && offset.getOffset() < Integer.MAX_VALUE - MOST) {
            return (int) offset.getOffset() + 1;
        }
        throw foreign();
    }

    /**
     * Behind which row of a list in the order of some keys to go on; empty for the first page.
     *
     * @throws Problem BAD_REQUEST if {@code after} is the cursor of another list
     */
    static Optional<Map<String, String>> after(ScrollSubrange subrange, String... keys) {
        return subrange.position().map(position -> {
            if (position instanceof KeysetScrollPosition row
                    && row.getKeys().keySet().equals(Set.of(keys))
                    && row.getKeys().values().stream().allMatch(String.class::isInstance)) {
                return row.getKeys().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> (String) one.getValue()));
            }
            throw foreign();
        });
    }

    /** That a cursor is none of the list that it is given to. */
    static Problem foreign() {
        return Problem.badRequest("after is no cursor of this list; expected the endCursor of the page before");
    }
}
