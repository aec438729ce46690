package org.suyuan.lineage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Field;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.search.Search;
import org.suyuan.time.Period;
import org.suyuan.unit.Filling;
import org.suyuan.unit.PostKind;

@GraphTest
class RedactingIT {
    private static final Statement TEXTS_HELD = Statement.of(RedactingIT.class, "textsHeld");
    private static final Statement KEPT = Statement.of(RedactingIT.class, "entryKept");
    private static final Act ACT = Act.ofCatalogue("test", "a name had to go");

    private final Graph graph;
    private final Ledger ledger;
    private final Recorder recorder;

    RedactingIT(Graph graph) {
        this.graph = graph;
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        recorder = new Recorder(ledger);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void whatOnlyARedactedEntryTellsIsGone() {
        long number =
                recorder.record(run(1, "kept by Zhao", "Zhao's column"), ACT).entry();
        List<String> flows = flowsHeld();
        byte[] digest = kept(number).bytes("digest");

        Entry by = recorder.redact(Set.of(number), ACT);

        assertThat(ledger.payload(number)).isEmpty();
        assertThat(kept(number).bytes("digest")).isEqualTo(digest);
        assertThat(kept(number).text("left"))
                .contains("digest", "number", "actor", "kind", "redactedBy")
                .doesNotContain("payload", "salt");
        assertThat(kept(number).number("redactedBy")).isEqualTo(by.number());
        assertThat(kept(by.number()).text("kind")).isEqualTo("ledger.redact");
        assertThat(textsHeld().values().stream().flatMap(Set::stream)).noneMatch(text -> text.contains("Zhao"));
        assertThat(new Search(graph).search("Zhao", Set.of(), 0, 10, ledger.moment(null, null)))
                .isEmpty();
        assertThat(flowsHeld()).isNotEmpty().isEqualTo(flows);
    }

    @Test
    void whoHoldsAPostIsGoneWithTheEntryThatToldOfIt() {
        Urn post = Urn.of(Kind.POST, "hospital", "chief");
        Period since = Period.from(Instant.parse("2024-01-01T00:00:00Z"));
        Filling filling = new Filling(post, "首席数据官", PostKind.LEADER_IN_CHARGE, "Zhao", since, Grounds.NONE);
        new Registers(ledger).record(List.of(filling.line(Line.register("posts"), "chief")), ACT);

        recorder.redact(Set.of(ledger.head().number()), ACT);

        assertThat(textsHeld().get(post)).containsExactly("‹redacted›");
    }

    @Test
    void whatAnotherEntryTellsStays() {
        long first = recorder.record(run(1, "the visits", "the number"), ACT).entry();
        recorder.record(run(2, "the visits", "the number"), ACT);

        recorder.redact(Set.of(first), ACT);

        assertThat(textsHeld().get(holding())).contains("the visits", "the number", "INT");
    }

    @Test
    void afterARedactionTheSameCanBeToldAgain() {
        long first = recorder.record(run(1, "the visits", "the number"), ACT).entry();
        recorder.redact(Set.of(first), ACT);

        recorder.record(run(2, "the visits", "the number"), ACT);

        assertThat(textsHeld().get(holding())).contains("the visits", "the number");
    }

    @Test
    void allAreRedactedOrNone() {
        long first = recorder.record(run(1, "the visits", "x"), ACT).entry();
        long second = recorder.record(run(2, "the visits", "y"), ACT).entry();
        recorder.redact(Set.of(first), ACT);
        long head = ledger.head().number();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> recorder.redact(Set.of(first, second), ACT))
                .matches(problem -> problem.code() == Problem.Code.CONFLICT)
                .withMessageContaining("entry " + first);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> recorder.redact(Set.of(second, 999L), ACT))
                .matches(problem -> problem.code() == Problem.Code.NOT_FOUND)
                .withMessageContaining("999");
        assertThat(ledger.payload(second)).isPresent();
        assertThat(ledger.head().number()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterAnyRedactionEveryTextIsToldBySomeEntry(long seed) {
        Map<Long, Observation> events = new TreeMap<>();
        for (Observation event : new Worlds(seed).events(30)) {
            events.put(recorder.record(event, ACT).entry(), event);
        }
        Random random = new Random(seed);
        Set<Long> redacted = new TreeSet<>(events.keySet());
        redacted.removeIf(number -> random.nextInt(3) == 0);
        Map<Urn, Set<String>> told = new HashMap<>();
        events.forEach((number, event) -> {
            if (!redacted.contains(number)) {
                tell(new Message(event), told);
            }
        });

        recorder.redact(redacted, ACT);

        assertThat(textsHeld()).as("seed " + seed).allSatisfy((urn, texts) -> assertThat(
                        told.getOrDefault(urn, Set.of()))
                .as(urn.text())
                .containsAll(texts));
    }

    private static void tell(Message message, Map<Urn, Set<String>> told) {
        Urn job = message.job();
        if (job != null) {
            told.computeIfAbsent(job, any -> new HashSet<>())
                    .addAll(message.look().texts());
        }
        message.holdings()
                .forEach((urn, ones) -> ones.forEach(
                        one -> told.computeIfAbsent(urn, any -> new HashSet<>()).addAll(one.texts())));
    }

    private static Urn holding() {
        return Urn.of(Kind.HOLDING, "his", "visit");
    }

    private static Observation run(int number, String description, String ofColumn) {
        Dataset visit = new Dataset(
                "his",
                "visit",
                true,
                description,
                List.of(description),
                List.of(),
                null,
                List.of(new Field("id", "INT", ofColumn)),
                null,
                null,
                null,
                Map.of());
        return new Observation.OfRun(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                null,
                Phase.COMPLETE,
                new UUID(1, number),
                new Job("jobs", "load", description, null, "SELECT " + description, List.of(), Map.of()),
                List.of(),
                List.of(visit),
                null,
                null,
                null,
                null,
                Map.of());
    }

    private Row kept(long number) {
        return graph.read(tx -> tx.row(KEPT, Map.of("number", number))).orElseThrow();
    }

    private List<String> flowsHeld() {
        return Worlds.held(graph).stream()
                .filter(line -> line.contains(" FEEDS "))
                .toList();
    }

    private Map<Urn, Set<String>> textsHeld() {
        return graph.read(tx -> tx.rows(TEXTS_HELD, Map.of())).stream()
                .collect(Collectors.groupingBy(
                        row -> new Urn(row.text("urn")),
                        Collectors.mapping(row -> row.text("text"), Collectors.toSet())));
    }
}
