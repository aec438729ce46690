package org.suyuan.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ingest.workbook.Mapping.Assigned;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.model.Problem;

class MappingTest {
    private static final Heading HEADING = new Heading(2, 3, List.of("名称", "期限 / \"起\"", ""));
    private static final Mapping MAPPING = Mapping.of(
                    "yubei",
                    "单位",
                    HEADING,
                    List.of(new Assigned(0, "名称", Part.WHOLE), new Assigned(1, "有效期自", Part.START)))
            .with("渝北疾控", "urn:suyuan:unit:cdc")
            .with("甲", "urn:suyuan:unit:a");

    @Test
    void aMappingIsReadBackAsItWasWritten() {
        assertThat(MappingJson.read(MappingJson.written(MAPPING))).isEqualTo(MAPPING);
    }

    @Test
    void theSameMappingMakesTheSameText() {
        Mapping other = Mapping.of("yubei", "单位", HEADING, MAPPING.columns())
                .with("甲", "urn:suyuan:unit:a")
                .with("渝北疾控", "urn:suyuan:unit:cdc");

        assertThat(MappingJson.written(other)).isEqualTo(MappingJson.written(MAPPING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"source\":1}", "nonsense"})
    void whatIsNoMappingIsRefused(String json) {
        assertThatThrownBy(() -> MappingJson.read(json)).isInstanceOf(Problem.class);
    }

    @Test
    void aPartThatThereIsNotIsRefused() {
        String json = MappingJson.written(MAPPING).replace("START", "MIDDLE");

        assertThatThrownBy(() -> MappingJson.read(json))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("WHOLE");
    }

    @Test
    void noKnownColumnIsFilledTwice() {
        var twice = List.of(new Assigned(0, "名称", Part.WHOLE), new Assigned(1, "名称", Part.WHOLE));

        assertThatThrownBy(() -> Mapping.of("yubei", "单位", HEADING, twice)).isInstanceOf(Problem.class);
    }

    @Test
    void aColumnThatThereIsNotCannotBeMapped() {
        var beyond = List.of(new Assigned(3, "名称", Part.WHOLE));

        assertThatThrownBy(() -> Mapping.of("yubei", "单位", HEADING, beyond)).isInstanceOf(Problem.class);
    }

    @Test
    void aLaterDecisionOnANameCounts() {
        assertThat(MAPPING.with("甲", "urn:suyuan:unit:b").units()).containsEntry("甲", "urn:suyuan:unit:b");
    }

    @Test
    void theDigestIsOfWhatHeadersSayAndNotWhere() {
        Heading elsewhere = new Heading(9, 9, List.of("名稱：", "期限　起"));

        assertThat(elsewhere.digest()).isEqualTo(HEADING.digest());
        assertThat(new Heading(2, 3, List.of("期限 / 起", "名称")).digest()).isNotEqualTo(HEADING.digest());
    }
}
