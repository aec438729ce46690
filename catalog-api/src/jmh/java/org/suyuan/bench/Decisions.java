package org.suyuan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Consent;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * How many questions a second are decided in memory: {@code Decisions [--units 20000] [--datasets 100000] [--papers 200000]
 * [--questions 1000000] [--seed 1]}. Units sit in counties of cities of provinces; each answers for some datasets, entrusts them or
 * shares them, and half of the papers pass on what another one gives, so that chains are one to some six papers long. Half of
 * the questions are put by a unit that holds a paper about the dataset; the rest by anybody about anything.
 */
public final class Decisions {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 1_000;
    private static final List<Urn> OPERATIONS =
            List.of(Operation.STORE.urn(), Operation.BACKUP.urn(), Operation.of("USE"), Operation.of("MINE"));
    private static final List<Urn> PURPOSES =
            List.of(Purpose.of("CARE"), Purpose.of("PUBLIC_HEALTH"), Purpose.of("RESEARCH"));

    private final Random dice;
    private final int units;
    private final int datasets;
    private final List<Authorization> papers = new ArrayList<>();
    private final List<Urn> about = new ArrayList<>();

    private Decisions(Options options) {
        dice = new Random(options.number("seed", 1));
        units = (int) options.number("units", 20_000);
        datasets = (int) options.number("datasets", 100_000);
    }

    public static void main(String[] args) {
        Options options = Options.of(args);
        Decisions decisions = new Decisions(options);
        long begun = System.nanoTime();
        Deciding deciding = new Deciding(decisions.world((int) options.number("papers", 200_000)));
        System.out.printf("world made and indexed in %.1f s%n", seconds(begun));
        List<Request> questions = decisions.questions((int) options.number("questions", 1_000_000));
        for (int round = 1; round <= 3; round++) {
            decisions.ask("status alone", round, deciding, questions, false);
        }
        for (int round = 1; round <= 2; round++) {
            decisions.ask("whole verdicts", round, deciding, questions.subList(0, questions.size() / 10), true);
        }
        decisions.askForRights(deciding);
    }

    private void ask(String what, int round, Deciding deciding, List<Request> questions, boolean whole) {
        Map<Status, Integer> answers = new EnumMap<>(Status.class);
        long begun = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        for (Request question : questions) {
            Status status = whole ? deciding.mayProcess(question).status() : deciding.status(question);
            answers.merge(status, 1, Integer::sum);
        }
        double processor = (THREADS.getCurrentThreadCpuTime() - worked) / 1e9;
        System.out.printf(
                "%s, round %d: %,d questions in %.2f s, of which %.2f on the processor: %,.0f a processor second, %s%n",
                what, round, questions.size(), seconds(begun), processor, questions.size() / processor, answers);
    }

