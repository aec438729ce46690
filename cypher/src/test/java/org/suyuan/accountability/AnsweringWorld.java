package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.register.Line;

/**
 * A small random world, told in rounds of sentences of {@link AnsweringSketch}, and the literal meaning of what was told by the end of
 * each round: every sentence is looked at, day by day, and nothing is thought over.
 */
final class AnsweringWorld {
    private static final List<String> UNITS = List.of("u0", "u1", "u2", "u3");
    private static final List<String> DATA = List.of("d0", "d1", "d2");
    private static final List<String> PLACES = List.of("440304", "500103");
    private static final int DAYS = 30;

    private final Random dice;
    /** By register and key: what a sentence says, its first day and the day after its last. */
    private final Map<String, Said> said = new TreeMap<>();

    record Said(String register, String sentence, int from, int until) {
        boolean holds(int day) {
            return from <= day && day < until;
        }

        List<String> words() {
            return List.of(sentence.split(" ", -1));
        }

        String text() {
            return sentence + " " + date(from) + ".." + (until >= DAYS ? "" : date(until));
        }
    }

    /** A gap, in words. */
    record Gapping(String unit, String dataset, Gap.Kind kind, Instant since) {}

    AnsweringWorld(long seed) {
        this.dice = new Random(seed);
    }

    /** Tells something new, corrects and takes back some of what was told. */
    List<Line> round() {
        List<Line> lines = new ArrayList<>();
        for (String unit : UNITS) {
            if (said.isEmpty() || dice.nextInt(4) == 0) {
                String place = PLACES.get(dice.nextInt(PLACES.size()));
                int end = 5 + dice.nextInt(DAYS);
                tell(unit + " is", new Said("r0", unit + " is name-of-" + unit + " at " + place, 0, end), lines);
            }
        }
        for (String dataset : DATA) {
            for (String unit : UNITS) {
                for (String register : List.of("r0", "r1")) {
                    if (dice.nextInt(6) == 0) {
                        String capacity = List.of("PRIMARY", "PRIMARY", "JOINT", "INTERIM_CUSTODIAN")
                                .get(dice.nextInt(4));
                        tell(
                                unit + " answers " + dataset,
                                stretch(register, unit + " answers " + capacity + " for " + dataset),
                                lines);
                    }
                }
            }
            if (dice.nextInt(2) == 0) {
                String holder = UNITS.get(dice.nextInt(UNITS.size()));
                tell(
                        "copy " + dataset + " " + holder,
                        stretch("r0", "copy of " + dataset + " is held by " + holder),
                        lines);
            }
        }
        for (int i = 0; i < 2; i++) {
            String one = UNITS.get(dice.nextInt(UNITS.size()));
            String other = UNITS.get(dice.nextInt(UNITS.size()));
            if (!one.equals(other)) {
                tell(one + " supervises " + other, stretch("r0", one + " supervises " + other + " in SECURITY"), lines);
            }
        }
        return lines;
    }

    private Said stretch(String register, String sentence) {
        int from = dice.nextInt(DAYS - 2);
        return new Said(register, sentence, from, from + 1 + dice.nextInt(DAYS));
    }

    /** What was said by the same key is over; now and then nothing takes its place. */
    private void tell(String key, Said one, List<Line> lines) {
        Said before = said.remove(one.register() + " " + key);
        if (before != null && (!before.sentence().equals(one.sentence()) || dice.nextInt(3) == 0)) {
            for (Line line : AnsweringSketch.lines(before.register(), before.text())) {
                lines.add(new Line(line.register(), line.key(), line.subject(), List.of()));
            }
            if (dice.nextBoolean() && !one.sentence().contains(" is name")) {
                return;
            }
        }
        said.put(one.register() + " " + key, one);
        lines.addAll(AnsweringSketch.lines(one.register(), one.text()));
    }

    /** The world as it is told by now. */
    AnsweringWorld asTold() {
        AnsweringWorld copy = new AnsweringWorld(0);
        copy.said.putAll(said);
        return copy;
    }

    static Instant day(int day) {
        return AnsweringSketch.day(date(day));
    }

    private static String date(int day) {
        return java.time.LocalDate.of(2024, 2, 1).plusDays(day).toString();
    }

    int anyDay() {
        return dice.nextInt(DAYS + 5);
    }

    static List<String> datasets() {
        return DATA;
    }

    static List<String> units() {
        return UNITS;
    }

    private boolean isOver(String unit, int day) {
        List<Said> states = said.values().stream()
                .filter(one -> one.sentence().startsWith(unit + " is "))
                .toList();
        return states.stream().noneMatch(one -> one.holds(day))
                && states.stream().anyMatch(one -> one.until() <= day && one.until() < DAYS);
    }

