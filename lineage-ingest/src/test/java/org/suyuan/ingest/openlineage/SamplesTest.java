package org.suyuan.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.suyuan.ingest.openlineage.Events.MAPPER;
import static org.suyuan.ingest.openlineage.Events.accepted;
import static org.suyuan.ingest.openlineage.Events.read;
import static org.suyuan.ingest.openlineage.Events.run;
import static org.suyuan.ingest.openlineage.Events.sample;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.ColumnFlow;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Field;

class SamplesTest {
    static final List<String> SAMPLES = Events.SAMPLES;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void anObservationComesBackFromJsonAsItWas(String name) {
        var observation = accepted(read(sample(name))).observation();

        String json = MAPPER.writeValueAsString(observation);

        assertThat(MAPPER.readValue(json, Observation.class)).isEqualTo(observation);
    }

    @Test
    void sparkTellsColumnsAndWhereTheyComeFrom() {
        var run = run(accepted(read(sample("spark-column-lineage"))));

        assertThat(run.job().type()).startsWith("BATCH/SPARK/");
        assertThat(run.outputs())
                .flatExtracting(Dataset::fields)
                .extracting(Field::name)
                .isNotEmpty();
        assertThat(run.outputs())
                .flatExtracting(Dataset::columns)
                .extracting(ColumnFlow::toField)
                .isNotEmpty();
    }

    @Test
    void dbtTellsWhyAModelFailedWithoutItsWords() {
        var run = run(accepted(read(sample("dbt-failed-model"))));

        assertThat(run.error()).isNotNull();
        assertThat(MAPPER.writeValueAsString(run)).doesNotContain("Database Error in model");
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void brokenEventsAreReadOrRefusedButNeverThrow(String name) {
        byte[] sample = sample(name);
        for (int seed = 0; seed < 400; seed++) {
            byte[] broken = Mutation.of(sample, new Random(seed));

            assertThatCode(() -> read(broken)).as("%s, seed %d", name, seed).doesNotThrowAnyException();
        }
    }
}
