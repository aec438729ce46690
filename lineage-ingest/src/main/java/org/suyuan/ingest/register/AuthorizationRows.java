package org.suyuan.ingest.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.keeping.PaperLine;
import org.suyuan.authorization.keeping.PieceLine;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

/** The kinds of row that tell of authorizations and of what became of them. */
final class AuthorizationRows {
    private static final Words<Kind> KINDS = kinds();

    private static final Words<Redelegation> REDELEGATION = Words.of(Redelegation.class)
            .word(Redelegation.UNWRITTEN, "未约定")
            .word(Redelegation.FORBIDDEN, "不得转委托", "否", "禁止", "no")
            .word(Redelegation.ALLOWED, "可以转委托", "是", "允许", "yes")
            .all();

    private static final Words<Change> CHANGES = Words.of(Change.class)
            .word(Change.REVOKED, "撤销", "撤回", "终止")
            .word(Change.SUSPENDED, "暂停", "中止")
            .word(Change.NOVATED, "主体变更", "三方变更")
            .all();

    /** What may become of an authorization. */
    enum Change {
        REVOKED,
        SUSPENDED,
        NOVATED
    }

    private static final Column<Kind> KIND =
            Column.required("授权类型", "kind", Forms.choice(KINDS), "委托", "是什么授权", "what sort of paper it is");
    private static final Column<List<Urn>> GRANTORS = Column.optional(
            "授权方",
            "grantors",
            References.UNITS,
            List.of(),
            "yubei-cdc",
            "法律直接授予的留空",
            "who gave it; empty where the law itself does");
    private static final Column<Extent> GRANTEES = Column.required(
            "被授权方", "grantees", References.HOLDERS, "huayi-tech", "单位；* 为任何人", "units; * for everybody");
    private static final Column<List<Urn>> PARENTS = Column.optional(
            "上级授权",
            "parents",
            References.PAPERS,
            List.of(),
            "yb-2023-002",
            "据以转授的授权；没有的留空",
            "the papers that it narrows; none if it is a root");
    private static final Column<Extent> DATASETS = scope(
            "数据集",
            "datasets",
            References.DATASETS,
            "postgres://his.example:5432/hospital.public.visit",
            "哪些数据",
            "which data");
    private static final Column<Extent> FIELDS =
            scope("字段", "fields", References.FIELDS, "*", "哪些字段", "which columns of them");
    private static final Column<Extent> OPERATIONS =
            scope("处理方式", "operations", References.OPERATIONS, "存储; 加工", "可做什么", "to do what");
    private static final Column<Extent> PURPOSES =
            scope("目的", "purposes", References.PURPOSES, "公共卫生", "为了什么，含其下位目的", "what for, narrower purposes included");
    private static final Column<Extent> DIVISIONS =
            scope("地域", "divisions", Forms.PLACES, "500112", "在哪些区划，含其下级", "where, with all that lies within");
    private static final Column<Extent> RECIPIENTS =
            scope("接收方", "recipients", References.PARTIES, "*", "可提供给谁", "to whom data may be provided");
    private static final Column<Redelegation> RE_DELEGATION = Column.optional(
            "转委托",
            "redelegation",
            Forms.choice(REDELEGATION),
            Redelegation.UNWRITTEN,
            "否",
            "可否转授；空白为未约定",
            "whether it may be passed on; UNWRITTEN if empty");
    private static final Column<Instant> GRANTED =
            Column.required("授权日期", "granted", Forms.FROM, "2024-02-20", "作出授权之日", "the day on which it was given");
    private static final Column<Instant> ENDS = Column.optional(
            "有效期至",
            "validUntil",
            Forms.UNTIL,
            Period.OPEN,
            "2026-02-28",
            "末日，含当日；“长期”为写明无期限，空白为未写明",
            "the last day, which still counts; 长期 (open) if the paper says that it has no end, empty if it says nothing");

