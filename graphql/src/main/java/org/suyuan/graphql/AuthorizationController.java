package org.suyuan.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.authorization.keeping.Concepts;
import org.suyuan.authorization.keeping.Holding;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.custody.Datasets;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Concept.Scheme;
import org.suyuan.norm.Norms;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class AuthorizationController {
    private final Processing processing;
    private final Holding holding;
    private final Datasets datasets;
    private final Norms norms;
    private final Concepts concepts;
    private final Sights sights;
    private final Moments moments;

    AuthorizationController(
            Processing processing, Holding holding, Datasets datasets, Norms norms, Sights sights, Moments moments) {
        this.datasets = datasets;
        this.sights = sights;
        this.processing = processing;
        this.holding = holding;
        this.norms = norms;
        this.concepts = new Concepts(norms);
        this.moments = moments;
    }

    @QueryMapping
    MayProcessShown mayProcess(
            @Argument Urn unit,
            @Argument Urn dataset,
            @Argument @Nullable Urn field,
            @Argument String operation,
            @Argument String purpose,
            @Argument @Nullable Urn recipient,
            @Argument @Nullable String division,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Moment moment = moments.of(asOf);
        Sight sight = sights.of(viewer);
        if (field != null) {
            requireColumnOf(dataset, field.ofKind(Kind.FIELD, "field"), moment, sight);
        }
        Request request = new Request(
                unit,
                dataset,
                field,
                operation(operation),
                purpose(purpose),
                moment.asOf().valid(),
                recipient,
                division == null ? null : place(division));
        return MayProcessShown.of(processing.mayProcess(request, moment, sight::visible), sight);
    }

    @QueryMapping
    Window<EffectiveRightShown> authorizations(
            @Argument @Nullable Urn holder,
            @Argument @Nullable Urn grantor,
            @Argument @Nullable Urn dataset,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        List<Urn> named = named(holder, grantor, dataset);
        int most = Pages.most(subrange);
        int skip = Pages.skip(subrange);
        Moment moment = moments.of(asOf);
        Sight sight = sights.of(viewer);
        Holding.Rights found = sight.visible(named).containsAll(named)
                ? holding.rights(holder, grantor, dataset, moment)
                : new Holding.Rights(List.of(), true);
        List<EffectiveRight> rights = visible(found.rights(), sight);
        int from = Math.min(skip, rights.size());
        int until = Math.min(skip + most, rights.size());
        List<EffectiveRight> page = rights.subList(from, until);
        Called names = processing.namesOf(page, moment);
        return Window.from(
                page.stream()
                        .map(right -> EffectiveRightShown.of(right, found.complete(), names, moment, sight))
                        .toList(),
                OffsetScrollPosition.positionFunction(skip),
                until < rights.size());
    }

    private static List<Urn> named(@Nullable Urn holder, @Nullable Urn grantor, @Nullable Urn dataset) {
        List<Urn> named = new ArrayList<>();
        if (holder != null) {
            named.add(holder.ofKind(Kind.UNIT, "holder"));
        }
        if (grantor != null) {
            named.add(grantor.ofKind(Kind.UNIT, "grantor"));
        }
        if (dataset != null) {
            named.add(dataset.ofKind(Kind.DATASET, "dataset"));
        }
        return named;
    }

    /**
     * A right is seen with who holds it and any paper of its chain, or where it needs none any of its data. What papers give to
     * one of the viewer's circle is seen whatever else may be: also what is over by now, and what everybody was given.
     */
    private static List<EffectiveRight> visible(List<EffectiveRight> rights, Sight sight) {
        if (!sight.isLimited()) {
            return rights;
        }
        Set<Urn> around = new LinkedHashSet<>();
        rights.forEach(right -> {
            around.add(right.holder());
            around.addAll(seenBy(right));
        });
        Set<Urn> seen = sight.visible(around);
        Set<Urn> own = sight.own(rights.stream().map(EffectiveRight::holder).collect(Collectors.toSet()));
        return rights.stream()
                .filter(right -> seen.contains(right.holder()))
                .filter(right -> (right.depth() > 0 && own.contains(right.holder()))
                        || seenBy(right).stream().anyMatch(seen::contains))
                .toList();
    }

    private static List<Urn> seenBy(EffectiveRight right) {
        return right.chain().isEmpty()
                ? right.scope().datasets().sorted()
                : right.chain().stream().map(hop -> hop.paper().urn()).toList();
    }

    /** Most copies are of the data of their own name; only of another it has to be looked up. */
    private void requireColumnOf(Urn dataset, Urn field, Moment moment, Sight sight) {
        if (!field.holding().as(Kind.DATASET).equals(dataset) && !isCopyOf(dataset, field.holding(), moment, sight)) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    "field",
                    field.text(),
                    "a column of the dataset, " + dataset.as(Kind.FIELD).text()
                            + "/<column>, or of another copy of it");
        }
    }

    private boolean isCopyOf(Urn dataset, Urn holding, Moment moment, Sight sight) {
        return sight.sees(dataset)
                && datasets.find(dataset, moment).stream()
                        .flatMap(found -> found.holdings().stream())
                        .anyMatch(copy -> copy.urn().equals(holding));
    }

    private Urn operation(String text) {
        return concepts.called(Scheme.OPERATION, text)
                .orElseGet(() -> concept("operation", text, concepts.words(Scheme.OPERATION)));
    }

    private Urn purpose(String text) {
        return concepts.called(Scheme.PURPOSE, text)
                .orElseGet(() -> concept("purpose", text, concepts.words(Scheme.PURPOSE)));
    }

    /** One that has no word of its own is asked about by its urn: a word that nobody knows is more likely misspelt. */
    private static Urn concept(String scheme, String text, String words) {
        if (text.startsWith("urn:")) {
            Urn urn = Urn.parse(text);
            if (urn.kind() == Kind.CONCEPT
                    && urn.parts()
                            .equals(List.of(scheme, urn.parts().get(urn.parts().size() - 1)))) {
                return urn;
            }
        }
        throw Problem.field(
                Problem.Code.BAD_REQUEST,
                scheme,
                text,
                words + "; or, for one that registers tell of besides, urn:suyuan:concept:" + scheme + "/<WORD>");
    }

    private Urn place(String code) {
        if (norms.divisions().find(code).isEmpty()) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "division", code, "the code of a known division, 440300");
        }
        return Urn.of(Kind.DIVISION, code);
    }
}
