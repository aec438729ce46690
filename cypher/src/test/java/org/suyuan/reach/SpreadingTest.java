package org.suyuan.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.reach.RunTold.Phase;
import org.suyuan.reach.Spreading.Arrival;
import org.suyuan.reach.Spreading.Designed;

/** Against a simulation that goes through every instant at which anything could be read and written. */
class SpreadingTest {
    private static final int COPIES = 5;
    private static final int DAYS = 9;

    /** A run, or a flow that was never seen to run, as the simulation takes it. */
    private record Carrying(Set<Integer> reads, Set<Integer> writes, int start, int end, boolean seen) {}

    /** A world told message by message. */
    private static final class World {
        final Random dice;
        final Runs runs = new Runs();
        final List<RunTold> told = new ArrayList<>();
        final List<Carrying> designs = new ArrayList<>();

        World(long seed) {
            dice = new Random(seed);
            for (int copy = 0; copy < COPIES; copy++) {
                runs.name(urn(copy));
            }
            int messages = 3 + dice.nextInt(20);
            Set<Long> met = new HashSet<>();
            for (int i = 0; i < messages; i++) {
                tell(i, met);
            }
            for (int i = dice.nextInt(3); i > 0; i--) {
                int start = dice.nextInt(DAYS);
                designs.add(new Carrying(
                        Set.of(dice.nextInt(COPIES)),
                        Set.of(dice.nextInt(COPIES)),
                        start,
                        start + dice.nextInt(DAYS - start),
                        false));
            }
        }

        private void tell(int known, Set<Long> met) {
            int what = dice.nextInt(8);
            RunTold one;
            if (what == 0) {
                one = new RunTold(
                        known, dice.nextInt(DAYS), 0, 0, Phase.NONE, false, List.of(), List.of(), List.of(), keys(1));
            } else if (what == 1) {
                one = new RunTold(
                        known, dice.nextInt(DAYS), 0, 0, Phase.NONE, false, List.of(), List.of(), keys(2), List.of());
            } else {
                long run = 100L + dice.nextInt(5);
                Phase phase = dice.nextBoolean() ? Phase.ENDS : Phase.GOES_ON;
                one = new RunTold(
                        known,
                        dice.nextInt(DAYS),
                        10 + run % 2,
                        run,
                        phase,
                        !met.add(run),
                        keys(dice.nextInt(3)),
                        keys(dice.nextInt(3)),
                        List.of(),
                        List.of());
            }
            told.add(one);
            runs.take(List.of(one));
        }

        private List<Long> keys(int many) {
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                keys.add(Subject.key(urn(dice.nextInt(COPIES))));
            }
            return keys;
        }

        Designed designed() {
            return (place, onward, each) -> designs.forEach(one -> {
                if ((onward ? one.reads() : one.writes()).contains(place)) {
                    (onward ? one.writes() : one.reads()).forEach(to -> each.flow(99, to, one.start(), one.end()));
                }
            });
        }

        /** The runs as they were known, by putting all messages of one together. */
        List<Carrying> carrying(int known, boolean withDesigns) {
            Map<Long, List<RunTold>> byRun = new TreeMap<>();
            List<Carrying> all = new ArrayList<>();
            for (RunTold one : told) {
                if (one.known() > known) {
                    continue;
                }
                if (one.phase() != Phase.NONE) {
                    byRun.computeIfAbsent(one.run(), any -> new ArrayList<>()).add(one);
                }
                if (!one.renames().isEmpty()) {
                    all.add(new Carrying(
                            Set.of(place(one.renames().get(0))),
                            Set.of(place(one.renames().get(1))),
                            (int) one.at() - 1,
                            (int) one.at(),
                            true));
                }
            }
            byRun.values().forEach(messages -> {
                Set<Integer> reads = new TreeSet<>();
                Set<Integer> writes = new TreeSet<>();
                int start = DAYS;
                int last = 0;
                boolean ended = false;
                for (RunTold one : messages) {
                    one.reads().forEach(key -> reads.add(place(key)));
                    one.writes().forEach(key -> writes.add(place(key)));
                    start = Math.min(start, (int) one.at());
                    last = Math.max(last, (int) one.at());
                    ended |= one.phase() == Phase.ENDS;
                }
                all.add(new Carrying(reads, writes, start, ended ? last : DAYS, true));
            });
            if (withDesigns) {
                all.addAll(designs);
            }
            return all;
        }

        private int place(long key) {
            for (int copy = 0; copy < COPIES; copy++) {
                if (Subject.key(urn(copy)) == key) {
                    return copy;
                }
            }
            throw new IllegalArgumentException("no copy has the key " + key);
        }

        /** The last instant before a copy is deleted again. */
        int stays(int copy, int from, int known) {
            int until = DAYS;
            for (RunTold one : told) {
                boolean drops = one.known() <= known && one.drops().contains(Subject.key(urn(copy)));
                if (drops && one.at() > from) {
                    until = Math.min(until, (int) one.at() - 1);
                }
            }
            return until;
        }

