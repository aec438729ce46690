package org.suyuan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.PaperLine;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.Filling;
import org.suyuan.unit.Function;
import org.suyuan.unit.LegalForm;
import org.suyuan.unit.Names;
import org.suyuan.unit.Performance;
import org.suyuan.unit.Place;
import org.suyuan.unit.Post;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.UnitHistory;
import org.suyuan.unit.UnitKind;
import org.suyuan.unit.UnitState;
import org.suyuan.unit.UnitStatus;

/**
 * What a register says of who answers for data, written so that one can read it; the days of Beijing at the end of each line, an
 * article before them where there is one:
 *
 * <pre>
 * bureau is 福田区卫生健康局 at 440304                              2019-01-01..
 * old is CEASED 旧卫生院 at 440304                                2022-01-01..
 * bureau performs HEALTH_ADMINISTRATION for 440304   SZ-4      2019-01-01..
 * bureau supervises hospital in SECURITY             SZ-4      2019-01-01..
 * hospital has LEADER_IN_CHARGE 分管副院长 of 甲         SZ-8      2020-01-01..
 * hospital answers PRIMARY for visits                SZ-6      2020-01-01..
 * hospital states all papers                                   2020-01-01..
 * copy of visits is held by centre                             2020-01-01..
 * hospital entrusts provider with visits as e1       SZ-13     2021-01-01..2022-01-01
 * provider passes e1 on to helper as s1              SZ-13i    2021-01-01..2022-01-01
 * provider passes e1 on to third as s2 for visits    SZ-13i    2021-01-01..2022-01-01
 * </pre>
 */
public final class AnsweringSketch {
    private final Urn register;
    private final Map<String, List<Timed<UnitState>>> states = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private AnsweringSketch(String register) {
        this.register = Line.register(register);
    }

    /** The lines of a register of this name. */
    public static List<Line> lines(String register, String sketch) {
        AnsweringSketch all = new AnsweringSketch(register);
        sketch.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::read);
        List<Line> lines = new ArrayList<>();
        all.states.forEach((unit, states) -> lines.add(new UnitHistory(unit(unit), states).line(all.register, unit)));
        lines.addAll(all.lines);
        return lines;
    }

    public static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    public static Urn dataset(String name) {
        return Urn.of(Kind.DATASET, "his", name);
    }

    public static Urn holding(String name) {
        return Urn.of(Kind.HOLDING, "his", name);
    }

    public static Urn paper(String name) {
        return Urn.of(Kind.AUTHORIZATION, name);
    }

    /** The beginning of a day in Beijing. */
    public static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(Norms.ZONE).toInstant();
    }

    private void read(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" +", -1)));
        Period valid = period(words.remove(words.size() - 1));
        boolean cites = words.get(words.size() - 1).matches("[A-Z]+-\\d+[a-z]?");
        List<String> articles = cites ? List.of(words.remove(words.size() - 1)) : List.of();
        String key = String.join(" ", words);
        Grounds grounds = new Grounds(articles, List.of());
        Urn unit = unit(words.get(0));
        switch (words.get(1)) {
            case "is" ->
                states.computeIfAbsent(words.get(0), any -> new ArrayList<>()).add(new Timed<>(state(words), valid));
            case "performs" ->
                add(
                        key,
                        new Performance(
                                unit, new Function(words.get(2)), new Place(words.get(4)), false, valid, grounds));
            case "supervises" ->
                add(
                        key,
                        new Supervision(
                                unit(words.get(2)), unit, Supervision.Domain.valueOf(words.get(4)), valid, grounds));
            case "has" -> addPost(key, unit, words, valid, grounds);
            case "answers" ->
                lines.add(AnsweringLine.of(
                        register,
                        key,
                        new Accountability(
                                unit, dataset(words.get(4)), Capacity.valueOf(words.get(2)), valid, urns(articles)),
                        List.of("file " + words.get(0))));
            case "states" -> lines.add(AnsweringLine.complete(register, key, unit, Extent.ALL, valid));
            case "entrusts" ->
                lines.add(PaperLine.of(
                        register,
                        key,
                        paper(
                                Authorization.Kind.ENTRUSTMENT,
                                words.get(6),
                                unit,
                                unit(words.get(2)),
                                new TreeSet<>(),
                                words.get(4).equals("*") ? Extent.ALL : Extent.of(dataset(words.get(4))),
                                valid,
                                articles)));
            case "passes" ->
                lines.add(PaperLine.of(
                        register,
                        key,
                        paper(
                                Authorization.Kind.SUB_ENTRUSTMENT,
                                words.get(7),
                                unit,
                                unit(words.get(5)),
                                new TreeSet<>(Set.of(paper(words.get(2)))),
                                words.size() > 8 ? Extent.of(dataset(words.get(9))) : Extent.UNWRITTEN,
                                valid,
                                articles)));
            case "of" -> addCopy(key, words.get(2), unit(words.get(6)), valid);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void addPost(String key, Urn unit, List<String> words, Period valid, Grounds grounds) {
        Urn post = Post.urn(unit, words.get(2));
        String holder = words.size() > 5 ? words.get(5) : "";
        add(key, new Post(unit, post, valid, grounds));
        add(key + " filled", new Filling(post, words.get(3), PostKind.valueOf(words.get(2)), holder, valid, grounds));
    }

    private void addCopy(String key, String name, Urn holder, Period valid) {
        Urn holding = holding(name);
        lines.add(new Line(
                register,
                key,
                holding,
                List.of(
                        new Fact("COPY_OF", holding, dataset(name), valid, Map.of()),
                        new Fact("HELD_BY", holding, holder, valid, Map.of()))));
    }

    private void add(String key, Declaration declaration) {
        lines.add(declaration.line(register, key));
    }

    private static UnitState state(List<String> words) {
        boolean ceased = words.get(2).equals("CEASED");
        return new UnitState(
                Names.of(words.get(ceased ? 3 : 2)),
                "",
                UnitKind.MEDICAL_INSTITUTION,
                LegalForm.INSTITUTION_LEGAL_PERSON,
                ceased ? UnitStatus.CEASED : UnitStatus.ACTIVE,
                words.get(words.size() - 1),
                Grounds.NONE);
    }

    private static Authorization paper(
            Authorization.Kind kind,
            String name,
            Urn grantor,
            Urn grantee,
            SortedSet<Urn> parents,
            Extent datasets,
            Period valid,
            List<String> articles) {
        Scope scope = new Scope(
                datasets,
                Extent.ALL,
                Extent.of(Operation.STORE.urn()),
                Extent.of(Purpose.of("TECHNICAL_SUPPORT")),
                Extent.ALL,
                Extent.UNWRITTEN,
                Term.of(valid),
                kind == Authorization.Kind.ENTRUSTMENT ? Redelegation.ALLOWED : Redelegation.FORBIDDEN);
        Agreement agreement = new Agreement(
                Urn.of(Kind.DOCUMENT, "contract " + name), valid, Set.of(Clause.values()), new TreeSet<>());
        return new Authorization(
                paper(name),
                kind,
                new TreeSet<>(Set.of(grantor)),
                Extent.of(grantee),
                parents,
                scope,
                valid.from(),
                List.of(),
                List.of(),
                List.of(),
                new Basis(
                        List.of(agreement),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                urns(articles));
    }

    private static List<Urn> urns(List<String> articles) {
        return articles.stream().map(id -> Urn.of(Kind.PROVISION, id)).toList();
    }

    private static Period period(String days) {
        String[] ends = days.split("\\.\\.", -1);
        return new Period(day(ends[0]), ends[1].isEmpty() ? Period.OPEN : day(ends[1]));
    }
}