    private void askForRights(Deciding deciding) {
        int asked = 2_000;
        int found = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < asked; i++) {
            found += deciding.rightsOf(unit(dice.nextInt(units)), instant()).size();
        }
        System.out.printf("all rights of %,d units: %,d rights, %.3f ms a unit%n", asked, found, 1e3 * seconds(begun) / asked);
    }

    private Situation world(int count) {
        Situation.Builder world = new Situation.Builder();
        for (int county = 0; county < 2_900; county++) {
            world.add(new Within(division(3, county), division(2, county % 340), Period.from(START)));
        }
        for (int city = 0; city < 340; city++) {
            world.add(new Within(division(2, city), division(1, city % 31), Period.from(START)));
        }
        world.add(new RulesOf(division(1, 0), Period.from(START), LocalRules.DEFAULT));
        for (int province = 0; province < 31; province++) {
            world.add(new Norm(provision(province), division(1, province), List.of(Period.from(START))));
        }
        for (int unit = 0; unit < units; unit++) {
            List<Timed<Urn>> places = List.of(new Timed<>(division(3, dice.nextInt(2_900)), Period.from(START)));
            world.add(new UnitFacts(unit(unit), List.of(Period.from(START)), places));
            if (dice.nextInt(3) > 0) {
                world.add(new CompleteExtent(unit(unit), Extent.ALL, Period.from(START)));
            }
        }
        for (int dataset = 0; dataset < datasets; dataset++) {
            world.add(new Accountability(
                    unit(dataset % units), dataset(dataset), Capacity.PRIMARY, Period.from(START), List.of()));
            Classification classification = new Classification(SharingClass.UNCONDITIONAL, Personal.NO);
            world.add(new DatasetFacts(
                    dataset(dataset), List.of(), List.of(new Timed<>(classification, Period.from(START)))));
        }
        for (int paper = 0; paper < count; paper++) {
            Authorization one = dice.nextBoolean() || papers.isEmpty() ? root(paper) : child(paper);
            papers.add(one);
            world.add(one);
        }
        return world.build();
    }

    private Authorization root(int number) {
        int dataset = dice.nextInt(datasets);
        about.add(dataset(dataset));
        Kind kind = List.of(Kind.ENTRUSTMENT, Kind.PUBLIC_DELEGATION, Kind.SHARING).get(dice.nextInt(3));
        Scope scope = new Scope(
                Extent.of(dataset(dataset)),
                Extent.ALL,
                dice.nextInt(3) == 0 ? Extent.of(OPERATIONS.subList(0, 2)) : Extent.ALL,
                Extent.of(PURPOSES.subList(0, 1 + dice.nextInt(3))),
                Extent.ALL,
                Extent.ALL,
                term(),
                Redelegation.ALLOWED);
        return paper(number, kind, unit(dataset % units), Set.of(), scope);
    }

    private Authorization child(int number) {
        int parent = dice.nextInt(papers.size());
        about.add(about.get(parent));
        Urn grantor = papers.get(parent).grantees().sorted().get(0);
        Urn above = papers.get(parent).urn();
        return paper(number, Kind.SUB_ENTRUSTMENT, grantor, Set.of(above), Scope.inherited(term()));
    }

    private Authorization paper(int number, Kind kind, Urn grantor, Set<Urn> parents, Scope scope) {
        Urn document = Urn.of(org.suyuan.model.Kind.DOCUMENT, "d" + number);
        Agreement agreement = new Agreement(document, Period.from(START), Set.of(Clause.values()), Set.of());
        Basis basis = new Basis(
                List.of(agreement),
                dice.nextBoolean() ? List.of(agreement) : List.of(),
                List.of(new Consent(document, grantor, Period.from(START))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<Period> revoked = dice.nextInt(20) == 0 ? List.of(Period.from(instant())) : List.of();
        return new Authorization(
                Urn.of(org.suyuan.model.Kind.AUTHORIZATION, "a" + number),
                kind,
                new TreeSet<>(Set.of(grantor)),
                Extent.of(unit(dice.nextInt(units))),
                new TreeSet<>(parents),
                scope,
                START,
                revoked,
                List.of(),
                List.of(),
                basis,
                List.of(provision(dice.nextInt(31))));
    }

    private List<Request> questions(int count) {
        List<Request> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int paper = dice.nextInt(papers.size());
            boolean held = dice.nextBoolean();
            questions.add(Request.of(
                    held ? papers.get(paper).grantees().sorted().get(0) : unit(dice.nextInt(units)),
                    held ? about.get(paper) : dataset(dice.nextInt(datasets)),
                    OPERATIONS.get(dice.nextInt(OPERATIONS.size())),
                    PURPOSES.get(dice.nextInt(PURPOSES.size())),
                    instant()));
        }
        return questions;
    }

    private Term term() {
        int from = dice.nextInt(DAYS / 2);
        return Term.of(new Period(day(from), day(from + 1 + dice.nextInt(DAYS))));
    }

    private Instant instant() {
        return day(dice.nextInt(DAYS));
    }

    private static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }

    private static Urn unit(int number) {
        return Urn.of(org.suyuan.model.Kind.UNIT, "u" + number);
    }

    private static Urn dataset(int number) {
        return Urn.of(org.suyuan.model.Kind.DATASET, "db", "t" + number);
    }

    private static Urn division(int level, int number) {
        return Urn.of(org.suyuan.model.Kind.DIVISION, level + "-" + number);
    }

    private static Urn provision(int number) {
        return Urn.of(org.suyuan.model.Kind.PROVISION, "n" + number);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
