package org.suyuan.ingest.openlineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation.Change;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Source;

/** Reads datasets, alone or as the inputs and outputs of a job. */
final class DatasetReader {
    private static final Set<String> MEMBERS = Set.of("namespace", "name", "facets", "inputFacets", "outputFacets");

    private DatasetReader() {}

    /** A side of a job, each dataset once: what the first mention says counts, later ones fill in. */
    static List<Dataset> readAll(Spot side) {
        var datasets = new LinkedHashMap<Name, Dataset>();
        for (Spot each : side.elements()) {
            Dataset dataset = read(each, new Facets(each.object()), false);
            Dataset before = datasets.putIfAbsent(dataset.id(), dataset);
            if (before != null) {
                datasets.put(dataset.id(), merged(before, dataset));
                each.reading().remark(each.path(), "the dataset was listed before; both were merged");
            }
        }
        return List.copyOf(datasets.values());
    }

    /**
     * The subject of an event of its own, which describes it even without a facet.
     *
     * @param known the members of the event that have a meaning; others are kept with the dataset
     */
    static Dataset readAlone(Spot dataset, Spot event, Set<String> known) {
        var facets = new Facets(dataset.object());
        facets.keepMembers(event, "event.", known);
        return read(dataset, facets, true);
    }

    private static Dataset read(Spot dataset, Facets facets, boolean described) {
        Name id = dataset.fullName();
        for (String side : List.of("inputFacets", "outputFacets")) {
            if (!dataset.at(side).absent()) dataset.at(side).object();
        }
        described |= facets.any() || Facets.any(dataset.at("inputFacets")) || Facets.any(dataset.at("outputFacets"));

        Spot documentation = facets.describing("documentation");
        String description = documentation.at("description").maybeProse();
        List<String> owners = Owners.read(facets);
        List<Name> aliases = aliases(facets.structural("symlinks"), id);
        Source source = source(facets.describing("dataSource"));
        List<Field> fields = SchemaFacet.read(facets.structural("schema"), id);
        List<ColumnFlow> columns = ColumnLineageFacet.read(facets.structural("columnLineage"), id);
        Spot lifecycle = facets.structural("lifecycleStateChange");
        Change change = lifecycle.absent() ? legacyChange(facets) : change(lifecycle);
        Name formerly = change == Change.RENAME ? formerly(lifecycle) : null;

        facets.keepMembers(dataset.at("inputFacets"), "input.", Set.of());
        facets.keepMembers(dataset.at("outputFacets"), "output.", Set.of());
        facets.keepMembers(dataset, "dataset.", MEMBERS);
        return new Dataset(
                id.namespace(),
                id.name(),
                described,
                description,
                owners,
                aliases,
                source,
                fields,
                columns,
                change,
                formerly,
                facets.rest());
    }

    private static List<Name> aliases(Spot symlinks, Name self) {
        Set<Name> aliases = new LinkedHashSet<>();
        for (Spot identifier : symlinks.at("identifiers").elements()) {
            aliases.add(identifier.fullName());
        }
        aliases.remove(self);
        return List.copyOf(aliases);
    }

    private static @Nullable Source source(Spot facet) {
        String name = facet.at("name").maybeName();
        String uri = facet.at("uri").maybeName();
        return name == null && uri == null ? null : new Source(name, uri);
    }

    private static Change change(Spot lifecycle) {
        Spot told = lifecycle.at("lifecycleStateChange");
        return changeNamed(told).orElseThrow(() -> told.wrong("ALTER, CREATE, DROP, OVERWRITE, RENAME or TRUNCATE"));
    }

    /** The facet of Spark's first integrations, in lower case. */
    private static @Nullable Change legacyChange(Facets facets) {
        Spot facet = facets.describing("tableStateChange");
        if (facet.absent()) return null;
        Optional<Change> change = changeNamed(facet.at("stateChange"));
        if (change.isEmpty()) facets.giveBack(facet, "stateChange is not known");
        return change.orElse(null);
    }

    private static Optional<Change> changeNamed(Spot spot) {
        return spot.maybeText().flatMap(text -> {
            for (Change change : Change.values()) {
                if (change.name().equals(text.toUpperCase(Locale.ROOT))) return Optional.of(change);
            }
            return Optional.empty();
        });
    }

    private static @Nullable Name formerly(Spot lifecycle) {
        Spot previous = lifecycle.at("previousIdentifier");
        if (!previous.absent()) return previous.fullName();
        previous.reading().remark(previous.path(), "a RENAME that does not say the former name tells of no succession");
        return null;
    }

    private static Dataset merged(Dataset first, Dataset second) {
        Map<String, String> facets = new LinkedHashMap<>(second.facets());
        facets.putAll(first.facets());
        return new Dataset(
                first.namespace(),
                first.name(),
                first.described() || second.described(),
                either(first.description(), second.description()),
                union(first.owners(), second.owners()),
                union(first.aliases(), second.aliases()),
                either(first.source(), second.source()),
                either(first.fields(), second.fields()),
                columns(first.columns(), second.columns()),
                either(first.change(), second.change()),
                either(first.formerly(), second.formerly()),
                facets);
    }

    private static @Nullable List<ColumnFlow> columns(
            @Nullable List<ColumnFlow> first, @Nullable List<ColumnFlow> second) {
        if (first == null || second == null) return either(first, second);
        return ColumnLineageFacet.union(first, second);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        Set<T> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return new ArrayList<>(union);
    }
}
