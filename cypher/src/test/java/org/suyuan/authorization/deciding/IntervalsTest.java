package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** The interval that is told of a hop is the longest run of days around the day asked about on which the chain holds so far. */
class IntervalsTest {
    @ParameterizedTest
    @MethodSource("hundreds")
    void theIntervalOfAHopIsTheLongestAroundTheInstant(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Literal literal = new Literal(world.situation(), world.steps());
            for (int i = 0; i < 8; i++) {
                Verdict verdict = deciding.mayProcess(world.request());
                if (!verdict.chain().isEmpty()) {
                    compare(verdict, literal, seed);
                }
            }
        }
    }

    private static void compare(Verdict verdict, Literal literal, long seed) {
        Request request = verdict.request();
        boolean openCounts = verdict.status() != Status.ALLOWED;
        String chain = verdict.chain().stream()
                .map(hop -> last(hop.paper().urn()) + "/" + last(hop.holder()))
                .toList()
                .toString();
        List<Instant> days = RandomWorld.days();
        int[] holding = days.stream()
                .mapToInt(day -> literal.holding(chain, request, at(request, day), openCounts))
                .toArray();
        int now = days.indexOf(request.at());
        for (int hop = 0; hop < verdict.chain().size(); hop++) {
            Hop told = verdict.chain().get(hop);
            String place = "seed %d, %s, hop %d of %s".formatted(seed, request, hop, chain);
            if (holding[now] <= hop) {
                assertThat(told.effectivePeriod()).as(place).isEmpty();
                continue;
            }
            int from = now;
            while (from > 0 && holding[from - 1] > hop) {
                from--;
            }
            int until = now;
            while (until < days.size() && holding[until] > hop) {
                until++;
            }
            Period period = told.effectivePeriod().orElseThrow();
            assertThat(period.from()).as(place + " from").isBeforeOrEqualTo(days.get(from));
            if (from > 0) {
                assertThat(period.from()).as(place + " from").isEqualTo(days.get(from));
            }
            assertThat(period.until()).as(place + " until").isAfterOrEqualTo(days.get(until - 1));
            if (until < days.size()) {
                assertThat(period.until()).as(place + " until").isEqualTo(days.get(until));
            }
        }
    }

    private static Request at(Request request, Instant day) {
        return new Request(
                request.unit(),
                request.dataset(),
                request.field(),
                request.operation(),
                request.purpose(),
                day,
                request.recipient(),
                request.division());
    }

    static List<Long> hundreds() {
        return LongStream.range(0, 10).map(one -> one * 100).boxed().toList();
    }

    private static String last(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }
}
