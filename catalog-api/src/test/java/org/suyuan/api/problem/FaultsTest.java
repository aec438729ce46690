package org.suyuan.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aFaultIsToldByClassesAndPlacesAlone() {
        var fault = new IllegalStateException("card 4111", new IllegalArgumentException("13812345678"));

        assertThat(Faults.told(fault))
                .startsWith("java.lang.IllegalStateException at FaultsTest.")
                .contains("caused by java.lang.IllegalArgumentException")
                .doesNotContain("4111")
                .doesNotContain("138")
                .doesNotContain("\n");
    }
}
