package org.suyuan.norm;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * All norms that the catalogue knows, in memory and immutable. Norms are in force by days of Beijing time, whatever the
 * zone of the installation. They have one time, not two: what a pack says is so since it was loaded.
 */
public final class Norms {
    /** Where the days of Chinese norms begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Divisions divisions;
    private final Map<String, Instrument> instruments;
    private final Map<String, Provision> provisions;
    private final Map<String, List<Provision>> rows;
    private final Map<String, List<Parameter>> parameters = new TreeMap<>();
    private final Map<String, List<Instrument>> repealers = new TreeMap<>();
    private final List<Concept> concepts;

    Norms(
            Divisions divisions,
            Map<String, Instrument> instruments,
            Map<String, Provision> provisions,
            Map<String, List<Provision>> rows,
            Collection<Parameter> parameters,
            Collection<Concept> concepts) {
        this.divisions = divisions;
        this.concepts = List.copyOf(concepts);
        this.instruments = instruments;
        this.provisions = provisions;
        this.rows = rows;
        parameters.forEach(parameter -> this.parameters
                .computeIfAbsent(parameter.key(), key -> new ArrayList<>())
                .add(parameter));
        instruments.values().forEach(instrument -> instrument.repeals().forEach(repealed -> repealers
                .computeIfAbsent(repealed, id -> new ArrayList<>())
                .add(instrument)));
    }

    /** Those that come with the catalogue. */
    public static Norms builtIn() {
        return Packs.load(PackFolder.builtIn());
    }

    /**
     * Those that come with the catalogue and the packs in the folders of a folder, in the order of their names.
     *
     * @throws FlawedNorms with all that is wrong in any of them
     */
    public static Norms with(Path further) {
        List<PackFolder> folders = new ArrayList<>(PackFolder.builtIn());
        folders.addAll(PackFolder.allIn(further));
        return Packs.load(folders);
    }

    /** The day that it is at an instant, as norms count days. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public Divisions divisions() {
        return divisions;
    }

    /** Purposes and operations that packs tell of, besides those that have a word of their own. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** All, in the order of the packs. */
    public Collection<Instrument> instruments() {
        return instruments.values();
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** An article, or a part of one, by its id or one of its other ids. */
    public Optional<Provision> provision(String id) {
        return Optional.ofNullable(provisions.get(id));
    }

    /** The articles of an instrument in their order, with their parts; none if it is not known. */
    public List<Provision> provisionsOf(String instrument) {
        return rows.getOrDefault(instrument, List.of());
    }

    /** The instrument of a provision that these norms gave out. */
    public Instrument instrumentOf(Provision provision) {
        return instrument(provision.instrument()).orElseThrow();
    }

    /** How an instrument stands on a day. */
    public Standing standing(Instrument instrument, LocalDate day) {
        Days days = instrument.validity();
        if (!day.isBefore(repealOf(instrument))) {
            return Standing.REPEALED;
        }
        if (!day.isBefore(days.until())) {
            Continuation continuation = instrument.continuation();
            return continuation.decision() == Continuation.Decision.RENEWED && day.isBefore(continuation.until())
                    ? Standing.CONTINUED_BY_DECISION
                    : Standing.LAPSED;
        }
        if (!days.beginsOnAKnownDay()) {
            return Standing.UNKNOWN;
        }
        if (day.isBefore(days.from())) {
            return Standing.NOT_YET_IN_FORCE;
        }
        return instrument.trial() ? Standing.TRIAL_IN_FORCE : Standing.IN_FORCE;
    }

    /** The day from which another instrument has put an end to it; far off if none has. */
    private LocalDate repealOf(Instrument instrument) {
        return repealers.getOrDefault(instrument.id(), List.of()).stream()
                .map(Instrument::validity)
                .filter(Days::beginsOnAKnownDay)
                .map(Days::from)
                .min(Comparator.naturalOrder())
                .orElse(Days.OPEN);
    }

    /** Whether the instrument of a provision can be relied on at an instant. */
    public boolean isInForce(Provision provision, Instant at) {
        return standing(instrumentOf(provision), dayOf(at)).isInForce();
    }

    /** When the instrument of a provision can be relied on, earliest first; a renewal begins where the first term ends. */
    public List<Days> daysInForce(Provision provision) {
        Instrument instrument = instrumentOf(provision);
        List<Days> inForce = new ArrayList<>();
        for (Days stretch : between(turningDays(instrument))) {
            if (standing(instrument, stretch.from()).isInForce()) {
                inForce.add(stretch);
            }
        }
        return inForce;
    }

    /** Stretches of days in each of which every parameter of a division stays what it is; together they are all days. */
    public List<Days> steadyDays(String division) {
        SortedSet<LocalDate> turns = new TreeSet<>();
        over(division).forEach(instrument -> turns.addAll(turningDays(instrument)));
        divisions.pathOf(division).forEach(place -> parameters.values().stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.division().equals(place.code()))
                .forEach(parameter -> turns.addAll(
                        List.of(parameter.days().from(), parameter.days().until()))));
        return between(turns);
    }