    private boolean holds(Said one, int day) {
        return one.from() <= day && (one.until() >= DAYS || day < one.until());
    }

    private List<Said> answers(String dataset, int day) {
        return said.values().stream()
                .filter(one -> one.words().get(1).equals("answers")
                        && one.words().get(4).equals(dataset)
                        && holds(one, day))
                .toList();
    }

    /** "unit CAPACITY register counts" of whoever is said to answer. */
    List<String> answering(String dataset, int day) {
        return answers(dataset, day).stream()
                .map(one -> one.words().get(0) + " " + one.words().get(2) + " " + one.register() + " "
                        + !isOver(one.words().get(0), day))
                .sorted()
                .toList();
    }

    Status status(String dataset, int day) {
        Set<String> words = new TreeSet<>();
        answers(dataset, day).stream()
                .filter(one -> !isOver(one.words().get(0), day))
                .forEach(one -> words.add(one.words().get(0) + " " + one.words().get(2)));
        long units =
                words.stream().map(word -> word.split(" ", 2)[0]).distinct().count();
        long primaries =
                words.stream().filter(word -> word.endsWith(" PRIMARY")).count();
        long joint = words.stream().filter(word -> word.endsWith(" JOINT")).count();
        return words.size() > units || primaries > 1
                ? Status.AMBIGUOUS
                : joint > 0 ? Status.JOINT : primaries == 1 ? Status.ONE : Status.NONE;
    }

    /** "supervisor unit" of the whole line above whoever is said to answer. */
    List<String> line(String dataset, int day) {
        Set<String> met = new HashSet<>();
        answers(dataset, day).forEach(one -> met.add(one.words().get(0)));
        Set<String> line = new TreeSet<>();
        for (int i = 0; i < UNITS.size(); i++) {
            for (Said one : said.values()) {
                if (one.words().get(1).equals("supervises")
                        && holds(one, day)
                        && met.contains(one.words().get(2))) {
                    line.add(one.words().get(0) + " " + one.words().get(2));
                    met.add(one.words().get(0));
                }
            }
        }
        return List.copyOf(line);
    }

    private boolean isThere(String dataset, int day) {
        return said.values().stream()
                .anyMatch(one -> one.sentence().startsWith("copy of " + dataset + " ") && holds(one, day));
    }

    private Gap.@org.jspecify.annotations.Nullable Kind kind(String dataset, int day) {
        Set<String> primaries = new HashSet<>();
        boolean full = false;
        boolean interim = false;
        boolean over = false;
        for (Said one : answers(dataset, day)) {
            boolean there = !isOver(one.words().get(0), day);
            String capacity = one.words().get(2);
            if (there && capacity.equals("PRIMARY")) {
                primaries.add(one.words().get(0));
            }
            full |= there && !capacity.equals("INTERIM_CUSTODIAN");
            interim |= there && capacity.equals("INTERIM_CUSTODIAN");
            over |= !there && !capacity.equals("INTERIM_CUSTODIAN");
        }
        if (primaries.size() > 1) {
            return Gap.Kind.TWO_PRIMARIES;
        }
        if (full) {
            return null;
        }
        return interim
                ? Gap.Kind.INTERIM_ONLY
                : over ? Gap.Kind.CEASED : isThere(dataset, day) ? Gap.Kind.NOBODY : null;
    }

    /** All gaps in data of the units of a division, or of all. */
    Set<Gapping> gaps(String division, int day) {
        Set<Gapping> gaps = new HashSet<>();
        for (String unit : UNITS) {
            if (division.isEmpty() || liesIn(unit, division, day)) {
                for (String dataset : DATA) {
                    Gap.Kind kind = kind(dataset, day);
                    if (kind != null && hasToDoWith(unit, dataset, day)) {
                        int since = day;
                        while (since > 0 && kind(dataset, since - 1) == kind) {
                            since--;
                        }
                        gaps.add(new Gapping(unit, dataset, kind, day(since)));
                    }
                }
            }
        }
        return gaps;
    }

    private boolean liesIn(String unit, String division, int day) {
        return said.values().stream()
                .anyMatch(one -> one.sentence().startsWith(unit + " is ")
                        && one.sentence().endsWith(" " + division)
                        && one.from() <= day);
    }

    private boolean hasToDoWith(String unit, String dataset, int day) {
        return said.values().stream()
                .anyMatch(one -> (one.words().get(0).equals(unit)
                                && one.words().get(1).equals("answers")
                                && one.words().get(4).equals(dataset)
                                && one.from() <= day)
                        || (one.sentence().equals("copy of " + dataset + " is held by " + unit) && holds(one, day)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        said.values().forEach(one -> text.append(one.register())
                .append(": ")
                .append(one.text())
                .append('\n'));
        return text.toString();
    }
}
