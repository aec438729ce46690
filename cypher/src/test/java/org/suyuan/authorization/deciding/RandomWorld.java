package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Approval;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Consent;
import org.suyuan.authorization.Basis.Exemption;
import org.suyuan.authorization.Basis.Proof;
import org.suyuan.authorization.Basis.Receipt;
import org.suyuan.authorization.Basis.Review;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Succession;
import org.suyuan.authorization.Succession.Way;
import org.suyuan.authorization.Term;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * A small world made by dice: few units, few papers, few days, so that everything meets everything sooner or later. Dice are
 * loaded towards papers that hang together and hold, lest all chains break at once; and each world has some troubles only,
 * now and then all of them.
 */
final class RandomWorld {
    private static final int DAYS = 12;
    private static final Instant START = Words.instant("2024-01-01");
    private static final List<String> UNITS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final List<Urn> OPERATIONS = List.of(
            Operation.STORE.urn(),
            Operation.BACKUP.urn(),
            Operation.of("MINE"),
            Operation.PROVIDE.urn(),
            Operation.HANDOVER.urn());
    private static final List<Urn> PURPOSES =
            List.of(Purpose.of("CARE"), Purpose.of("RESEARCH"), Purpose.of("GENOMICS"), Purpose.REIDENTIFY.urn());
    private static final List<Urn> DATASETS = List.of(Words.dataset("x"), Words.dataset("y"), Words.dataset("all"));
    /** Two of the dataset's own and one of a backup of it. */
    private static final List<Urn> FIELDS =
            List.of(Words.field("x", "n"), Words.field("x", "m"), Words.field("x-backup", "n"));

    private static final List<Urn> DIVISIONS =
            List.of(Words.division("city"), Words.division("east"), Words.division("west"), Words.division("far"));

    /** What can be the matter with a world. */
    private enum Trouble {
        NARROW_PAPERS,
        SILENT_PAPERS,
        SHORT_TERMS,
        REVOCATIONS,
        SUSPENSIONS,
        UNITS_THAT_END,
        UNITS_NOT_KNOWN,
        NORMS,
        SUCCESSIONS,
        NOVATIONS,
        STRANGE_GRANTORS,
        UNKNOWN_PARENTS,
        LOCAL_RULES,
        NOBODY_ANSWERS,
        CLASSES,
        CHANGING_HIERARCHIES,
        FIELDS,
        POOR_BASES,
        NOT_PASSABLE,
        MANY_SHARED
    }

    private final Random dice;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final List<Within> steps = new ArrayList<>();
    private final List<Urn> units;
    private final Situation situation;

    RandomWorld(long seed) {
        dice = new Random(seed);
        int many = one(List.of(16, 8, 4, 1));
        for (Trouble trouble : Trouble.values()) {
            if (chance(many)) {
                troubles.add(trouble);
            }
        }
        units = UNITS.stream().limit(3 + dice.nextInt(6)).map(Words::unit).toList();
        situation = make();
    }

    Situation situation() {
        return situation;
    }

    List<Within> steps() {
        return steps;
    }

    /** A question, mostly by a unit that holds a paper. */
    Request request() {
        Urn dataset = DATASETS.get(dice.nextInt(2));
        boolean asksForField = dataset.equals(DATASETS.get(0)) && chance(3);
        Urn operation = chance(2) ? Operation.STORE.urn() : one(OPERATIONS);
        boolean toSomebody = operation.equals(Operation.PROVIDE.urn()) && !chance(3);
        Urn purpose = chance(3) ? one(PURPOSES) : PURPOSES.get(0);
        List<Urn> holders = one(situation.authorizations()).grantees().listed().stream()
                .sorted()
                .toList();
        return new Request(
                chance(4) || holders.isEmpty() ? one(units) : one(holders),
                dataset,
                asksForField ? one(FIELDS) : null,
                operation,
                purpose,
                instant(),
                toSomebody ? one(units) : null,
                chance(8) ? one(DIVISIONS) : null);
    }

    Flow flow() {
        Request request = request();
        int receiver = units.indexOf(request.unit());
        return new Flow(
                units.get((receiver + dice.nextInt(units.size() - (chance(8) ? 0 : 1)) + 1) % units.size()),
                request.unit(),
                request.dataset(),
                request.field(),
                chance(3) ? null : request.operation(),
                chance(3) ? null : request.purpose(),
                request.at());
    }

