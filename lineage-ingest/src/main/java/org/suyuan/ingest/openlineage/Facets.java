package org.suyuan.ingest.openlineage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.suyuan.ingest.screen.Keys;

/**
 * The facets of one entity. Those that the catalogue has words for are taken out one by one; the rest is kept as JSON
 * text by name. A facet that is {@code null} is not there. One with {@code _deleted} takes something back, which an
 * observation cannot say: it is kept as text and remarked upon.
 */
final class Facets {
    private static final String DELETED = "_deleted";

    private final Spot facets;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Keys keys = new Keys();

    /** @throws org.suyuan.model.Problem UNPROCESSABLE if {@code facets} is there and no object */
    Facets(Spot entity) {
        facets = entity.at("facets");
        if (!facets.absent()) facets.object();
    }

    /** Whether anything was said. */
    boolean any() {
        return any(facets);
    }

    static boolean any(Spot facets) {
        return facets.isObject()
                && facets.members().stream()
                        .anyMatch(facet -> !facet.absent() && !facet.at(DELETED).isTrue());
    }

    /** A facet that lineage hangs on: of another form than an object it makes the event unacceptable. */
    Spot structural(String name) {
        Spot facet = facets.at(name);
        if (facet.absent() || deleted(facet)) return absent(name);
        taken.add(name);
        return facet.object();
    }

    /** A facet that describes: of another form than an object it is kept as it is. */
    Spot describing(String name) {
        Spot facet = facets.at(name);
        if (facet.absent() || deleted(facet)) return absent(name);
        if (!facet.isObject()) {
            facet.reading().remark(facet.path(), "is not an object and was kept as it is");
            return absent(name);
        }
        taken.add(name);
        return facet;
    }

    /** Gives back a facet that could not be read, to be kept as text. */
    void giveBack(Spot facet, String why) {
        taken.remove(facet.path().token());
        facet.reading().remark(facet.path(), why + "; the facet was kept as it is");
    }

    /** What was not taken, and what was added with {@link #keep}. */
    Map<String, String> rest() {
        keepMembers(facets, UnaryOperator.identity(), taken);
        return kept;
    }

    /** Keeps the members of another object, too, each under the prefix and its name; nothing if it is no object. */
    void keepMembers(Spot others, String prefix, Set<String> known) {
        keepMembers(others, key -> prefix + key, known);
    }

    void keep(String name, Spot content) {
        var screened = content.reading()
                .screening()
                .unknown(content.path().token(), Objects.requireNonNull(content.json()), content.path());
        kept.put(keys.own(name), screened.written());
    }

    private void keepMembers(Spot others, UnaryOperator<String> named, Set<String> known) {
        if (!others.isObject()) return;
        for (Spot member : others.members()) {
            if (known.contains(member.path().token()) || member.absent()) continue;
            keep(named.apply(member.key().name()), member);
        }
    }

    private boolean deleted(Spot facet) {
        boolean deleted = facet.at(DELETED).isTrue();
        if (deleted) facet.reading().remark(facet.path(), "deleting a facet is not supported; what was known stays");
        return deleted;
    }

    private Spot absent(String name) {
        return new Spot(null, facets.path().child(name), facets.reading());
    }
}
