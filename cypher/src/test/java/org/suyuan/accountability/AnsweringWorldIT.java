package org.suyuan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.graph.Graph;
import org.suyuan.graph.GraphTest;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Registers;
import org.suyuan.sight.Sight;
import org.suyuan.time.AsOf;

/** What is answered at any instant of both times is what the sentences told by then mean, each taken literally. */
@GraphTest
class AnsweringWorldIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Norms NORMS = Norms.builtIn();
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 12;
    private static final Set<Gap.Kind> ABOUT_DATA =
            EnumSet.complementOf(EnumSet.of(Gap.Kind.POST_MISSING, Gap.Kind.AUTHORIZATION_OUTLIVES));

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerIsWhatTheSentencesSay(long seed, Graph graph) {
        AnsweringWorld world = new AnsweringWorld(seed);
        Map<Instant, AnsweringWorld> told = tell(world, graph);
        WhoAnswers whoAnswers = new WhoAnswers(graph, NORMS, ZoneId.of("Asia/Shanghai"), Clock.systemUTC());
        Gaps gaps = new Gaps(graph, NORMS, Clock.systemUTC());

        told.forEach((known, then) -> {
            for (int i = 0; i < QUESTIONS; i++) {
                int day = world.anyDay();
                Moment moment = new Moment(new AsOf(AnsweringWorld.day(day), known), 0);
                String as = "seed %s, known %s, day %s:%n%s".formatted(seed, known, AnsweringWorld.day(day), then);
                for (String dataset : AnsweringWorld.datasets()) {
                    Optional<Answer> answer = whoAnswers.of(AnsweringSketch.dataset(dataset), moment, Sight.EVERYTHING);
                    assertThat(answer.map(Answer::status).orElse(Status.NONE))
                            .as(as)
                            .isEqualTo(then.status(dataset, day));
                    assertThat(answering(answer)).as(as).isEqualTo(then.answering(dataset, day));
                    assertThat(line(answer)).as(as).isEqualTo(then.line(dataset, day));
                }
                for (String division : List.of("", "440304", "440300", "500103")) {
                    String within = division.equals("440300") ? "440304" : division;
                    assertThat(gapsIn(gaps, division, moment)).as(as).isEqualTo(then.gaps(within, day));
                }
            }
        });
    }

    private static Map<Instant, AnsweringWorld> tell(AnsweringWorld world, Graph graph) {
        Map<Instant, AnsweringWorld> told = new TreeMap<>();
        try (Ledger ledger = new Ledger(graph, Clock.systemUTC(), new SimpleMeterRegistry())) {
            for (int i = 0; i < ROUNDS; i++) {
                new Registers(ledger).record(world.round(), ACT);
                told.put(ledger.head().known(), world.asTold());
            }
        }
        return told;
    }

    private static List<String> answering(Optional<Answer> answer) {
        return links(answer, Link.Kind.ACCOUNTABLE)
                .map(link -> last(link.unit().urn()) + " " + link.capacity() + " "
                        + last(new Urn(link.told().register())) + " " + link.counts())
                .sorted()
                .toList();
    }

    private static List<String> line(Optional<Answer> answer) {
        return links(answer, Link.Kind.SUPERVISOR)
                .map(link -> last(link.unit().urn()) + " " + last(link.about()))
                .sorted()
                .toList();
    }

    private static Stream<Link> links(Optional<Answer> answer, Link.Kind kind) {
        return answer.stream().flatMap(one -> one.links().stream()).filter(link -> link.kind() == kind);
    }

    private static Set<AnsweringWorld.Gapping> gapsIn(Gaps gaps, String division, Moment moment) {
        Set<AnsweringWorld.Gapping> found = new HashSet<>();
        Gaps.Place after = Gaps.Place.START;
        List<Gap> page;
        do {
            page = gaps.page(division, ABOUT_DATA, after, 3, moment, Sight.EVERYTHING);
            for (Gap gap : page) {
                after = Gaps.Place.of(gap);
                if (gap.unit() != null) {
                    found.add(new AnsweringWorld.Gapping(
                            last(gap.unit().urn()),
                            last(Objects.requireNonNull(gap.dataset())),
                            gap.kind(),
                            gap.since()));
                }
            }
        } while (page.size() == 3);
        return found;
    }

    private static String last(Urn urn) {
        return urn.parts().get(urn.parts().size() - 1);
    }
}