    /** Every day of the world, and one before and some after. */
    static List<Instant> days() {
        List<Instant> days = new ArrayList<>();
        for (int day = -1; day <= 2 * DAYS + 1; day++) {
            days.add(day(day));
        }
        return days;
    }

    Instant instant() {
        return day(dice.nextInt(DAYS));
    }

    Urn unit() {
        return one(units);
    }

    List<Urn> units() {
        return units;
    }

    private Situation make() {
        Situation.Builder world = new Situation.Builder();
        within(Words.division("east"), Words.division("city"));
        within(Words.division("west"), Words.division("city"));
        within(Purpose.of("GENOMICS"), Purpose.of("RESEARCH"));
        within(Words.dataset("x"), Words.dataset("all"));
        units.forEach(unit -> within(unit, Words.unitKind(chance(2) ? "K" : "L")));
        world.addAll(steps);
        units.forEach(unit -> unit(world, unit));
        DATASETS.forEach(dataset -> dataset(world, dataset));
        for (int i = has(Trouble.SUCCESSIONS) ? 1 + dice.nextInt(2) : 0; i > 0; i--) {
            Way way = chance(2) ? Way.BY_LAW : Way.BY_NOVATION;
            world.add(new Succession(one(units), one(units), way, instant(), chance(2) ? Extent.ALL : some(DATASETS)));
        }
        for (String provision : List.of("P1", "P2", "P3")) {
            world.add(new Norm(Words.provision(provision), one(DIVISIONS), List.of(since(Trouble.NORMS))));
        }
        for (int i = has(Trouble.LOCAL_RULES) ? 1 + dice.nextInt(2) : 0; i > 0; i--) {
            world.add(new RulesOf(one(DIVISIONS), chance(2) ? Sketch.ALWAYS : period(), rules()));
        }
        if (chance(4)) {
            world.add(new Approver(one(DIVISIONS), one(units), chance(2) ? Sketch.ALWAYS : period()));
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            Extent datasets = chance(2) ? Extent.ALL : some(DATASETS);
            world.add(new CompleteExtent(units.get(dice.nextInt(2)), datasets, chance(2) ? Sketch.ALWAYS : period()));
        }
        List<Authorization> papers = papers();
        Collections.shuffle(papers, dice);
        papers.forEach(world::add);
        return world.build();
    }

    private void unit(Situation.Builder world, Urn unit) {
        if (has(Trouble.UNITS_NOT_KNOWN) && chance(4)) {
            return;
        }
        boolean placeless = has(Trouble.UNITS_NOT_KNOWN) && chance(4);
        List<Timed<Urn>> places = placeless ? List.of() : List.of(new Timed<>(one(DIVISIONS), Sketch.ALWAYS));
        world.add(new UnitFacts(unit, List.of(since(Trouble.UNITS_THAT_END)), places));
    }

    private void dataset(Situation.Builder world, Urn dataset) {
        world.add(new Accountability(
                units.get(0), dataset, capacity(), since(Trouble.NOBODY_ANSWERS), List.of(Words.provision("P1"))));
        if (chance(2)) {
            world.add(new Accountability(
                    units.get(1), dataset, capacity(), since(Trouble.NOBODY_ANSWERS), List.of(Words.provision("P2"))));
        }
        List<Timed<Urn>> fields = dataset.equals(DATASETS.get(0)) && has(Trouble.FIELDS)
                ? List.of(
                        new Timed<>(FIELDS.get(0), Sketch.ALWAYS),
                        new Timed<>(FIELDS.get(1), period()),
                        new Timed<>(FIELDS.get(2), period()))
                : List.of();
        Classification plain = new Classification(SharingClass.UNCONDITIONAL, Personal.NO);
        Classification any = new Classification(one(List.of(SharingClass.values())), one(List.of(Personal.values())));
        List<Timed<Classification>> classes = has(Trouble.CLASSES) && chance(4)
                ? List.of()
                : List.of(new Timed<>(has(Trouble.CLASSES) ? any : plain, Sketch.ALWAYS));
        world.add(new DatasetFacts(dataset, fields, classes));
    }

    private Capacity capacity() {
        return chance(2) ? Capacity.PRIMARY : one(List.of(Capacity.values()));
    }

