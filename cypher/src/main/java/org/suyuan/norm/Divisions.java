package org.suyuan.norm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative divisions of China, country to counties, in one edition (GB/T 2260 and functional zones). Codes are used
 * anew over the years: a code that was valid on another day may mean another place, or be missing, here.
 */
public final class Divisions {
    /** The country, by convention. */
    public static final String COUNTRY = "100000";

    private static final String EDITION = "# edition: ";

    private final LocalDate edition;
    private final Map<String, Division> byCode;
    private final Map<String, List<Division>> children = new LinkedHashMap<>();

    private Divisions(LocalDate edition, Map<String, Division> byCode) {
        this.edition = edition;
        this.byCode = byCode;
        byCode.values().forEach(division -> children.computeIfAbsent(division.parent(), parent -> new ArrayList<>())
                .add(division));
    }

    /** Those that come with the catalogue. */
    public static Divisions bundled() {
        String file = PackFolder.resource("divisions.csv")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("no list of divisions"));
        LocalDate edition = file.lines()
                .filter(line -> line.startsWith(EDITION))
                .map(line -> LocalDate.parse(line.substring(EDITION.length()).strip()))
                .findFirst()
                .orElseThrow();
        List<Flaw> flaws = new ArrayList<>();
        List<Division> read = DivisionsFile.read("divisions.csv", file, flaws);
        Divisions all = new Divisions(edition, Map.of()).plus("divisions.csv", read, flaws);
        if (!flaws.isEmpty()) {
            throw new FlawedNorms(flaws);
        }
        return all;
    }

    /** With further ones. A parent stands before its children, so there are no cycles. */
    Divisions plus(String file, Collection<Division> further, List<Flaw> flaws) {
        Map<String, Division> all = new LinkedHashMap<>(byCode);
        for (Division division : further) {
            boolean isRoot = all.isEmpty() && division.parent().isEmpty();
            if (!isRoot && !all.containsKey(division.parent())) {
                flaws.add(new Flaw(
                        file,
                        division.code() + ".parent",
                        "\"" + division.parent() + "\"",
                        "a code that stands before"));
            } else if (all.putIfAbsent(division.code(), division) != null) {
                flaws.add(new Flaw(file, division.code(), "there already", "a code of its own"));
            }
        }
        return new Divisions(edition, all);
    }

    /** The day that the list shows. */
    public LocalDate edition() {
        return edition;
    }

    /** All, in the order of their codes, those of norm packs last. */
    public Collection<Division> all() {
        return byCode.values();
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division and all above it, the nearest first, the country last; empty if the code is not known. */
    public List<Division> pathOf(String code) {
        List<Division> path = new ArrayList<>();
        Division at = byCode.get(code);
        while (at != null) {
            path.add(at);
            at = byCode.get(at.parent());
        }
        return path;
    }

    /** Whether {@code inner} is {@code outer} or lies within it; false if either is not known. */
    public boolean isWithin(String inner, String outer) {
        Division at = byCode.get(inner);
        while (at != null) {
            if (at.code().equals(outer)) {
                return true;
            }
            at = byCode.get(at.parent());
        }
        return false;
    }

    /** Those right below it, in the order of their codes: who shows them sorts them by pinyin. */
    public List<Division> childrenOf(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }
}
