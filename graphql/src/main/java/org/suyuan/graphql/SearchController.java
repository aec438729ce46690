package org.suyuan.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.search.Search;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class SearchController {
    /** So many hits are looked at in one go for whether they may be seen. */
    private static final int AT_ONCE = 500;

    private final Search search;
    private final Sights sights;
    private final Moments moments;

    SearchController(Search search, Sights sights, Moments moments) {
        this.search = search;
        this.sights = sights;
        this.moments = moments;
    }

    @QueryMapping
    Window<Search.Hit> search(
            @Argument String text,
            @Argument @Nullable List<Kind> kinds,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        int most = Pages.most(subrange);
        int skip = Pages.skip(subrange);
        List<Kind> wanted = kinds == null ? List.of() : kinds;
        Sight sight = sights.of(viewer);
        List<Search.Hit> hits = sight.isLimited()
                ? visible(text, wanted, skip, most + 1, moments.of(asOf), sight)
                : search.search(text, wanted, skip, most + 1, moments.of(asOf));
        return Window.from(
                hits.subList(0, Math.min(most, hits.size())),
                OffsetScrollPosition.positionFunction(skip),
                hits.size() > most);
    }

    /** Counted off among what may be seen: a cursor does not tell how much lies between. */
    private List<Search.Hit> visible(String text, List<Kind> kinds, int skip, int most, Moment moment, Sight sight) {
        List<Search.Hit> found = new ArrayList<>();
        for (int looked = 0; found.size() < skip + most; looked += AT_ONCE) {
            List<Search.Hit> hits = search.withoutOwners().search(text, kinds, looked, AT_ONCE, moment);
            Set<Urn> visible = sight.visible(hits.stream().map(Search.Hit::urn).toList());
            hits.stream().filter(hit -> visible.contains(hit.urn())).forEach(found::add);
            if (hits.size() < AT_ONCE) {
                break;
            }
        }
        return found.stream().skip(skip).limit(most).toList();
    }
}
