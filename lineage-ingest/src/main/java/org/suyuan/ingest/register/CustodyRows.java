package org.suyuan.ingest.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.custody.Binding;
import org.suyuan.custody.Connection;
import org.suyuan.custody.Copy;
import org.suyuan.custody.Copy.CopyKind;
import org.suyuan.custody.InformationSystem;
import org.suyuan.custody.InformationSystem.SystemKind;
import org.suyuan.custody.Operation;
import org.suyuan.custody.Operation.Capacity;
import org.suyuan.custody.Site;
import org.suyuan.custody.Site.SiteKind;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;

/** The kinds of row that tell where data are kept, and by whom. */
final class CustodyRows {
    private static final Words<SiteKind> SITES = Words.of(SiteKind.class)
            .word(SiteKind.OWN_DATA_CENTRE, "自建机房", "自有机房")
            .word(SiteKind.GOVERNMENT_CLOUD, "政务云")
            .word(SiteKind.PUBLIC_CLOUD, "公有云")
            .word(SiteKind.MEDIA_VAULT, "介质库")
            .word(SiteKind.UNKNOWN, "不详")
            .all();

    private static final Words<SystemKind> SYSTEMS = Words.of(SystemKind.class)
            .word(SystemKind.REGIONAL_HEALTH_PLATFORM, "全民健康信息平台", "区域卫生信息平台")
            .word(SystemKind.CITY_DATA_CENTRE, "卫生健康数据中心")
            .word(SystemKind.PUBLIC_SHARING_PLATFORM, "公共数据共享平台", "政务资源共享交换平台")
            .word(SystemKind.OPEN_PLATFORM, "公共数据开放平台")
            .word(SystemKind.HOSPITAL_SYSTEM, "医院信息系统")
            .word(SystemKind.PUBLIC_HEALTH_SYSTEM, "公共卫生业务系统")
            .word(SystemKind.REGULATORY_PORT, "监管端口")
            .word(SystemKind.BACKUP_SYSTEM, "备份系统")
            .word(SystemKind.OTHER, "其他")
            .all();

    private static final Words<Capacity> CAPACITIES = Words.of(Capacity.class)
            .word(Capacity.OWNER, "建设单位", "自行运维")
            .word(Capacity.OPERATIONS_PROVIDER, "运维单位", "运维服务商")
            .all();

    private static final Words<CopyKind> COPIES = Words.of(CopyKind.class)
            .word(CopyKind.SOURCE, "数源")
            .word(CopyKind.AGGREGATED, "归集", "汇聚")
            .word(CopyKind.SHARED_COPY, "共享副本")
            .word(CopyKind.ENTRUSTED_COPY, "受托副本")
            .word(CopyKind.BACKUP, "备份")
            .word(CopyKind.OFFSITE_BACKUP, "异地备份")
            .word(CopyKind.INTERMEDIATE, "中间数据", "临时数据")
            .word(CopyKind.OPEN_PUBLICATION, "开放发布")
            .word(CopyKind.ARCHIVE, "归档")
            .word(CopyKind.HANDOVER_STAGING, "移交中转")
            .word(CopyKind.RESIDUAL, "残留")
            .all();

    private static final Column<Urn> THE_SITE =
            Column.required("场所", "site", References.SITE, "yb-room-1", "场所的标识", "the site, by its id or urn");
    private static final Column<Urn> AT_SITE = Column.optional(
            "场所", "site", References.SITE, Site.urn("-"), "yb-room-1", "系统所在场所", "the site where it stands");
    private static final Column<SiteKind> SITE_KIND =
            Column.required("场所类型", "kind", Forms.choice(SITES), "政务云", "是什么场所", "whose house it is");
    private static final Column<String> COUNTRY = Column.optional(
            "国家",
            "country",
            Form.exact("two letters of ISO 3166-1, CN", (text, zone) -> text, text -> text),
            "CN",
            "CN",
            "两位国家代码；空白为 CN",
            "two letters of ISO 3166-1; CN if empty");
    private static final Column<String> LIES_IN = Column.optional(
            "行政区划",
            "division",
            Forms.LIES_IN,
            "",
            "500112",
            "所在地的区划代码；境外留空",
            "the code of the division where it lies; empty if abroad");

    private static final Column<Urn> THE_SYSTEM =
            Column.required("系统", "system", References.SYSTEM, "yb-his", "系统的标识", "the system, by its id or urn");
    private static final Column<Urn> IN_SYSTEM = Column.optional(
            "系统",
            "system",
            References.SYSTEM,
            InformationSystem.urn("-"),
            "yb-his",
            "所在系统",
            "the system where it lies");
    private static final Column<SystemKind> SYSTEM_KIND =
            Column.required("系统类型", "kind", Forms.choice(SYSTEMS), "医院信息系统", "系统的用途", "what the system is there for");
    private static final Column<String> NAME =
            Column.required("名称", "name", Forms.TEXT, "示例区人民医院信息系统", "当时的名称", "what it is called at that time");
    private static final Column<Urn> HOLDER = Column.required(
            "持有单位", "holder", References.UNIT, "yubei-hospital", "持有其中数据的单位", "the unit that holds what is kept there");
    private static final Column<Urn> HOLDER_IF_OTHER = Column.optional(
            "持有单位",
            "holder",
            References.UNIT,
            Urn.of(Kind.UNIT, "-"),
            "yubei-hospital",
            "空白为系统的持有单位",
            "the unit that holds what comes from there; that of the system if empty");
    private static final Column<Capacity> CAPACITY = Column.required(
            "运维方式", "capacity", Forms.choice(CAPACITIES), "运维单位", "以什么身份运行", "as what it runs the system");

