package org.suyuan.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.time.Period;

@GraphTest
class ReachIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Urn REGISTER = Line.register("copies");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Period ALWAYS = Period.from(Instant.parse("2024-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Graph graph;
    private Ledger ledger;
    private Ledger other;
    private final List<Reach> open = new ArrayList<>();

    @BeforeEach
    void open(Graph shared) {
        graph = shared;
        ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
        other = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        open.forEach(Reach::close);
        ledger.close();
        other.close();
    }

    @Test
    void twoInstancesFollowWhatEitherWrites() throws Exception {
        Reach here = following(null);
        Reach there = following(null);

        copy(ledger, "one", "a");
        copy(other, "two", "b");

        for (Reach reach : List.of(here, there)) {
            assertThat(copiesOf(reach, "a")).containsExactly(holding("one"));
            assertThat(copiesOf(reach, "b")).containsExactly(holding("two"));
        }
    }

    @Test
    void whatIsTakenBackIsStillKnownAsOfBefore() throws Exception {
        Reach reach = following(null);
        copy(ledger, "one", "a");
        Moment before = ledger.moment(null, null);
        copy(ledger, "one", "b");

        assertThat(copiesOf(reach, "a")).isEmpty();
        assertThat(copiesOf(reach, "b")).containsExactly(holding("one"));
        assertThat(copies(reach, "a", before)).containsExactly(holding("one"));
    }

    @Test
    void itIsReadyWhenItHasCaughtUpAndNotBefore() throws Exception {
        copy(ledger, "one", "a");
        Reach reach = new Reach(graph, null);
        open.add(reach);

        assertThat(reach.isReady()).isFalse();
        assertThat(reach.upTo(0, LONG)).isEmpty();
        reach.follow();
        awaitReady(reach);

        assertThat(reach.now().orElseThrow().revision())
                .isGreaterThanOrEqualTo(ledger.head().number() - 1);
    }

    @Test
    void aFileSparesReadingAndWhatCameAfterIsTakenInBehindIt() throws Exception {
        copy(ledger, "one", "a");
        Path file = folder.resolve("below").resolve("flows.bin");
        following(file).close();
        copy(ledger, "two", "a");

        Reach reach = following(file);

        assertThat(copiesOf(reach, "a")).containsExactly(holding("one"), holding("two"));
    }

    @Test
    void aFileOfAnotherLedgerIsNotBelieved() throws Exception {
        copy(ledger, "one", "a");
        Flows foreign = new Flows.Gathering().upTo(ledger.head().number());
        Path file = folder.resolve("flows.bin");
        new FlowsFile(file).write(new FlowsFile.Kept(new byte[] {1, 2, 3}, foreign));

        assertThat(copiesOf(following(file), "a")).containsExactly(holding("one"));
    }

    @Test
    void aFileThatIsBrokenAnywhereIsNotBelieved() throws Exception {
        copy(ledger, "one", "a");
        Path file = folder.resolve("flows.bin");
        following(file).close();
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 20)) {
            byte[] broken = whole.clone();
            broken[at] ^= 4;
            assertThatIsRefused(file, broken);
            assertThatIsRefused(file, Arrays.copyOf(whole, at));
        }
        assertThat(copiesOf(following(file), "a")).containsExactly(holding("one"));
    }

    private static void assertThatIsRefused(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> new FlowsFile(file).read()).isInstanceOf(IOException.class);
    }

    private Reach following(@Nullable Path file) throws InterruptedException {
        Reach reach = new Reach(graph, file);
        open.add(reach);
        reach.follow();
        awaitReady(reach);
        return reach;
    }

    private static void awaitReady(Reach reach) throws InterruptedException {
        while (!reach.isReady()) {
            Thread.sleep(10);
        }
    }

    /** Tells that a holding is a copy of some data, and of no others. */
    private static void copy(Ledger by, String name, String dataset) {
        new Registers(by)
                .record(
                        List.of(new Line(
                                REGISTER,
                                name,
                                holding(name),
                                List.of(new Fact("COPY_OF", holding(name), dataset(dataset), ALWAYS, Map.of())))),
                        ACT);
    }

    private List<Urn> copiesOf(Reach reach, String dataset) {
        return copies(reach, dataset, ledger.moment(null, null));
    }

    private static List<Urn> copies(Reach reach, String dataset, Moment moment) {
        Flows flows = reach.upTo(moment.revision(), LONG).orElseThrow();
        List<Urn> copies = new ArrayList<>();
        flows.ends(
                Relation.COPY,
                flows.numberOf(dataset(dataset)),
                false,
                moment.asOf(),
                end -> copies.add(flows.urnOf(end)));
        return copies.stream().sorted().toList();
    }

    private static Urn holding(String name) {
        return Urn.of(Kind.HOLDING, "db", name);
    }

    private static Urn dataset(String name) {
        return Urn.of(Kind.DATASET, "db", name);
    }
}
