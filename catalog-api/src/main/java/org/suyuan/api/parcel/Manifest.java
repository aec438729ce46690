package org.suyuan.api.parcel;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.StrictJson;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * What a package holds, and of whom.
 *
 * @param unit that submits
 * @param register the name of the unit's register
 * @param number grows from package to package of the unit
 * @param at when it was packed, as it was written; told, not checked
 * @param files the SHA-256 of each in hex digits, by its name
 */
public record Manifest(Urn unit, String register, long number, String at, Map<String, String> files) {
    private static final StrictJson READER = new StrictJson(4);
    private static final int MOST_FILES = 100;

    public Manifest {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    byte[] written() {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("unit", new Json.Text(unit.text()));
        all.put("register", new Json.Text(register));
        all.put("number", new Json.Num(String.valueOf(number)));
        all.put("at", new Json.Text(at));
        Map<String, Json> digests = new LinkedHashMap<>();
        files.forEach((name, digest) -> digests.put(name, new Json.Text(digest)));
        all.put("files", new Json.Obj(digests));
        return new Json.Obj(all).written().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Problem UNPROCESSABLE, with the member that is not as it must be */
    static Manifest read(byte[] json) {
        if (!(READER.parse(json).json() instanceof Json.Obj all)) {
            throw unfit("", "an object");
        }
        if (!(all.get("files") instanceof Json.Obj digests)
                || digests.members().isEmpty()
                || digests.members().size() > MOST_FILES) {
            throw unfit("files", "1 to " + MOST_FILES + " files, each with its SHA-256");
        }
        Map<String, String> files = new LinkedHashMap<>();
        digests.members().keySet().forEach(name -> files.put(name, text(digests, name)));
        return new Manifest(unit(all), text(all, "register"), number(all), text(all, "at"), files);
    }

    private static Urn unit(Json.Obj all) {
        try {
            return Urn.parse(text(all, "unit")).ofKind(Kind.UNIT, "unit");
        } catch (Problem none) {
            throw unfit("unit", "urn:suyuan:unit:<id>");
        }
    }

    private static long number(Json.Obj all) {
        try {
            if (all.get("number") instanceof Json.Num number && Long.parseLong(number.literal()) > 0) {
                return Long.parseLong(number.literal());
            }
        } catch (NumberFormatException none) {
            throw unfit("number", "a number from 1 on");
        }
        throw unfit("number", "a number from 1 on");
    }

    private static String text(Json.Obj all, String key) {
        if (all.get(key) instanceof Json.Text text) {
            return text.value();
        }
        throw unfit(key, "a text");
    }

    private static Problem unfit(String field, String expected) {
        return Problem.field(Problem.Code.UNPROCESSABLE, "manifest/" + field, "of another form", expected);
    }
}
