package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.model.Urn;

/**
 * What is asked, with all that it depends on besides the papers: what lies around each coordinate, who answers for the
 * data, whose rules count. A coordinate that is not asked about is met by every paper that reaches anything in it.
 */
final class Point {
    /** The field that stands for all that are not known: only a paper for all fields reaches it. */
    static final Set<Urn> EVERY_FIELD = Set.of();

    private final Records records;
    private final Answering answering;
    private final Urn unit;
    private final Urn dataset;
    private final Instant at;
    private final Map<Dimension, Urn> asked;
    private final boolean wholeDataset;
    private final boolean somewhere;

    private final Map<Dimension, Set<Urn>> around = new EnumMap<>(Dimension.class);
    private @Nullable List<Accountability> accountable;
    private @Nullable LocalRules rules;
    private boolean ruled;

    private Point(
            Records records,
            Urn unit,
            Urn dataset,
            Instant at,
            Map<Dimension, Urn> asked,
            boolean wholeDataset,
            boolean somewhere) {
        this.records = records;
        this.answering = new Answering(records);
        this.unit = unit;
        this.dataset = dataset;
        this.at = at;
        this.asked = asked;
        this.wholeDataset = wholeDataset;
        this.somewhere = somewhere;
    }

    /** The point of a request; without a field, the dataset as a whole. */
    static Point of(Records records, Request request) {
        return of(
                records,
                request.unit(),
                request.dataset(),
                request.field(),
                request.operation(),
                request.purpose(),
                request.recipient(),
                request.division(),
                request.at());
    }

    static Point of(
            Records records,
            Urn unit,
            Urn dataset,
            @Nullable Urn field,
            @Nullable Urn operation,
            @Nullable Urn purpose,
            @Nullable Urn recipient,
            @Nullable Urn division,
            Instant at) {
        Map<Dimension, Urn> asked = new EnumMap<>(Dimension.class);
        asked.put(Dimension.DATASET, dataset);
        put(asked, Dimension.FIELD, field);
        put(asked, Dimension.OPERATION, operation);
        put(asked, Dimension.PURPOSE, purpose);
        put(asked, Dimension.RECIPIENT, recipient);
        put(asked, Dimension.DIVISION, division);
        return new Point(records, unit, dataset, at, asked, field == null, true);
    }

    /** Anything at all with the dataset. */
    static Point anything(Records records, Urn unit, Urn dataset, Instant at) {
        return new Point(records, unit, dataset, at, Map.of(Dimension.DATASET, dataset), false, false);
    }

    /** The same data for the same purpose in the hands of another unit, whatever it does with them. */
    Point inHandsOf(Urn other) {
        Map<Dimension, Urn> kept = new EnumMap<>(asked);
        kept.keySet().retainAll(Set.of(Dimension.DATASET, Dimension.FIELD, Dimension.PURPOSE));
        return new Point(records, other, dataset, at, kept, wholeDataset, false);
    }

    /** The same question at another instant. */
    Point at(Instant other) {
        return new Point(records, unit, dataset, other, asked, wholeDataset, somewhere);
    }

    Urn unit() {
        return unit;
    }

    Urn dataset() {
        return dataset;
    }

    Instant at() {
        return at;
    }

    Optional<Urn> asked(Dimension dimension) {
        return Optional.ofNullable(asked.get(dimension));
    }

    /** Whether a dimension is looked at. */
    boolean asks(Dimension dimension) {
        return switch (dimension) {
            case FIELD -> wholeDataset || asked.containsKey(dimension);
            case DIVISION -> somewhere;
            default -> asked.containsKey(dimension);
        };
    }

    /**
     * Whether a dimension is left free: nothing is named in it, and yet there is no right without something that all papers of a
     * chain name together. So it is of what a flow does not tell, and of the recipient where what is asked for needs one.
     */
    boolean isFree(Dimension dimension) {
        return switch (dimension) {
            case OPERATION, PURPOSE -> somewhere && !asked.containsKey(dimension);
            case RECIPIENT ->
                !asked.containsKey(dimension)
                        && asked.containsKey(Dimension.OPERATION)
                        && around(Dimension.OPERATION).stream().anyMatch(Operation.WITH_RECIPIENT::contains);
            default -> false;
        };
    }

