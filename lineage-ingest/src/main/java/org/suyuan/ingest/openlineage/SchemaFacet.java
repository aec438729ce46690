package org.suyuan.ingest.openlineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Name;
import org.suyuan.model.Kind;

/** Reads the columns of a schema facet; nested ones follow the one they are in, as {@code outer.inner}. */
final class SchemaFacet {
    private final Name dataset;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private SchemaFacet(Name dataset) {
        this.dataset = dataset;
    }

    /**
     * @param dataset whose columns these are
     * @return null if the facet lists no columns: producers send an empty list for a schema that they do not know
     * @throws org.suyuan.model.Problem UNPROCESSABLE if what lists columns is no list, or a column has no name
     */
    static @Nullable List<Field> read(Spot facet, Name dataset) {
        var schema = new SchemaFacet(dataset);
        schema.add("", facet.at("fields"));
        return schema.fields.isEmpty() ? null : new ArrayList<>(schema.fields.values());
    }

    private void add(String outer, Spot columns) {
        for (Spot column : columns.elements()) {
            Spot naming = column.object().at("name");
            String name = outer + naming.name();
            if (name.length() > naming.reading().limits().maxName()
                    || !naming.reading().mayFlatten(name.length())) {
                throw naming.wrong("nested columns whose names are short enough to be joined");
            }
            naming.keptAs(Kind.FIELD, dataset.namespace(), dataset.name(), name);
            var field = new Field(
                    name, type(column.at("type")), column.at("description").maybeProse());
            if (fields.putIfAbsent(name, field) != null) {
                naming.reading().remark(naming.path(), "the column was listed before; the first one counts");
            }
            add(name + ".", column.at("fields"));
        }
    }

    /** Some producers write a type as a JSON object, as Avro does. */
    private static @Nullable String type(Spot type) {
        Json json = type.json();
        if (json == null || json instanceof Json.Text || type.absent()) return type.maybeProse();
        return type.reading().screening().unknown("type", json, type.path()).written();
    }
}
