package org.suyuan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suyuan.bench.TrueGraph.ColumnEdge;
import org.suyuan.bench.TrueGraph.Dataset;
import org.suyuan.bench.TrueGraph.Job;

/**
 * One OpenLineage 2-0-2 message of a run. Its text is put together by hand: no name in a workload needs escaping, and what
 * is measured should be the catalogue.
 */
record Event(boolean complete, Instant at, UUID run, Job job) {
    private static final String PRODUCER = "https://suyuan.example/bench";
    private static final String SPEC = "https://openlineage.io/spec/";
    private static final String RUN_EVENT = SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String SCHEMA = SPEC + "facets/1-2-0/SchemaDatasetFacet.json";
    private static final String COLUMN_LINEAGE = SPEC + "facets/1-2-0/ColumnLineageDatasetFacet.json";

    byte[] json(TrueGraph graph) {
        StringBuilder text = new StringBuilder(4_096);
        text.append("{\"eventType\":\"").append(complete ? "COMPLETE" : "START");
        text.append("\",\"eventTime\":\"").append(at);
        text.append("\",\"run\":{\"runId\":\"").append(run);
        text.append("\"},\"job\":").append(name(job.namespace(), job.name())).append('}');
        text.append(",\"inputs\":").append(datasets(graph, job.inputs(), false));
        text.append(",\"outputs\":").append(datasets(graph, job.outputs(), complete));
        text.append(",\"producer\":\"").append(PRODUCER);
        text.append("\",\"schemaURL\":\"").append(RUN_EVENT).append("\"}");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String datasets(TrueGraph graph, List<Integer> positions, boolean withColumnLineage) {
        return positions.stream()
                .map(position -> {
                    Dataset dataset = graph.datasets().get(position);
                    return name(dataset.namespace(), dataset.name())
                            + ",\"facets\":{\"schema\":" + schema(dataset)
                            + (withColumnLineage ? ",\"columnLineage\":" + columnLineage(graph, position) : "")
                            + "}}";
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String schema(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> "{\"name\":\"" + column.name() + "\",\"type\":\"" + column.type() + "\"}")
                .collect(Collectors.joining(",", facet(SCHEMA) + ",\"fields\":[", "]}"));
    }

    /** The edges into one output; those into the same column stand together. */
    private String columnLineage(TrueGraph graph, int output) {
        StringBuilder fields = new StringBuilder(facet(COLUMN_LINEAGE)).append(",\"fields\":{");
        String column = "";
        for (ColumnEdge edge : job.columnEdges()) {
            if (edge.to().dataset() != output) {
                continue;
            }
            if (edge.to().column().equals(column)) {
                fields.append(',');
            } else {
                fields.append(column.isEmpty() ? "" : "]},");
                column = edge.to().column();
                fields.append('"').append(column).append("\":{\"inputFields\":[");
            }
            fields.append(inputField(graph, edge));
        }
        return fields.append(column.isEmpty() ? "}}" : "]}}}").toString();
    }

    private static String inputField(TrueGraph graph, ColumnEdge edge) {
        Dataset from = graph.datasets().get(edge.from().dataset());
        return name(from.namespace(), from.name())
                + ",\"field\":\"" + edge.from().column()
                + "\",\"transformations\":[{\"type\":\"" + edge.kind().type
                + "\",\"subtype\":\"" + edge.kind().subtype
                + "\",\"masking\":" + edge.kind().masking + "}]}";
    }

    /** The opening of an object that has a name; left open for what else there is to say. */
    private static String name(String namespace, String name) {
        return "{\"namespace\":\"" + namespace + "\",\"name\":\"" + name + "\"";
    }

    private static String facet(String schemaUrl) {
        return "{\"_producer\":\"" + PRODUCER + "\",\"_schemaURL\":\"" + schemaUrl + "\"";
    }
}
