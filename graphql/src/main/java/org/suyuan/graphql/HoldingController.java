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
import org.suyuan.model.Kind;
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
        Set<Urn> things = new HashSet<>();
        for (Kept one : kept.values()) {
            addIfAny(things, one.keeper().unit());
            addIfAny(things, one.keeper().system());
        }
        Set<Urn> seen = sight.isLimited() ? sight.visible(things) : things;
        List<Urn> keepers = seen.stream().filter(one -> one.kind() == Kind.UNIT).toList();
        Map<Urn, Named> named = keepers.isEmpty() ? Map.of() : units.called(keepers, moment);
        Map<DatasetShown, List<HoldingShown>> holdings = new HashMap<>();
        datasets.forEach(dataset -> holdings.put(
                dataset,
                dataset.found().holdings().stream()
                        .map(holding ->
                                HoldingShown.of(holding, kept.getOrDefault(holding.urn(), Kept.UNKNOWN), named, seen))
                        .toList()));
        return holdings;
    }

    private static void addIfAny(Set<Urn> things, @Nullable Urn thing) {
        if (thing != null) {
            things.add(thing);
        }
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
        /** In whose hands it is, is shown where the unit may be seen, or where none is known; and where it stands with its system. */
        static HoldingShown of(Dataset.Holding holding, Kept kept, Map<Urn, Named> names, Set<Urn> seen) {
            Urn unit = kept.keeper().unit();
            Named named = unit == null ? null : names.get(unit);
            Kept shown = unit == null || named != null ? kept : Kept.UNKNOWN;
            Keeper keeper = shown.keeper();
            Urn system = keeper.system();
            boolean where = system == null || seen.contains(system);
            return new HoldingShown(
                    holding.urn(),
                    holding.name(),
                    holding.described(),
                    holding.sourceName(),
                    holding.sourceUri(),
                    keeper.kind().isEmpty() ? null : CopyKind.valueOf(keeper.kind()),
                    named == null ? null : UnitsShown.NamedShown.of(named),
                    codeOf(shown.division()),
                    where ? system : null,
                    where ? keeper.site() : null,
                    where ? codeOf(keeper.division()) : null,
                    where && !keeper.country().isEmpty() ? keeper.country() : null);
        }

        private static @Nullable String codeOf(@Nullable Urn division) {
            return division == null ? null : division.parts().get(0);
        }
    }
}
