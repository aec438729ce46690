package org.suyuan.authorization.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

class CalledTest {
    private final Called nothing = Called.of(List.of());

    @Test
    void aFieldIsCalledWithItsTable() {
        assertThat(nothing.zh(Urn.of(Kind.FIELD, "hive://platform", "dwd.visit", "dept_code")))
                .isEqualTo("dwd.visit.dept_code");
    }

    @Test
    void whatHasNoNameIsCalledByTheLastPartOfItsUrn() {
        assertThat(nothing.en(Urn.of(Kind.DOCUMENT, "xy-2024"))).isEqualTo("xy-2024");
        assertThat(nothing.zh(Urn.of(Kind.PROVISION, "SC-33"))).isEqualTo("SC-33");
    }

    @Test
    void operationsAndPurposesAreCalledByTheirWords() {
        assertThat(nothing.zh(Operation.STORE.urn())).isEqualTo("存储");
        assertThat(nothing.zh(Purpose.PUBLIC_HEALTH.urn())).isEqualTo("公共卫生");
        assertThat(nothing.en(Purpose.PUBLIC_HEALTH.urn())).isEqualTo("public health");
        assertThat(nothing.zh(Purpose.of("QUALITY_CONTROL"))).isEqualTo("QUALITY_CONTROL");
        assertThat(nothing.en(Purpose.of("QUALITY_CONTROL"))).isEqualTo("quality control");
    }
}