    private Set<LocalDate> turningDays(Instrument instrument) {
        Days validity = instrument.validity();
        return Set.copyOf(new TreeSet<>(List.of(
                validity.from(), validity.until(), instrument.continuation().until(), repealOf(instrument))));
    }

    private static List<Days> between(Collection<LocalDate> turns) {
        SortedSet<LocalDate> inside = new TreeSet<>(turns);
        inside.removeIf(day -> !day.isAfter(Days.ALWAYS.from()) || !day.isBefore(Days.OPEN));
        List<Days> stretches = new ArrayList<>();
        LocalDate from = Days.ALWAYS.from();
        for (LocalDate turn : inside) {
            stretches.add(new Days(from, turn));
            from = turn;
        }
        stretches.add(new Days(from, Days.OPEN));
        return stretches;
    }

    /**
     * The instruments made for a division or for one above it, whenever they are in force: its own first, then upward, in the
     * order of the packs. None if the division is not known.
     */
    public List<Instrument> over(String division) {
        return divisions.pathOf(division).stream()
                .flatMap(place -> instruments.values().stream()
                        .filter(instrument -> instrument.division().equals(place.code())))
                .toList();
    }

    /** Those {@link #over} a division that are in force on a day. */
    public List<Instrument> governing(String division, LocalDate day) {
        return over(division).stream()
                .filter(instrument -> standing(instrument, day).isInForce())
                .toList();
    }

    /**
     * What a parameter is in a division on a day. A value comes before silence, the nearer division before the farther, and in
     * one division what a regulation sets before what the installation sets, and that before our default. Empty if nobody says
     * anything: then there is no norm.
     */
    public Optional<Parameter> parameter(String key, String division, LocalDate day) {
        return parameters(key, division, day).stream().findFirst();
    }

    /** All that is said of a parameter in a division on a day, what counts most first: for who wants the strictest. */
    public List<Parameter> parameters(String key, String division, LocalDate day) {
        List<String> path =
                divisions.pathOf(division).stream().map(Division::code).toList();
        ToIntFunction<Parameter> distance = parameter -> path.indexOf(parameter.division());
        return parameters.getOrDefault(key, List.of()).stream()
                .filter(parameter -> distance.applyAsInt(parameter) >= 0 && isLive(parameter, day))
                .sorted(Comparator.comparing(Parameter::hasValue)
                        .reversed()
                        .thenComparingInt(distance)
                        .thenComparing(Parameter::origin))
                .toList();
    }

    /** What an instrument sets, by key. */
    public List<Parameter> parametersOf(String instrument) {
        return parameters.values().stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.instrument().equals(instrument))
                .toList();
    }

    /** The keys of all parameters, in their order. */
    public Collection<String> parameterKeys() {
        return List.copyOf(parameters.keySet());
    }

    private boolean isLive(Parameter parameter, LocalDate day) {
        return parameter.days().holds(day)
                && instrument(parameter.instrument())
                        .map(instrument -> standing(instrument, day).isInForce())
                        .orElse(true);
    }

    /** How an instrument stands on a day, as a sentence for a reader. */
    public Text standingInWords(Instrument instrument, LocalDate day) {
        List<String> by = repealers.getOrDefault(instrument.id(), List.of()).stream()
                .map(Instrument::id)
                .toList();
        return StandingInWords.of(instrument, standing(instrument, day), repealOf(instrument), by);
    }
}
