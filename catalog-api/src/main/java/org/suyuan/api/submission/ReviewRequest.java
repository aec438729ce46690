package org.suyuan.api.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Problem;

/** Reads decisions: {@code [{"row": 1, "decision": "ACCEPT"}, {"row": 2, "decision": "RETURN", "reason": "…"}]}. */
final class ReviewRequest {
    private static final StrictJson READER = new StrictJson(4);
    private static final int LONGEST_REASON = 500;

    private ReviewRequest() {}

    /**
     * A decision on a row.
     *
     * @param reason screened; never empty if the row is returned
     */
    record OfRow(int row, boolean isReturn, String reason) {}

    /**
     * Decisions in their order, one on a row.
     *
     * @throws Problem BAD_REQUEST or UNPROCESSABLE, with the member that is not as it must be
     */
    static List<OfRow> read(byte[] body) {
        if (!(READER.parse(body).json() instanceof Json.Arr decisions)
                || decisions.elements().isEmpty()) {
            throw unfit("", "a list of decisions, [{\"row\": 1, \"decision\": \"ACCEPT\"}]");
        }
        List<OfRow> wishes = new ArrayList<>();
        Set<Integer> rows = new HashSet<>();
        for (int i = 0; i < decisions.elements().size(); i++) {
            OfRow wish = decision(decisions.elements().get(i), "/" + i);
            if (!rows.add(wish.row())) {
                throw Problem.field(
                        Problem.Code.UNPROCESSABLE,
                        "/" + i + "/row",
                        "row " + wish.row() + " again",
                        "one decision on a row");
            }
            wishes.add(wish);
        }
        return wishes;
    }

    private static OfRow decision(Json json, String at) {
        if (!(json instanceof Json.Obj object)) {
            throw unfit(at, "an object with row, decision and reason");
        }
        boolean isReturn =
                switch (text(object, "decision")) {
                    case "ACCEPT" -> false;
                    case "RETURN" -> true;
                    default -> throw unfit(at + "/decision", "ACCEPT or RETURN");
                };
        String reason = TextScreen.PROSE.screen(text(object, "reason").strip()).text();
        if (reason.length() > LONGEST_REASON || (isReturn && reason.isEmpty())) {
            throw unfit(at + "/reason", "what would be right, 1 to " + LONGEST_REASON + " characters");
        }
        return new OfRow(row(object, at), isReturn, reason);
    }

    private static int row(Json.Obj object, String at) {
        try {
            if (object.get("row") instanceof Json.Num number) {
                return Integer.parseInt(number.literal());
            }
        } catch (NumberFormatException noRow) {
            throw unfit(at + "/row", "the number of a row");
        }
        throw unfit(at + "/row", "the number of a row");
    }

    private static String text(Json.Obj object, String key) {
        return object.get(key) instanceof Json.Text text ? text.value() : "";
    }

    private static Problem unfit(String field, String expected) {
        return Problem.field(Problem.Code.UNPROCESSABLE, field, "of another form", expected);
    }
}
