package org.suyuan.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly-load.42",
                "0199e2b0-3c1a-7d1e-9f52-0a1b2c3d4e5f",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "20260131T080000Z_7"
            })
    void theCallersIdIsTakenOver(String id) {
        assertThat(RequestId.accepted(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330106197805120176",
                "visit_13957106288",
                "186.0571.4429",
                "186_0571_4429",
                "0571-88236471",
                "6222021200417392847",
                "a b",
                ""
            })
    void anIdThatMayBeSomebodysNumberIsReplaced(String id) {
        assertThat(RequestId.accepted(id)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
