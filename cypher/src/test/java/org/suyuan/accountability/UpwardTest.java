package org.suyuan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;
import org.suyuan.unit.Named;
import org.suyuan.unit.Performers.Performer;
import org.suyuan.unit.Told;

class UpwardTest {
    private static final List<String> PATH = List.of("440304", "440300", "440000", "100000");
    private static final Urn CLINIC = AnsweringSketch.unit("clinic");
    private static final Urn COMMISSION = AnsweringSketch.unit("commission");

    @Test
    void theWayOfWhoIsNoAuthorityBeginsWhereItLies() {
        assertThat(new Upward(Map.of(CLINIC, PATH)).above(performing("440300", COMMISSION)))
                .isEqualTo(PATH);
    }

    @Test
    void theWayOfACitysAuthorityWithItsSeatInADistrictBeginsAboveTheCity() {
        assertThat(new Upward(Map.of(COMMISSION, PATH)).above(performing("440300", COMMISSION)))
                .containsExactly("440000", "100000");
    }

    @Test
    void aDivisionOnTwoWaysIsThereOnce() {
        assertThat(new Upward(Map.of(CLINIC, PATH, COMMISSION, PATH)).above(performing("440300", COMMISSION)))
                .isEqualTo(PATH);
    }

    private static Map<String, List<Performer>> performing(String division, Urn unit) {
        Period always = Period.from(Instant.EPOCH);
        return Map.of(
                division,
                List.of(new Performer(Named.unknown(unit), true, new Told(always, always, Grounds.NONE, "", 1))));
    }
}
