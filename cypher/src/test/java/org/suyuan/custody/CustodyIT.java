package org.suyuan.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;

/** A city whose hospitals share one database server, a schema each. */
@GraphTest
class CustodyIT {
    private static final Urn REGISTER = Line.register("city");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Period SINCE = Period.from(NEW_YEAR);
    private static final String SERVER = "postgres://db.city:5432";
    private static final Urn PLATFORM = InformationSystem.urn("platform");
    private static final Urn CENTRE = unit("centre");
    private static final Urn HOSPITAL = unit("hospital");
    private static final Urn PROVIDER = unit("provider");

    private Graph graph;
    private Ledger ledger;

    @BeforeEach
    void open(Graph graph) {
        this.graph = graph;
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        tell(
                new Site(site(), "市政务云机房", Site.SiteKind.GOVERNMENT_CLOUD, "CN", "500112", SINCE, Grounds.NONE),
                new InformationSystem(
                        PLATFORM,
                        "市全民健康信息平台",
                        InformationSystem.SystemKind.REGIONAL_HEALTH_PLATFORM,
                        CENTRE,
                        site(),
                        SINCE,
                        Grounds.of("SC-6")),
                new Binding(Connection.of(SERVER), PLATFORM, null, SINCE, Grounds.NONE),
                new Binding(new Connection(SERVER, "clinic.third"), null, HOSPITAL, SINCE, Grounds.NONE));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theSystemOfTheConnectionSaysWhoHoldsACopyAndWhereItIs() {
        Keeper keeper = keeper(copy("ehr.visits"), NEW_YEAR);

        assertThat(keeper).isEqualTo(new Keeper(CENTRE, "", PLATFORM, site(), Urn.of(Kind.DIVISION, "500112"), "CN"));
    }

    @Test
    void theClosestBeginningOfTheNameCounts() {
        assertThat(keeper(copy("clinic.third.visits"), NEW_YEAR).unit()).isEqualTo(HOSPITAL);
        assertThat(keeper(copy("clinic.third.visits"), NEW_YEAR).system()).isEqualTo(PLATFORM);
        assertThat(keeper(copy("clinic.thirdly.visits"), NEW_YEAR).unit()).isEqualTo(CENTRE);
        assertThat(keeper(copy("clinic.visits"), NEW_YEAR).unit()).isEqualTo(CENTRE);
    }

    @Test
    void whatIsSaidOfTheCopyItselfCountsFirst() {
        tell(new Copy(
                copy("clinic.third.visits"), null, Copy.CopyKind.ENTRUSTED_COPY, PROVIDER, null, SINCE, Grounds.NONE));

        assertThat(keeper(copy("clinic.third.visits"), NEW_YEAR))
                .isEqualTo(new Keeper(
                        PROVIDER, "ENTRUSTED_COPY", PLATFORM, site(), Urn.of(Kind.DIVISION, "500112"), "CN"));
    }

    @Test
    void nobodyIsKnownToHoldWhatNoBindingTiesOrTiedThen() {
        assertThat(keeper(Urn.of(Kind.HOLDING, "mysql://elsewhere", "visits"), NEW_YEAR))
                .isEqualTo(Keeper.UNKNOWN);
        assertThat(keeper(copy("ehr.visits"), NEW_YEAR.minusSeconds(1))).isEqualTo(Keeper.UNKNOWN);
    }

    @Test
    void aUnitHoldsWhatNoCloserBindingTakesFromIt() {
        exists("ehr.visits");
        exists("clinic.third.visits");
        exists("clinic.third.orders");
        tell(new Copy(
                copy("clinic.third.orders"), null, Copy.CopyKind.ENTRUSTED_COPY, PROVIDER, null, SINCE, Grounds.NONE));

        assertThat(heldBy(CENTRE, 10)).containsExactly(copy("ehr.visits"));
        assertThat(heldBy(HOSPITAL, 10)).containsExactly(copy("clinic.third.visits"));
        assertThat(heldBy(PROVIDER, 10)).containsExactly(copy("clinic.third.orders"));
    }

    @Test
    void connectionsWithoutAHolderAreListedByTheirFlows() {
        flow("mysql://a", "x", "mysql://b", "y");
        flow("mysql://a", "x", "mysql://b", "z");
        flow("mysql://a", "w", SERVER, "ehr.visits");
        flow("mysql://a0", "x", SERVER, "ehr.visits");
        tell(new Binding(new Connection("mysql://b", "y"), null, HOSPITAL, SINCE, Grounds.NONE));

        Custody.UnboundNamespaces unbound = new Custody(graph).unbound(ledger.moment(NEW_YEAR, null));

        assertThat(unbound.complete()).isTrue();
        assertThat(unbound.namespaces())
                .containsExactly(
                        new Custody.Unbound("mysql://a", 2, 3),
                        new Custody.Unbound("mysql://a0", 1, 1),
                        new Custody.Unbound("mysql://b", 1, 1));
    }

    private static Urn unit(String id) {
        return Urn.of(Kind.UNIT, id);
    }

    private static Urn site() {
        return Site.urn("gov-cloud");
    }

    private static Urn copy(String name) {
        return Urn.of(Kind.HOLDING, SERVER, name);
    }

    private Keeper keeper(Urn holding, Instant valid) {
        Map<Urn, Keeper> keepers = graph.read(tx -> Custody.keepers(
                tx, Set.of(holding), new AsOf(valid, ledger.head().known())));
        return Objects.requireNonNull(keepers.get(holding));
    }

    private List<Urn> heldBy(Urn unit, int most) {
        return graph.read(
                tx -> Custody.heldBy(tx, unit, new AsOf(NEW_YEAR, ledger.head().known()), most));
    }

    private void exists(String name) {
        exists(copy(name));
    }

    private void exists(Urn holding) {
        line(holding, Fact.state(holding, SINCE, Map.of("name", holding.parts().get(1))));
    }

    /** Data go from one copy to another, by a job of their own. */
    private void flow(String fromNamespace, String from, String toNamespace, String to) {
        Urn source = Urn.of(Kind.HOLDING, fromNamespace, from);
        Urn target = Urn.of(Kind.HOLDING, toNamespace, to);
        Urn job = Urn.of(Kind.JOB, "jobs", source + " to " + target);
        line(job, new Fact("FEEDS", source, job, SINCE, Map.of()), new Fact("FEEDS", job, target, SINCE, Map.of()));
    }

    private void line(Urn subject, Fact... facts) {
        List<Line> lines = List.of(new Line(REGISTER, subject.text(), subject, List.of(facts)));
        new Registers(ledger).record(lines, Act.ofCatalogue("test", ""));
    }

    private void tell(Declaration... declarations) {
        List<Line> lines = new ArrayList<>();
        for (Declaration one : declarations) {
            lines.add(one.line(REGISTER, one.getClass().getSimpleName() + one.subject()));
        }
        new Registers(ledger).record(lines, Act.ofCatalogue("test", ""));
    }
}
