package org.suyuan.ingest.openlineage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Name;

/** Reads jobs. None of their facets carries lineage: one that cannot be read is kept as it is, with a remark. */
final class JobReader {
    private static final Set<String> MEMBERS = Set.of("namespace", "name", "facets");

    private JobReader() {}

    static Job read(Spot job) {
        return read(job.object(), new Facets(job));
    }

    /**
     * The subject of an event of its own.
     *
     * @param known the members of the event that have a meaning; others are kept with the job
     */
    static Job readAlone(Spot job, Spot event, Set<String> known) {
        var facets = new Facets(job.object());
        facets.keepMembers(event, "event.", known);
        return read(job, facets);
    }

    private static Job read(Spot job, Facets facets) {
        Name id = job.fullName();
        String description =
                facets.describing("documentation").at("description").maybeProse();
        String type = type(facets.describing("jobType"));
        String sql = sql(facets);
        var owners = Owners.read(facets);
        facets.keepMembers(job, "job.", MEMBERS);
        return new Job(id.namespace(), id.name(), description, type, sql, owners, facets.rest());
    }

    private static @Nullable String type(Spot facet) {
        String type = Stream.of("processingType", "integration", "jobType")
                .map(part -> Optional.ofNullable(facet.at(part).maybeProse()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return type.isEmpty() ? null : type;
    }

    private static @Nullable String sql(Facets facets) {
        Spot facet = facets.describing("sql");
        Spot query = facet.at("query");
        if (facet.absent()) return null;
        return query.maybeText()
                .map(text -> query.reading().screening().sql(text, query.path()))
                .orElseGet(() -> {
                    facets.giveBack(facet, "query is not a text");
                    return null;
                });
    }
}
