package org.suyuan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.authorization.keeping.PaperLine;
import org.suyuan.bench.Institutions.Institution;
import org.suyuan.bench.Institutions.Paper;
import org.suyuan.bench.Institutions.Way;
import org.suyuan.custody.Binding;
import org.suyuan.custody.Connection;
import org.suyuan.custody.InformationSystem;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.time.Period;
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
 * {@link Institutions} as lines of registers. Copies, columns and flows are lines here, too, so that they need no events. One in
 * forty units lacks a post, one in a hundred datasets somebody who answers for it.
 */
final class RegisterLines {
    static final Urn HUB = holding("postgres://platform.example:5432", "pool.hub");
    static final int FLOWS_OF_HUB = 1_000;
    private static final Urn UNITS = Line.register("units");
    private static final Urn SYSTEMS = Line.register("systems");
    private static final Urn CATALOGUE = Line.register("catalogue");
    private static final Urn PAPERS = Line.register("papers");
    private static final Period EVER = Period.from(Institutions.START);
    private static final Extent PURPOSES = Extent.of(Purpose.of("CARE"), Purpose.of("PUBLIC_HEALTH"));
    private static final List<String> COLUMNS = List.of("person_id", "visit_id", "diag_code", "observed_at");

    private final Institutions all;
    private final Consumer<Line> to;

    RegisterLines(Institutions all, Consumer<Line> to) {
        this.all = all;
        this.to = to;
    }

    void tell() {
        all.units().forEach(this::tell);
        for (int dataset = 0; dataset < all.datasets(); dataset++) {
            tellDataset(dataset);
        }
        all.papers().forEach(this::tell);
        tellFlows();
    }

    private void tell(Urn register, String key, Declaration declaration) {
        to.accept(declaration.line(register, key));
    }

    private void tell(Institution unit) {
        Urn urn = unit(unit.number());
        UnitState state = new UnitState(
                Names.of(unit.kind() + " 第" + unit.number() + "号"),
                "",
                unit.kind(),
                LegalForm.INSTITUTION_LEGAL_PERSON,
                UnitStatus.ACTIVE,
                unit.division(),
                Grounds.NONE);
        tell(UNITS, "unit-" + unit.number(), UnitHistory.of(urn, EVER, state));
        if (unit.authority() >= 0) {
            Urn authority = unit(unit.authority());
            tell(
                    UNITS,
                    "supervised-" + unit.number(),
                    new Supervision(urn, authority, Supervision.Domain.ALL, EVER, Grounds.of("SC-5")));
        }
        if (unit.kind() == UnitKind.HEALTH_AUTHORITY) {
            Place place = new Place(unit.division());
            tell(
                    UNITS,
                    "performs-" + unit.number(),
                    new Performance(urn, Function.HEALTH_ADMINISTRATION, place, true, EVER, Grounds.NONE));
        }
        if (unit.number() % 3 > 0) {
            to.accept(AnsweringLine.complete(PAPERS, "complete-" + unit.number(), urn, Extent.ALL, EVER));
        }
        if (unit.keepsData()) {
            tellPosts(unit);
            Urn system = InformationSystem.urn("s" + unit.number());
            InformationSystem.SystemKind kind = InformationSystem.SystemKind.HOSPITAL_SYSTEM;
            tell(
                    SYSTEMS,
                    "system-" + unit.number(),
                    new InformationSystem(system, "系统 " + unit.number(), kind, urn, null, EVER, Grounds.NONE));
            Connection connection = Connection.of(namespace(unit.number()));
            tell(SYSTEMS, "binding-" + unit.number(), new Binding(connection, system, null, EVER, Grounds.NONE));
        }
    }

    private void tellPosts(Institution unit) {
        Urn urn = unit(unit.number());
        List<Fact> facts = new ArrayList<>();
        List<PostKind> posts = new ArrayList<>(List.of(PostKind.SECURITY_POST, PostKind.DATA_DEPARTMENT));
        if (!Institutions.isAmiss(unit.number(), 40)) {
            posts.add(PostKind.TOP_LEADER);
            posts.add(PostKind.LEADER_IN_CHARGE);
        }
        if (unit.division().startsWith("4403")) {
            posts.add(PostKind.DATA_STAFF);
        }
        for (PostKind kind : posts) {
            Urn post = Post.urn(urn, kind.name());
            facts.addAll(new Post(urn, post, EVER, Grounds.NONE).facts());
            tell(
                    UNITS,
                    "filling-" + unit.number() + "-" + kind,
                    new Filling(post, kind.name(), kind, "负责人", EVER, Grounds.NONE));
        }
        to.accept(new Line(UNITS, "posts-" + unit.number(), urn, facts));
    }

