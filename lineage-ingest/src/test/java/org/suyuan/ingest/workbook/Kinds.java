package org.suyuan.ingest.workbook;

import java.util.List;
import org.suyuan.ingest.workbook.TargetColumn.Holds;

/** Kinds like those that registers have. */
final class Kinds {
    static final Target UNIT = new Target(
            "单位",
            List.of(
                    column("名称", "name", true, Holds.TEXT),
                    column("统一社会信用代码", "code", false, Holds.CREDIT_CODE),
                    column("行政区划", "division", true, Holds.DIVISION),
                    column("曾用名", "formerNames", false, Holds.TEXT),
                    column("有效期自", "validFrom", false, Holds.FIRST_DAY),
                    column("有效期至", "validUntil", false, Holds.LAST_DAY)));

    static final Target AUTHORIZATION = new Target(
            "授权",
            List.of(
                    column("授权", "authorization", false, Holds.TEXT),
                    column("授权方", "grantors", true, Holds.UNIT),
                    column("被授权方", "grantees", true, Holds.UNIT),
                    column("数据集", "datasets", false, Holds.TEXT),
                    column("目的", "purposes", false, Holds.TEXT),
                    column("授权日期", "granted", false, Holds.DAY),
                    column("有效期自", "validFrom", true, Holds.FIRST_DAY),
                    column("有效期至", "validUntil", false, Holds.LAST_DAY)));

    static final Target CATALOGUE = new Target(
            "目录",
            List.of(
                    column("目录条目", "entry", true, Holds.TEXT),
                    column("数据集", "dataset", true, Holds.TEXT),
                    column("单位", "unit", true, Holds.UNIT),
                    column("共享属性", "sharing", true, Holds.TEXT)));

    static final List<Target> ALL = List.of(UNIT, AUTHORIZATION, CATALOGUE);

    static final Workbooks WORKBOOKS = new Workbooks(ALL, Synonyms.bundled());

    private Kinds() {}

    private static TargetColumn column(String zh, String en, boolean required, Holds holds) {
        return new TargetColumn(zh, List.of(en), required, holds);
    }
}
