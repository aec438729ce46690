package org.suyuan.ingest.workbook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.workbook.NameMatch.Choice;
import org.suyuan.ingest.workbook.NameMatch.Known;
import org.suyuan.ingest.workbook.NameMatch.ToConfirm;
import org.suyuan.ingest.workbook.UnitNames.Candidate;
import org.suyuan.norm.Divisions;

/** Tells which unit a name stands for, and never guesses: what is not exactly the name of one unit, now or before, is asked about. */
public final class NameMatching {
    /** In what two names differ, the least first. */
    private enum Difference {
        NONE("the same name"),
        SIGNS("differs in width, brackets, blanks or traditional characters"),
        PLACE("differs in the province, city or district before it"),
        OTHER("a similar name");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    private static final int SHORTEST_REST = 2;

    private final UnitNames names;
    private final Map<String, String> decided;
    private final Divisions divisions;

    /** Made when it is first needed: most names are exactly those of one unit. */
    private @Nullable Pattern places;

    /**
     * A matcher for the workbooks of one source.
     *
     * @param decided urns by names, as {@link Mapping#units} keeps them; they come before everything else
     */
    public NameMatching(UnitNames names, Map<String, String> decided, Divisions divisions) {
        this.names = names;
        this.decided = Map.copyOf(decided);
        this.divisions = divisions;
    }

    public NameMatch match(String name) {
        String key = UnitNames.key(name);
        String urn = decided.get(key);
        if (urn != null) return new Known(urn);
        List<Candidate> all = names.named(key);
        Set<String> exact = all.stream()
                .filter(one -> one.name().equals(key))
                .map(Candidate::urn)
                .collect(Collectors.toSet());
        if (exact.size() == 1) return new Known(exact.iterator().next());
        Map<String, Choice> choices = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Candidate one) -> difference(key, one.name()))
                        .thenComparing(Candidate::former)
                        .thenComparing(Candidate::urn))
                .forEach(one -> choices.putIfAbsent(one.urn(), choice(key, one)));
        return new ToConfirm(key, List.copyOf(choices.values()));
    }

    private Choice choice(String name, Candidate unit) {
        Difference difference = difference(name, unit.name());
        String former = unit.former() ? ", its name of before" : "";
        String several = difference == Difference.NONE ? ", which others have or had, too" : "";
        return new Choice(unit, difference.words + former + several);
    }

    private Difference difference(String one, String other) {
        if (one.equals(other)) return Difference.NONE;
        String plain = Plain.of(one);
        String plainOther = Plain.of(other);
        if (plain.equals(plainOther)) return Difference.SIGNS;
        return withoutPlaces(plain).equals(withoutPlaces(plainOther)) ? Difference.PLACE : Difference.OTHER;
    }

    /** A name without the divisions that it begins with: 重庆市渝北区疾控中心 and 渝北疾控中心 are 疾控中心. */
    private String withoutPlaces(String plain) {
        Pattern known = places == null ? places(divisions) : places;
        places = known;
        String rest = plain;
        while (true) {
            var place = known.matcher(rest);
            if (!place.lookingAt() || rest.length() - place.end() < SHORTEST_REST) return rest;
            rest = rest.substring(place.end());
        }
    }

    /** The names of all divisions, and those of three characters and more without the last one; longer ones come first. */
    private static Pattern places(Divisions divisions) {
        Set<String> all = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        divisions.all().forEach(division -> {
            String name = Plain.of(division.name());
            all.add(name);
            if (name.length() >= 3) all.add(name.replaceFirst("(?:省|市|区|县|旗|(?:壮族|回族|维吾尔)?自治区|特别行政区)$", ""));
        });
        return Pattern.compile(all.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
