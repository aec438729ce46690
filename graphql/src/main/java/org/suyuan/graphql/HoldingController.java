package org.suyuan.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import org.suyuan.custody.Copy.CopyKind;
import org.suyuan.custody.Custody;
import org.suyuan.custody.Custody.Kept;
import org.suyuan.custody.Dataset;
import org.suyuan.custody.Keeper;
import org.suyuan.graphql.DatasetController.DatasetShown;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;
import org.suyuan.unit.Named;
import org.suyuan.unit.Units;

@Controller
class HoldingController {
    private final Custody custody;
    private final Units units;
    private final Sights sights;

    HoldingController(Custody custody, Units units, Sights sights) {
        this.custody = custody;
        this.units = units;
        this.sights = sights;
    }

    /** The copies of all datasets of an answer, in one read for each moment that it is about. */
    @BatchMapping(typeName = "Dataset")
    Map<DatasetShown, List<HoldingShown>> holdings(
            List<DatasetShown> datasets, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Sight sight = sights.of(viewer);
        Map<DatasetShown, List<HoldingShown>> holdings = new HashMap<>();
        datasets.stream()
                .collect(Collectors.groupingBy(one -> one.found().moment()))
                .forEach((moment, these) -> holdings.putAll(of(these, moment, sight)));
        return holdings;
    }

    private Map<DatasetShown, List<HoldingShown>> of(List<DatasetShown> datasets, Moment moment, Sight sight) {
        List<Urn> urns = datasets.stream()
                .flatMap(dataset -> dataset.found().holdings().stream())
                .map(Dataset.Holding::urn)
                .toList();
        Map<Urn, Kept> kept = urns.isEmpty() ? Map.of() : custody.kept(urns, moment);
        Set<Urn> keepers = new HashSet<>();
        kept.values().forEach(one -> {
            Urn unit = one.keeper().unit();
            if (unit != null) {
                keepers.add(unit);
            }
        });
        Map<Urn, Named> seen = keepers.isEmpty() ? Map.of() : units.called(sight.visible(keepers), moment);
        Map<DatasetShown, List<HoldingShown>> holdings = new HashMap<>();
        datasets.forEach(dataset -> holdings.put(
                dataset,
                dataset.found().holdings().stream()
                        .map(holding -> HoldingShown.of(holding, kept.getOrDefault(holding.urn(), Kept.UNKNOWN), seen))
                        .toList()));
        return holdings;
    }

    /** The type {@code Holding}. */
    record HoldingShown(
            Urn urn,
            String name,
            boolean described,
            String sourceName,
            String sourceUri,
            @Nullable CopyKind kind,
            UnitsShown.@Nullable NamedShown keeper,
            @Nullable String division,
            @Nullable Urn system,
            @Nullable Urn site,
            @Nullable String place,
            @Nullable String country) {
        /** In whose hands it is, is shown where the unit may be seen, or where none is known. */
        static HoldingShown of(Dataset.Holding holding, Kept kept, Map<Urn, Named> seen) {
            Urn unit = kept.keeper().unit();
            Named named = unit == null ? null : seen.get(unit);
            Kept shown = unit == null || named != null ? kept : Kept.UNKNOWN;
            Keeper keeper = shown.keeper();
            return new HoldingShown(
                    holding.urn(),
                    holding.name(),
                    holding.described(),
                    holding.sourceName(),
                    holding.sourceUri(),
                    keeper.kind().isEmpty() ? null : CopyKind.valueOf(keeper.kind()),
                    named == null ? null : UnitsShown.NamedShown.of(named),
                    codeOf(shown.division()),
                    keeper.system(),
                    keeper.site(),
                    codeOf(keeper.division()),
                    keeper.country().isEmpty() ? null : keeper.country());
        }

        private static @Nullable String codeOf(@Nullable Urn division) {
            return division == null ? null : division.parts().get(0);
        }
    }
}
