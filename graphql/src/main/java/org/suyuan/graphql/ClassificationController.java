package org.suyuan.graphql;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.custody.Classed;
import org.suyuan.custody.DataClass;
import org.suyuan.custody.DataClass.OpeningClass;
import org.suyuan.custody.DataClasses;
import org.suyuan.custody.DataTheme;
import org.suyuan.custody.NationalGrade.Importance;
import org.suyuan.custody.SecretKind;
import org.suyuan.custody.Upkeep.LogRetention;
import org.suyuan.custody.Whether;
import org.suyuan.graphql.DatasetController.DatasetShown;
import org.suyuan.graphql.UnitsShown.ToldShown;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;
import org.suyuan.unit.Told;
import reactor.core.publisher.Mono;

/** What data are: all that is asked of it in one request is read at once. */
@Controller
class ClassificationController {
    private final DataClasses classes;
    private final Sights sights;

    ClassificationController(DataClasses classes, Sights sights, BatchLoaderRegistry loaders) {
        this.classes = classes;
        this.sights = sights;
        loaders.forTypePair(DatasetShown.class, ClassedShown.class)
                .registerMappedBatchLoader((datasets, environment) -> {
                    GraphQLContext context = Objects.requireNonNull(environment.getContext());
                    Viewer viewer = Objects.requireNonNull(context.get(Viewing.KEY));
                    return Mono.fromCallable(() -> shown(datasets, this.sights.of(viewer)));
                });
    }

    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<Optional<ClassificationShown>> classification(
            DatasetShown dataset, DataLoader<DatasetShown, ClassedShown> loader) {
        return loader.load(dataset)
                .thenApply(one -> one.classifications().stream().findFirst());
    }

    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<List<ClassificationShown>> classifications(
            DatasetShown dataset, DataLoader<DatasetShown, ClassedShown> loader) {
        return loader.load(dataset).thenApply(ClassedShown::classifications);
    }

    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<List<EntryShown>> catalogueEntries(
            DatasetShown dataset, DataLoader<DatasetShown, ClassedShown> loader) {
        return loader.load(dataset).thenApply(ClassedShown::entries);
    }

    private Map<DatasetShown, ClassedShown> shown(Set<DatasetShown> datasets, Sight sight) {
        Map<DatasetShown, Classed> found = new HashMap<>();
        datasets.stream()
                .collect(Collectors.groupingBy(one -> one.found().moment()))
                .forEach((moment, these) -> {
                    Map<Urn, Classed> classed =
                            classes.of(these.stream().map(DatasetShown::urn).toList(), moment);
                    these.forEach(one -> found.put(one, classed.getOrDefault(one.urn(), Classed.UNKNOWN)));
                });
        Set<Urn> mentioned = new HashSet<>();
        found.values().forEach(one -> {
            one.words().forEach(word -> unitOf(word.told()).ifPresent(mentioned::add));
            one.entries().forEach(entry -> {
                unitOf(entry.told()).ifPresent(mentioned::add);
                mentioned.add(entry.document());
            });
        });
        Seen seen = new Seen(sight.isLimited(), sight.isLimited() ? sight.visible(mentioned) : mentioned);
        Map<DatasetShown, ClassedShown> shown = new HashMap<>();
        found.forEach((dataset, classed) -> shown.put(dataset, ClassedShown.of(classed, seen)));
        return shown;
    }

    /** The unit that keeps the register that says so; empty if it is one of the installation's, or none. */
    private static Optional<Urn> unitOf(Told told) {
        return Optional.of(told.register())
                .filter(register -> !register.isEmpty())
                .map(register -> new Urn(register).parts())
                .filter(parts -> parts.size() > 2)
                .map(parts ->
                        Urn.of(Kind.UNIT, parts.subList(1, parts.size() - 1).toArray(String[]::new)));
    }

    /** What a viewer may see of who says something. */
    private record Seen(boolean isLimited, Set<Urn> visible) {
        boolean sees(Urn thing) {
            return visible.contains(thing);
        }

        /** Evidence is free text and may name anybody: it is for those who see everything, or the unit that gave it. */
        ToldShown told(Told told) {
            ToldShown whole = ToldShown.of(told);
            Optional<Urn> unit = unitOf(told);
            if (!isLimited || unit.filter(this::sees).isPresent()) {
                return whole;
            }
            return new ToldShown(
                    whole.validFrom(),
                    whole.validUntil(),
                    whole.knownFrom(),
                    whole.knownUntil(),
                    whole.provisions(),
                    List.of(),
                    unit.isPresent() ? null : whole.line(),
                    whole.openedBy());
        }
    }

    /** All that registers say of what a dataset is. */
    record ClassedShown(List<ClassificationShown> classifications, List<EntryShown> entries) {
        private static ClassedShown of(Classed classed, Seen seen) {
            return new ClassedShown(
                    classed.words().stream()
                            .map(word -> ClassificationShown.of(word.of(), seen.told(word.told())))
                            .toList(),
                    classed.entries().stream()
                            .map(entry -> new EntryShown(
                                    seen.sees(entry.document()) ? entry.document() : null,
                                    entry.classes().sharing(),
                                    entry.classes().personal(),
                                    seen.told(entry.told())))
                            .toList());
        }
    }

    /** The type {@code Classification}. */
    record ClassificationShown(
            @Nullable DataTheme theme,
            Whether publicData,
            @Nullable PersonalClass personalClass,
            Whether minorsUnder14,
            Whether biometric,
            SortedSet<SecretKind> secrets,
            @Nullable Importance importance,
            @Nullable Integer level,
            @Nullable OpeningClass opening,
            @Nullable String updatePeriod,
            @Nullable String retention,
            @Nullable LogRetention logRetention,
            @Nullable Long expectedRows,
            ToldShown told) {
        private static ClassificationShown of(DataClass one, ToldShown told) {
            int level = one.grade().level();
            long rows = one.upkeep().expectedRows();
            return new ClassificationShown(
                    one.theme(),
                    one.publicData(),
                    one.sensitivity().personalClass(),
                    one.sensitivity().minorsUnder14(),
                    one.sensitivity().biometric(),
                    new TreeSet<>(one.sensitivity().secrets()),
                    one.grade().importance(),
                    level == 0 ? null : level,
                    one.opening(),
                    orNull(one.upkeep().updatePeriod()),
                    orNull(one.upkeep().retention()),
                    one.upkeep().logRetention(),
                    rows < 0 ? null : rows,
                    told);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** The type {@code CatalogueEntry}. */
    record EntryShown(@Nullable Urn urn, SharingClass sharing, Personal personal, ToldShown told) {}
}
