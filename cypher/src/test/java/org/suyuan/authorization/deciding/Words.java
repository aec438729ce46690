package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** The words of a sketch: short names for things, days for instants. */
final class Words {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Words() {}

    static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    static Urn dataset(String name) {
        return Urn.of(Kind.DATASET, name);
    }

    static Urn field(String dataset, String name) {
        return dataset(dataset).field(name);
    }

    static Urn division(String name) {
        return Urn.of(Kind.DIVISION, name);
    }

    static Urn paper(String name) {
        return Urn.of(Kind.AUTHORIZATION, name);
    }

    static Urn provision(String name) {
        return Urn.of(Kind.PROVISION, name);
    }

    /** A kind of unit, as recipients can be. */
    static Urn unitKind(String name) {
        return Urn.of(Kind.CONCEPT, "unitKind", name);
    }

    static Extent extent(Kind kind, String list) {
        return extent(list, name -> kind == Kind.FIELD ? fieldOf(name) : Urn.of(kind, name));
    }

    static Extent operations(String list) {
        return extent(list, Operation::of);
    }

    static Extent purposes(String list) {
        return extent(list, Purpose::of);
    }

    /** Units by their names, kinds of unit in capitals. */
    static Extent recipients(String list) {
        return extent(list, name -> Character.isUpperCase(name.charAt(0)) ? unitKind(name) : unit(name));
    }

    /** {@code visits/age}, or {@code visits:backup/age} for a column of a copy. */
    static Urn fieldOf(String written) {
        String text = written.substring(written.indexOf(':') + 1);
        int slash = text.indexOf('/');
        return field(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whose column it is, or whose copy's; or a dataset by its name. */
    static Urn datasetOf(String written) {
        return dataset(written.split("[:/]", 2)[0]);
    }

    private static Extent extent(String list, Function<String, Urn> named) {
        return switch (list) {
            case "*" -> Extent.ALL;
            case "nothing" -> Extent.NONE;
            default -> Extent.of(words(list).stream().map(named).toList());
        };
    }

    static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /** The start of a day in Shanghai, or an instant written out. */
    static Instant instant(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
    }

    /** {@code 2024-01-01..2025-01-01}, the end left out; {@code 2024-01-01..} without end. */
    static Period period(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        String end = text.substring(dots + 2);
        return new Period(instant(text.substring(0, dots)), end.isEmpty() ? Period.OPEN : instant(end));
    }
}
