package org.suyuan.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Registers.Outcome;
import org.suyuan.time.Period;

@GraphTest
class RegistersIT {
    private static final Statement KNOWN = Statement.of(RegistersIT.class, "known");
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Urn CITY = Line.register("city");
    private static final Urn DISTRICT = Line.register("district");
    private static final Period ALWAYS = Period.from(Instant.parse("2020-01-01T00:00:00Z"));

    @Test
    void aLineReadAgainWritesNothing(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            Line line = line(CITY, "1", supervises("bureau", "hospital"), named("hospital", "中医院"));

            assertThat(new Registers(ledger).record(List.of(line, line), ACT))
                    .containsExactly(Outcome.NEW, Outcome.UNCHANGED);
            assertThat(new Registers(ledger).record(List.of(line), ACT)).containsExactly(Outcome.UNCHANGED);
            assertThat(ledger.head().number()).isEqualTo(1);
        }
    }

    @Test
    void aChangedLineCorrectsWhatItSaidAndLeavesTheRest(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            Registers registers = new Registers(ledger);
            registers.record(List.of(line(CITY, "1", supervises("bureau", "hospital"), named("hospital", "中医院"))), ACT);
            Instant before = ledger.head().known();

            List<Outcome> outcomes = registers.record(
                    List.of(line(CITY, "1", supervises("bureau", "hospital"), named("hospital", "中西医结合医院"))), ACT);

            assertThat(outcomes).containsExactly(Outcome.CHANGED);
            assertThat(known(graph, ledger.head().known()))
                    .containsExactlyInAnyOrder("SUPERVISES bureau hospital", "HAS_STATE hospital 中西医结合医院");
            assertThat(known(graph, before))
                    .containsExactlyInAnyOrder("SUPERVISES bureau hospital", "HAS_STATE hospital 中医院");
        }
    }

    @Test
    void whatTwoRegistersSayIsKeptOfBoth(Graph graph) {
        try (Ledger ledger = ledger(graph)) {
            Registers registers = new Registers(ledger);
            registers.record(
                    List.of(
                            line(CITY, "1", supervises("bureau", "hospital")),
                            line(DISTRICT, "1", supervises("bureau", "hospital"))),
                    ACT);

            assertThat(registers.record(List.of(line(CITY, "1")), ACT)).containsExactly(Outcome.TAKEN_BACK);
            assertThat(known(graph, ledger.head().known())).containsExactly("SUPERVISES bureau hospital");
        }
    }

    /** What is held is what each line said last, and what was held at each entry is what each had said last by then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsHeldIsWhatEachLineSaidLast(long seed, Graph graph) {
        Random random = new Random(seed);
        Map<Instant, Set<String>> expected = new HashMap<>();
        try (Ledger ledger = ledger(graph)) {
            Map<String, List<Fact>> said = new HashMap<>();
            for (int round = 0; round < 8; round++) {
                List<Line> lines = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Line line = anyLine(random);
                    lines.add(line);
                    said.put(line.id(), line.facts());
                }
                new Registers(ledger).record(lines, ACT);
                Set<String> all = new TreeSet<>();
                said.forEach((id, facts) -> facts.forEach(fact -> all.add(id + " " + words(fact))));
                expected.put(ledger.head().known(), all);
            }
        }

        expected.forEach((known, all) -> assertThat(new TreeSet<>(knownByLine(graph, known)))
                .as("seed %s at %s", seed, known)
                .isEqualTo(all));
    }

    private static Line anyLine(Random random) {
        String subject = "h" + random.nextInt(2);
        List<Fact> facts = new ArrayList<>();
        for (String bureau : List.of("a", "b", "c")) {
            if (random.nextInt(3) == 0) {
                facts.add(supervises(bureau, subject));
            }
        }
        if (random.nextBoolean()) {
            facts.add(named(subject, "name" + random.nextInt(2)));
        }
        return line(random.nextBoolean() ? CITY : DISTRICT, "of " + subject, facts.toArray(Fact[]::new));
    }

    private static Line line(Urn register, String key, Fact... facts) {
        Urn subject = key.startsWith("of ") ? unit(key.substring(3)) : unit("hospital");
        return new Line(register, key, subject, List.of(facts));
    }

    private static Fact supervises(String bureau, String unit) {
        return new Fact("SUPERVISES", unit(bureau), unit(unit), ALWAYS, Map.of("domain", "ALL"));
    }

    private static Fact named(String unit, String name) {
        return Fact.state(unit(unit), ALWAYS, Map.of("name", name, "aliases", List.of("甲", "乙"), "beds", 300L));
    }

    private static String words(Fact fact) {
        Urn to = fact.to();
        return fact.type() + " " + fact.from().parts().get(0) + " "
                + (to == null ? fact.values().get("name") : to.parts().get(0));
    }

    private static List<String> known(Graph graph, Instant known) {
        return rows(graph, known).stream().map(RegistersIT::words).toList();
    }

    private static List<String> knownByLine(Graph graph, Instant known) {
        return rows(graph, known).stream()
                .map(row -> row.text("line") + " " + words(row))
                .toList();
    }

    private static String words(Row row) {
        return row.text("type") + " " + new Urn(row.text("from")).parts().get(0) + " "
                + row.textIf("name")
                        .orElseGet(() -> new Urn(row.text("to")).parts().get(0));
    }

    private static List<Row> rows(Graph graph, Instant known) {
        return graph.read(tx -> tx.rows(KNOWN, Map.of("known", known)));
    }

    private static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    private static Ledger ledger(Graph graph) {
        return new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
