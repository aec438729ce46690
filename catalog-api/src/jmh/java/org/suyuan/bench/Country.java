package org.suyuan.bench;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Migrations;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.norm.Norms;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;

/** {@link Institutions} in a Neo4j of their own, loaded if it is empty. */
final class Country implements AutoCloseable {
    static final Norms NORMS = Norms.builtIn();
    private static final int LINES_TOGETHER = 4_000;
    private static final Act ACT = Act.ofCatalogue("bench", "benchmark");

    final Institutions institutions;
    final RegisterLines lines;
    final Graph graph;
    final Moment moment;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EmbeddedNeo4j neo4j;

    /** @param size so many units, five times as many datasets and ten times as many papers */
    private Country(Path home, int size) throws Exception {
        institutions = new Institutions(NORMS, size, 5 * size, 10 * size, 1);
        lines = new RegisterLines(institutions, line -> {});
        Files.createDirectories(home);
        Path software = EmbeddedNeo4j.findSoftware(Path.of("")).orElseThrow();
        neo4j = EmbeddedNeo4j.start(software, home, 2_048, 1_024, Duration.ofMinutes(3));
        graph = new Graph(Graph.driver(neo4j), "neo4j", meters, Duration.ofSeconds(60));
        new Migrations().migrate(graph);
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), meters)) {
            if (ledger.head().number() == 0) {
                load(new Registers(ledger));
            }
            moment = ledger.moment(Institutions.NOW, null);
        }
    }

    static Country open(Path home, int size) throws Exception {
        return new Country(home, size);
    }

    private void load(Registers registers) {
        List<Line> waiting = new ArrayList<>();
        long[] told = {0};
        long begun = System.nanoTime();
        Runnable record = () -> {
            registers.record(waiting, ACT);
            told[0] += waiting.size();
            waiting.clear();
            if (told[0] % (25L * LINES_TOGETHER) == 0) {
                System.out.printf("%,d lines, %,.0f a second%n", told[0], told[0] * 1e9 / (System.nanoTime() - begun));
            }
        };
        new RegisterLines(institutions, line -> {
                    waiting.add(line);
                    if (waiting.size() == LINES_TOGETHER) {
                        record.run();
                    }
                })
                .tell();
        record.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("loaded %,d lines in %.0f s: %,.0f a second%n", told[0], seconds, told[0] / seconds);
    }

    /** How often each statement was asked so far, and for how many milliseconds in all. */
    Map<String, double[]> statements() {
        Map<String, double[]> statements = new TreeMap<>();
        for (Timer timer : meters.find("suyuan.statement").timers()) {
            double[] sums = {timer.count(), timer.totalTime(TimeUnit.MILLISECONDS)};
            statements.put(String.valueOf(timer.getId().getTag("statement")), sums);
        }
        return statements;
    }

    @Override
    public void close() {
        graph.close();
        neo4j.close();
    }
}
