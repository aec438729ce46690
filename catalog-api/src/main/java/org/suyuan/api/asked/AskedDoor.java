package org.suyuan.api.asked;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.suyuan.api.Settings;
import org.suyuan.api.door.Caller;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows an administrator what was asked. That is a question, too. */
@RestController
final class AskedDoor {
    private static final JsonMapper JSON = new JsonMapper();

    private final AskedLog log;
    private final AskedFolder folder;
    private final ZoneId zone;
    private final Clock clock;

    AskedDoor(AskedLog log, Settings settings, ZoneId zone, Clock clock) {
        this.log = log;
        this.folder = new AskedFolder(settings.home());
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The lines of a time, oldest first.
     *
     * @param from a day or an instant, itself included; from the beginning if left out
     * @param until likewise, not included
     * @param unit on whose behalf; of everybody if left out
     */
    @GetMapping("/api/v1/asked")
    ResponseEntity<StreamingResponseBody> asked(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws InterruptedException {
        Instant first = from == null ? Instant.EPOCH : instant("from", from);
        Instant end = until == null ? Instant.parse("9999-12-31T00:00:00Z") : instant("until", until);
        Urn of = unit == null ? null : unit(unit);
        log.awaitKept();
        log.keep(new Question(
                clock.instant(),
                Why.account(request),
                caller.viewer().unit(),
                "asked",
                "",
                null,
                variables(first, end, of),
                "ok",
                0));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> send(first, end, of, out));
    }

    private static Json variables(Instant from, Instant until, @Nullable Urn unit) {
        Map<String, Json> variables = new LinkedHashMap<>();
        variables.put("from", new Json.Text(from.toString()));
        variables.put("until", new Json.Text(until.toString()));
        if (unit != null) {
            variables.put("unit", new Json.Text(unit.text()));
        }
        return new Json.Obj(variables);
    }

    private void send(Instant from, Instant until, @Nullable Urn unit, OutputStream out) throws IOException {
        for (YearMonth month : folder.months()) {
            boolean before = month.atEndOfMonth()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .isBefore(from);
            if (before) {
                continue;
            }
            try (BufferedReader lines = Files.newBufferedReader(folder.file(month), UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (isAsked(line, from, until, unit)) {
                        out.write((line + "\n").getBytes(UTF_8));
                    }
                }
            }
        }
    }

    private static boolean isAsked(String line, Instant from, Instant until, @Nullable Urn unit) {
        if (!line.endsWith("}")) {
            return false;
        }
        JsonNode question = JSON.readTree(line);
        Instant at = Instant.parse(question.path("at").asString());
        return !at.isBefore(from)
                && at.isBefore(until)
                && (unit == null || question.path("unit").asString("").equals(unit.text()));
    }

    private Instant instant(String name, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST, name, Screening.quote(text), "a day, 2026-11-27, or a time with zone");
        }
    }

    private static Urn unit(String text) {
        try {
            return Urn.parse(text).ofKind(Kind.UNIT, "unit");
        } catch (Problem none) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "unit", Screening.quote(text), "urn:suyuan:unit:<id>");
        }
    }
}
