package org.suyuan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.function.Consumer;
import org.suyuan.accountability.Gap;
import org.suyuan.accountability.Gaps;
import org.suyuan.accountability.WhoAnswers;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.keeping.Holding;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.bench.Institutions.Paper;
import org.suyuan.custody.Datasets;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.lineage.Direction;
import org.suyuan.lineage.Level;
import org.suyuan.lineage.Lineage;
import org.suyuan.lineage.Question;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;

/**
 * How long answers about accountability take in a country of some size and in one of a tenth of it: {@code Answers --home target/bench
 * [--units 20000] [--rounds 5] [--calls 100] [--only words] [--statements 1]}. The questions are put in turn, one country after the other, so
 * that whatever else the machine does falls on all of them; told is the median of all but the first round.
 */
public final class Answers {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Statement PAPERS_OF = Statement.of(Holding.class, "papersOf");
    private static final Statement SITUATION = Statement.of(Situations.class, "situation");

    private final Country country;
    private final Random dice = new Random(7);
    private final Map<String, Consumer<Integer>> questions = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Answers(Country country) {
        this.country = country;
        Clock clock = Clock.systemUTC();
        Datasets datasets = new Datasets(country.graph);
        Processing processing = new Processing(country.graph, Country.NORMS, ZONE);
        WhoAnswers whoAnswers = new WhoAnswers(country.graph, Country.NORMS, ZONE, clock);
        Holding holding = new Holding(country.graph, Country.NORMS);
        Gaps gaps = new Gaps(country.graph, Country.NORMS, clock);
        questions.put("dataset", i -> datasets.find(dataset(), country.moment));
        questions.put("mayProcess, by a holder", i -> mayProcess(processing, heldBy(any(papers()))));
        questions.put("mayProcess, by anybody", i -> mayProcess(processing, anybody()));
        questions.put("mayProcess, by a large provider", i -> mayProcess(processing, heldBy(ofLarge())));
        questions.put("accountability of a dataset", i -> whoAnswers.of(dataset(), country.moment, Sight.EVERYTHING));
        questions.put("accountability of a unit", i -> whoAnswers.of(unit(), country.moment, Sight.EVERYTHING));
        questions.put("rights of a unit", i -> holding.rights(unit(), null, null, country.moment));
        questions.put("rows of the rights of a unit", i -> rowsOfRights(unit()));
        questions.put("gaps of a county", i -> gaps.page("500112", EnumSet.allOf(Gap.Kind.class), Gaps.Place.START, 100, country.moment, Sight.EVERYTHING));
        questions.put("gaps of a province", i -> gaps.page("500000", EnumSet.allOf(Gap.Kind.class), Gaps.Place.START, 100, country.moment, Sight.EVERYTHING));
        lineage("hub", Level.DATASET, false);
        lineage("hub with coverage", Level.DATASET, true);
        lineage("hub by unit", Level.UNIT, false);
        lineage("hub by unit with coverage", Level.UNIT, true);
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Path home = Path.of(options.text("home"));
        int units = (int) options.number("units", 20_000);
        boolean both = options.number("both", 1) == 1;
        List<Answers> sizes = new ArrayList<>();
        for (int size : both ? new int[] {units / 10, units} : new int[] {units}) {
            sizes.add(new Answers(Country.open(home.resolve("units-" + size), size)));
        }
        String only = options.find("only").orElse("");
        for (int round = 0; round <= options.number("rounds", 5); round++) {
            for (String question : sizes.get(0).questions.keySet()) {
                boolean heavy = question.startsWith("gaps") || question.startsWith("hub");
                int calls = (int) (heavy ? Math.max(2, options.number("calls", 100) / 50) : options.number("calls", 100));
                if (question.equals("dataset") || question.contains(only)) {
                    for (Answers one : sizes) {
                        one.ask(question, calls, round > 0, options.number("statements", 0) == 1);
                    }
                }
            }
        }
        sizes.forEach(Answers::report);
        sizes.forEach(one -> one.country.close());
    }

    private void ask(String question, int calls, boolean warm, boolean statements) {
        Map<String, double[]> before = country.statements();
        Consumer<Integer> asked = Objects.requireNonNull(questions.get(question));
        Tally tally = warm ? tallies.computeIfAbsent(question, any -> new Tally()) : new Tally();
        for (int i = 0; i < calls; i++) {
            long begun = System.nanoTime();
            asked.accept(i);
            tally.answered(200, System.nanoTime() - begun);
        }
        if (warm && statements) {
            country.statements().forEach((name, sums) -> {
                double[] earlier = before.getOrDefault(name, new double[] {0, 0});
                if (sums[0] > earlier[0]) {
                    System.out.printf(
                            "   %s: %s %.1f times a call, %.2f ms each%n",
                            question, name, (sums[0] - earlier[0]) / calls, (sums[1] - earlier[1]) / (sums[0] - earlier[0]));
                }
            });
        }
    }

    private void report() {
        double base = Objects.requireNonNull(tallies.get("dataset")).median();
        System.out.printf("%,d units, %,d datasets, %,d papers%n", country.institutions.units().size(), country.institutions.datasets(), papers().size());
        tallies.forEach((question, tally) -> System.out.printf("%-34s p50 %9.2f ms   p90 %9.2f ms   %6.1f × dataset%n", question, tally.median(), tally.millis(.9), tally.median() / base));
    }

    private void lineage(String name, Level level, boolean covered) {
        Lineage lineage = new Lineage(country.graph, new Situations(country.graph, Country.NORMS));
        Question question = new Question(
                RegisterLines.HUB, Direction.DOWNSTREAM, 1, level, 10_000, country.moment, Duration.ofSeconds(60), covered);
        questions.put(name, i -> lineage.of(question, Sight.EVERYTHING));
    }

    /** What {@link Holding} reads, and nothing made of it. */
    private void rowsOfRights(Urn unit) {
        country.graph.read(tx -> {
            Map<String, Object> asked = new HashMap<>(Map.of("holder", unit.text(), "grantor", "", "dataset", ""));
            asked.put("known", country.moment.asOf().known());
            Row found = tx.row(PAPERS_OF, asked).orElseThrow();
            asked.put("units", List.of(unit.text()));
            asked.put("papers", found.texts("papers"));
            asked.put("datasets", found.texts("datasets"));
            return tx.row(SITUATION, asked);
        });
    }

    private void mayProcess(Processing processing, Request request) {
        processing.mayProcess(request, country.moment, UnaryOperator.identity());
    }

    private Request heldBy(Paper paper) {
        return request(RegisterLines.unit(paper.holder()), country.lines.dataset(paper.dataset()));
    }

    private Request anybody() {
        return request(unit(), dataset());
    }

    private static Request request(Urn unit, Urn dataset) {
        return Request.of(unit, dataset, Operation.of("USE"), Purpose.of("CARE"), Institutions.NOW);
    }

    private Paper ofLarge() {
        int large = country.institutions.providers().get(0).number();
        Paper paper = any(papers());
        while (paper.holder() != large) {
            paper = any(papers());
        }
        return paper;
    }

    private Urn dataset() {
        return country.lines.dataset(dice.nextInt(country.institutions.datasets()));
    }

    private Urn unit() {
        return RegisterLines.unit(any(country.institutions.units()).number());
    }

    private List<Paper> papers() {
        return country.institutions.papers();
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
