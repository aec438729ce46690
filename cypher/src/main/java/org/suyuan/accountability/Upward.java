package org.suyuan.accountability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.model.Urn;
import org.suyuan.unit.Performers.Performer;

/**
 * The way up the divisions from where units lie. Nobody is its own authority (R-ORG-12): of a unit that is itself the authority of
 * a division on the way, be it a city's that has its seat in a district, the way begins above that.
 *
 * @param paths for each unit the codes from its division up to the country
 */
record Upward(Map<Urn, List<String>> paths) {
    Upward {
        paths = Map.copyOf(paths);
    }

    /** Every division that may be on the way, the nearest first. */
    List<String> divisions() {
        Set<String> all = new LinkedHashSet<>();
        paths.keySet().stream().sorted().forEach(unit -> all.addAll(pathOf(unit)));
        return List.copyOf(all);
    }

    /** The divisions whose authorities these units have above them. */
    List<String> above(Map<String, List<Performer>> authorities) {
        Set<String> all = new LinkedHashSet<>();
        paths.keySet().stream().sorted().forEach(unit -> all.addAll(above(unit, authorities)));
        return List.copyOf(all);
    }

    List<String> above(Urn unit, Map<String, List<Performer>> authorities) {
        List<String> path = pathOf(unit);
        int from = 0;
        for (int i = 0; i < path.size(); i++) {
            boolean itself = authorities.getOrDefault(path.get(i), List.of()).stream()
                    .anyMatch(one -> one.unit().urn().equals(unit));
            from = itself ? i + 1 : from;
        }
        return path.subList(from, path.size());
    }

    private List<String> pathOf(Urn unit) {
        return paths.getOrDefault(unit, List.of());
    }
}
