package org.suyuan.ingest.register;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/** The columns that several kinds have in common. */
final class Columns {
    static final Column<Urn> UNIT = Column.required(
            "单位", "unit", References.UNIT, "yubei-cdc", "单位的标识：自定短名或完整 urn", "the unit, by its id or urn");

    static final Column<Urn> DATASET = Column.required(
            "数据集",
            "dataset",
            References.DATASET,
            "postgres://his.example:5432/hospital.public.visit",
            "命名空间/名称，或完整 urn",
            "the dataset, as namespace/name or urn");

    static final Column<Urn> PAPER = Column.required(
            "授权", "authorization", References.PAPER, "yb-2024-017", "授权的标识", "the authorization, by its id or urn");

    static final Column<Urn> DOCUMENT = Column.required(
            "文件",
            "document",
            References.DOCUMENT,
            "yb-xy-2024-03",
            "文件的标识，文件本身留在本单位",
            "the document, by its id; it stays where it is");

    static final Column<Instant> VALID_FROM = Column.required(
            "有效期自",
            "validFrom",
            Forms.FROM,
            "2024-03-01",
            "首日；只写年月的从当月一日起",
            "the first day; of a month alone, its first");

    static final Column<Instant> VALID_UNTIL = Column.optional(
            "有效期至",
            "validUntil",
            Forms.UNTIL,
            Period.OPEN,
            "2026-02-28",
            "末日，含当日；空白或“长期”为无期限",
            "the last day, which still counts; empty or 长期 (open) for no end");

    static final Column<List<Urn>> PROVISIONS = Column.optional(
            "依据条款",
            "provisions",
            References.PROVISIONS,
            List.of(),
            "SC-33; SZ-13",
            "条款编号",
            "ids of the articles it rests on");

    static final Column<List<String>> EVIDENCE = Column.optional(
            "佐证",
            "evidence",
            Forms.NOTES,
            List.of(),
            "渝卫函〔2024〕17号",
            "文件名称或文号，不填内容",
            "names of documents, never their content");

    static final Column<String> LINE = Column.optional(
            "行标识",
            "line",
            References.NAME,
            "",
            "",
            "同一事项分几段填报时自定的标识，以后不变；平时留空",
            "a name of your own for this row, where the same thing is told for several periods; else empty");

    static final Column<Boolean> WITHDRAWN = Column.optional(
            "撤回", "withdrawn", Forms.FLAG, false, "", "填“是”则撤回本行此前所报", "yes takes back what this row said before");

    private Columns() {}

    /** These columns, then the ones by which every row is named and taken back. */
    static List<Column<?>> and(Column<?>... columns) {
        return Stream.concat(Stream.of(columns), Stream.of(LINE, WITHDRAWN)).toList();
    }

    static Grounds grounds(Filled row) {
        return new Grounds(row.get(PROVISIONS).stream().map(References::short_).toList(), row.get(EVIDENCE));
    }
}