    private LocalRules rules() {
        Map<Dimension, Weight> weights = new EnumMap<>(Dimension.class);
        for (Dimension element : Dimension.elements()) {
            if (!chance(4)) {
                Weight usual = LocalRules.DEFAULT.weights().getOrDefault(element, Weight.DEFICIT);
                weights.put(element, chance(2) ? one(List.of(Weight.values())) : usual);
            }
        }
        Set<Clause> clauses = chance(2) ? EnumSet.of(Clause.PURPOSE, Clause.TERM) : EnumSet.noneOf(Clause.class);
        return new LocalRules(
                one(List.of(LocalRules.Consent.values())),
                chance(2),
                weights,
                clauses,
                prohibited(),
                articles(),
                Set.of());
    }

    private Map<Dimension, Set<Urn>> articles() {
        Map<Dimension, Set<Urn>> articles = new EnumMap<>(Dimension.class);
        for (Dimension one : Dimension.values()) {
            if (chance(2)) {
                articles.put(one, cited());
            }
        }
        return articles;
    }

    private Map<Urn, Set<Urn>> prohibited() {
        Map<Urn, Set<Urn>> prohibited = new HashMap<>();
        for (Urn purpose : PURPOSES) {
            if (chance(purpose.equals(Purpose.REIDENTIFY.urn()) ? 2 : 12)) {
                prohibited.put(purpose, chance(2) ? cited() : Set.of());
            }
        }
        return prohibited;
    }

    private Set<Urn> cited() {
        return Set.of(Words.provision("P" + (1 + dice.nextInt(3))));
    }

    private List<Authorization> papers() {
        List<Authorization> papers = new ArrayList<>();
        int count = 1 + dice.nextInt(10);
        for (int i = 0; i < count; i++) {
            papers.add(paper(i, count, papers));
        }
        return papers;
    }

    private Authorization paper(int number, int count, List<Authorization> before) {
        Set<Urn> parents = new TreeSet<>();
        Set<Urn> grantors = new TreeSet<>();
        boolean child = !before.isEmpty() && !chance(3);
        for (int i = child ? 1 + dice.nextInt(2) : 0; i > 0; i--) {
            Authorization parent = one(before);
            parents.add(parent.urn());
            parent.grantees().listed().forEach(grantors::add);
        }
        if (has(Trouble.UNKNOWN_PARENTS) && chance(child ? 3 : 8)) {
            parents.add(Words.paper("p" + dice.nextInt(count + 1)));
        }
        boolean law = !child && chance(6);
        if (!law && (grantors.isEmpty() || (has(Trouble.STRANGE_GRANTORS) && chance(2)))) {
            grantors.add(child || has(Trouble.STRANGE_GRANTORS) ? one(units) : units.get(dice.nextInt(2)));
        }
        Kind kind = law ? one(List.of(Kind.MANDATE, Kind.EMERGENCY, Kind.DIRECT_DISCLOSURE)) : kind(child);
        Extent grantees = chance(20) ? Extent.ALL : chance(6) ? some(units) : Extent.of(one(units));
        Term term = term(kind);
        return new Authorization(
                Words.paper("p" + number),
                kind,
                new TreeSet<>(grantors),
                grantees,
                new TreeSet<>(parents),
                scope(term, child),
                chance(2) ? Words.instant("2023-06-01") : instant(),
                maybe(Trouble.REVOCATIONS, period()),
                maybe(Trouble.SUSPENSIONS, period()),
                maybe(Trouble.NOVATIONS, new Novation(one(units), one(units), instant())),
                basis(number),
                provisions(law));
    }

    private Kind kind(boolean child) {
        if (has(Trouble.MANY_SHARED) && chance(2)) {
            return child && chance(2) ? Kind.ENTRUSTMENT : Kind.SHARING;
        }
        if (chance(4)) {
            return one(List.of(Kind.values()));
        }
        return one(
                child
                        ? List.of(Kind.SUB_ENTRUSTMENT, Kind.ENTRUSTMENT, Kind.PUBLIC_DELEGATION)
                        : List.of(Kind.PUBLIC_DELEGATION, Kind.ENTRUSTMENT));
    }

