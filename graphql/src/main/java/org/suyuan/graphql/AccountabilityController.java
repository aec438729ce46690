package org.suyuan.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.accountability.Authorities;
import org.suyuan.accountability.WhoAnswers;
import org.suyuan.accountability.WhoAnswers.Listed;
import org.suyuan.graphql.AccountabilityShown.ListedShown;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class AccountabilityController {
    private final WhoAnswers whoAnswers;
    private final Authorities authorities;
    private final Norms norms;
    private final Sights sights;
    private final Moments moments;

    AccountabilityController(
            WhoAnswers whoAnswers, Authorities authorities, Norms norms, Sights sights, Moments moments) {
        this.sights = sights;
        this.whoAnswers = whoAnswers;
        this.authorities = authorities;
        this.norms = norms;
        this.moments = moments;
    }

    @QueryMapping
    @Nullable AccountabilityShown accountability(
            @Argument Urn of, @Argument Moments.@Nullable Input asOf, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Sight sight = sights.of(viewer);
        return whoAnswers
                .of(of, moments.of(asOf), sight)
                .map(answer -> AccountabilityShown.of(answer, sight))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Accountability")
    Window<ListedShown> answersFor(AccountabilityShown of, ScrollSubrange subrange) {
        return page(of, subrange, whoAnswers::answersFor);
    }

    @SchemaMapping(typeName = "Accountability")
    Window<ListedShown> supervises(AccountabilityShown of, ScrollSubrange subrange) {
        return page(of, subrange, whoAnswers::supervises);
    }

    @QueryMapping
    AccountabilityShown.VersionsShown accountabilityVersions(
            @Argument Urn of, @Argument Moments.@Nullable Input asOf, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        return AccountabilityShown.VersionsShown.of(whoAnswers.versions(of, moments.of(asOf), sights.of(viewer)));
    }

    @QueryMapping
    @Nullable AuthoritiesShown authorities(
            @Argument Urn of, @Argument Moments.@Nullable Input asOf, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        return authorities
                .of(of, moments.of(asOf), sights.of(viewer))
                .map(found -> AuthoritiesShown.of(found, norms.divisions()))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Accountability")
    long answersForCount(AccountabilityShown of) {
        return count(of, of.answersForCount(), whoAnswers::answersFor);
    }

    @SchemaMapping(typeName = "Accountability")
    long supervisesCount(AccountabilityShown of) {
        return count(of, of.supervisesCount(), whoAnswers::supervises);
    }

    private interface Listing {
        List<Listed> page(Urn unit, String after, int most, Moment moment, Sight sight);
    }

    /** Counted by the catalogue for who sees everything, and for others one by one. */
    private static long count(AccountabilityShown of, long all, Listing listing) {
        return all == 0 || !of.sight().isLimited()
                ? all
                : listing.page(of.of(), "", Integer.MAX_VALUE, of.moment(), of.sight())
                        .size();
    }

    private static Window<ListedShown> page(AccountabilityShown of, ScrollSubrange subrange, Listing listing) {
        int most = Pages.most(subrange);
        if (of.of().kind() != Kind.UNIT) {
            return Window.from(List.of(), index -> ScrollPosition.keyset());
        }
        List<ListedShown> found = listing.page(of.of(), after(subrange), most + 1, of.moment(), of.sight()).stream()
                .map(ListedShown::of)
                .toList();
        List<ListedShown> page = found.subList(0, Math.min(most, found.size()));
        return Window.from(
                page,
                index -> ScrollPosition.forward(
                        Map.of("urn", page.get(index).urn().text())),
                found.size() > most);
    }

    private static String after(ScrollSubrange subrange) {
        return Pages.after(subrange, "urn")
                .map(row -> Urn.parse(row.getOrDefault("urn", "")).text())
                .orElse("");
    }
}
