package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.LocalRules.Consent;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Succession;
import org.suyuan.authorization.Succession.Way;
import org.suyuan.model.Urn;
import org.suyuan.time.Timed;

/** What a situation says, looked up plainly: no index, no short cut, nothing of the engine's. */
final class LiteralWorld {
    private static final Set<String> KEEPING = Set.of("STORE", "BACKUP", "HANDOVER");

    private final Situation situation;
    private final List<Within> steps;

    LiteralWorld(Situation situation, List<Within> steps) {
        this.situation = situation;
        this.steps = steps;
    }

    Situation situation() {
        return situation;
    }

    List<Accountability> answering(Urn dataset, Instant at) {
        return situation.accountabilities().stream()
                .filter(one -> one.dataset().equals(dataset) && one.valid().holds(at) && !hasEnded(one.unit(), at))
                .toList();
    }

    boolean answersInFull(Urn unit, Urn dataset, Instant at) {
        return answering(dataset, at).stream()
                .anyMatch(one -> one.unit().equals(unit) && one.capacity() != Capacity.INTERIM_CUSTODIAN);
    }

    /** Null where the unit would have a right, if it exists, which is not known. */
    @Nullable Boolean ownRight(Urn unit, Request request) {
        boolean keeping = request.operation() == null || KEEPING.contains(last(request.operation()));
        boolean answers = answering(request.dataset(), request.at()).stream()
                .anyMatch(one -> one.unit().equals(unit) && (one.capacity() != Capacity.INTERIM_CUSTODIAN || keeping));
        return answers ? existing(unit, request.at()) : Boolean.FALSE;
    }

    Set<Urn> namedApprovers(Urn dataset, Instant at) {
        Set<Urn> all = new HashSet<>();
        for (Accountability one : answering(dataset, at)) {
            Urn division = division(one.unit(), at);
            if (division != null) {
                for (Set<Urn> ring : rings(division, at)) {
                    Set<Urn> here = situation.approvers().stream()
                            .filter(each -> ring.contains(each.division())
                                    && each.valid().holds(at))
                            .map(Approver::unit)
                            .collect(Collectors.toSet());
                    if (!here.isEmpty()) {
                        all.addAll(here);
                        break;
                    }
                }
            }
        }
        return all;
    }

    Set<Urn> approvers(Urn dataset, Instant at) {
        Set<Urn> named = namedApprovers(dataset, at);
        return named.isEmpty()
                ? answering(dataset, at).stream()
                        .filter(one -> one.capacity() != Capacity.INTERIM_CUSTODIAN)
                        .map(Accountability::unit)
                        .collect(Collectors.toSet())
                : named;
    }

    /** Those of the data's place and of the unit's; for what weighs as much at the data's, only what is said there is cited. */
    LocalRules rulesFor(Request request) {
        Set<Urn> answered = new HashSet<>();
        answering(request.dataset(), request.at()).forEach(one -> answered.add(division(one.unit(), request.at())));
        LocalRules data = rulesIn(answered, request.at());
        Urn place = request.division() != null ? request.division() : division(request.unit(), request.at());
        LocalRules unit = rulesIn(place == null ? Set.of() : Set.of(place), request.at());
        if (data == null || unit == null) {
            return data != null ? data : unit != null ? unit : LocalRules.DEFAULT;
        }
        LocalRules both = stricter(data, unit);
        TreeMap<Dimension, Set<Urn>> articles = new TreeMap<>(both.articles());
        data.weights().forEach((element, weight) -> {
            if (weight == both.weights().get(element)) {
                articles.put(element, data.articles().getOrDefault(element, Set.of()));
            }
        });
        return new LocalRules(
                both.consent(),
                both.thirdPartiesBarred(),
                both.weights(),
                both.clauses(),
                both.prohibited(),
                articles,
                data.dividing());
    }

