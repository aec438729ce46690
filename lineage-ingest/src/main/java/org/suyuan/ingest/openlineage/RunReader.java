package org.suyuan.ingest.openlineage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation.Failure;
import org.suyuan.lineage.Observation.Parent;

/** Reads runs. */
final class RunReader {
    private static final Set<String> MEMBERS = Set.of("runId", "facets");

    private RunReader() {}

    /** What an event says of its run. */
    record Run(
            UUID id,
            @Nullable Parent parent,
            @Nullable Instant nominalStart,
            @Nullable Instant nominalEnd,
            @Nullable Failure error,
            Map<String, String> facets) {}

    /** @param known the members of the event that have a meaning; others are kept with the run */
    static Run read(Spot run, Spot event, Set<String> known) {
        UUID id = run.object().at("runId").uuid();
        var facets = new Facets(run);
        Parent parent = parent(facets);
        Spot nominal = nominalTime(facets);
        Failure error = error(facets);
        facets.keepMembers(run, "run.", MEMBERS);
        facets.keepMembers(event, "event.", known);
        return new Run(
                id,
                parent,
                nominal.at("nominalStartTime").maybeTime().orElse(null),
                nominal.at("nominalEndTime").maybeTime().orElse(null),
                error,
                facets.rest());
    }

    /**
     * The run above, by today's name of the facet or its first. Producers send it half filled when a scheduler started
     * them that knows no OpenLineage: then it is kept as text, since nothing can be linked to half a name.
     */
    private static @Nullable Parent parent(Facets facets) {
        for (String name : List.of("parent", "parentRun")) {
            Spot facet = facets.structural(name);
            if (facet.absent()) continue;
            var run = facet.at("run").at("runId").maybeUuid();
            var job = facet.at("job").maybeFullName();
            if (run.isPresent() && job.isPresent()) {
                if (!facet.at("root").absent()) facets.keep("parent.root", facet.at("root"));
                return new Parent(run.get(), job.get());
            }
            facets.giveBack(facet, "the parent needs a run with a UUID and a job with namespace and name");
        }
        return null;
    }

    private static Spot nominalTime(Facets facets) {
        Spot facet = facets.describing("nominalTime");
        for (String time : List.of("nominalStartTime", "nominalEndTime")) {
            Spot at = facet.at(time);
            if (!at.absent() && at.maybeTime().isEmpty()) {
                facets.giveBack(facet, time + " is no time with a zone");
                break;
            }
        }
        return facet;
    }

    /** Of a message only class and digest; of a stack trace, if the message does not say it, the class. */
    private static @Nullable Failure error(Facets facets) {
        Spot facet = facets.describing("errorMessage");
        if (facet.absent()) return null;
        var message = facet.at("message").maybeText();
        var trace = facet.at("stackTrace").maybeText();
        if (message.isEmpty() && trace.isEmpty()) return null;
        return facet.reading().screening().failure(message.or(() -> trace).orElse(""), trace.orElse(null));
    }
}
