package org.suyuan.ingest.openlineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ingest.json.Path;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.lineage.Observation;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;

/**
 * A place in an event and what stands there. {@code null} counts as absent. The verbs give what is there in the
 * catalogue's terms, screened; those that need something refuse the event if it is not there, those that say
 * {@code maybe} remark and go on.
 */
record Spot(@Nullable Json json, Path path, Reading reading) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    boolean absent() {
        return json == null || json == Json.Word.NULL;
    }

    boolean isObject() {
        return json instanceof Json.Obj;
    }

    boolean isBoolean() {
        return json == Json.Word.TRUE || json == Json.Word.FALSE;
    }

    boolean isTrue() {
        return json == Json.Word.TRUE;
    }

    /** A member; absent also if this is no object. */
    Spot at(String key) {
        return new Spot(json instanceof Json.Obj object ? object.get(key) : null, path.child(key), reading);
    }

    /** The last token of the path, as something that may be read. */
    Spot key() {
        return new Spot(new Json.Text(path.token()), path, reading);
    }

    /** This object, which must be there. */
    Spot object() {
        if (!isObject()) throw wrong("an object");
        return this;
    }

    /** The members of an object; none if it is absent. */
    List<Spot> members() {
        if (absent()) return List.of();
        if (!(json instanceof Json.Obj object)) throw wrong("an object");
        return object.members().keySet().stream().map(this::at).toList();
    }

    /** The elements of an array; none if it is absent. */
    List<Spot> elements() {
        if (absent()) return List.of();
        if (!(json instanceof Json.Arr array)) throw wrong("an array");
        var elements = new ArrayList<Spot>(array.elements().size());
        for (Json element : array.elements()) {
            elements.add(new Spot(element, path.child(elements.size()), reading));
        }
        return elements;
    }

    /** A namespace, a name, or the name of a column or a facet. */
    String name() {
        if (!(json instanceof Json.Text text)) throw wrong("a text");
        return checked(reading.screening().name(checked(text.value()), path));
    }

    /** The pair of {@code namespace} and {@code name} of this object. */
    Observation.Name fullName() {
        object();
        String namespace = at("namespace").name();
        String name = at("name").name();
        at("name").keptAs(Kind.HOLDING, namespace, name);
        return new Observation.Name(namespace, name);
    }

    /** Refuses the event if what is named here, with what it belongs to, would have too long a urn to be found by. */
    void keptAs(Kind kind, String... parts) {
        if (!Urn.isShort(kind, parts)) {
            throw wrong("a name that with what it belongs to has at most " + Urn.LONGEST
                    + " characters when percent-encoded");
        }
    }

    Optional<Observation.Name> maybeFullName() {
        try {
            return Optional.of(fullName());
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    Optional<String> maybeText() {
        if (absent()) return Optional.empty();
        if (json instanceof Json.Text text) return Optional.of(text.value());
        reading.remark(path, "is not a text and was left out");
        return Optional.empty();
    }

    /** A text for people; empty if there is none, or only blanks. */
    @Nullable String maybeProse() {
        return maybeText()
                .filter(text -> !text.isBlank())
                .map(text -> reading.screening().prose(text, path))
                .orElse(null);
    }

    /** The address or name of something outside of the catalogue; empty if there is none, or only blanks. */
    @Nullable String maybeName() {
        return maybeText()
                .filter(text -> !text.isBlank())
                .map(text -> reading.screening().name(text, path))
                .orElse(null);
    }

    Instant time() {
        return maybeTime()
                .orElseThrow(() -> wrong("a date and time with zone by RFC 3339, from 1900 on,"
                        + " such as 2026-01-31T08:00:00.123+08:00"));
    }

    Optional<Instant> maybeTime() {
        return json instanceof Json.Text text ? Rfc3339.read(text.value()) : Optional.empty();
    }

    UUID uuid() {
        return maybeUuid().orElseThrow(() -> wrong("a UUID such as 0199e2b0-3c1a-7d1e-9f52-0a1b2c3d4e5f"));
    }

    Optional<UUID> maybeUuid() {
        return json instanceof Json.Text text && UUID_FORM.matcher(text.value()).matches()
                ? Optional.of(UUID.fromString(text.value()))
                : Optional.empty();
    }

    Problem wrong(String expected) {
        return Problem.field(Code.UNPROCESSABLE, Screening.pointer(path), shown(), expected);
    }

    private @Nullable String shown() {
        if (absent()) return null;
        if (json instanceof Json.Text text) return text.value().isBlank() ? "blank" : Screening.quote(text.value());
        if (json instanceof Json.Num number) return Screening.quote(number.literal());
        if (json instanceof Json.Arr) return "an array";
        return isObject() ? "an object" : isTrue() ? "true" : "false";
    }

    private String checked(String name) {
        int most = reading.limits().maxName();
        boolean tooLong = name.length() > most && name.codePointCount(0, name.length()) > most;
        if (tooLong || isBlank(name) || name.chars().anyMatch(c -> c < ' ' || c == 0x7F) || Screening.isBroken(name)) {
            throw wrong("a text of 1 to " + most + " characters, not blank, without control characters");
        }
        return name;
    }

    /** Whether nothing of it can be seen. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
