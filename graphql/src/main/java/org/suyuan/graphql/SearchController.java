package org.suyuan.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.model.Kind;
import org.suyuan.search.Search;

@Controller
class SearchController {
    private final Search search;
    private final Moments moments;

    SearchController(Search search, Moments moments) {
        this.search = search;
        this.moments = moments;
    }

    @QueryMapping
    Window<Search.Hit> search(
            @Argument String text,
            @Argument @Nullable List<Kind> kinds,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf) {
        int most = Pages.most(subrange);
        int skip = subrange.position()
                .filter(OffsetScrollPosition.class::isInstance)
                .map(position -> (int) ((OffsetScrollPosition) position).getOffset() + 1)
                .orElse(0);
        List<Search.Hit> hits =
                search.search(text, kinds == null ? List.of() : kinds, skip, most + 1, moments.of(asOf));
        return Window.from(
                hits.subList(0, Math.min(most, hits.size())),
                OffsetScrollPosition.positionFunction(skip),
                hits.size() > most);
    }
}
