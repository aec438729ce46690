package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;

/** Chains that are long, and chains that are more than anybody could go through. */
class DeepTest {
    private static final int DIAMONDS = 30;

    @Test
    void thirtyHopsAreAsGoodAsOne() {
        Deciding deciding = new Deciding(Sketch.situation(chain(30, "")));

        Verdict verdict = deciding.mayProcess(asked("u30"));

        assertThat(verdict.status()).isEqualTo(Status.ALLOWED);
        assertThat(verdict.chain()).hasSize(30);
        assertThat(verdict.chain().get(29).holder()).isEqualTo(Words.unit("u30"));
    }

    @Test
    void aCutInTheMiddleOfThirtyCutsAllBelow() {
        Deciding deciding = new Deciding(Sketch.situation(chain(30, "    revoked 2024-05-01..")));

        assertThat(deciding.mayProcess(asked("u14")).status()).isEqualTo(Status.ALLOWED);
        Verdict verdict = deciding.mayProcess(asked("u30"));
        assertThat(verdict.failure().orElseThrow().dimension()).isEqualTo(Dimension.REVOCATION);
        assertThat(verdict.failure().orElseThrow().hop()).isEqualTo(14);
        assertThat(verdict.chain()).hasSize(30);
    }

    @Test
    void aChainOfThousandsIsDecided() {
        Deciding deciding = new Deciding(Sketch.situation(chain(3_000, "")));

        assertThat(deciding.status(asked("u3000"))).isEqualTo(Status.ALLOWED);
        assertThat(deciding.status(new Request(
                        Words.unit("u3000"),
                        Words.dataset("visits"),
                        null,
                        Operation.STORE.urn(),
                        Purpose.of("CARE"),
                        Words.instant("2023-06-01"),
                        null,
                        null)))
                .isEqualTo(Status.DENIED);
    }

