package org.suyuan.api.seed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Registers with a seed in their cells, headers and names, in the documented formats and in forms of their own. */
final class SeedRegisters {
    private static final JsonMapper JSON = new JsonMapper();

    private SeedRegisters() {}

    /**
     * Registers with a seed.
     *
     * @param isBare whether nothing tells that the seed is a name: then ids and free texts, where it stays, are left out
     */
    static List<Wire> with(String seed, boolean isBare) {
        String cell = quoted(seed);
        List<Wire> all = new ArrayList<>(List.of(
                table("岗位.csv", "单位,岗位,有效期自\nseed-unit,chief," + cell + "\n"),
                table("岗位.csv", "单位,岗位,有效期自," + cell + "\nseed-unit,chief,2020," + cell + "\n"),
                table("责任.csv", "单位,数据集,责任形式,有效期自\nseed-unit,postgres://seed/a.b," + cell + ",2020\n"),
                table("台账.csv", "岗位设置台账,,,\n责任单位,岗位,开始日期,联系人\n" + cell + ",chief," + cell + "," + cell + "\n"),
                table("台账.csv", "责任单位,岗位,开始日期," + cell + "\nurn:suyuan:unit:seed-unit,chief,2020.1," + cell + "\n"),
                table(seed.contains("/") ? "x.csv" : seed + ".csv", "单位,岗位\n" + cell + ",chief\n"),
                mapping(List.of("责任单位", seed), Map.of()),
                mapping(List.of("责任单位"), Map.of(seed, "urn:suyuan:unit:seed-unit")),
                Wire.post("/api/v1/registers/" + encoded(seed), "post: []").with("Content-Type", "application/yaml")));
        if (!isBare) {
            all.add(table("岗位.csv", "单位,岗位,有效期自\n" + cell + "," + cell + ",2020\n"));
            all.add(table(
                    "单位.csv",
                    "单位,名称,机构类型,法律形式,有效期自,佐证\nseed-" + Integer.toHexString(seed.hashCode()) + "," + cell
                            + ",公共卫生机构,事业单位法人,2020," + cell + "\n"));
        }
        return all;
    }

    private static Wire mapping(List<String> headers, Map<String, String> units) {
        return Wire.post(
                "/api/v1/registers/seeds/mappings",
                JSON.writeValueAsString(Map.of(
                        "source",
                        "seeds",
                        "kind",
                        "岗位",
                        "headers",
                        headers,
                        "digest",
                        "0".repeat(64),
                        "columns",
                        List.of(Map.of("column", 0, "target", "单位", "part", "WHOLE")),
                        "units",
                        units)));
    }

    /** A unit whose name is nobody's. */
    static Wire control(String name) {
        return table("单位.csv", "单位,名称,机构类型,法律形式,有效期自\nseed-control," + name + ",公共卫生机构,事业单位法人,2020\n");
    }

    private static Wire table(String file, String content) {
        return Wire.post("/api/v1/registers/seeds?file=" + encoded(file), content)
                .with("Content-Type", "text/csv");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
