package org.suyuan.api.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Small OpenLineage events. */
final class Events {
    private Events() {}

    /** A finished run of a new job from {@code in} to {@code out}. */
    static String run(String job) {
        return """
                {"eventType": "COMPLETE", "eventTime": "2026-01-05T08:00:00+08:00", "producer": "https://example.org/test",\
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",\
                 "run": {"runId": "%s"}, "job": {"namespace": "api-test", "name": "%s"},\
                 "inputs": [{"namespace": "api-test", "name": "in"}],\
                 "outputs": [{"namespace": "api-test", "name": "out"}]}""".formatted(UUID.nameUUIDFromBytes(job.getBytes(UTF_8)), job);
    }
}
