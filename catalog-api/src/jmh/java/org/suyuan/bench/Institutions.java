package org.suyuan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;
import org.suyuan.unit.UnitKind;

/**
 * A country of health institutions: who is there, whose the data are and which papers were given, the same for the same numbers and
 * seed. Each division has its health authority; the other units lie in the counties; most answer for some data. A smaller country
 * has fewer provinces, not emptier ones.
 */
final class Institutions {
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final int UNITS_A_DIVISION = 6;
    private static final int LARGE_PROVIDERS = 5;
    private static final List<String> FIRST_PROVINCES = List.of("500000", "510000", "440000", "630000");

    /** @param authority number of the authority of its division, or of the one above if it is one itself; -1 of the country's */
    record Institution(int number, UnitKind kind, String division, int authority) {
        boolean keepsData() {
            return kind != UnitKind.ENTERPRISE;
        }
    }

    enum Way {
        ENTRUSTED,
        SUB_ENTRUSTED,
        SHARED,
        ALL_ENTRUSTED
    }

    /**
     * A paper.
     *
     * @param dataset the one that it names, or, where it names none, one that it reaches
     * @param parent number of the paper above, -1 of a root
     * @param age how many days before now it begins
     * @param left how many days after now it ends; less than 0 if it has ended
     */
    record Paper(int number, Way way, int grantor, int holder, int dataset, int parent, int age, int left, boolean revoked) {}

    private final Random dice;
    private final List<Institution> units = new ArrayList<>();
    private final List<Institution> keepers = new ArrayList<>();
    private final List<Institution> providers = new ArrayList<>();
    private final int datasets;
    private final List<Paper> papers = new ArrayList<>();

    Institutions(Norms norms, int units, int datasets, int papers, long seed) {
        this.dice = new Random(seed);
        this.datasets = datasets;
        found(norms.divisions(), units);
        while (this.papers.size() < papers) {
            give();
        }
    }

    List<Institution> units() {
        return units;
    }

    int datasets() {
        return datasets;
    }

    List<Paper> papers() {
        return papers;
    }

    /** The providers, the few with very many papers first. */
    List<Institution> providers() {
        return providers;
    }

    Institution ownerOf(int dataset) {
        return keepers.get(dataset % keepers.size());
    }

    private void found(Divisions divisions, int count) {
        List<Division> places = places(divisions, count / UNITS_A_DIVISION);
        Map<String, Integer> authorities = new HashMap<>();
        for (Division place : places) {
            int above = authorities.getOrDefault(place.parent(), -1);
            authorities.put(place.code(), units.size());
            add(UnitKind.HEALTH_AUTHORITY, place.code(), above);
        }
        List<Division> counties = places.stream()
                .filter(place -> place.level() == Division.Level.COUNTY)
                .toList();
        while (units.size() < count) {
            String place = counties.get(dice.nextInt(counties.size())).code();
            add(kind(dice.nextInt(100)), place, authorities.getOrDefault(place, -1));
        }
        units.forEach(unit -> (unit.keepsData() ? keepers : providers).add(unit));
    }

    private static List<Division> places(Divisions divisions, int count) {
        List<Division> places = new ArrayList<>();
        divisions.find(Divisions.COUNTRY).ifPresent(places::add);
        List<String> provinces = new ArrayList<>(FIRST_PROVINCES);
        divisions.childrenOf(Divisions.COUNTRY).stream()
                .map(Division::code)
                .filter(code -> !provinces.contains(code))
                .forEach(provinces::add);
        for (String province : provinces) {
            List<String> waiting = new ArrayList<>(List.of(province));
            for (int i = 0; i < waiting.size() && places.size() < count; i++) {
                divisions.find(waiting.get(i)).ifPresent(places::add);
                divisions.childrenOf(waiting.get(i)).forEach(child -> waiting.add(child.code()));
            }
        }
        return places;
    }

    private static UnitKind kind(int of100) {
        if (of100 < 70) {
            return UnitKind.MEDICAL_INSTITUTION;
        }
        if (of100 < 78) {
            return UnitKind.PUBLIC_HEALTH_INSTITUTION;
        }
        return of100 < 90 ? UnitKind.HEALTH_INFO_CENTRE : UnitKind.ENTERPRISE;
    }

    private void add(UnitKind kind, String division, int authority) {
        units.add(new Institution(units.size(), kind, division, authority));
    }

    /** A paper of who answers for data, and those given below it. */
    private void give() {
        int dataset = dice.nextInt(datasets);
        int owner = ownerOf(dataset).number();
        int which = dice.nextInt(100);
        if (which < 55) {
            add(Way.SHARED, owner, any(keepers), dataset, -1);
            return;
        }
        add(which < 97 ? Way.ENTRUSTED : Way.ALL_ENTRUSTED, owner, provider(), dataset, -1);
        for (int hop = 0; hop < 2 && dice.nextInt(2) == 0; hop++) {
            Paper above = papers.get(papers.size() - 1);
            add(Way.SUB_ENTRUSTED, above.holder(), provider(), dataset, above.number());
        }
    }

    private int provider() {
        int few = Math.min(LARGE_PROVIDERS, providers.size());
        return dice.nextInt(100) < 30 ? providers.get(dice.nextInt(few)).number() : any(providers);
    }

    private int any(List<Institution> some) {
        return some.get(dice.nextInt(some.size())).number();
    }

    private void add(Way way, int grantor, int holder, int dataset, int parent) {
        int left = dice.nextInt(100) < 15 ? -1 - dice.nextInt(300) : 1 + dice.nextInt(900);
        int age = 400 + dice.nextInt(1_000);
        boolean revoked = dice.nextInt(100) < 5;
        int other = holder == grantor ? units.get((holder + 1) % units.size()).number() : holder;
        papers.add(new Paper(papers.size(), way, grantor, other, dataset, parent, age, left, revoked));
    }

    /** Whether this is among the share of some that something is amiss with. */
    static boolean isAmiss(int number, int oneIn) {
        return Math.floorMod(number * 2_654_435_761L, oneIn) == 0;
    }
}
