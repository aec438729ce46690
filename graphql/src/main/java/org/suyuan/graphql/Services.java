package org.suyuan.graphql;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.suyuan.accountability.Authorities;
import org.suyuan.accountability.Gaps;
import org.suyuan.accountability.WhoAnswers;
import org.suyuan.authorization.keeping.Holding;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Custody;
import org.suyuan.custody.DataClasses;
import org.suyuan.custody.Datasets;
import org.suyuan.graph.Graph;
import org.suyuan.incident.Contacts;
import org.suyuan.incident.Responders;
import org.suyuan.ledger.LedgerEntries;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Whereabouts;
import org.suyuan.norm.Norms;
import org.suyuan.reach.Reach;
import org.suyuan.search.Search;
import org.suyuan.sight.Claims;
import org.suyuan.sight.Sights;
import org.suyuan.unit.Units;

/** The services behind the questions; whoever starts the application brings the graph and the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = LedgerEntries.class)
class Services {
    @Bean
    Lineage lineage(Graph graph, Norms norms, Reach reach) {
        return new Lineage(graph, new Situations(graph, norms), reach);
    }

    @Bean
    Whereabouts whereabouts(Graph graph, Reach reach) {
        return new Whereabouts(graph, reach);
    }

    @Bean
    Custody custody(Graph graph) {
        return new Custody(graph);
    }

    @Bean
    Datasets datasets(Graph graph) {
        return new Datasets(graph);
    }

    @Bean
    DataClasses dataClasses(Graph graph) {
        return new DataClasses(graph);
    }

    @Bean
    Processing processing(Graph graph, Norms norms, ZoneId zone) {
        return new Processing(graph, norms, zone);
    }

    @Bean
    Holding holding(Graph graph, Norms norms) {
        return new Holding(graph, norms);
    }

    @Bean
    Units units(Graph graph, Norms norms) {
        return new Units(graph, norms.divisions(), Clock.systemUTC());
    }

    @Bean
    Sights sights(Graph graph, Norms norms) {
        return new Sights(graph, norms.divisions(), Clock.systemUTC());
    }

    @Bean
    Claims claims(Graph graph) {
        return new Claims(graph, Clock.systemUTC());
    }

    @Bean
    WhoAnswers whoAnswers(Graph graph, Norms norms, ZoneId zone) {
        return new WhoAnswers(graph, norms, zone, Clock.systemUTC());
    }

    @Bean
    Authorities authorities(WhoAnswers whoAnswers, Units units, Norms norms) {
        return new Authorities(whoAnswers, units, norms);
    }

    @Bean
    Gaps gaps(Graph graph, Norms norms) {
        return new Gaps(graph, norms, Clock.systemUTC());
    }

    @Bean
    Contacts contacts(Graph graph, Responders responders, Sights sights, Norms norms) {
        return new Contacts(graph, responders, sights, norms.divisions(), Clock.systemUTC());
    }

    @Bean
    Search search(Graph graph) {
        return new Search(graph);
    }
}
