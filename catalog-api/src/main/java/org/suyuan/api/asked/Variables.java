package org.suyuan.api.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.api.problem.Quotable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.Path;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.screen.Remarks;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.model.Problem;
import tools.jackson.databind.json.JsonMapper;

/** The variables of a question, without what may be a patient's, a text that looks like a name included. */
final class Variables {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 64;
    private static final int LONGEST = 16 << 10;

    private Variables() {}

    static Json kept(Map<String, Object> variables) {
        if (variables.isEmpty()) {
            return new Json.Obj(Map.of());
        }
        byte[] written = JSON.writeValueAsBytes(variables);
        if (written.length > LONGEST) {
            return new Json.Text("‹" + written.length + " bytes›");
        }
        try {
            Json plain = new StrictJson(DEEPEST).parse(written).json();
            return quotable(new Screening(new Remarks()).unknown("variables", plain, Path.ROOT));
        } catch (Problem tooDeep) {
            return new Json.Text("‹nested more than " + DEEPEST + " deep›");
        }
    }

    private static Json quotable(Json json) {
        if (json instanceof Json.Text text) {
            return new Json.Text(Quotable.text(text.value()));
        }
        if (json instanceof Json.Arr list) {
            List<Json> elements = new ArrayList<>();
            list.elements().forEach(one -> elements.add(quotable(one)));
            return new Json.Arr(elements);
        }
        if (json instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((key, value) -> members.put(Quotable.text(key), quotable(value)));
            return new Json.Obj(members);
        }
        return json;
    }
}
