package org.suyuan.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.graph.Row;
import org.suyuan.model.Problem;

/**
 * What a statement of a register rests on.
 *
 * @param provisions ids of articles, such as {@code SC-5}
 * @param evidence where the proof is to be found: names of documents, never their content
 */
public record Grounds(List<String> provisions, List<String> evidence) {
    /** Nothing was told of what it rests on. */
    public static final Grounds NONE = new Grounds(List.of(), List.of());

    private static final int LONGEST = 200;

    /** @throws Problem UNPROCESSABLE if one is blank or longer than 200 characters */
    public Grounds {
        provisions = List.copyOf(provisions);
        evidence = List.copyOf(evidence);
        provisions.forEach(one -> Check.text("provisions", one, LONGEST));
        evidence.forEach(one -> Check.text("evidence", one, LONGEST));
    }

    public static Grounds of(String... provisions) {
        return new Grounds(List.of(provisions), List.of());
    }

    /** What two statements rest on together, each once. */
    public Grounds and(Grounds other) {
        return new Grounds(union(provisions, other.provisions), union(evidence, other.evidence));
    }

    private static List<String> union(List<String> these, List<String> those) {
        return Stream.concat(these.stream(), those.stream()).distinct().toList();
    }

    /** As it was written on a fact or a state. */
    public static Grounds of(Row row) {
        return new Grounds(row.texts("provisions"), row.texts("evidence"));
    }

    /** What a fact says, with what it rests on; what was not told has no property. */
    public Map<String, Object> beside(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        if (!provisions.isEmpty()) {
            all.put("provisions", provisions);
        }
        if (!evidence.isEmpty()) {
            all.put("evidence", evidence);
        }
        return all;
    }
}
