package org.suyuan.authorization.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Extent;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

/** What registers say of data: who answers for them, how they are classed, and of what a register states every paper. */
public final class AnsweringLine {
    private AnsweringLine() {}

    /** A unit answers for a dataset. */
    public static Line of(Urn register, String key, Accountability one) {
        return of(register, key, one, List.of());
    }

    /**
     * The same, with where the proof is to be found.
     *
     * @param evidence names of documents, never their content
     */
    public static Line of(Urn register, String key, Accountability one, List<String> evidence) {
        Map<String, Object> values = new HashMap<>();
        values.put("capacity", one.capacity().name());
        values.put("provisions", one.provisions().stream().map(Urn::text).toList());
        if (!evidence.isEmpty()) {
            values.put("evidence", evidence);
        }
        return new Line(
                register,
                key,
                one.dataset(),
                List.of(new Fact("ACCOUNTABLE_FOR", one.unit(), one.dataset(), one.valid(), values)));
    }

    /**
     * The entry of a dataset in a resource catalogue, and what it says of its class.
     *
     * @param entry a document
     */
    public static Line of(Urn register, String key, Urn entry, Urn dataset, Classification classes, Period valid) {
        Map<String, ?> values = Map.of(
                "piece", "CATALOGUE_ENTRY",
                "sharing", classes.sharing().name(),
                "personal", classes.personal().name());
        return new Line(register, key, dataset, List.of(new Fact("ABOUT", entry, dataset, valid, values)));
    }

    /** The register states, for these data of a unit, every paper there is. */
    public static Line complete(Urn register, String key, Urn unit, Extent datasets, Period valid) {
        Map<String, Object> values = new HashMap<>();
        values.put("piece", "COMPLETE_EXTENT");
        Written.put(values, "datasets", datasets);
        return new Line(register, key, unit, List.of(new Fact("ABOUT", register, unit, valid, values)));
    }
}
