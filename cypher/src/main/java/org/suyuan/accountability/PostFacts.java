package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suyuan.accountability.DataFacts.Lives;
import org.suyuan.norm.Days;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.PostKind;

/**
 * The posts of a unit over time, where it lay, and how it stood, as known at one instant.
 *
 * @param places codes of divisions, what was told last first
 * @param posts whoever has none of a kind is not in here
 */
record PostFacts(Lives lives, List<Timed<String>> places, List<Filled> posts) {

    /** A post of a kind that is there, and whether somebody fills it. */
    record Filled(PostKind kind, boolean held, Period part, Period state) {
        boolean serves(PostKind asked, Instant at) {
            return kind == asked && (held || !kind.isLeader()) && part.holds(at) && state.holds(at);
        }
    }

    PostFacts {
        places = List.copyOf(places);
        posts = List.copyOf(posts);
    }

    /** The division where the unit lay at an instant; where it lay last before, or nowhere known, the country. */
    String placeAt(Instant at) {
        return Timed.at(at, places)
                .or(() -> places.stream()
                        .filter(place -> !place.valid().until().isAfter(at))
                        .max(Comparator.comparing(place -> place.valid().until()))
                        .map(Timed::value))
                .orElse(Divisions.COUNTRY);
    }

    /** The posts that are asked for at an instant and not there, or a leader's that nobody fills; none of a unit that is no more. */
    List<PostsOwed.Owed> missing(PostsOwed owed, Instant at) {
        if (lives.isOver(at)) {
            return List.of();
        }
        List<PostsOwed.Owed> asked =
                Timed.at(at, places).map(division -> owed.in(division, at)).orElse(List.of());
        return asked.stream()
                .filter(one -> posts.stream().noneMatch(post -> post.serves(one.kind(), at)))
                .toList();
    }

    /** Since when a post of a kind has been missing without a break. */
    Instant since(PostKind kind, PostsOwed owed, Norms norms, Instant at) {
        return Since.of(at, turns(norms), turn -> missing(owed, turn).stream().anyMatch(one -> one.kind() == kind));
    }

    private Set<Instant> turns(Norms norms) {
        Set<Instant> turns = new HashSet<>(lives.turns());
        List<Period> periods = new ArrayList<>();
        places.forEach(place -> periods.add(place.valid()));
        posts.forEach(post -> periods.addAll(List.of(post.part(), post.state())));
        periods.forEach(period -> turns.addAll(List.of(period.from(), period.until())));
        places.forEach(place -> norms.steadyDays(place.value()).stream()
                .filter(days -> !days.from().equals(Days.ALWAYS.from()))
                .forEach(days -> turns.add(days.from().atStartOfDay(Norms.ZONE).toInstant())));
        return turns;
    }
}
