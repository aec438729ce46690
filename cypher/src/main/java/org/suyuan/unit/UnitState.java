package org.suyuan.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.graph.Row;
import org.suyuan.model.Problem;
import org.suyuan.register.Grounds;
import org.suyuan.search.Words;

/**
 * What varies of a unit, whole.
 *
 * @param code its unified social credit code; empty of what has none, such as a department within an organ
 * @param division the code of the division where it lies; empty if not told, or abroad
 */
public record UnitState(
        Names names, String code, UnitKind kind, LegalForm form, UnitStatus status, String division, Grounds grounds) {

    /** @throws Problem UNPROCESSABLE if the credit code does not check or the division is no code of one */
    public UnitState {
        if (!code.isEmpty()) {
            code = new CreditCode(code).text();
        }
        if (!division.isEmpty()) {
            division = new Place(division).code();
        }
    }

    /** As it was written. */
    static UnitState of(Row row) {
        return new UnitState(
                new Names(
                        row.text("name"),
                        row.textIf("nameEn").orElse(""),
                        row.textIf("shortName").orElse(""),
                        row.texts("formerNames")),
                row.textIf("code").orElse(""),
                UnitKind.valueOf(row.text("kind")),
                LegalForm.valueOf(row.text("form")),
                UnitStatus.valueOf(row.text("status")),
                row.textIf("division").orElse(""),
                Grounds.of(row));
    }

    /**
     * The properties of its {@code State}. What was not told has none. {@code words} is what the full-text index reads,
     * {@code sort} the key of pinyin order.
     *
     * @param before names that the unit had earlier, by which it is still looked for
     */
    Map<String, Object> values(Collection<String> before) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", names.zh());
        put(values, "nameEn", names.en());
        put(values, "shortName", names.brief());
        if (!names.former().isEmpty()) {
            values.put("formerNames", names.former());
        }
        put(values, "code", code);
        values.put("kind", kind.name());
        values.put("form", form.name());
        values.put("status", status.name());
        put(values, "division", division);
        Set<String> known = new LinkedHashSet<>(names.all());
        known.addAll(before);
        List<String> words = new ArrayList<>(known);
        known.stream().map(Words::initials).forEach(words::add);
        words.add(code);
        values.put("words", Words.indexed(words));
        values.put("sort", Words.sortKey(names.zh()));
        return grounds.beside(values);
    }

    private static void put(Map<String, Object> values, String name, String text) {
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }
}
