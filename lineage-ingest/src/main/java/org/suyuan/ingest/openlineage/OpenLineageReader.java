package org.suyuan.ingest.openlineage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.Path;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

/**
 * Reads the events of OpenLineage 2-0-2 and the versions before it: of runs, jobs and datasets.
 *
 * <p>What an event is about is told by its content: a {@code run} makes it a run's, else a {@code dataset} a dataset's,
 * else a {@code job} a job's. An event of a job that calls itself a RunEvent, or names a phase without calling itself a
 * JobEvent, is refused: it lost its run, and taken for a job's it would end flows that nobody meant to end.
 *
 * <p><b>Refused</b>, with the place: what is no JSON (BAD_REQUEST), too large (TOO_LARGE), and (UNPROCESSABLE) keys twice
 * in an object, too deep nesting, a required field that is missing or wrong, a name that is blank, too long (by itself, or
 * for a urn with what it belongs to) or holds control characters, and a wrong form of what lineage hangs on: {@code facets}, {@code schema}, {@code columnLineage},
 * {@code symlinks}, {@code lifecycleStateChange} and {@code parent}. {@code null} is the same as absent.
 *
 * <p><b>Let pass</b>, with a remark: no {@code producer} or {@code schemaURL}, a parent half filled, an owner without a
 * name, and describing facets of a wrong form, which are kept as text. Facets the catalogue has no words for are kept
 * under their names; those about a dataset as input or output as {@code input.<name>}, {@code output.<name>}; properties
 * that the specification does not know as {@code event.<name>}, {@code run.<name>}, {@code job.<name>},
 * {@code dataset.<name>}.
 *
 * <p>Everything is screened, see {@link Screening}. Immutable, for any number of threads.
 */
public final class OpenLineageReader {
    private static final Set<String> RUN_EVENT =
            Set.of("eventType", "eventTime", "producer", "schemaURL", "run", "job", "inputs", "outputs");
    private static final Set<String> JOB_EVENT =
            Set.of("eventTime", "producer", "schemaURL", "job", "inputs", "outputs");
    private static final Set<String> DATASET_EVENT = Set.of("eventTime", "producer", "schemaURL", "dataset");

    private final Limits limits;
    private final StrictJson json;

    public OpenLineageReader(Limits limits) {
        this.limits = limits;
        this.json = new StrictJson(limits.maxNesting());
    }

    /**
     * Reads one event. Whatever it holds, nothing is thrown.
     *
     * @param event JSON text in UTF-8
     */
    public Read read(byte[] event) {
        try {
            if (event.length > limits.maxEventBytes()) {
                throw Problem.of(Code.TOO_LARGE, "an event has at most " + limits.maxEventBytes() + " bytes");
            }
            var reading = new Reading(limits);
            Observation observation = observation(root(event, reading));
            return new Read.Accepted(observation, reading.remarks().all());
        } catch (Problem problem) {
            return new Read.Refused(problem);
        }
    }

    private Spot root(byte[] event, Reading reading) {
        var parsed = json.parse(event);
        if (!(parsed.json() instanceof Json.Obj)) {
            throw Problem.field(Code.UNPROCESSABLE, "", "not an object", "an object");
        }
        Path repeated = parsed.repeated();
        if (repeated != null) {
            throw Problem.field(Code.UNPROCESSABLE, Screening.pointer(repeated), "there twice", "each key once");
        }
        return new Spot(parsed.json(), Path.ROOT, reading);
    }

    private static Observation observation(Spot event) {
        if (!event.at("run").absent()) return run(event);
        if (!event.at("dataset").absent()) return dataset(event);
        if (isMeantForRun(event)) throw event.at("run").wrong("an object");
        if (!event.at("job").absent()) return job(event);
        throw Problem.field(Code.UNPROCESSABLE, "", "about nothing", "a run with a job, a dataset or a job");
    }

    private static boolean isMeantForRun(Spot event) {
        String url = event.at("schemaURL").json() instanceof Json.Text text ? text.value() : "";
        return url.endsWith("/RunEvent") || (!event.at("eventType").absent() && !url.endsWith("/JobEvent"));
    }

    private static Observation run(Spot event) {
        Phase phase = phase(event.at("eventType"));
        Instant at = event.at("eventTime").time();
        String producer = producer(event);
        var run = RunReader.read(event.at("run"), event, RUN_EVENT);
        var job = JobReader.read(event.at("job"));
        return new Observation.OfRun(
                at,
                producer,
                phase,
                run.id(),
                job,
                DatasetReader.readAll(event.at("inputs")),
                DatasetReader.readAll(event.at("outputs")),
                run.parent(),
                run.nominalStart(),
                run.nominalEnd(),
                run.error(),
                run.facets());
    }

    private static Observation job(Spot event) {
        Instant at = event.at("eventTime").time();
        String producer = producer(event);
        var job = JobReader.readAlone(event.at("job"), event, JOB_EVENT);
        return new Observation.OfJob(at, producer, job, side(event.at("inputs")), side(event.at("outputs")));
    }

    private static Observation dataset(Spot event) {
        Instant at = event.at("eventTime").time();
        String producer = producer(event);
        return new Observation.OfDataset(
                at, producer, DatasetReader.readAlone(event.at("dataset"), event, DATASET_EVENT));
    }

    /** Null if absent: of a job's design an empty side says that there is nothing, an absent one says nothing. */
    private static @Nullable List<Dataset> side(Spot side) {
        return side.absent() ? null : DatasetReader.readAll(side);
    }

    private static Phase phase(Spot type) {
        if (type.absent()) return Phase.OTHER;
        return Arrays.stream(Phase.values())
                .filter(phase ->
                        type.json() instanceof Json.Text text && text.value().equals(phase.name()))
                .findFirst()
                .orElseThrow(() -> type.wrong("START, RUNNING, COMPLETE, ABORT, FAIL or OTHER"));
    }

    private static @Nullable String producer(Spot event) {
        requiredByTheBook(event.at("schemaURL"));
        return requiredByTheBook(event.at("producer"));
    }

    private static @Nullable String requiredByTheBook(Spot uri) {
        if (!uri.absent() && !(uri.json() instanceof Json.Text)) throw uri.wrong("a URI");
        String given = uri.maybeName();
        if (given == null) uri.reading().remark(uri.path(), "is missing");
        return given;
    }
}
