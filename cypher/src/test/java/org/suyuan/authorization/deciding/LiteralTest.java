package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.model.Urn;

/** The engine answers as the decisions do when they are read word by word, on worlds made by dice. */
class LiteralTest {
    private static final int WORLDS = 3_000;
    private static final int QUESTIONS = 8;
    private static final Set<Code> COMPARED = Set.of(Code.PROHIBITED_PURPOSE, Code.ACCOUNTABILITY_AMBIGUOUS);

    @ParameterizedTest
    @MethodSource("hundreds")
    void itAnswersAsTheDecisionsRead(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Literal literal = new Literal(world.situation(), world.steps());
            for (int i = 0; i < QUESTIONS; i++) {
                Request request = world.request();
                Verdict verdict = deciding.mayProcess(request);

                Literal.Answer answer = literal.may(request);

                assertThat(said(verdict)).as("seed %d, %s", seed, request).isEqualTo(said(answer));
                assertThat(deciding.status(request)).isEqualTo(answer.status());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void itCoversFlowsAsTheDecisionsRead(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            Literal literal = new Literal(world.situation(), world.steps());
            for (int i = 0; i < QUESTIONS; i++) {
                Flow flow = world.flow();

                assertThat(deciding.cover(flow).coverage())
                        .as("seed %d, %s", seed, flow)
                        .isEqualTo(literal.cover(flow));
            }
        }
    }

    /** Dice that never show a six prove nothing. */
    @Test
    void theWorldsHaveEverythingInThem() {
        Set<String> seen = new TreeSet<>();
        Set<Dimension> failed = EnumSet.noneOf(Dimension.class);
        Set<Coverage> covered = EnumSet.noneOf(Coverage.class);
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Deciding deciding = new Deciding(world.situation());
            for (int i = 0; i < QUESTIONS; i++) {
                Verdict verdict = deciding.mayProcess(world.request());
                seen.add(verdict.status() + " " + Math.min(3, verdict.chain().size()));
                verdict.failure().ifPresent(failure -> failed.add(failure.dimension()));
                verdict.deficits().forEach(one -> seen.add("lacks " + one.element()));
                verdict.reasons()
                        .forEach(one -> seen.add(
                                one.code() + " " + Math.min(1, one.provisions().size())));
                covered.add(deciding.cover(world.flow()).coverage());
            }
        }

        assertThat(failed).isEqualTo(EnumSet.allOf(Dimension.class));
        assertThat(covered).isEqualTo(EnumSet.allOf(Coverage.class));
        assertThat(seen)
                .contains("ALLOWED 0", "ALLOWED 1", "ALLOWED 2", "ALLOWED 3")
                .contains("DENIED 0", "DENIED 1", "DENIED 2", "DENIED 3")
                .contains("UNKNOWN 0", "UNKNOWN 1", "UNKNOWN 2", "UNKNOWN 3")
                .contains("ACCOUNTABILITY_AMBIGUOUS 0", "PROHIBITED_PURPOSE 0", "PROHIBITED_PURPOSE 1")
                .contains("lacks RECEIPT", "lacks AGREEMENT_CLAUSES", "lacks END_DATE");
    }

    static List<Long> hundreds() {
        return LongStream.range(0, WORLDS / 100).map(one -> one * 100).boxed().toList();
    }

    private static String said(Verdict verdict) {
        String chain =
                verdict.status() == Verdict.Status.ALLOWED && verdict.chain().isEmpty()
                        ? "itself"
                        : verdict.chain().isEmpty()
                                ? ""
                                : verdict.chain().stream()
                                        .map(hop -> last(hop.paper().urn()) + "/" + last(hop.holder()))
                                        .toList()
                                        .toString();
        String failing = verdict.failure()
                .map(one -> one.hop() + " " + one.dimension() + lasts(one.provisions()))
                .orElse("");
        List<String> lacks = new ArrayList<>();
        for (Deficit one : verdict.deficits()) {
            String clauses = one.clauses().isEmpty() ? "" : new TreeSet<>(one.clauses()).toString();
            lacks.add(last(one.paper()) + ":" + one.element() + clauses + lasts(one.provisions()));
        }
        List<String> reasons = verdict.reasons().stream()
                .filter(one -> COMPARED.contains(one.code()))
                .map(one -> one.code() + " " + lasts(one.provisions()))
                .toList();
        return verdict.status() + " " + chain + " " + failing + " " + lacks + " " + reasons;
    }

    private static String said(Literal.Answer answer) {
        return answer.status() + " " + answer.chain() + " " + answer.failing() + " "
                + answer.lacks().stream().collect(Collectors.toList()) + " " + answer.said();
    }

    private static List<String> lasts(List<Urn> urns) {
        return urns.stream().map(LiteralTest::last).toList();
    }

    private static String last(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }
}
