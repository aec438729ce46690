package org.suyuan.lineage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader saw in a message from outside, whatever its format was: screened, in the catalogue's words, and whole:
 * parts that the catalogue has no words for are kept as text in {@code facets}, by name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "saw")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Observation.OfRun.class, name = "run"),
    @JsonSubTypes.Type(value = Observation.OfJob.class, name = "job"),
    @JsonSubTypes.Type(value = Observation.OfDataset.class, name = "dataset")
})
public sealed interface Observation {
    /** When it was so, by the sender's clock; whole microseconds. */
    Instant at();

    /** Name and version of the producer, null if it did not say. */
    @Nullable String producer();

    /** The phase of a run that a message tells of. Only {@link #FAIL} and {@link #ABORT} open no flows. */
    enum Phase {
        START,
        RUNNING,
        COMPLETE,
        ABORT,
        FAIL,
        OTHER;

        public boolean opensFlows() {
            return this != FAIL && this != ABORT;
        }
    }

    /**
     * One message of a run.
     *
     * @param inputs what the run said it reads, each holding once; empty is silence
     * @param outputs what the run said it writes, each holding once; empty is silence
     * @param nominalStart the scheduled interval, if told
     * @param error of a failure, its class and the digest of its message; the message itself is never kept
     * @param facets what else was said of the run, JSON text by facet name
     */
    record OfRun(
            Instant at,
            @Nullable String producer,
            Phase phase,
            UUID run,
            Job job,
            List<Dataset> inputs,
            List<Dataset> outputs,
            @Nullable Parent parent,
            @Nullable Instant nominalStart,
            @Nullable Instant nominalEnd,
            @Nullable Failure error,
            Map<String, String> facets)
            implements Observation {
        public OfRun {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            facets = Map.copyOf(facets);
        }
    }

    /**
     * What a job is designed to read and write, without a run.
     *
     * @param inputs the whole of what it reads; empty ends all it read; null is silence
     * @param outputs the whole of what it writes; empty ends all it wrote; null is silence
     */
    record OfJob(
            Instant at,
            @Nullable String producer,
            Job job,
            @Nullable List<Dataset> inputs,
            @Nullable List<Dataset> outputs)
            implements Observation {
        public OfJob {
            inputs = inputs == null ? null : List.copyOf(inputs);
            outputs = outputs == null ? null : List.copyOf(outputs);
        }
    }

    /** What a dataset is like, without a job. */
    record OfDataset(Instant at, @Nullable String producer, Dataset dataset) implements Observation {}

    /**
     * A job as one message describes it; null or empty is silence.
     *
     * @param type how it works, such as {@code BATCH/SPARK/JOB}
     * @param sql its statement, every literal replaced by {@code ?}
     * @param facets what else was said of it, JSON text by facet name
     */
    record Job(
            String namespace,
            String name,
            @Nullable String description,
            @Nullable String type,
            @Nullable String sql,
            List<String> owners,
            Map<String, String> facets) {
        public Job {
            owners = List.copyOf(owners);
            facets = Map.copyOf(facets);
        }

        public Name id() {
            return new Name(namespace, name);
        }
    }

    /**
     * A holding, that is a table or file in a system, as one message describes it; null or empty is silence.
     *
     * @param described whether the message said more of it than its name
     * @param aliases other names of the same holding, from symlinks
     * @param source the system it lies in
     * @param fields its columns in order, each name once, nested ones as {@code outer.inner}; null is silence
     * @param columns for an output, where its columns come from, wholly; null is silence
     * @param change what became of it, if told
     * @param formerly its name before a {@link Change#RENAME}
     * @param facets what else was said of it, JSON text by facet name
     */
    record Dataset(
            String namespace,
            String name,
            boolean described,
            @Nullable String description,
            List<String> owners,
            List<Name> aliases,
            @Nullable Source source,
            @Nullable List<Field> fields,
            @Nullable List<ColumnFlow> columns,
            @Nullable Change change,
            @Nullable Name formerly,
            Map<String, String> facets) {
        public Dataset {
            owners = List.copyOf(owners);
            aliases = List.copyOf(aliases);
            fields = fields == null ? null : List.copyOf(fields);
            columns = columns == null ? null : List.copyOf(columns);
            facets = Map.copyOf(facets);
        }

        public Name id() {
            return new Name(namespace, name);
        }
    }

    /** What became of a dataset, in OpenLineage's words. */
    enum Change {
        ALTER,
        CREATE,
        DROP,
        OVERWRITE,
        RENAME,
        TRUNCATE
    }

    /** An OpenLineage name: unique within its namespace; neither part is blank, each at most 4,096 characters. */
    record Name(String namespace, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byNamespace = namespace.compareTo(other.namespace);
            return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
        }
    }

    /** The system a holding lies in, as its producer names it; credentials are removed from {@code uri}. */
    record Source(@Nullable String name, @Nullable String uri) {}

    /** A column: its declared type as text and what is said of it, if anything. */
    record Field(
            String name, @Nullable String type, @Nullable String description) {}

    /**
     * One input column of one output column.
     *
     * @param toField null if it influences the output as a whole, as a join or a filter does
     * @param transformations all the ways it gets there, sorted, without repeats, at least one
     */
    record ColumnFlow(Name from, String fromField, @Nullable String toField, List<Transformation> transformations) {
        public ColumnFlow {
            transformations = List.copyOf(transformations);
        }
    }

    /**
     * One way from column to column.
     *
     * @param direct whether the value itself goes there, or only influences it (a join, a filter)
     * @param subtype such as IDENTITY, AGGREGATION, JOIN; null if not told
     * @param masking whether the value is obscured on the way
     */
    record Transformation(boolean direct, @Nullable String subtype, boolean masking)
            implements Comparable<Transformation> {
        @Override
        public int compareTo(Transformation other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return (direct ? "DIRECT" : "INDIRECT")
                    + (subtype == null ? "" : ":" + subtype)
                    + (masking ? ":MASKED" : "");
        }
    }

    /** The run and job that started a run. */
    record Parent(UUID run, Name job) {}

    /** Why a run failed, without a word of its message: the class of the error and the SHA-256 of the message, in hex. */
    record Failure(@Nullable String type, String digest) {}
}