    /**
     * A coordinate and all it lies within, of a copy's column the dataset's own, too; for the dataset as a whole,
     * {@link #EVERY_FIELD}. Empty, if the division is asked about and not known.
     */
    Set<Urn> around(Dimension dimension) {
        return around.computeIfAbsent(dimension, this::lookAround);
    }

    /** Where the operation takes place: in the division named, else in the one that governs the unit. */
    Optional<Urn> division() {
        Urn named = asked.get(Dimension.DIVISION);
        return named != null ? Optional.of(named) : records.division(unit, at);
    }

    /** Whether what is asked for is prohibited to everybody. */
    boolean isProhibited() {
        return asked(Dimension.PURPOSE).isPresent() && isProhibited(around(Dimension.PURPOSE));
    }

    private boolean isProhibited(Set<Urn> aroundPurpose) {
        return aroundPurpose.stream()
                .anyMatch(one ->
                        Purpose.PROHIBITED.contains(one) || rules().prohibited().containsKey(one));
    }

    /** Whether somebody may be given a thing at all: no prohibited purpose. */
    boolean mayBeGiven(Dimension dimension, Urn thing) {
        return dimension != Dimension.PURPOSE
                || !isProhibited(records.hierarchy().around(thing, at));
    }

    /** The articles by which it is prohibited, in order. */
    List<Urn> prohibitedBy() {
        return around(Dimension.PURPOSE).stream()
                .flatMap(one -> rules().prohibited().getOrDefault(one, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Who answers for the dataset, in whatever capacity, in order. */
    List<Accountability> accountable() {
        List<Accountability> known = accountable;
        if (known == null) {
            known = answering.answeringFor(dataset, at);
            accountable = known;
        }
        return known;
    }

    boolean isAccountable(Urn one) {
        for (Accountability each : accountable()) {
            if (each.capacity().isFull() && each.unit().equals(one)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rules that count: those where the data are answered for and those where the unit is, the stricter of both; the
     * defaults where neither has any.
     */
    LocalRules rules() {
        return localRules().orElse(LocalRules.DEFAULT);
    }

    /** Whether no jurisdiction says anything, so that defaults count. */
    boolean hasNoNorm() {
        return localRules().isEmpty();
    }

    private Optional<LocalRules> localRules() {
        if (!ruled) {
            Set<Urn> answered = new HashSet<>();
            accountable().forEach(one -> records.division(one.unit(), at).ifPresent(answered::add));
            Optional<LocalRules> here = answering.rulesOf(answered, at);
            Optional<LocalRules> there = division().flatMap(one -> answering.rulesOf(Set.of(one), at));
            rules = here.isPresent() && there.isPresent()
                    ? here.get().besides(there.get())
                    : here.or(() -> there).orElse(null);
            ruled = true;
        }
        return Optional.ofNullable(rules);
    }

    private Set<Urn> lookAround(Dimension dimension) {
        if (dimension == Dimension.DIVISION) {
            return division().map(one -> records.hierarchy().around(one, at)).orElse(Set.of());
        }
        Urn coordinate = asked.get(dimension);
        if (coordinate == null) {
            return EVERY_FIELD;
        }
        Set<Urn> lies = records.hierarchy().around(coordinate, at);
        return dimension == Dimension.FIELD ? withOwn(lies, coordinate) : lies;
    }

    /** A column of a copy lies within the dataset's own of that name: who may have this may have what was copied of it. */
    private Set<Urn> withOwn(Set<Urn> lies, Urn field) {
        List<String> parts = field.parts();
        Set<Urn> all = new HashSet<>(lies);
        all.add(dataset.field(parts.get(parts.size() - 1)));
        return all;
    }

    private static void put(Map<Dimension, Urn> asked, Dimension dimension, @Nullable Urn urn) {
        if (urn != null) {
            asked.put(dimension, urn);
        }
    }
}
