package org.suyuan.api.start;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.suyuan.access.Tokens;
import org.suyuan.api.Settings;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Migrations;
import org.suyuan.incident.Responders;
import org.suyuan.ingest.Limits;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ingest.register.Setting;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.norm.Norms;
import org.suyuan.reach.Reach;
import org.suyuan.register.ConfirmedMappings;
import org.suyuan.register.Registers;
import org.suyuan.register.Submissions;
import org.suyuan.search.Search;
import org.suyuan.unit.UnitsByName;

/**
 * Puts the catalogue together. Each part closes before those it stands on: first the web server takes no more requests,
 * then the ledger writes what waits, then the driver closes, then the own Neo4j ends.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Catalogue {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone(Settings settings) {
        return settings.zone();
    }

    @Bean
    Setting setting(ZoneId zone, Norms norms) {
        return new Setting(zone, norms);
    }

    @Bean
    Norms norms(Settings settings) {
        return NormPacks.load(settings);
    }

    /** Awaited after the bootstrap token and the norms were found to be good: a mistake there should not cost the wait for Neo4j. */
    @Bean
    @DependsOn({"bootstrapToken", "norms"})
    Database database(Settings settings, Optional<OpeningDatabase.Opening> opening) {
        return opening.map(OpeningDatabase.Opening::await).orElseGet(() -> Database.open(settings));
    }

    @Bean
    Driver driver(Database database) {
        return database.driver();
    }

    /** Closed with its driver, which Spring Data uses as well. */
    @Bean(destroyMethod = "")
    Graph graph(Driver driver, Settings settings, MeterRegistry meters) {
        Graph graph = new Graph(driver, settings.neo4j().database(), meters, settings.slowStatement());
        new Migrations().migrate(graph);
        Plans.prepare(graph);
        return graph;
    }

    @Bean
    Configuration cypherDsl() {
        return Configuration.newConfig().withDialect(Dialect.NEO4J_5).build();
    }

    @Bean
    Ledger ledger(Graph graph, Clock clock, MeterRegistry meters) {
        return new Ledger(graph, clock, meters);
    }

    @Bean
    Reach reach(Graph graph, Settings settings) {
        Reach reach = new Reach(graph, settings.home().resolve("reach").resolve("flows.bin"));
        reach.follow();
        return reach;
    }

    @Bean
    Recorder recorder(Ledger ledger) {
        return new Recorder(ledger);
    }

    @Bean
    Registers registers(Ledger ledger) {
        return new Registers(ledger);
    }

    @Bean
    ConfirmedMappings confirmedMappings(Graph graph, Ledger ledger, Clock clock) {
        return new ConfirmedMappings(graph, ledger, clock);
    }

    @Bean
    Submissions submissions(Graph graph, Ledger ledger, Clock clock) {
        return new Submissions(graph, ledger, clock);
    }

    @Bean
    UnitsByName unitsByName(Graph graph, Ledger ledger, Search search, Clock clock) {
        return new UnitsByName(graph, ledger, search, clock);
    }

    @Bean
    Tokens tokens(Graph graph, Ledger ledger, Clock clock) {
        return new Tokens(graph, ledger, clock);
    }

    @Bean
    Responders responders(Graph graph, Ledger ledger, Clock clock) {
        return new Responders(graph, ledger, clock);
    }

    @Bean
    Limits limits(Settings settings) {
        int event = (int) settings.limits().event().toBytes();
        return new Limits(event, Limits.DEFAULT.maxNesting(), Limits.DEFAULT.maxName());
    }

    @Bean
    OpenLineageReader openLineageReader(Limits limits) {
        return new OpenLineageReader(limits);
    }
}
