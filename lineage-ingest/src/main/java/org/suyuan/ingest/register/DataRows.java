package org.suyuan.ingest.register;

import java.util.List;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;

/** The kinds of row that tell of data: who answers for them, how they are classed, of what the register states all. */
final class DataRows {
    private static final Words<Capacity> CAPACITIES = Words.of(Capacity.class)
            .word(Capacity.PRIMARY, "主责", "牵头")
            .word(Capacity.JOINT, "共同责任", "共同")
            .word(Capacity.INTERIM_CUSTODIAN, "临时保管")
            .all();

    private static final Words<SharingClass> SHARING = Words.of(SharingClass.class)
            .word(SharingClass.UNCONDITIONAL, "无条件共享")
            .word(SharingClass.CONDITIONAL, "有条件共享")
            .word(SharingClass.NOT_SHARED, "不予共享", "不共享")
            .word(SharingClass.NOT_KNOWN, "不详")
            .all();

    private static final Words<Personal> PERSONAL = Words.of(Personal.class)
            .word(Personal.YES, "是", "含个人信息")
            .word(Personal.NO, "否", "不含个人信息")
            .word(Personal.NOT_KNOWN, "不详")
            .all();

    private static final Column<Capacity> CAPACITY = Column.optional(
            "责任形式", "capacity", Forms.choice(CAPACITIES), Capacity.PRIMARY, "主责", "空白为主责", "PRIMARY if empty");
    private static final Column<Urn> ENTRY = Column.required(
            "目录条目", "entry", References.DOCUMENT, "cq-ml-0412", "目录条目的标识", "the entry in a catalogue, by its id");
    private static final Column<SharingClass> SHARING_CLASS =
            Column.required("共享属性", "sharing", Forms.choice(SHARING), "有条件共享", "共享类别", "the class for sharing");
    private static final Column<Personal> ABOUT_PERSONS = Column.optional(
            "个人信息",
            "personal",
            Forms.choice(PERSONAL),
            Personal.NOT_KNOWN,
            "是",
            "是否关于个人；空白为不详",
            "whether the data are about persons; NOT_KNOWN if empty");
    private static final Column<Extent> DATASETS = Column.required(
            "数据集",
            "datasets",
            References.DATASETS,
            "*",
            "声明完整的数据集；* 为该单位全部",
            "the datasets of which all is stated; * for all that the unit has");

    static final Sheet ACCOUNTABILITY = Sheet.of(
            new Text("责任", "accountability"),
            new Text("单位对数据集负责", "A unit answers for a dataset"),
            Columns.and(
                    Columns.UNIT,
                    Columns.DATASET,
                    CAPACITY,
                    Columns.VALID_FROM,
                    Columns.VALID_UNTIL,
                    Columns.PROVISIONS,
                    Columns.EVIDENCE),
            List.of(Columns.UNIT, Columns.DATASET),
            (register, key, row) -> AnsweringLine.of(
                    register,
                    key,
                    new Accountability(
                            row.get(Columns.UNIT),
                            row.get(Columns.DATASET),
                            row.get(CAPACITY),
                            row.period(),
                            row.get(Columns.PROVISIONS)),
                    row.get(Columns.EVIDENCE)));

    static final Sheet CATALOGUE_ENTRY = Sheet.of(
            new Text("目录", "catalogueEntry"),
            new Text("数据集在资源目录中的条目及其类别", "The entry of a dataset in a resource catalogue, and its class"),
            Columns.and(ENTRY, Columns.DATASET, SHARING_CLASS, ABOUT_PERSONS, Columns.VALID_FROM, Columns.VALID_UNTIL),
            List.of(ENTRY, Columns.DATASET),
            (register, key, row) -> AnsweringLine.of(
                    register,
                    key,
                    row.get(ENTRY),
                    row.get(Columns.DATASET),
                    new Classification(row.get(SHARING_CLASS), row.get(ABOUT_PERSONS)),
                    row.period()));

    static final Sheet COMPLETE_EXTENT = Sheet.of(
            new Text("完整声明", "completeExtent"),
            new Text(
                    "本登记册已列出该单位这些数据集的全部授权，未列即没有",
                    "This register states every paper of the unit about these data: what is not in it does not exist"),
            Columns.and(Columns.UNIT, DATASETS, Columns.VALID_FROM, Columns.VALID_UNTIL),
            List.of(Columns.UNIT),
            (register, key, row) ->
                    AnsweringLine.complete(register, key, row.get(Columns.UNIT), row.get(DATASETS), row.period()));

    private DataRows() {}
}
