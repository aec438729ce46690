package org.suyuan.authorization.deciding;

import static org.suyuan.authorization.deciding.Words.instant;
import static org.suyuan.authorization.deciding.Words.period;
import static org.suyuan.authorization.deciding.Words.unit;
import static org.suyuan.authorization.deciding.Words.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.LocalRules.Consent;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Succession;
import org.suyuan.authorization.Succession.Way;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * A small situation, written so that a lawyer could read it. See the files beside the tests for what it looks like; a line that
 * is not understood is an error. Facts without a period hold from 2000-01-01 on.
 */
final class Sketch {
    static final Period ALWAYS = period("2000-01-01..");

    private final Situation.Builder situation = new Situation.Builder();
    private final Map<Urn, List<Period>> units = new HashMap<>();
    private final Map<Urn, List<Timed<Urn>>> divisions = new HashMap<>();
    private final Map<Urn, List<Timed<Urn>>> fields = new HashMap<>();
    private final Map<Urn, List<Timed<Classification>>> classes = new HashMap<>();
    private @Nullable PaperLines paper;

    static Situation situation(String text) {
        Sketch sketch = new Sketch();
        text.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .forEach(sketch::read);
        return sketch.done();
    }

    private void read(String line) {
        PaperLines open = paper;
        if (line.startsWith(" ") && open != null) {
            open.read(line.strip());
            return;
        }
        finishPaper();
        if (line.startsWith("paper ")) {
            paper = new PaperLines(line.strip());
        } else {
            fact(line.strip().split("\\s+"));
        }
    }

    private void fact(String[] word) {
        switch (word[0]) {
            case "unit" -> unitLine(word);
            case "division", "purpose", "dataset" -> thing(word);
            case "field" ->
                listed(fields, Words.datasetOf(word[1])).add(new Timed<>(Words.fieldOf(word[1]), at(word, 2)));
            case "norm" ->
                situation.add(new Norm(
                        Words.provision(word[1]),
                        Words.division(word[3]),
                        words(word[4]).stream().map(Words::period).toList()));
            case "rules" -> situation.add(new RulesOf(Words.division(word[1]), period(word[2]), rules(word)));
            case "approver" -> situation.add(new Approver(Words.division(word[1]), unit(word[2]), at(word, 3)));
            case "complete" ->
                situation.add(new CompleteExtent(
                        unit(word[1]),
                        word.length > 3 ? Words.extent(Kind.DATASET, word[3]) : Extent.ALL,
                        period(word[2])));
            case "merge" ->
                situation.add(new Succession(unit(word[1]), unit(word[3]), Way.BY_LAW, instant(word[4]), Extent.ALL));
            case "transfer" ->
                situation.add(new Succession(
                        unit(word[1]),
                        unit(word[3]),
                        Way.BY_NOVATION,
                        instant(word[4]),
                        word.length > 5 ? Words.extent(Kind.DATASET, word[5]) : Extent.ALL));
            default -> answers(word);
        }
    }

    /** {@code unit hospital in shenzhen 2018-01-01..} or {@code unit vendor as PROVIDER in shenzhen}. */
    private void unitLine(String[] word) {
        Urn unit = unit(word[1]);
        int next = 2;
        if (next < word.length && word[next].equals("as")) {
            situation.add(new Within(unit, Words.unitKind(word[next + 1]), ALWAYS));
            next += 2;
        }
        String place = null;
        if (next < word.length && word[next].equals("in")) {
            place = word[next + 1];
            next += 2;
        }
        Period valid = at(word, next);
        listed(units, unit).add(valid);
        if (place != null) {
            listed(divisions, unit).add(new Timed<>(Words.division(place), valid));
        }
    }

    /** {@code division nanshan in shenzhen}, {@code dataset visits is CONDITIONAL personal 2020-01-01..}. */
    private void thing(String[] word) {
        Urn one = named(word[0], word[1]);
        if (word.length > 3 && word[2].equals("in")) {
            situation.add(new Within(one, named(word[0], word[3]), at(word, 4)));
        } else if (word.length > 4 && word[2].equals("is")) {
            Personal personal =
                    switch (word[4]) {
                        case "personal" -> Personal.YES;
                        case "impersonal" -> Personal.NO;
                        default -> Personal.NOT_KNOWN;
                    };
            listed(classes, one)
                    .add(new Timed<>(new Classification(SharingClass.valueOf(word[3]), personal), at(word, 5)));
        } else {
            throw new IllegalArgumentException("not understood: " + String.join(" ", word));
        }
    }

