package org.suyuan.api.lineage;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suyuan.access.Role;
import org.suyuan.api.Settings;
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Body;
import org.suyuan.api.door.Caller;
import org.suyuan.ingest.EventBatch;
import org.suyuan.ingest.Limits;
import org.suyuan.ledger.Act;

/** Takes OpenLineage events; each is acknowledged only once it is durable. */
@RestController
@RequestMapping("/api/v1/lineage")
final class LineageDoor {
    private final Recording recording;
    private final Settings.Limits sizes;
    private final Limits limits;

    LineageDoor(Recording recording, Settings settings, Limits limits) {
        this.recording = recording;
        this.sizes = settings.limits();
        this.limits = limits;
    }

    @PostMapping
    ResponseEntity<Recorded> one(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(Body.JSON));
        byte[] event = Body.bytes(request, sizes.event().toBytes());
        Recorded recorded = recording.begin(event, act(request, caller)).await();
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(recorded);
    }

    /** All events are handed over before the first is awaited, so that they share commits. */
    @PostMapping("/batch")
    ResponseEntity<BatchAnswer> batch(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        String type = Body.type(request, Set.of(Body.JSON, Body.NDJSON));
        byte[] text = Body.bytes(request, sizes.batch().toBytes());
        EventBatch events =
                type.equals(Body.NDJSON) ? EventBatch.ofLines(text, limits) : EventBatch.ofArray(text, limits);
        Act act = act(request, caller);
        List<Recording.Pending> pending = new ArrayList<>();
        for (byte[] event : events) {
            pending.add(recording.begin(event, act));
        }
        List<BatchAnswer.Result> results = IntStream.range(0, pending.size())
                .mapToObj(index -> pending.get(index).awaitAs(index))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(BatchAnswer.of(results));
    }

    private static Act act(HttpServletRequest request, Caller caller) {
        return Acts.of("lineage", request, caller, Role.INGESTER);
    }
}
