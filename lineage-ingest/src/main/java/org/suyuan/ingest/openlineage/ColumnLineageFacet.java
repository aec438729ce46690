package org.suyuan.ingest.openlineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.lineage.Observation.Transformation;
import org.suyuan.model.Kind;

/**
 * Reads where columns come from, in both forms: transformations at each input (1-1-0 and later), or one
 * {@code transformationType} at the output (before). An input column that is named twice for the same output is one
 * flow with the transformations of both.
 */
final class ColumnLineageFacet {
    private static final String MASKED = "MASKED";

    private record Way(
            Name from, String fromField, @Nullable String toField) {}

    private final Map<Way, SortedSet<Transformation>> ways = new LinkedHashMap<>();

    private ColumnLineageFacet() {}

    /**
     * @param dataset whose columns are fed
     * @return null if the facet says nothing, that is neither {@code fields} nor {@code dataset} is there
     * @throws org.suyuan.model.Problem UNPROCESSABLE if a list is no list, or an input lacks namespace, name or field
     */
    static @Nullable List<ColumnFlow> read(Spot facet, Name dataset) {
        if (facet.at("fields").absent() && facet.at("dataset").absent()) return null;

        var lineage = new ColumnLineageFacet();
        for (Spot output : facet.at("fields").members()) {
            String column = output.key().name();
            output.key().keptAs(Kind.FIELD, dataset.namespace(), dataset.name(), column);
            lineage.addColumn(column, output.object());
        }
        for (Spot input : facet.at("dataset").elements()) {
            lineage.add(input, null, new Transformation(false, null, false));
        }
        return lineage.flows();
    }

    /** The flows of two lists, those from and to the same columns made one. */
    static List<ColumnFlow> union(List<ColumnFlow> some, List<ColumnFlow> others) {
        var union = new ColumnLineageFacet();
        for (List<ColumnFlow> flows : List.of(some, others)) {
            for (ColumnFlow flow : flows) {
                union.at(new Way(flow.from(), flow.fromField(), flow.toField())).addAll(flow.transformations());
            }
        }
        return union.flows();
    }

    private void addColumn(String name, Spot output) {
        String legacy = output.at("transformationType").maybeProse();
        var unless = new Transformation(true, legacy, MASKED.equalsIgnoreCase(legacy));
        for (Spot input : output.at("inputFields").elements()) {
            add(input, name, unless);
        }
    }

    private void add(Spot input, @Nullable String toField, Transformation unlessTold) {
        Name from = input.fullName();
        String field = input.at("field").name();
        input.at("field").keptAs(Kind.FIELD, from.namespace(), from.name(), field);
        var transformations = at(new Way(from, field, toField));
        var told = input.at("transformations").elements();
        if (told.isEmpty()) transformations.add(unlessTold);
        told.forEach(each -> transformations.add(transformation(each.object())));
    }

    private static Transformation transformation(Spot spot) {
        String type = spot.at("type").maybeProse();
        boolean direct = "DIRECT".equalsIgnoreCase(type);
        boolean indirect = "INDIRECT".equalsIgnoreCase(type);
        if (!direct && !indirect)
            spot.reading().remark(spot.path().child("type"), "is neither DIRECT nor INDIRECT; taken for DIRECT");
        return new Transformation(!indirect, spot.at("subtype").maybeProse(), masking(spot.at("masking")));
    }

    private static boolean masking(Spot masking) {
        if (!masking.absent() && !masking.isBoolean())
            masking.reading().remark(masking.path(), "is neither true nor false; taken for false");
        return masking.isTrue();
    }

    private SortedSet<Transformation> at(Way way) {
        return ways.computeIfAbsent(way, it -> new TreeSet<>());
    }

    private List<ColumnFlow> flows() {
        var flows = new ArrayList<ColumnFlow>(ways.size());
        ways.forEach((way, transformations) ->
                flows.add(new ColumnFlow(way.from, way.fromField, way.toField, List.copyOf(transformations))));
        return flows;
    }
}
