package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suyuan.authorization.Outlived;
import org.suyuan.model.Urn;

/** Papers that outlive who granted or who holds them. */
class OutlivingTest {
    private static final Deciding DECIDING = new Deciding(Sketch.situation("""
            unit hospital in chongqing
            unit old in chongqing 2000-01-01..2024-05-15
            unit older in chongqing 2000-01-01..2024-03-01
            unit vendor in chongqing
            unit heir in chongqing
            hospital answers for visits
            paper granted: ENTRUSTMENT old -> vendor 2024-01-01..2026-01-01
                everything
            paper later: ENTRUSTMENT old -> vendor 2024-06-01..2026-01-01
                everything
            paper held: ENTRUSTMENT hospital -> old 2024-01-01..2026-01-01
                everything
            paper both: ENTRUSTMENT old,older -> vendor 2024-01-01..2026-01-01
                everything
            paper shared: ENTRUSTMENT hospital -> old,vendor 2024-01-01..2026-01-01
                everything
            paper over: ENTRUSTMENT old -> vendor 2024-01-01..2024-06-01
                everything
            paper revoked: ENTRUSTMENT old -> vendor 2024-01-01..2026-01-01
                everything
                revoked 2024-06-01..
            paper novated: ENTRUSTMENT old -> vendor 2024-01-01..2026-01-01
                everything
                novated old to heir 2024-07-01
            """));

    @Test
    void aPaperOutlivesItsGrantorOrItsOnlyHolderFromTheDayOfTheEndOrOfItsBeginning() {
        assertThat(on("2024-06-15"))
                .containsExactly(
                        "both old 2024-05-15",
                        "both older 2024-05-15",
                        "granted old 2024-05-15",
                        "held old 2024-05-15",
                        "later old 2024-06-01",
                        "novated old 2024-05-15");
    }

    @Test
    void whatAnotherTookOverIsOutlivedNoLonger() {
        assertThat(on("2024-07-01")).doesNotContain("novated old 2024-05-15").contains("granted old 2024-05-15");
    }

    @Test
    void nothingIsOutlivedWhileThePartiesAreThere() {
        assertThat(on("2024-05-14")).isEmpty();
    }

    private static List<String> on(String day) {
        return DECIDING.outlived(Words.instant(day)).stream()
                .map(OutlivingTest::told)
                .toList();
    }

    private static String told(Outlived one) {
        return last(one.paper()) + " " + last(one.unit()) + " "
                + one.since().atZone(Words.ZONE).toLocalDate();
    }

    private static String last(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }
}