    private @Nullable LocalRules rulesIn(Set<Urn> divisions, Instant at) {
        LocalRules all = null;
        for (Urn division : divisions) {
            for (Set<Urn> ring : division == null ? List.<Set<Urn>>of() : rings(division, at)) {
                LocalRules here = null;
                for (RulesOf one : situation.rules()) {
                    if (ring.contains(one.division()) && one.valid().holds(at)) {
                        here = here == null ? one.rules() : stricter(here, one.rules());
                    }
                }
                if (here != null) {
                    all = all == null ? here : stricter(all, here);
                    break;
                }
            }
        }
        return all;
    }

    static LocalRules stricter(LocalRules a, LocalRules b) {
        TreeMap<Dimension, Weight> weights = new TreeMap<>(a.weights());
        b.weights().forEach((element, weight) -> {
            if (weight == Weight.CONSTITUTIVE || !weights.containsKey(element)) {
                weights.put(element, weight);
            }
        });
        Set<Clause> clauses = new HashSet<>(a.clauses());
        clauses.addAll(b.clauses());
        TreeMap<Dimension, Set<Urn>> articles = new TreeMap<>();
        for (Dimension one : Dimension.values()) {
            Weight here = a.weights().get(one);
            Weight there = b.weights().get(one);
            Set<Urn> all = new HashSet<>();
            if (here == there || there == null || here == Weight.CONSTITUTIVE) {
                all.addAll(a.articles().getOrDefault(one, Set.of()));
            }
            if (here == there || here == null || there == Weight.CONSTITUTIVE) {
                all.addAll(b.articles().getOrDefault(one, Set.of()));
            }
            articles.put(one, all);
        }
        TreeMap<Urn, Set<Urn>> prohibited = new TreeMap<>(a.prohibited());
        b.prohibited().forEach((purpose, by) -> {
            Set<Urn> all = new HashSet<>(by);
            all.addAll(prohibited.getOrDefault(purpose, Set.of()));
            prohibited.put(purpose, all);
        });
        boolean specific = a.consent() == Consent.SPECIFIC || b.consent() == Consent.SPECIFIC;
        return new LocalRules(
                specific ? Consent.SPECIFIC : Consent.CLAUSE,
                a.thirdPartiesBarred() || b.thirdPartiesBarred(),
                weights,
                clauses,
                prohibited,
                articles,
                Set.of());
    }

    static boolean isLaw(Authorization paper) {
        return paper.grantors().isEmpty()
                && paper.parents().isEmpty()
                && EnumSet.of(Kind.MANDATE, Kind.EMERGENCY, Kind.DIRECT_DISCLOSURE)
                        .contains(paper.kind());
    }

    @Nullable Authorization paper(Urn urn) {
        return situation.authorizations().stream()
                .filter(one -> one.urn().equals(urn))
                .findFirst()
                .orElse(null);
    }

    Set<Urn> nowInPlace(Collection<Urn> written, Authorization paper, Instant at) {
        Set<Urn> now = new TreeSet<>();
        for (Urn one : written) {
            List<Map.Entry<Urn, Instant>> places = everyoneInPlaceOf(one, paper, at);
            now.add(places.get(places.size() - 1).getKey());
        }
        return now;
    }

