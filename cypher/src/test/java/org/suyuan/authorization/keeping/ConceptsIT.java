package org.suyuan.authorization.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Urn;
import org.suyuan.norm.Concept.Scheme;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.Period;

/** Which purposes and operations lie within which is told by packs. */
@GraphTest
class ConceptsIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Instant DAY = AnsweringSketch.day("2024-06-01");
    private static final Urn CENTRE = AnsweringSketch.unit("centre");
    private static final Urn VISITS = AnsweringSketch.dataset("visits");

    @TempDir
    Path folder;

    @Test
    void aPaperForAPurposeIsOneForTheNarrowerOnesOfPacks(Graph graph) throws IOException {
        Files.createDirectories(folder.resolve("ours"));
        Files.writeString(folder.resolve("ours").resolve("concepts.yaml"), """
                purposes:
                  - {id: OUTBREAK_CONTROL, within: PUBLIC_HEALTH}
                  - {id: CONTACT_TRACING, name: {zh: 密接追踪, en: contact tracing}, within: OUTBREAK_CONTROL}
                operations:
                  - {id: COUNT, name: {zh: 计数, en: count}, within: [QUERY]}
                """);
        Norms ours = Norms.with(folder);
        Concepts concepts = new Concepts(ours);
        Urn tracing = concepts.called(Scheme.PURPOSE, "密接追踪").orElseThrow();
        Urn count = concepts.called(Scheme.OPERATION, "count").orElseThrow();
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            record(ledger);

            assertThat(tracing).isEqualTo(Purpose.of("CONTACT_TRACING"));
            assertThat(concepts.called(Scheme.PURPOSE, "追踪")).isEmpty();
            assertThat(concepts.words(Scheme.PURPOSE))
                    .startsWith("诊疗与健康服务 CARE")
                    .endsWith("密接追踪 CONTACT_TRACING");
            assertThat(asked(graph, ours, ledger, count, tracing).verdict().status())
                    .isEqualTo(Status.ALLOWED);
            assertThat(asked(graph, ours, ledger, count, tracing)
                            .sentence()
                            .zh()
                            .toString())
                    .contains("密接追踪")
                    .contains("计数");
            assertThat(asked(graph, Norms.builtIn(), ledger, count, tracing)
                            .verdict()
                            .status())
                    .isEqualTo(Status.DENIED);
            assertThat(asked(graph, ours, ledger, count, Purpose.of("CARE"))
                            .verdict()
                            .status())
                    .isEqualTo(Status.DENIED);
        }
    }

    private static Processing.Answer asked(Graph graph, Norms norms, Ledger ledger, Urn operation, Urn purpose) {
        return new Processing(graph, norms, Norms.ZONE)
                .mayProcess(
                        Request.of(CENTRE, VISITS, operation, purpose, DAY),
                        ledger.moment(DAY, null),
                        UnaryOperator.<Set<Urn>>identity());
    }

    private static void record(Ledger ledger) {
        Registers registers = new Registers(ledger);
        registers.record(AnsweringSketch.lines("units", """
                hospital is 区人民医院 at 440304                     2014-01-01..
                centre is 市疾控中心 at 440304                       2014-01-01..
                hospital answers PRIMARY for visits SZ-6          2018-01-01..
                """), ACT);
        Scope scope = Scope.all(
                        Term.of(new Period(AnsweringSketch.day("2024-01-01"), AnsweringSketch.day("2025-01-01"))))
                .with(Dimension.PURPOSE, Extent.of(Purpose.of("PUBLIC_HEALTH")))
                .with(Dimension.OPERATION, Extent.of(Operation.QUERY.urn()));
        Authorization paper = new Authorization(
                AnsweringSketch.paper("d1"),
                Authorization.Kind.PUBLIC_DELEGATION,
                new TreeSet<>(Set.of(AnsweringSketch.unit("hospital"))),
                Extent.of(CENTRE),
                new TreeSet<>(),
                scope,
                AnsweringSketch.day("2023-12-15"),
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                List.of());
        registers.record(List.of(PaperLine.of(Line.register("papers"), "d1", paper)), ACT);
    }
}
