package org.suyuan.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Observations as the ledger keeps them: JSON in UTF-8 with sorted keys, without nulls, so that equal
 * observations have equal bytes.
 */
public final class ObservationJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(
                    was -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ObservationJson() {}

    public static byte[] bytes(Observation observation) {
        return JSON.writerFor(Observation.class).writeValueAsBytes(observation);
    }

    public static Observation read(byte[] bytes) {
        return JSON.readValue(bytes, Observation.class);
    }
}
