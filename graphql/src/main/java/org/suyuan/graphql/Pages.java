package org.suyuan.graphql;

import org.springframework.data.domain.OffsetScrollPosition;
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

    /** How many of a list that is counted off a caller has seen already. */
    static int skip(ScrollSubrange subrange) {
        return subrange.position()
                .filter(OffsetScrollPosition.class::isInstance)
                .map(position -> (int) ((OffsetScrollPosition) position).getOffset() + 1)
                .orElse(0);
    }
}
