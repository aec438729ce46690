package org.suyuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Problem;

@GraphTest
class TokensIT {
    private static final Act ACT = Act.ofCatalogue("token", "");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aTokenIsFoundByItsSecretUntilItExpires(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            var issued = at(NOON, graph, ledger).issue("etl", Set.of(Role.INGESTER), null, NOON.plusSeconds(60), ACT);

            assertThat(at(NOON.plusSeconds(59), graph, ledger).withSecret(issued.secret()))
                    .contains(issued.token());
            assertThat(at(NOON.plusSeconds(60), graph, ledger).withSecret(issued.secret()))
                    .isEmpty();
            assertThat(at(NOON, graph, ledger).withSecret(issued.secret() + "x"))
                    .isEmpty();
        }
    }

    @Test
    void aRevokedTokenKeepsItsPastAndHasOneEntry(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            var issued = at(NOON, graph, ledger)
                    .issue("etl", Set.of(Role.INGESTER), null, NOON.plus(Duration.ofDays(1)), ACT);
            Tokens later = at(NOON.plusSeconds(60), graph, ledger);

            later.revoke(issued.token().id(), ACT);
            later.revoke(issued.token().id(), ACT);

            assertThat(later.withSecret(issued.secret())).isEmpty();
            assertThat(at(NOON.plusSeconds(30), graph, ledger).withSecret(issued.secret()))
                    .isPresent();
            assertThat(later.all())
                    .singleElement()
                    .satisfies(token -> assertThat(token.valid().until()).isEqualTo(NOON.plusSeconds(60)));
            assertThat(ledger.head().number()).isEqualTo(2);
        }
    }

    @Test
    void aTokenThatWouldHaveExpiredIsNotIssued(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            Tokens tokens = at(NOON, graph, ledger);

            assertThatThrownBy(() -> tokens.issue("etl", Set.of(Role.READER), null, NOON, ACT))
                    .isInstanceOf(Problem.class);
            assertThat(ledger.head().number()).isZero();
        }
    }

    private static Ledger ledger(Graph graph) {
        return new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static Tokens at(Instant now, Graph graph, Ledger ledger) {
        return new Tokens(graph, ledger, Clock.fixed(now, ZoneOffset.UTC));
    }
}