    /** Who had the place of a written party, and since when, one after the other. */
    List<Map.Entry<Urn, Instant>> everyoneInPlaceOf(Urn written, Authorization paper, Instant at) {
        List<Map.Entry<Urn, Instant>> places = new ArrayList<>();
        Map.Entry<Urn, Instant> place = Map.entry(written, paper.granted());
        while (place != null && !places.contains(place)) {
            places.add(place);
            List<Map.Entry<Urn, Instant>> next = new ArrayList<>();
            for (Novation one : paper.novations()) {
                if (one.from().equals(place.getKey())
                        && !one.at().isBefore(place.getValue())
                        && !one.at().isAfter(at)) {
                    next.add(Map.entry(one.to(), one.at()));
                }
            }
            for (Succession one : situation.successions()) {
                if (one.way() == Way.BY_LAW
                        && one.from().equals(place.getKey())
                        && one.at().isAfter(paper.granted())
                        && !one.at().isBefore(place.getValue())
                        && !one.at().isAfter(at)) {
                    next.add(Map.entry(one.to(), one.at()));
                }
            }
            place = next.stream()
                    .min(Map.Entry.<Urn, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElse(null);
        }
        return places;
    }

    @Nullable Boolean existing(Urn unit, Instant at) {
        for (UnitFacts facts : situation.units()) {
            if (facts.unit().equals(unit)) {
                return facts.existing().stream().anyMatch(one -> one.holds(at));
            }
        }
        return null;
    }

    boolean hasEnded(Urn unit, Instant at) {
        return Boolean.FALSE.equals(existing(unit, at))
                && situation.units().stream()
                        .filter(one -> one.unit().equals(unit))
                        .flatMap(one -> one.existing().stream())
                        .anyMatch(one -> !one.until().isAfter(at));
    }

    @Nullable Urn division(Urn unit, Instant at) {
        return situation.units().stream()
                .filter(one -> one.unit().equals(unit))
                .flatMap(one -> one.governing().stream())
                .filter(one -> one.valid().holds(at))
                .map(Timed::value)
                .findFirst()
                .orElse(null);
    }

    Classification classOf(Urn dataset, Instant at) {
        return situation.datasets().stream()
                .filter(one -> one.dataset().equals(dataset))
                .map(DatasetFacts::classes)
                .flatMap(List::stream)
                .filter(one -> one.valid().holds(at))
                .map(Timed::value)
                .findFirst()
                .orElse(new Classification(SharingClass.NOT_KNOWN, Personal.NOT_KNOWN));
    }

    /** Whatever a paper may name in a dimension or reach by what it names; what a custodian does; and something never heard of. */
    Stream<Urn> everything(Dimension dimension) {
        Stream<Urn> named =
                situation.authorizations().stream().flatMap(paper -> paper.scope().extent(dimension).listed().stream());
        Stream<Urn> within = steps.stream().flatMap(step -> Stream.of(step.inner(), step.outer()));
        Stream<Urn> others =
                Stream.concat(KEEPING.stream().map(Operation::of), Stream.of(Words.unit("nobody heard of")));
        return Stream.concat(Stream.concat(named, within), others);
    }

    boolean reaches(Extent extent, Urn thing, Instant at) {
        return switch (extent.written()) {
            case NOTHING -> false;
            case ALL -> true;
            case THESE -> around(thing, at).stream().anyMatch(extent.listed()::contains);
        };
    }

    Set<Urn> around(@Nullable Urn thing, Instant at) {
        Set<Urn> all = new HashSet<>();
        if (thing != null) {
            rings(thing, at).forEach(all::addAll);
        }
        return all;
    }

    List<Set<Urn>> rings(Urn thing, Instant at) {
        List<Set<Urn>> rings = new ArrayList<>();
        Set<Urn> seen = new HashSet<>();
        Set<Urn> ring = new HashSet<>(Set.of(thing));
        while (!ring.isEmpty()) {
            rings.add(ring);
            seen.addAll(ring);
            Set<Urn> next = new HashSet<>();
            for (Within step : steps) {
                if (ring.contains(step.inner()) && step.valid().holds(at) && !seen.contains(step.outer())) {
                    next.add(step.outer());
                }
            }
            ring = next;
        }
        return rings;
    }

    /** Every instant at which something may change in between, both ends included. */
    Set<Instant> instantsBetween(Instant from, Instant to) {
        Set<Instant> instants = new TreeSet<>(List.of(from, to));
        Stream.concat(
                        situation.accountabilities().stream().map(Accountability::valid),
                        situation.units().stream().flatMap(one -> one.existing().stream()))
                .flatMap(one -> Stream.of(one.from(), one.until()))
                .filter(one -> one.isAfter(from) && one.isBefore(to))
                .forEach(instants::add);
        return instants;
    }

    static String last(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }
}