    private void tellDataset(int number) {
        Urn dataset = dataset(number);
        Urn copy = copy(number);
        String name = "t" + number;
        to.accept(new Line(
                CATALOGUE,
                "dataset-" + number,
                dataset,
                List.of(
                        Fact.state(dataset, EVER, Map.of("name", name, "description", "诊疗记录 " + number, "sort", name)),
                        new Fact("COPY_OF", copy, dataset, EVER, Map.of()))));
        List<Fact> columns = new ArrayList<>();
        columns.add(Fact.state(copy, EVER, Map.of("name", name, "described", true, "columns", COLUMNS)));
        for (String column : COLUMNS) {
            Urn field = Urn.of(org.suyuan.model.Kind.FIELD, copy.parts().get(0), copy.parts().get(1), column);
            columns.add(new Fact("HAS_FIELD", copy, field, EVER, Map.of("type", "VARCHAR")));
        }
        to.accept(new Line(CATALOGUE, "copy-" + number, copy, columns));
        if (!Institutions.isAmiss(number, 100)) {
            Accountability answers = new Accountability(
                    unit(all.ownerOf(number).number()), dataset, Capacity.PRIMARY, EVER, List.of());
            to.accept(AnsweringLine.of(CATALOGUE, "answers-" + number, answers));
        }
        SharingClass sharing = number % 4 == 0 ? SharingClass.CONDITIONAL : SharingClass.UNCONDITIONAL;
        to.accept(AnsweringLine.of(
                CATALOGUE,
                "entry-" + number,
                document("entry-" + number),
                dataset,
                new Classification(sharing, Personal.NO),
                EVER));
    }

    private void tell(Paper paper) {
        Period term = new Period(days(-paper.age()), days(paper.left()));
        Scope scope = paper.way() == Way.SUB_ENTRUSTED
                ? Scope.inherited(Term.of(term)).with(Redelegation.ALLOWED)
                : Scope.all(Term.of(term)).with(Dimension.PURPOSE, PURPOSES);
        if (paper.way() == Way.ENTRUSTED || paper.way() == Way.SHARED) {
            scope = scope.with(Dimension.DATASET, Extent.of(dataset(paper.dataset())));
        }
        Urn grantor = unit(paper.grantor());
        Agreement agreement =
                new Agreement(document("agreement-" + paper.number()), term, Set.of(Clause.values()), Set.of());
        Urn owner = unit(all.ownerOf(paper.dataset()).number());
        boolean below = paper.parent() >= 0;
        Basis basis = new Basis(
                List.of(agreement),
                List.of(agreement),
                below ? List.of(new Consent(document("consent-" + paper.number()), owner, term)) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Set<Urn> parents = below ? Set.of(paper(paper.parent())) : Set.of();
        to.accept(PaperLine.of(
                PAPERS,
                "paper-" + paper.number(),
                new Authorization(
                        paper(paper.number()),
                        kindOf(paper.way()),
                        new TreeSet<>(Set.of(grantor)),
                        Extent.of(unit(paper.holder())),
                        new TreeSet<>(parents),
                        scope,
                        term.from(),
                        paper.revoked() ? List.of(Period.from(days(-10))) : List.of(),
                        List.of(),
                        List.of(),
                        basis,
                        List.of())));
    }

    private static Kind kindOf(Way way) {
        return switch (way) {
            case SHARED -> Kind.SHARING;
            case SUB_ENTRUSTED -> Kind.SUB_ENTRUSTMENT;
            case ENTRUSTED, ALL_ENTRUSTED -> Kind.ENTRUSTMENT;
        };
    }

    /** One copy that flows to a thousand units, and for one in five datasets a flow to some other. */
    private void tellFlows() {
        Random dice = new Random(1);
        to.accept(new Line(
                CATALOGUE, "hub", HUB, List.of(new Fact("COPY_OF", HUB, HUB.as(org.suyuan.model.Kind.DATASET), EVER, Map.of()))));
        tell(
                SYSTEMS,
                "binding-hub",
                new Binding(Connection.of(HUB.parts().get(0)), null, unit(0), EVER, Grounds.NONE));
        for (int flow = 0; flow < FLOWS_OF_HUB; flow++) {
            tellFlow("hub-" + flow, HUB, copy(flow));
        }
        for (int from = 0; from < all.datasets(); from += 5) {
            tellFlow("flow-" + from, copy(from), copy(dice.nextInt(all.datasets())));
        }
    }

    private void tellFlow(String name, Urn from, Urn into) {
        Urn job = Urn.of(org.suyuan.model.Kind.JOB, "exchange", name);
        List<Fact> facts =
                List.of(new Fact("FEEDS", from, job, EVER, Map.of()), new Fact("FEEDS", job, into, EVER, Map.of()));
        to.accept(new Line(CATALOGUE, "job-" + name, job, facts));
    }

    static Urn unit(int number) {
        return Urn.of(org.suyuan.model.Kind.UNIT, "u" + number);
    }

    Urn dataset(int number) {
        return copy(number).as(org.suyuan.model.Kind.DATASET);
    }

    private Urn copy(int number) {
        return holding(namespace(all.ownerOf(number).number()), "his.t" + number);
    }

    static Urn paper(int number) {
        return Urn.of(org.suyuan.model.Kind.AUTHORIZATION, "a" + number);
    }

    private static Urn holding(String namespace, String name) {
        return Urn.of(org.suyuan.model.Kind.HOLDING, namespace, name);
    }

    private static String namespace(int unit) {
        return "postgres://his-" + unit + ".example:5432";
    }

    private static Urn document(String id) {
        return Urn.of(org.suyuan.model.Kind.DOCUMENT, id);
    }

    private static Instant days(int days) {
        return Institutions.NOW.plus(Duration.ofDays(days));
    }
}
