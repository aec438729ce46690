package org.suyuan.graphql;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.custody.Dataset;
import org.suyuan.custody.Datasets;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class DatasetController {
    /** So many datasets are looked at in one go for whether they may be seen. */
    private static final int AT_ONCE = 1_000;

    private final Datasets datasets;
    private final Sights sights;
    private final Moments moments;

    DatasetController(Datasets datasets, Sights sights, Moments moments) {
        this.datasets = datasets;
        this.sights = sights;
        this.moments = moments;
    }

    @QueryMapping
    @Nullable DatasetShown dataset(
            @Argument Urn urn,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        if (urn.kind() != Kind.DATASET) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "urn", urn.text(), "urn:suyuan:dataset:<namespace>/<name>");
        }
        Moment moment = moments.of(asOf);
        Sight sight = sights.of(viewer);
        return sight.sees(urn)
                ? datasets.find(urn, moment)
                        .map(found -> DatasetShown.of(found, sight))
                        .orElse(null)
                : null;
    }

    @QueryMapping
    Window<DatasetShown> datasets(
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        int most = Pages.most(subrange);
        Moment moment = moments.of(asOf);
        Urn after = Pages.after(subrange, "urn")
                .map(row -> Urn.parse(row.getOrDefault("urn", "")))
                .orElse(null);
        List<DatasetShown> page = new ArrayList<>();
        Sight sight = sights.of(viewer);
        List<Urn> urns = visible(after, most + 1, moment, sight);
        urns.stream().limit(most).forEach(urn -> datasets.find(urn, moment)
                .map(found -> DatasetShown.of(found, sight))
                .ifPresent(page::add));
        return Window.from(
                page,
                index -> ScrollPosition.forward(
                        java.util.Map.of("urn", page.get(index).urn().text())),
                urns.size() > most);
    }

    /** The next datasets that may be seen: as many pages are read as that takes. */
    private List<Urn> visible(@Nullable Urn after, int most, Moment moment, Sight sight) {
        if (!sight.isLimited()) {
            return datasets.page(after, most, moment);
        }
        List<Urn> found = new ArrayList<>();
        Urn behind = after;
        while (found.size() < most) {
            List<Urn> page = datasets.page(behind, AT_ONCE, moment);
            Set<Urn> visible = sight.visible(page);
            page.stream().filter(visible::contains).limit(most - found.size()).forEach(found::add);
            if (page.size() < AT_ONCE) {
                break;
            }
            behind = page.get(page.size() - 1);
        }
        return found;
    }

    /**
     * The type {@code Dataset}.
     *
     * @param found what controllers of further fields begin with
     */
    record DatasetShown(
            Urn urn,
            Kind kind,
            String namespace,
            String name,
            boolean exists,
            String description,
            List<String> owners,
            List<String> aliases,
            List<Dataset.Field> fields,
            List<StateShown> states,
            long revision,
            Moments.Shown asOf,
            Dataset found) {
        static DatasetShown of(Dataset found, Sight sight) {
            Dataset dataset = sight.isLimited() ? found.withoutOwners() : found;
            return new DatasetShown(
                    dataset.urn(),
                    Kind.DATASET,
                    dataset.namespace(),
                    dataset.name(),
                    dataset.exists(),
                    dataset.description(),
                    dataset.owners(),
                    dataset.aliases(),
                    dataset.fields(),
                    dataset.history().stream().map(StateShown::of).toList(),
                    dataset.moment().revision(),
                    Moments.Shown.of(dataset.moment()),
                    dataset);
        }
    }

    /** The type {@code DatasetState}. */
    record StateShown(
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil,
            String description,
            List<String> owners,
            List<String> aliases,
            long openedBy) {
        static StateShown of(Dataset.State state) {
            return new StateShown(
                    Moments.shown(state.valid().from()),
                    Moments.shownEnd(state.valid().until()),
                    state.description(),
                    state.owners(),
                    state.aliases(),
                    state.openedBy());
        }
    }
}