    /** As many chains as there are grains of rice on half a chessboard. */
    @Test
    void diamondsInARowCostWhatTheirPapersDo() {
        Deciding deciding = new Deciding(Sketch.situation(diamonds("", "")));

        Verdict verdict = deciding.mayProcess(asked("u30"));

        assertThat(verdict.status()).isEqualTo(Status.ALLOWED);
        assertThat(verdict.chain())
                .hasSize(2 * DIAMONDS)
                .allSatisfy(hop -> assertThat(hop.paper().urn().text()).doesNotContain("right"));
        assertThat(deciding.chains(asked("u30"), 10))
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.has(Code.MORE_CHAINS)).isTrue());
        assertThat(deciding.rightsOf(Words.unit("u30"), asked("u30").at()))
                .as("one for each of the two papers that it holds itself")
                .hasSize(2);
    }

    @Test
    void diamondsThatFailCostNoMore() {
        Deciding deciding = new Deciding(Sketch.situation(diamonds("", "    operations MINE\n")));

        Verdict verdict = deciding.mayProcess(asked("u30"));

        assertThat(verdict.status()).isEqualTo(Status.DENIED);
        assertThat(verdict.failure().orElseThrow().hop()).isEqualTo(2 * DIAMONDS - 1);
        assertThat(verdict.failure().orElseThrow().dimension()).isEqualTo(Dimension.OPERATION);
        Flow flow = new Flow(
                Words.unit("u0"),
                Words.unit("u30"),
                Words.dataset("visits"),
                null,
                Operation.STORE.urn(),
                null,
                asked("u0").at());
        assertThat(deciding.cover(flow).coverage()).isEqualTo(Coverage.EXCEEDED);
    }

    /** A ring at every corner, so that nothing can be put in order, and still no more chains than anybody minds. */
    @Test
    void diamondsWithRingsInThemAreDecidedToo() {
        Deciding allowed = new Deciding(Sketch.situation(diamonds("ring", "")));
        Deciding denied = new Deciding(Sketch.situation(diamonds("ring", "    operations MINE\n")));

        assertThat(allowed.mayProcess(asked("u30")).status()).isEqualTo(Status.ALLOWED);
        Verdict verdict = denied.mayProcess(asked("u30"));
        assertThat(verdict.status()).isEqualTo(Status.DENIED);
        assertThat(verdict.failure().orElseThrow().dimension()).isEqualTo(Dimension.OPERATION);
    }

    /** On every side somebody else is left out, so that hardly two ways leave the same to be recipients. */
    @Test
    void diamondsThatNameOtherRecipientsOnEverySideCostNoMore() {
        Deciding allowed = new Deciding(Sketch.situation(naming("x0")));
        Deciding denied = new Deciding(Sketch.situation(naming("nobody-else")));
        Request toAnybody = new Request(
                Words.unit("u30"),
                Words.dataset("visits"),
                null,
                Operation.PROVIDE.urn(),
                Purpose.of("CARE"),
                Words.instant("2024-06-01"),
                null,
                null);

        Verdict verdict = allowed.mayProcess(toAnybody);
        assertThat(verdict.status()).isEqualTo(Status.ALLOWED);
        assertThat(verdict.chain()).hasSize(2 * DIAMONDS);
        assertThat(allowed.chains(toAnybody, 10)).hasSize(10);
        Verdict refused = denied.mayProcess(toAnybody);
        assertThat(refused.status()).isEqualTo(Status.DENIED);
        assertThat(refused.failure().orElseThrow().dimension()).isEqualTo(Dimension.RECIPIENT);
    }

    /** Diamonds of which the last names one recipient. */
    private static String naming(String last) {
        String sketch = diamonds("", "    recipients " + last + "\n");
        for (int i = 2; i <= DIAMONDS; i++) {
            sketch = sketch.replace(
                            "-> l%d 2024-01-01..\n".formatted(i),
                            "-> l%d 2024-01-01..\n    recipients %s\n".formatted(i, others(2 * i)))
                    .replace(
                            "-> r%d 2024-01-01..\n".formatted(i),
                            "-> r%d 2024-01-01..\n    recipients %s\n".formatted(i, others(2 * i + 1)));
        }
        return sketch;
    }

    /** All of some recipients but one. */
    private static String others(int one) {
        return IntStream.range(0, 2 * DIAMONDS + 2)
                .filter(i -> i != one)
                .mapToObj(i -> "x" + i)
                .collect(Collectors.joining(", "));
    }

    private static String chain(int hops, String inTheMiddle) {
        StringBuilder sketch = new StringBuilder("unit u0 in shenzhen\nu0 answers for visits\n");
        for (int i = 1; i <= hops; i++) {
            sketch.append("unit u%d in shenzhen%n".formatted(i));
            sketch.append("paper p%d: PUBLIC_DELEGATION u%d -> u%d 2024-01-01..%n".formatted(i, i - 1, i));
            sketch.append(i == 1 ? "    everything\n    passable\n" : "    under p%d%n".formatted(i - 1));
            if (i == hops / 2 && !inTheMiddle.isEmpty()) {
                sketch.append(inTheMiddle).append('\n');
            }
        }
        return sketch.toString();
    }

    /** Each unit delegates to a left and a right one, and both of these to the next. */
    private static String diamonds(String rings, String last) {
        StringBuilder sketch = new StringBuilder("unit u0 in shenzhen\nu0 answers for visits\n");
        String above = "";
        for (int i = 1; i <= DIAMONDS; i++) {
            sketch.append("unit u%d in shenzhen%nunit l%d in shenzhen%nunit r%d in shenzhen%n".formatted(i, i, i));
            String under = above.isEmpty() ? "    everything\n    passable\n" : "    under " + above + "\n";
            String ring = rings.isEmpty() ? "" : ", ring%d".formatted(i);
            String underWithRing = above.isEmpty() || ring.isEmpty() ? under : "    under " + above + ring + "\n";
            String end = i == DIAMONDS ? last : "";
            sketch.append("paper left%d: PUBLIC_DELEGATION u%d -> l%d 2024-01-01..%n%s"
                    .formatted(i, i - 1, i, underWithRing));
            sketch.append("paper right%d: PUBLIC_DELEGATION u%d -> r%d 2024-01-01..%n%s".formatted(i, i - 1, i, under));
            if (!ring.isEmpty()) {
                sketch.append("paper ring%d: PUBLIC_DELEGATION l%d -> u%d 2024-01-01..%n    under left%d%n"
                        .formatted(i, i, i - 1, i));
            }
            sketch.append("paper down-left%d: PUBLIC_DELEGATION l%d -> u%d 2024-01-01..%n    under left%d%n%s"
                    .formatted(i, i, i, i, end));
            sketch.append("paper down-right%d: PUBLIC_DELEGATION r%d -> u%d 2024-01-01..%n    under right%d%n%s"
                    .formatted(i, i, i, i, end));
            above = "down-left%d, down-right%d".formatted(i, i);
        }
        return sketch.toString();
    }

    private static Request asked(String unit) {
        return Request.of(
                Words.unit(unit),
                Words.dataset("visits"),
                Operation.STORE.urn(),
                Purpose.of("CARE"),
                Words.instant("2024-06-01"));
    }
}
