package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Succession;
import org.suyuan.authorization.Succession.Way;
import org.suyuan.model.Urn;

/**
 * Who stands in a paper at an instant (decision 7): whoever is written in it, or who took that unit's place, by law where it
 * merged or was absorbed after the paper was given, or by novation.
 */
final class Parties {
    private final Records records;

    Parties(Records records) {
        this.records = records;
    }

    /** The units that grant through a paper at an instant, each with the instant since when. */
    SortedMap<Urn, Instant> grantors(Authorization paper, Instant at) {
        return standing(paper, paper.grantors(), at);
    }

    /** One unit alone, if it is there at all. */
    static SortedMap<Urn, Instant> only(Urn unit, Optional<Instant> since) {
        SortedMap<Urn, Instant> one = new TreeMap<>();
        since.ifPresent(when -> one.put(unit, when));
        return one;
    }

    /** The units that hold a paper at an instant, likewise; none where everybody does. */
    SortedMap<Urn, Instant> holders(Authorization paper, Instant at) {
        return standing(paper, paper.grantees().listed(), at);
    }

    /** Since when a unit holds a paper at an instant. */
    Optional<Instant> holding(Authorization paper, Urn unit, Instant at) {
        if (paper.grantees().isAll()) {
            return Optional.of(paper.granted());
        }
        return Optional.ofNullable(holders(paper, at).get(unit));
    }

    /** Whether a unit held a paper at some time up to an instant, and may since have given way to another. */
    boolean hasHeld(Authorization paper, Urn unit, Instant at) {
        return paper.grantees().isAll()
                || paper.grantees().listed().stream().anyMatch(written -> places(written, paper, at).stream()
                        .anyMatch(one -> one.to().equals(unit)));
    }

    /**
     * Whether the paper rests because the unit passed on the function that the data belong to, and nobody has agreed yet who
     * takes its place.
     *
     * @param since since when the unit stands in the paper
     * @param aroundDataset the dataset and all it lies within
     */
    boolean isSuspended(Urn unit, Instant since, Set<Urn> aroundDataset, Instant at) {
        return records.successionsFrom(unit).stream()
                .anyMatch(one -> one.way() == Way.BY_NOVATION
                        && one.at().isAfter(since)
                        && !one.at().isAfter(at)
                        && one.datasets().reaches(aroundDataset));
    }

    /** Every instant at which a party of the paper may change, and every unit that ever is one. */
    void turns(Authorization paper, Set<Instant> instants, Set<Urn> units) {
        paper.novations().forEach(one -> {
            instants.add(one.at());
            units.add(one.from());
            units.add(one.to());
        });
        units.addAll(paper.grantors());
        units.addAll(paper.grantees().listed());
        List<Urn> waiting = new ArrayList<>(units);
        while (!waiting.isEmpty()) {
            for (Succession one : records.successionsFrom(waiting.remove(waiting.size() - 1))) {
                instants.add(one.at());
                if (units.add(one.to())) {
                    waiting.add(one.to());
                }
            }
        }
    }

    private SortedMap<Urn, Instant> standing(Authorization paper, Collection<Urn> written, Instant at) {
        SortedMap<Urn, Instant> now = new TreeMap<>();
        for (Urn one : written) {
            Step last = inPlaceOf(one, paper, at);
            now.merge(last.to(), last.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return now;
    }

    /** A unit takes a place, at an instant. */
    private record Step(Urn to, Instant at) {}

    private Step inPlaceOf(Urn written, Authorization paper, Instant at) {
        List<Step> places = places(written, paper, at);
        return places.get(places.size() - 1);
    }

    /** Everyone who had the place of a written party up to an instant, one after the other. */
    private List<Step> places(Urn written, Authorization paper, Instant at) {
        List<Step> places = new ArrayList<>(1);
        Optional<Step> next = Optional.of(new Step(written, paper.granted()));
        while (next.isPresent() && !places.contains(next.get())) {
            places.add(next.get());
            next = stepFrom(next.get(), paper, at);
        }
        return places;
    }

    /** The earliest change that takes the place of a unit in the paper, not before the unit got it; by urn at one instant. */
    private Optional<Step> stepFrom(Step now, Authorization paper, Instant at) {
        List<Succession> successions = records.successionsFrom(now.to());
        if (successions.isEmpty() && paper.novations().isEmpty()) {
            return Optional.empty();
        }
        Stream<Step> novated = paper.novations().stream()
                .filter(one -> one.from().equals(now.to()))
                .map(one -> new Step(one.to(), one.at()));
        Stream<Step> byLaw = successions.stream()
                .filter(one -> one.way() == Way.BY_LAW && one.at().isAfter(paper.granted()))
                .map(one -> new Step(one.to(), one.at()));
        return Stream.concat(novated, byLaw)
                .filter(one -> !one.at().isBefore(now.at()) && !one.at().isAfter(at))
                .min(Comparator.comparing(Step::at).thenComparing(Step::to));
    }
}
