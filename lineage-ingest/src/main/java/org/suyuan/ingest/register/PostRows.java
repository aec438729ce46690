package org.suyuan.ingest.register;

import java.util.List;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;
import org.suyuan.unit.Filling;
import org.suyuan.unit.Post;
import org.suyuan.unit.PostKind;

/** The kinds of row that tell of posts and of who fills them. */
final class PostRows {
    private static final Words<PostKind> KINDS = Words.of(PostKind.class)
            .word(PostKind.TOP_LEADER, "一把手", "主要负责人")
            .word(PostKind.LEADER_IN_CHARGE, "分管负责人")
            .word(PostKind.DATA_DEPARTMENT, "责任部门", "数据管理部门")
            .word(PostKind.SECURITY_POST, "安全管理部门或岗位", "安全管理部门", "安全管理岗位")
            .word(PostKind.DATA_STAFF, "专职或兼职工作人员", "专职工作人员", "兼职工作人员")
            .word(PostKind.TRACKING_PERSON, "跟踪管理指定人员")
            .word(PostKind.DIRECTLY_RESPONSIBLE_SUPERVISOR, "直接负责的主管人员")
            .word(PostKind.DIRECTLY_RESPONSIBLE_PERSON, "直接责任人")
            .all();

    private static final Column<String> POST = Column.required(
            "岗位",
            "post",
            References.NAME,
            "security",
            "岗位在本单位的短名；职务名称在“任职”表",
            "a short name of the post in its unit; its title belongs to a filling");
    private static final Column<String> TITLE =
            Column.required("职务名称", "title", Forms.TEXT, "数据安全负责人", "当时的职务名称", "what the post is called at that time");
    private static final Column<PostKind> KIND =
            Column.required("岗位类型", "kind", Forms.choice(KINDS), "安全管理岗位", "岗位负责什么", "what the post answers for");
    private static final Column<String> HOLDER = Column.optional(
            "任职者",
            "holder",
            Forms.TEXT,
            "",
            "安全科负责人",
            "化名或职务称谓，不填证件号、电话；空缺留空",
            "a pseudonym or an official title, never a number; empty while nobody fills the post");

    static final Sheet POST_OF_UNIT = Sheet.of(
            new Text("岗位", "post"),
            new Text("单位设有某岗位", "A unit has a post, whoever fills it"),
            Columns.and(
                    Columns.UNIT, POST, Columns.VALID_FROM, Columns.VALID_UNTIL, Columns.PROVISIONS, Columns.EVIDENCE),
            List.of(Columns.UNIT, POST),
            (register, key, row) ->
                    new Post(row.get(Columns.UNIT), post(row), row.period(), Columns.grounds(row)).line(register, key));

    static final Sheet FILLING = Sheet.of(
            new Text("任职", "filling"),
            new Text("某岗位在一段时间内的名称、类型和任职者", "What a post is called for a time, and who fills it"),
            Columns.and(
                    Columns.UNIT,
                    POST,
                    TITLE,
                    KIND,
                    HOLDER,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, POST, Columns.VALID_FROM),
            (register, key, row) -> new Filling(
                            post(row),
                            row.get(TITLE),
                            row.get(KIND),
                            row.get(HOLDER),
                            row.period(),
                            Columns.grounds(row))
                    .line(register, key));

    private PostRows() {}

    private static Urn post(Filled row) {
        return Post.urn(row.get(Columns.UNIT), row.get(POST));
    }
}
