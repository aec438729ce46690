package org.suyuan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suyuan.norm.Norms;

class PostsOwedTest {
    private final PostsOwed owed = new PostsOwed(Norms.builtIn());

    @Test
    void theNearestNormCountsWhereItNamesALeader() {
        assertThat(in("440304", "2024-06-01"))
                .containsExactly("LEADER_IN_CHARGE SZ-8", "DATA_DEPARTMENT SZ-8", "DATA_STAFF SZ-8");
    }

    @Test
    void theLeaderOfTheNormAboveIsOwedBesidesWhereItNamesNone() {
        assertThat(in("500103", "2024-06-01")).containsExactly("SECURITY_POST CQ-19a", "TOP_LEADER NAT-4a");
        assertThat(in("510100", "2021-06-01")).containsExactly("DATA_DEPARTMENT SC-17", "TOP_LEADER NAT-4a");
    }

    @Test
    void whatSaysNothingAndWhatIsNotInForceAskForNothing() {
        assertThat(in("630100", "2024-06-01")).containsExactly("TOP_LEADER NAT-4a");
        assertThat(in("440304", "2023-12-31")).containsExactly("TOP_LEADER NAT-4a");
        assertThat(in("440304", "2015-01-01")).isEmpty();
        assertThat(in("", "2024-06-01")).isEmpty();
    }

    private List<String> in(String division, String day) {
        return owed.in(division, AnsweringSketch.day(day)).stream()
                .map(one -> one.kind() + " " + one.provision())
                .toList();
    }
}