    private static final Column<Change> CHANGE =
            Column.required("变动", "change", Forms.choice(CHANGES), "撤销", "发生了什么", "what became of it");
    private static final Column<Urn> FROM_UNIT = Column.optional(
            "原主体",
            "fromUnit",
            References.UNIT,
            Urn.of(org.suyuan.model.Kind.UNIT, "-"),
            "",
            "主体变更时填：退出的单位",
            "of a novation: the party that gives way");
    private static final Column<Urn> TO_UNIT = Column.optional(
            "新主体",
            "toUnit",
            References.UNIT,
            Urn.of(org.suyuan.model.Kind.UNIT, "-"),
            "",
            "主体变更时填：接替的单位",
            "of a novation: the party that takes its place");

    static final Sheet AUTHORIZATION = Sheet.of(
            new Text("授权", "authorization"),
            new Text(
                    "一份授权：谁给谁、什么数据、可做什么；空白的范围在顶层授权为无，在转授中从上级",
                    "A paper: who gives whom which data to do what. An empty cell of its scope is nothing in a root, and in a child what the parent has"),
            Columns.and(
                    Columns.PAPER,
                    KIND,
                    GRANTORS,
                    GRANTEES,
                    PARENTS,
                    DATASETS,
                    FIELDS,
                    OPERATIONS,
                    PURPOSES,
                    DIVISIONS,
                    RECIPIENTS,
                    RE_DELEGATION,
                    GRANTED,
                    Columns.VALID_FROM,
                    ENDS,
                    Columns.PROVISIONS),
            List.of(Columns.PAPER),
            (register, key, row) -> PaperLine.of(register, key, paper(row)));

    static final Sheet AUTHORIZATION_CHANGE = Sheet.of(
            new Text("授权变动", "authorizationChange"),
            new Text("授权被撤销、暂停，或主体变更", "An authorization is revoked or suspended, or a party gives way to another"),
            Columns.and(Columns.PAPER, CHANGE, FROM_UNIT, TO_UNIT, Columns.VALID_FROM, Columns.VALID_UNTIL),
            List.of(Columns.PAPER, CHANGE, FROM_UNIT),
            AuthorizationRows::change);

    private AuthorizationRows() {}

    private static Column<Extent> scope(
            String zh, String en, Form<Extent> form, String example, String meaningZh, String meaning) {
        return Column.optional(zh, en, form, Extent.UNWRITTEN, example, meaningZh, meaning);
    }

    private static Words<Kind> kinds() {
        Words.Builder<Kind> words = Words.of(Kind.class);
        for (Kind kind : Kind.values()) {
            words.word(kind, kind.zh(), kind.en());
        }
        return words.all();
    }

    /** The units that give or get, as far as they are named. */
    static Set<Urn> parties(Filled row) {
        Set<Urn> parties = new TreeSet<>(row.get(GRANTORS));
        parties.addAll(row.get(GRANTEES).listed());
        return parties;
    }

    private static Authorization paper(Filled row) {
        return new Authorization(
                row.get(Columns.PAPER),
                row.get(KIND),
                new TreeSet<>(row.get(GRANTORS)),
                row.get(GRANTEES),
                new TreeSet<>(row.get(PARENTS)),
                scope(row),
                row.get(GRANTED),
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                row.get(Columns.PROVISIONS));
    }

    private static Scope scope(Filled row) {
        Period period = row.period(ENDS);
        Term term = new Term(period.from(), period.until(), row.has(ENDS));
        return new Scope(
                row.get(DATASETS),
                row.get(FIELDS),
                row.get(OPERATIONS),
                row.get(PURPOSES),
                row.get(DIVISIONS),
                row.get(RECIPIENTS),
                term,
                row.get(RE_DELEGATION));
    }

    private static Line change(Urn register, String key, Filled row) {
        Urn paper = row.get(Columns.PAPER);
        return switch (row.get(CHANGE)) {
            case REVOKED -> PieceLine.revoked(register, key, paper, row.period());
            case SUSPENDED -> PieceLine.suspended(register, key, paper, row.period());
            case NOVATED ->
                PieceLine.novated(
                        register,
                        key,
                        paper,
                        new Novation(row.needed(FROM_UNIT), row.needed(TO_UNIT), row.get(Columns.VALID_FROM)));
        };
    }
}
