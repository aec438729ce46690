package org.suyuan.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.workbook.Mapping.Assigned;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

/** A mapping as JSON: the same mapping always makes the same text. */
public final class MappingJson {
    private static final StrictJson READER = new StrictJson(8);

    private MappingJson() {}

    public static String written(Mapping mapping) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("source", text(mapping.source()));
        all.put("kind", text(mapping.kind()));
        all.put("headers", list(mapping.headers(), MappingJson::text));
        all.put("digest", text(mapping.digest()));
        all.put("columns", list(mapping.columns(), MappingJson::assigned));
        all.put("units", texts(mapping.units()));
        all.put("values", texts(mapping.values()));
        return new Json.Obj(all).written();
    }

    /**
     * The mapping that was written.
     *
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if it is no mapping
     */
    public static Mapping read(String json) {
        Json.Obj all = as(
                Json.Obj.class,
                READER.parse(json.getBytes(StandardCharsets.UTF_8)).json(),
                "",
                "an object");
        return new Mapping(
                string(all, "source"),
                string(all, "kind"),
                each(all, "headers", one -> as(Json.Text.class, one, "headers", "texts")
                        .value()),
                string(all, "digest"),
                each(all, "columns", MappingJson::assigned),
                texts(as(Json.Obj.class, all.get("units"), "units", "an object of urns by names")),
                all.get("values") == null
                        ? Map.of()
                        : texts(as(Json.Obj.class, all.get("values"), "values", "an object of texts by columns")));
    }

    private static Json texts(Map<String, String> texts) {
        Map<String, Json> members = new LinkedHashMap<>();
        new TreeMap<>(texts).forEach((name, text) -> members.put(name, text(text)));
        return new Json.Obj(members);
    }

    private static Map<String, String> texts(Json.Obj members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.members().keySet().forEach(name -> texts.put(name, string(members, name)));
        return texts;
    }

    private static Json assigned(Assigned column) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("column", new Json.Num(String.valueOf(column.column())));
        members.put("target", text(column.target()));
        members.put("part", text(column.part().name()));
        return new Json.Obj(members);
    }

    private static Assigned assigned(Json json) {
        Json.Obj one = as(Json.Obj.class, json, "columns", "objects");
        try {
            int column = Integer.parseInt(
                    as(Json.Num.class, one.get("column"), "column", "a number").literal());
            return new Assigned(column, string(one, "target"), Part.valueOf(string(one, "part")));
        } catch (IllegalArgumentException e) {
            throw Problem.field(
                    Code.UNPROCESSABLE, "columns", "of another form", "a number, and a part WHOLE, START or END");
        }
    }

    private static Json text(String text) {
        return new Json.Text(text);
    }

    private static <T> Json list(List<T> values, Function<T, Json> form) {
        return new Json.Arr(values.stream().map(form).toList());
    }

    private static String string(Json.Obj object, String key) {
        return as(Json.Text.class, object.get(key), key, "a text").value();
    }

    private static <T> List<T> each(Json.Obj object, String key, Function<Json, T> form) {
        return as(Json.Arr.class, object.get(key), key, "a list").elements().stream()
                .map(form)
                .toList();
    }

    private static <T extends Json> T as(Class<T> type, @Nullable Json json, String field, String expected) {
        if (!type.isInstance(json)) {
            throw Problem.field(Code.UNPROCESSABLE, field, json == null ? null : "something else", expected);
        }
        return type.cast(json);
    }
}