        /** At which instants data are in each copy, if something was in one during some days. */
        boolean[][] simulate(int start, int from, int until, int known, boolean withDesigns) {
            boolean[][] there = new boolean[COPIES][DAYS + 1];
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Carrying run : carrying(known, withDesigns)) {
                    for (int in : run.reads()) {
                        for (int read = Math.max(0, run.start()); read <= run.end(); read++) {
                            boolean tainted = there[in][read] || (in == start && from <= read && read <= until);
                            for (int write = read; tainted && write <= run.end(); write++) {
                                for (int out : run.writes()) {
                                    for (int day = write; day <= stays(out, write, known); day++) {
                                        grown |= !there[out][day];
                                        there[out][day] = true;
                                    }
                                }
                            }
                        }
                    }
                }
            }
            return there;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dataAreWhereASimulationBringsThem(long seed) throws IOException {
        int reached = 0;
        for (int i = 0; i < 80; i++) {
            World world = new World(1000 * seed + i);
            int start = world.dice.nextInt(COPIES);
            int from = world.dice.nextInt(DAYS);
            int until = from + world.dice.nextInt(DAYS - from);
            int known = world.dice.nextInt(26);

            for (Runs runs : List.of(world.runs, reread(world.runs))) {
                Spreading spreading = new Spreading(runs, known, true, world.designed());
                spreading.begin(start, from, until);
                List<Arrival> found = spreading.spread(1_000, () -> false);

                assertThat(days(found, true)).isEqualTo(days(world.simulate(start, from, until, known, false)));
                assertThat(days(found, false)).isEqualTo(days(world.simulate(start, from, until, known, true)));
                assertThat(spreading.cut()).isEmpty();
                assertThat(found).filteredOn(Arrival::unlogged).allSatisfy(unlogged -> assertThat(found)
                        .filteredOn(one -> !one.unlogged() && one.before() != null)
                        .filteredOn(one -> one.place() == unlogged.place() && one.until() == unlogged.until())
                        .allSatisfy(seen -> assertThat(unlogged.from()).isLessThan(seen.from())));
                reached += found.size() - 1;
            }
        }
        assertThat(reached).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whereDataCameFromIsWhereFromASimulationBringsThem(long seed) {
        int reached = 0;
        for (int i = 0; i < 40; i++) {
            World world = new World(1000 * seed + i);
            int end = world.dice.nextInt(COPIES);
            int from = world.dice.nextInt(DAYS);
            int until = from + world.dice.nextInt(DAYS - from);
            int known = world.dice.nextInt(26);
            Spreading spreading = new Spreading(world.runs, known, false, world.designed());
            for (long[] life : world.runs.lives(end, known, false)) {
                if (life[0] <= -from && -until <= life[1]) {
                    spreading.begin(end, Math.max(-until, life[0]), life[1]);
                }
            }
            Map<Integer, Set<Integer>> latest = new HashMap<>();
            for (Arrival one : spreading.spread(1_000, () -> false)) {
                if (one.place() != end) {
                    int last = (int) Math.min(-one.from(), DAYS);
                    latest.computeIfAbsent(one.place(), any -> new TreeSet<>()).add(last);
                    reached++;
                }
            }
            for (int copy = 0; copy < COPIES; copy++) {
                if (copy != end) {
                    assertThat(Collections.max(latest.getOrDefault(copy, Set.of(-1))))
                            .as("%d, world %d, copy %d", seed, i, copy)
                            .isEqualTo(latestDeparture(world, copy, end, from, until, known));
                }
            }
        }
        assertThat(reached).isGreaterThan(20);
    }

    private static int latestDeparture(World world, int copy, int end, int from, int until, int known) {
        for (int day = DAYS; day >= 0; day--) {
            boolean[] there = world.simulate(copy, day, day, known, true)[end];
            for (int then = from; then <= until; then++) {
                if (there[then]) {
                    return day;
                }
            }
        }
        return -1;
    }

    @Test
    void whatIsCutShortSaysSo() {
        Runs runs = new Runs();
        for (int copy = 0; copy < COPIES; copy++) {
            runs.name(urn(copy));
        }
        runs.take(List.of(new RunTold(1, 1, 7, 8, Phase.ENDS, false, keys(0), keys(1, 2, 3), List.of(), List.of())));

        for (int most = 1; most <= 4; most++) {
            Spreading spreading = new Spreading(runs, 5, true, Designed.NONE);
            spreading.begin(0, 0, 3);

            assertThat(spreading.spread(most, () -> false)).hasSize(most);
            assertThat(spreading.cut()).isEqualTo(most < 4 ? Set.of(0) : Set.of());
        }
        Spreading late = new Spreading(runs, 5, true, Designed.NONE);
        late.begin(0, 0, 3);
        assertThat(late.spread(9, () -> true)).isEmpty();
        assertThat(late.cut()).containsExactly(0);
    }

    private static List<Long> keys(int... copies) {
        List<Long> keys = new ArrayList<>();
        for (int copy : copies) {
            keys.add(Subject.key(urn(copy)));
        }
        return keys;
    }

    private static Runs reread(Runs runs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        runs.write(new DataOutputStream(bytes));
        return Runs.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** By copy the days, of those that were seen alone or of all. */
    private static Map<Integer, Set<Integer>> days(List<Arrival> arrivals, boolean seenAlone) {
        Map<Integer, Set<Integer>> days = new TreeMap<>();
        for (Arrival one : arrivals) {
            if (one.before() != null && !(seenAlone && one.unlogged())) {
                for (int day = (int) one.from(); day <= Math.min(DAYS, one.until()); day++) {
                    days.computeIfAbsent(one.place(), any -> new TreeSet<>()).add(day);
                }
            }
        }
        return days;
    }

    private static Map<Integer, Set<Integer>> days(boolean[][] there) {
        Map<Integer, Set<Integer>> days = new TreeMap<>();
        for (int copy = 0; copy < there.length; copy++) {
            for (int day = 0; day < there[copy].length; day++) {
                if (there[copy][day]) {
                    days.computeIfAbsent(copy, any -> new TreeSet<>()).add(day);
                }
            }
        }
        return days;
    }

    private static Urn urn(int copy) {
        return Urn.of(Kind.HOLDING, "db", "t" + copy);
    }
}