    private Scope scope(Term term, boolean child) {
        return new Scope(
                extent(DATASETS, child),
                extent(FIELDS, child),
                extent(OPERATIONS, child),
                purposes(child),
                extent(DIVISIONS, child),
                extent(recipients(), child),
                term,
                redelegation());
    }

    private Extent purposes(boolean child) {
        return chance(4) ? extent(PURPOSES, child) : Extent.of(PURPOSES.subList(0, 1 + dice.nextInt(PURPOSES.size())));
    }

    private Redelegation redelegation() {
        return chance(has(Trouble.NOT_PASSABLE) ? 2 : 12) ? one(List.of(Redelegation.values())) : Redelegation.ALLOWED;
    }

    private List<Urn> recipients() {
        List<Urn> all = new ArrayList<>(units);
        all.add(Words.unitKind("K"));
        return all;
    }

    private Extent extent(List<Urn> all, boolean child) {
        if (has(Trouble.SILENT_PAPERS) && chance(child ? 2 : 20)) {
            return Extent.UNWRITTEN;
        }
        return has(Trouble.NARROW_PAPERS) && chance(8) ? some(all) : Extent.ALL;
    }

    private Term term(Kind kind) {
        if (chance(kind == Kind.SHARING ? 2 : 30)) {
            return Term.withoutEnd(Words.instant("2023-06-01"));
        }
        return Term.of(since(Trouble.SHORT_TERMS));
    }

    private Basis basis(int number) {
        Urn urn = Urn.of(org.suyuan.model.Kind.DOCUMENT, "p" + number);
        Set<Clause> clauses = chance(2) ? EnumSet.allOf(Clause.class) : EnumSet.of(Clause.TERM);
        Set<Urn> names = chance(2) ? some(units).listed() : Set.of();
        Agreement confidentiality = new Agreement(urn, counting(), Set.of(), Set.of());
        List<Review> reviews = new ArrayList<>();
        for (Review.Subject subject : Review.Subject.values()) {
            reviews.addAll(given(new Review(urn, subject, !chance(12), counting())));
        }
        Exemption exemption = new Exemption(one(List.of(Exemption.Ground.values())), Words.provision("P1"), counting());
        return new Basis(
                given(new Agreement(urn, counting(), clauses, names)),
                given(confidentiality),
                given(new Consent(urn, units.get(dice.nextInt(2)), counting())),
                given(new Proof(urn, counting())),
                chance(4) ? List.of(exemption) : List.of(),
                reviews,
                given(new Approval(urn, units.get(dice.nextInt(3)), counting())),
                given(new Receipt(urn, instant())));
    }

    private List<Urn> provisions(boolean law) {
        if (!law && chance(2)) {
            return List.of();
        }
        Set<Urn> cited = new HashSet<>();
        for (int i = 1 + dice.nextInt(2); i > 0; i--) {
            boolean unheardOf = has(Trouble.NORMS) && chance(6);
            cited.add(Words.provision(unheardOf ? "P9" : "P" + (1 + dice.nextInt(3))));
        }
        return cited.stream().sorted().toList();
    }

    private boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /** Always, or in a troubled world now and then for a while. */
    private Period since(Trouble trouble) {
        return has(trouble) && chance(2) ? period() : Sketch.ALWAYS;
    }

    private Period counting() {
        return chance(3) ? period() : Sketch.ALWAYS;
    }

    private <T> List<T> given(T thing) {
        return chance(has(Trouble.POOR_BASES) ? 2 : 8) ? List.of() : List.of(thing);
    }

    private <T> List<T> maybe(Trouble trouble, T thing) {
        return has(trouble) && chance(3) ? List.of(thing) : List.of();
    }

    private Period period() {
        int from = dice.nextInt(DAYS);
        return new Period(day(from), chance(3) ? Period.OPEN : day(from + 1 + dice.nextInt(DAYS)));
    }

    private void within(Urn inner, Urn outer) {
        steps.add(new Within(inner, outer, since(Trouble.CHANGING_HIERARCHIES)));
    }

    private Extent some(List<Urn> all) {
        Set<Urn> some = new HashSet<>();
        for (int i = dice.nextInt(8) == 0 ? 0 : 1 + dice.nextInt(2); i > 0; i--) {
            some.add(one(all));
        }
        return Extent.of(some);
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private boolean chance(int one) {
        return dice.nextInt(one) == 0;
    }

    private static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }
}
