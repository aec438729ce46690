package org.suyuan.api.responder;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.suyuan.api.door.Wish;
import org.suyuan.incident.Scope;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Problem;
import org.suyuan.norm.Divisions;

/** A wish that somebody respond: {@code {"caller", "incident", "units": […]?, "divisions": […]?, "until"}}. */
record ResponderRequest(String caller, String incident, Scope scope, Instant until) {
    private static final int LONGEST_CALLER = 200;
    private static final Pattern INCIDENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~()（）〔〕-]{0,99}");

    /**
     * Reads a wish.
     *
     * @throws Problem BAD_REQUEST if it is no JSON, UNPROCESSABLE if a field is not acceptable
     */
    static ResponderRequest read(byte[] utf8, Divisions known) {
        Wish wish = Wish.read(utf8, List.of("caller", "incident", "units", "divisions", "until"));
        Scope scope = new Scope(
                wish.elements("units").stream()
                        .map(one -> Wish.unit("units", one))
                        .toList(),
                wish.elements("divisions").stream()
                        .map(one -> division(one, known))
                        .toList());
        return new ResponderRequest(caller(wish), incident(wish), scope, wish.time("until"));
    }

    /** As it is, or not at all: masked it would be somebody else. A mail address alone may stand in it, as one of the staff. */
    private static String caller(Wish wish) {
        String caller = wish.text("caller");
        if (caller != null
                && !caller.isBlank()
                && caller.length() <= LONGEST_CALLER
                && TextScreen.NAME.screen(caller).text().equals(caller)
                && Screening.isNobodys(caller.replace('@', '-'))
                && caller.codePoints().noneMatch(Character::isISOControl)) {
            return caller;
        }
        throw wish.wrong("caller", "the id of a token, or the subject of a JWT that holds no person's data");
    }

    private static String incident(Wish wish) {
        String incident = wish.text("incident");
        if (incident != null && INCIDENT.matcher(incident).matches() && Screening.isNobodys(incident)) {
            return incident;
        }
        throw wish.wrong("incident", "the incident's id, letters, digits, dots and hyphens, no person's data");
    }

    private static String division(Json json, Divisions known) {
        if (json instanceof Json.Text text && known.find(text.value()).isPresent()) {
            return text.value();
        }
        throw Wish.wrong("divisions", json, "the code of a known division, 440300");
    }
}