    private static Urn named(String kind, String name) {
        return switch (kind) {
            case "division" -> Words.division(name);
            case "purpose" -> Purpose.of(name);
            default -> Words.dataset(name);
        };
    }

    /** {@code hospital answers for visits as JOINT 2018-01-01.. by SZ-6}. */
    private void answers(String[] word) {
        if (word.length < 4 || !word[1].equals("answers") || !word[2].equals("for")) {
            throw new IllegalArgumentException("not understood: " + String.join(" ", word));
        }
        int next = 4;
        Capacity capacity = Capacity.PRIMARY;
        if (next < word.length && word[next].equals("as")) {
            capacity = Capacity.valueOf(word[next + 1]);
            next += 2;
        }
        Period valid = at(word, next);
        List<Urn> provisions = word.length > next + 2
                ? words(word[next + 2]).stream().map(Words::provision).toList()
                : List.of();
        situation.add(new Accountability(unit(word[0]), Words.dataset(word[3]), capacity, valid, provisions));
    }

    /** {@code rules shenzhen 2024-01-01.. SPECIFIC CONSTITUTIVE:RECEIPT,… DEFICIT:… CLAUSES BARRED BY:RECEIPT=SZ-27,… NEVER:REIDENTIFY=SZ-42 DUTIES:SZ-13}. */
    private static LocalRules rules(String[] word) {
        Consent consent = Consent.CLAUSE;
        boolean barred = false;
        Map<Dimension, Weight> weights = new EnumMap<>(LocalRules.DEFAULT.weights());
        Set<Clause> clauses = EnumSet.noneOf(Clause.class);
        Map<Dimension, Set<Urn>> articles = new EnumMap<>(Dimension.class);
        Map<Urn, Set<Urn>> prohibited = new TreeMap<>();
        Set<Urn> dividing = new TreeSet<>();
        for (int i = 3; i < word.length; i++) {
            String[] each = word[i].split(":", 2);
            switch (each[0]) {
                case "SPECIFIC" -> consent = Consent.SPECIFIC;
                case "BARRED" -> barred = true;
                case "CLAUSES" -> clauses.addAll(EnumSet.range(Clause.PURPOSE, Clause.NO_SUBENTRUST_WITHOUT_CONSENT));
                case "CONSTITUTIVE" ->
                    words(each[1]).forEach(one -> weights.put(Dimension.valueOf(one), Weight.CONSTITUTIVE));
                case "DEFICIT" -> words(each[1]).forEach(one -> weights.put(Dimension.valueOf(one), Weight.DEFICIT));
                case "WITHOUT" -> words(each[1]).forEach(one -> weights.remove(Dimension.valueOf(one)));
                case "NEVER" ->
                    words(each[1])
                            .forEach(one -> prohibited.put(
                                    Purpose.of(one.split("=", 2)[0]),
                                    one.contains("=") ? Set.of(Words.provision(one.split("=", 2)[1])) : Set.of()));
                case "DUTIES" -> words(each[1]).forEach(one -> dividing.add(Words.provision(one)));
                case "BY" ->
                    words(each[1])
                            .forEach(one -> articles.put(
                                    Dimension.valueOf(one.split("=", 2)[0]),
                                    Set.of(Words.provision(one.split("=", 2)[1]))));
                default -> throw new IllegalArgumentException("not a rule: " + word[i]);
            }
        }
        return new LocalRules(consent, barred, weights, clauses, prohibited, articles, dividing);
    }

    private static Period at(String[] word, int place) {
        return word.length > place && word[place].contains("..") ? period(word[place]) : ALWAYS;
    }

    private void finishPaper() {
        PaperLines open = paper;
        if (open != null) {
            situation.add(open.done());
            paper = null;
        }
    }

    private Situation done() {
        finishPaper();
        units.forEach((unit, existing) ->
                situation.add(new UnitFacts(unit, existing, divisions.getOrDefault(unit, List.of()))));
        Set<Urn> datasets = new TreeSet<>(fields.keySet());
        datasets.addAll(classes.keySet());
        datasets.forEach(one -> situation.add(
                new DatasetFacts(one, fields.getOrDefault(one, List.of()), classes.getOrDefault(one, List.of()))));
        return situation.build();
    }

    private static <V> List<V> listed(Map<Urn, List<V>> lists, Urn key) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }
}
