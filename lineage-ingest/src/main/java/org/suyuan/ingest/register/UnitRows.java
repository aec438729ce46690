package org.suyuan.ingest.register;

import java.util.List;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;
import org.suyuan.norm.Text;
import org.suyuan.time.Timed;
import org.suyuan.unit.Function;
import org.suyuan.unit.LegalForm;
import org.suyuan.unit.Names;
import org.suyuan.unit.Performance;
import org.suyuan.unit.Place;
import org.suyuan.unit.Subordination;
import org.suyuan.unit.Subordination.Tie;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Supervision.Domain;
import org.suyuan.unit.UnitHistory;
import org.suyuan.unit.UnitKind;
import org.suyuan.unit.UnitRole;
import org.suyuan.unit.UnitState;
import org.suyuan.unit.UnitStatus;

/** The kinds of row that tell of units. */
final class UnitRows {
    static final Words<UnitKind> KINDS = Words.of(UnitKind.class)
            .word(UnitKind.HEALTH_AUTHORITY, "卫生健康行政部门")
            .word(UnitKind.TCM_AUTHORITY, "中医药行政部门", "中医药主管部门")
            .word(UnitKind.PUBLIC_HEALTH_INSTITUTION, "公共卫生机构", "专业公共卫生机构")
            .word(UnitKind.MEDICAL_INSTITUTION, "医疗卫生机构", "医疗机构")
            .word(UnitKind.HEALTH_INFO_CENTRE, "卫生健康信息中心", "卫生信息中心")
            .word(UnitKind.BIG_DATA_CENTRE, "城市大数据中心", "大数据中心")
            .word(UnitKind.GOVERNMENT_ORGAN, "其他国家机关", "国家机关")
            .word(UnitKind.PARTY_ORGAN, "党的机关")
            .word(UnitKind.VERTICAL_ORGAN, "垂直管理机构")
            .word(UnitKind.PUBLIC_INSTITUTION, "事业单位")
            .word(UnitKind.ENTERPRISE, "企业")
            .word(UnitKind.RESEARCH_OR_UNIVERSITY, "科研院校", "高校", "科研机构")
            .word(UnitKind.SOCIAL_ORGANISATION, "社会组织")
            .word(UnitKind.EXPERT_COMMITTEE, "专家咨询委员会")
            .word(UnitKind.FOREIGN_PARTY, "境外接收方")
            .all();

    private static final Words<LegalForm> FORMS = Words.of(LegalForm.class)
            .word(LegalForm.ORGAN_LEGAL_PERSON, "机关法人", "机关")
            .word(LegalForm.INSTITUTION_LEGAL_PERSON, "事业单位法人", "事业法人")
            .word(LegalForm.COMPANY, "公司", "企业法人")
            .word(LegalForm.NON_LEGAL_PERSON, "非法人机构或内设机构", "非法人机构", "内设机构")
            .word(LegalForm.FOREIGN, "境外机构", "境外")
            .all();

    private static final Words<UnitStatus> STATUSES = Words.of(UnitStatus.class)
            .word(UnitStatus.PREPARING, "筹建")
            .word(UnitStatus.ACTIVE, "存续", "正常")
            .word(UnitStatus.UNDER_CHANGE, "变更中")
            .word(UnitStatus.WINDING_UP, "清算")
            .word(UnitStatus.CEASED, "终止", "注销")
            .all();

    private static final Words<RoleType> ROLES = Words.of(RoleType.class)
            .word(RoleType.SUPERVISOR, "监管单位", "主管单位")
            .word(RoleType.RESPONSIBLE_UNIT, "责任单位", "生产应用单位")
            .word(RoleType.SECURITY_RESPONSIBLE_UNIT, "安全责任单位")
            .word(RoleType.SERVICE_PROVIDER, "服务提供商", "技术服务单位", "被委托单位")
            .word(RoleType.DATA_USER, "数据使用方", "申请单位")
            .word(RoleType.PUBLIC_DELEGATE, "受委托机构", "信息中心")
            .word(RoleType.REVIEW_BODY, "评审机构")
            .word(RoleType.TASK_UNIT, "任务责任单位")
            .word(RoleType.DATA_SUBJECT, "数据主体")
            .word(RoleType.STAFF, "工作人员")
            .word(RoleType.PUBLIC, "公众")
            .word(RoleType.EVERYONE, "任何主体")
            .word(RoleType.OTHER_ORGAN, "其他机关")
            .word(RoleType.ISSUER, "制定机关")
            .all();

