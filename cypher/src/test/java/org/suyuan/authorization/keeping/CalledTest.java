package org.suyuan.authorization.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        assertThat(nothing.en(Urn.of(Kind.CONCEPT, "purpose", "CARE"))).isEqualTo("CARE");
        assertThat(nothing.zh(Urn.of(Kind.PROVISION, "SC-33"))).isEqualTo("SC-33");
    }
}