    private static final Column<String> NAMESPACE = Column.required(
            "命名空间",
            "namespace",
            References.TECHNICAL,
            "postgres://his.example:5432",
            "血缘事件中的命名空间",
            "the namespace by which lineage knows it");
    private static final Column<String> PREFIX = Column.optional(
            "名称前缀",
            "prefix",
            References.TECHNICAL,
            "",
            "hospital.public",
            "多家单位共用一台服务器时，名称的前几段；空白为全部",
            "where several units share a server: the first parts of the names; all if empty");
    private static final Column<Urn> HOLDING = Column.required(
            "副本",
            "holding",
            References.HOLDING,
            "postgres://his.example:5432/hospital.public.visit",
            "命名空间/名称，或完整 urn",
            "the copy, as namespace/name or urn");
    /** Not {@link Columns#DATASET}, by which rows are taken for the unit's own that answers for the data or keeps them. */
    private static final Column<Urn> COPY_OF = Column.optional(
            "数据集",
            "dataset",
            References.DATASET,
            Urn.of(Kind.DATASET, "-", "-"),
            "postgres://his.example:5432/hospital.public.visit",
            "是哪个数据集的副本；空白为同名的数据集",
            "of which dataset it is a copy; of the one with its own name if empty");

    private static final Column<CopyKind> COPY_KIND =
            Column.required("副本类型", "kind", Forms.choice(COPIES), "数源", "副本的性质", "what the copy is there for");

    static final Sheet SITE = Sheet.of(
            new Text("场所", "site"),
            new Text(
                    "存放系统的场所，用以判断数据是否出市、出境",
                    "A place where systems stand, which tells whether data stay where they must"),
            Columns.and(
                    THE_SITE,
                    NAME,
                    SITE_KIND,
                    COUNTRY,
                    LIES_IN,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(THE_SITE),
            (register, key, row) -> new Site(
                            row.get(THE_SITE),
                            row.get(NAME),
                            row.get(SITE_KIND),
                            row.get(COUNTRY),
                            row.get(LIES_IN),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet SYSTEM = Sheet.of(
            new Text("系统", "system"),
            new Text("保存数据的信息系统，由谁持有其中的数据", "A system in which data are kept, and who holds them"),
            Columns.and(
                    THE_SYSTEM,
                    NAME,
                    SYSTEM_KIND,
                    HOLDER,
                    AT_SITE,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(THE_SYSTEM),
            (register, key, row) -> new InformationSystem(
                            row.get(THE_SYSTEM),
                            row.get(NAME),
                            row.get(SYSTEM_KIND),
                            row.get(HOLDER),
                            row.ifAny(AT_SITE),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet OPERATION = Sheet.of(
            new Text("运维", "operation"),
            new Text(
                    "单位运行某系统；运行者不因此成为数据的持有者或责任方",
                    "A unit runs a system, which makes it neither holder nor accountable"),
            Columns.and(
                    Columns.UNIT,
                    THE_SYSTEM,
                    CAPACITY,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, THE_SYSTEM),
            (register, key, row) -> new Operation(
                            row.get(Columns.UNIT),
                            row.get(THE_SYSTEM),
                            row.get(CAPACITY),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet BINDING = Sheet.of(
            new Text("绑定", "binding"),
            new Text(
                    "把血缘中的命名空间归到系统和持有单位；主机改名只需新增一行绑定",
                    "What lineage calls a place lies in a system and is held by a unit; a host renamed is one row more"),
            Columns.and(
                    NAMESPACE,
                    PREFIX,
                    IN_SYSTEM,
                    HOLDER_IF_OTHER,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(NAMESPACE, PREFIX),
            (register, key, row) -> new Binding(
                            new Connection(row.get(NAMESPACE), row.get(PREFIX)),
                            row.ifAny(IN_SYSTEM),
                            row.ifAny(HOLDER_IF_OTHER),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet COPY = Sheet.of(
            new Text("副本", "copy"),
            new Text(
                    "单位持有数据的一份副本、是哪个数据集的及其性质；先于绑定",
                    "A unit holds one copy of data, of which data and as what; it counts before a binding"),
            Columns.and(
                    HOLDING,
                    COPY_OF,
                    COPY_KIND,
                    HOLDER,
                    IN_SYSTEM,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(HOLDING),
            (register, key, row) -> new Copy(
                            row.get(HOLDING),
                            row.ifAny(COPY_OF),
                            row.get(COPY_KIND),
                            row.get(HOLDER),
                            row.ifAny(IN_SYSTEM),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    private CustodyRows() {}

    /** The unit that a row names as the holder, if it does. */
    static Set<Urn> holders(Filled row) {
        return Stream.of(HOLDER, HOLDER_IF_OTHER).filter(row::has).map(row::get).collect(Collectors.toSet());
    }

    /** The system that a row tells of, or places something in; null if there is none. */
    static @Nullable Urn system(Filled row) {
        return Stream.of(THE_SYSTEM, IN_SYSTEM)
                .filter(row::has)
                .map(row::get)
                .findFirst()
                .orElse(null);
    }
}