    private static final Words<Domain> DOMAINS = Words.of(Domain.class)
            .word(Domain.STANDARD, "标准")
            .word(Domain.RESOURCE, "资源")
            .word(Domain.SERVICE, "服务")
            .word(Domain.SECURITY, "安全")
            .word(Domain.ALL, "全部", "所有")
            .all();

    private static final Words<Tie> TIES = Words.of(Tie.class)
            .word(Tie.ADMINISTRATIVE, "隶属")
            .word(Tie.COMMISSIONED, "委属", "代管")
            .word(Tie.SAME_LEGAL_PERSON, "同一法人")
            .all();

    private static final Column<String> NAME =
            Column.required("名称", "name", Forms.TEXT, "示例区疾病预防控制中心", "当时的全称", "the full name at that time");
    private static final Column<String> NAME_EN =
            Column.optional("英文名称", "nameEn", Forms.TEXT, "", "Example District CDC", "如有", "if there is one");
    private static final Column<String> SHORT_NAME =
            Column.optional("简称", "shortName", Forms.TEXT, "", "示例疾控", "如有", "if there is one");
    private static final Column<List<String>> FORMER_NAMES = Column.optional(
            "曾用名", "formerNames", Forms.TEXTS, List.of(), "示例区卫生防疫站", "起止时间不详的旧名", "names of before, of unknown times");
    static final Column<String> CODE = Column.optional(
            "统一社会信用代码",
            "code",
            Form.exact("18 characters whose last one checks the others", (text, zone) -> text, text -> text),
            "",
            "12500112450437234J",
            "十八位；没有的留空",
            "the unified social credit code, if it has one");
    private static final Column<UnitKind> KIND = Column.required(
            "机构类型", "kind", Forms.choice(KINDS), "公共卫生机构", "是什么机构；职能和角色另表填报", "what sort of institution it is");
    private static final Column<LegalForm> FORM = Column.required(
            "法律形式", "form", Forms.choice(FORMS), "事业单位法人", "以何种形式承担法律责任", "the form in which it acts in law");
    private static final Column<UnitStatus> STATUS = Column.optional(
            "状态", "status", Forms.choice(STATUSES), UnitStatus.ACTIVE, "存续", "空白为存续", "ACTIVE if empty");
    static final Column<String> LIES_IN = Column.optional(
            "行政区划",
            "division",
            Forms.LIES_IN,
            "",
            "500112",
            "所在地的区划代码；境外留空",
            "the code of the division where it lies; empty if abroad");

    private static final Column<Function> FUNCTION = Column.required(
            "职能", "function", Forms.FUNCTION, "疾病预防控制", "职能代码或名称", "the code of a function, or its name");
    private static final Column<Place> DIVISION =
            Column.required("行政区划", "division", Forms.PLACE, "500112", "为哪个区划", "the code of the division for which");
    private static final Column<Boolean> EXCLUSIVE = Column.optional(
            "独占", "exclusive", Forms.FLAG, false, "是", "是否只能由它履行", "whether nobody else may perform it there");
    private static final Column<RoleType> ROLE =
            Column.required("角色", "role", Forms.choice(ROLES), "责任单位", "在规范中的角色", "its part in the norms");
    private static final Column<String> TERM = Column.required(
            "当地用语", "term", Forms.TEXT, "生产应用单位", "当地文件中的叫法", "the word that the local text has for it");
    private static final Column<Urn> SUPERVISOR = Column.required(
            "监督单位", "supervisor", References.UNIT, "yubei-whc", "监督它的单位", "the unit that supervises it");
    private static final Column<Domain> DOMAIN =
            Column.optional("领域", "domain", Forms.choice(DOMAINS), Domain.ALL, "安全", "空白为全部", "ALL if empty");
    private static final Column<Urn> SUPERIOR = Column.required(
            "上级单位", "superior", References.UNIT, "yubei-whc", "它所隶属的单位", "the unit under which it belongs");
    private static final Column<Tie> TIE = Column.optional(
            "关系", "tie", Forms.choice(TIES), Tie.ADMINISTRATIVE, "隶属", "空白为隶属", "ADMINISTRATIVE if empty");

