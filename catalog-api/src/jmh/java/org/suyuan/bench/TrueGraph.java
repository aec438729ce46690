package org.suyuan.bench;

import java.util.List;

/**
 * The graph that a workload's events tell of. Datasets and jobs are known by their position.
 *
 * @see Walks what every question about it must answer
 */
public record TrueGraph(List<Dataset> datasets, List<Job> jobs) {
    public TrueGraph {
        datasets = List.copyOf(datasets);
        jobs = List.copyOf(jobs);
    }

    public record Dataset(String namespace, String name, List<Column> columns) {
        public Dataset {
            columns = List.copyOf(columns);
        }
    }

    public record Column(String name, String type) {}

    /** Each output is fed by each input. */
    public record Job(
            String namespace, String name, List<Integer> inputs, List<Integer> outputs, List<ColumnEdge> columnEdges) {
        public Job {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            columnEdges = List.copyOf(columnEdges);
        }
    }

    /** Which column of which dataset. */
    public record ColumnOf(int dataset, String column) {}

    public record ColumnEdge(ColumnOf from, ColumnOf to, Kind kind) {}

    /** What happens to a value between two columns, in OpenLineage's words. */
    public enum Kind {
        IDENTITY("DIRECT", "IDENTITY", false),
        MASKED("DIRECT", "TRANSFORMATION", true),
        AGGREGATION("DIRECT", "AGGREGATION", false),
        JOIN("INDIRECT", "JOIN", false),
        FILTER("INDIRECT", "FILTER", false);

        final String type;
        final String subtype;
        final boolean masking;

        Kind(String type, String subtype, boolean masking) {
            this.type = type;
            this.subtype = subtype;
            this.masking = masking;
        }
    }

    public long columnEdges() {
        return jobs.stream().mapToLong(job -> job.columnEdges().size()).sum();
    }
}
