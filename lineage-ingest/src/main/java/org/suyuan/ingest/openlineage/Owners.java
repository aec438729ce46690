package org.suyuan.ingest.openlineage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suyuan.ingest.json.Json;

/** Reads the names of an ownership facet; owners are staff, teams and applications, and kept with their mail addresses. */
final class Owners {
    private Owners() {}

    static List<String> read(Facets facets) {
        Spot facet = facets.describing("ownership");
        Spot owners = facet.at("owners");
        if (owners.absent()) return List.of();
        if (!(owners.json() instanceof Json.Arr)) {
            facets.giveBack(facet, "owners is not an array");
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Spot owner : owners.elements()) {
            String name = owner.at("name").maybeName();
            if (name == null) {
                owner.reading().remark(owner.path(), "an owner without a name was left out");
            } else {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