    static final Sheet UNIT = new Sheet(
            new Text("单位", "unit"),
            new Text(
                    "单位在一段时间内的名称、代码、类型、所在地；更名后另起一行，同一单位的各行相邻",
                    "What a unit was for a time: name, code, sort, place. After a change comes another row; the rows of one unit stand together"),
            List.of(
                    Columns.UNIT,
                    NAME,
                    NAME_EN,
                    SHORT_NAME,
                    FORMER_NAMES,
                    CODE,
                    KIND,
                    FORM,
                    STATUS,
                    LIES_IN,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE,
                    Columns.WITHDRAWN),
            List.of(Columns.UNIT),
            true,
            (register, key, rows) -> new UnitHistory(
                            rows.get(0).get(Columns.UNIT),
                            rows.stream()
                                    .filter(row -> !row.get(Columns.WITHDRAWN))
                                    .map(row -> new Timed<>(state(row), row.period()))
                                    .toList())
                    .line(register, key));

    static final Sheet FUNCTION_OF_UNIT = Sheet.of(
            new Text("职能", "function"),
            new Text("单位为某区划履行某项职能", "A unit performs a function for a division and all that lies within"),
            Columns.and(
                    Columns.UNIT,
                    FUNCTION,
                    DIVISION,
                    EXCLUSIVE,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, FUNCTION, DIVISION),
            (register, key, row) -> new Performance(
                            row.get(Columns.UNIT),
                            row.get(FUNCTION),
                            row.get(DIVISION),
                            row.get(EXCLUSIVE),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet ROLE_OF_UNIT = Sheet.of(
            new Text("角色", "role"),
            new Text(
                    "单位在某区划的规范中的角色，保留当地用语",
                    "The part a unit has in the norms of a division, with the local word for it"),
            Columns.and(
                    Columns.UNIT,
                    ROLE,
                    TERM,
                    DIVISION,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, ROLE, DIVISION),
            (register, key, row) -> new UnitRole(
                            row.get(Columns.UNIT),
                            row.get(ROLE),
                            row.get(TERM),
                            row.get(DIVISION),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet SUPERVISION = Sheet.of(
            new Text("监督", "supervision"),
            new Text("一个单位在某领域受另一单位监督", "A unit is supervised by another in one domain"),
            Columns.and(
                    Columns.UNIT,
                    SUPERVISOR,
                    DOMAIN,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, SUPERVISOR, DOMAIN),
            (register, key, row) -> new Supervision(
                            row.get(Columns.UNIT),
                            row.get(SUPERVISOR),
                            row.get(DOMAIN),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    static final Sheet SUBORDINATION = Sheet.of(
            new Text("隶属", "subordination"),
            new Text("单位隶属于另一单位；隶属不等于受监督", "A unit belongs under another, which is not being supervised by it"),
            Columns.and(
                    Columns.UNIT,
                    SUPERIOR,
                    TIE,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, SUPERIOR),
            (register, key, row) -> new Subordination(
                            row.get(Columns.UNIT), row.get(SUPERIOR), row.get(TIE), row.period(), Columns.grounds(row))
                    .line(register, key));

    private UnitRows() {}

    private static UnitState state(Filled row) {
        Names names = new Names(row.get(NAME), row.get(NAME_EN), row.get(SHORT_NAME), row.get(FORMER_NAMES));
        return new UnitState(
                names,
                row.get(CODE),
                row.get(KIND),
                row.get(FORM),
                row.get(STATUS),
                row.get(LIES_IN),
                Columns.grounds(row));
    }
}
