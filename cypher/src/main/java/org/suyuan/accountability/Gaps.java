package org.suyuan.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suyuan.accountability.DataFacts.Lives;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Outlived;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Custody;
import org.suyuan.custody.Keeper;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;
import org.suyuan.norm.Parameter;
import org.suyuan.sight.Sight;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.Named;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.UnitStatus;
import org.suyuan.unit.UnitsByPlace;

/**
 * Lists where nobody answers for data, or too many do, and what papers outlive their parties, among the units of a division and all that lies within it.
 *
 * <p>It starts from the units, never from all data or papers: a page costs the units of the division (their number is read once a page, by
 * urn), and of those passed over until the page is full their posts and data, and of those that are no more their papers; of data for which all is well only that is seen.
 * Data that no unit has to do with are asked for only without a division or with the country. They can be found by no unit, so
 * datasets are passed over in the order of their urns until the page is full: at worst, where there are none, all of them.
 *
 * <p>Who may not see everything is told gaps of units that it sees, and of data only if it sees them and all who were ever said to
 * answer for them: a gap and its beginning follow from all of these.
 */
public final class Gaps {
    private static final Statement UNIT_GAPS = Statement.of(Gaps.class, "unitGaps");
    private static final Statement PAPERS_OF = Statement.of(Gaps.class, "papersOf");
    private static final Statement AMISS_BEGINNING = Statement.of(Gaps.class, "amissBeginning");
    private static final Statement DATASETS_OF_NOBODY = Statement.of(Gaps.class, "datasetsOfNobody");
    private static final int DATA_AT_ONCE = 500;

    private final Graph graph;
    private final Situations situations;
    private final Norms norms;
    private final UnitsByPlace places;
    private final PostsOwed owed;
    private final Clock clock;

    /** @param clock tells which names are today's */
    public Gaps(Graph graph, Norms norms, Clock clock) {
        this.graph = graph;
        this.situations = new Situations(graph, norms);
        this.norms = norms;
        this.places = new UnitsByPlace(graph, norms.divisions());
        this.owed = new PostsOwed(norms);
        this.clock = clock;
    }

    /**
     * A place in the list.
     *
     * @param unit a urn; {@code ~}, which is behind all of them, for data that no unit has to do with
     * @param item within the unit
     */
    public record Place(String unit, String item) {
        private static final String NO_UNIT = "~";

        /** Before all gaps. */
        public static final Place START = new Place("urn:suyuan:unit:", "");

        public static Place of(Gap gap) {
            Named unit = gap.unit();
            return new Place(unit == null ? NO_UNIT : unit.urn().text(), gap.item());
        }
    }

    /**
     * Gaps by unit, those of posts first, then by paper, then by dataset; what concerns two units is listed at each of them.
     *
     * @param division a code; empty for everywhere
     * @param kinds which to list
     * @param after the place behind which to go on
     * @param most the most to return
     * @throws Problem BAD_REQUEST if the division is not known
     */
    public List<Gap> page(String division, Set<Gap.Kind> kinds, Place after, int most, Moment moment, Sight sight) {
        UnitsByPlace.Within within = places.within(division);
        List<Gap> page = new ArrayList<>();
        String from = after.unit();
        boolean more = !from.equals(Place.NO_UNIT);
        while (more && page.size() < most) {
            List<Urn> units = places.from(from, within, moment);
            for (Gap gap : gapsOf(visible(units, sight), kinds, moment, sight)) {
                boolean seen =
                        Place.of(gap).unit().equals(after.unit()) && gap.item().compareTo(after.item()) <= 0;
                if (!seen && kinds.contains(gap.kind()) && page.size() < most) {
                    page.add(gap);
                }
            }
            more = units.size() == UnitsByPlace.AT_ONCE;
            from = units.isEmpty() ? from : units.get(units.size() - 1).text() + " ";
        }
        if (within.isEverywhere() && kinds.contains(Gap.Kind.NOBODY) && page.size() < most) {
            String behind = after.unit().equals(Place.NO_UNIT) ? after.item() : "urn:suyuan:dataset:";
            page.addAll(ofNobody(behind, most - page.size(), moment, sight));
        }
        return page;
    }

    private static List<Urn> visible(List<Urn> units, Sight sight) {
        if (!sight.isLimited()) {
            return units;
        }
        Set<Urn> seen = sight.visible(units);
        return units.stream().filter(seen::contains).toList();
    }

    private List<Gap> gapsOf(List<Urn> units, Set<Gap.Kind> kinds, Moment moment, Sight sight) {
        if (units.isEmpty()) {
            return List.of();
        }
        Map<String, Object> asked = times(moment);
        asked.put("units", units.stream().map(Urn::text).toList());
        List<Gap> gaps = new ArrayList<>();
        Map<Urn, List<Outlived>> papers = new HashMap<>();
        List<Row> rows = graph.read(tx -> {
            asked.put("kept", amissAndKept(tx, units, moment.asOf()));
            List<Row> found = tx.rows(UNIT_GAPS, asked);
            if (kinds.contains(Gap.Kind.AUTHORIZATION_OUTLIVES)) {
                outlived(tx, ended(found, moment), moment, sight)
                        .forEach(one -> papers.computeIfAbsent(one.unit(), any -> new ArrayList<>())
                                .add(one));
            }
            return found;
        });
        Predicate<DataFacts> seen = seen(
                rows.stream()
                        .flatMap(row -> row.rows("data").stream())
                        .map(Gaps::dataFacts)
                        .toList(),
                sight);
        for (Row row : rows) {
            List<Gap> ofUnit = new ArrayList<>();
            Named unit = Named.of(row);
            if (row.flag("answers")) {
                addPosts(unit, postFacts(row), moment, ofUnit);
            }
            String division = postFacts(row).placeAt(moment.asOf().valid());
            papers.getOrDefault(unit.urn(), List.of())
                    .forEach(one -> ofUnit.add(outlived(unit, one, division, moment)));
            row.rows("data").stream()
                    .map(Gaps::dataFacts)
                    .filter(seen)
                    .forEach(data -> addData(unit, data, division, moment, ofUnit));
            ofUnit.sort(Comparator.comparing(Gap::item));
            gaps.addAll(ofUnit);
        }
        return gaps;
    }

    private static List<Urn> ended(List<Row> rows, Moment moment) {
        return rows.stream()
                .filter(row -> lives(row).isOver(moment.asOf().valid()))
                .map(row -> new Urn(row.text("urn")))
                .toList();
    }

    /** The papers that outlive units which are no more, as far as they and all who were ever parties to them may be seen. */
    private List<Outlived> outlived(Tx tx, List<Urn> ended, Moment moment, Sight sight) {
        if (ended.isEmpty()) {
            return List.of();
        }
        Map<String, ?> asked = Map.of(
                "units", ended.stream().map(Urn::text).toList(),
                "valid", moment.asOf().valid(),
                "known", moment.asOf().known());
        Set<Urn> papers = tx.rows(PAPERS_OF, asked).stream()
                .map(row -> new Urn(row.text("urn")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (papers.isEmpty()) {
            return List.of();
        }
        Situation situation =
                situations.of(tx, List.of(), List.of(), papers, moment.asOf().known());
        List<Outlived> found = new Deciding(situation).outlived(moment.asOf().valid());
        Set<Urn> around = new HashSet<>(papers);
        found.forEach(one -> around.addAll(one.parties()));
        Set<Urn> seen = sight.isLimited() ? sight.visible(around) : around;
        return found.stream()
                .filter(one -> ended.contains(one.unit()) && papers.contains(one.paper()))
                .filter(one -> seen.contains(one.paper()) && seen.containsAll(one.parties()))
                .toList();
    }

    private Gap outlived(Named unit, Outlived one, String division, Moment moment) {
        Gap.Kind kind = Gap.Kind.AUTHORIZATION_OUTLIVES;
        return new Gap(
                kind,
                unit,
                null,
                "",
                null,
                one.paper(),
                List.of(),
                one.since(),
                articles(kind, division, moment.asOf().valid()));
    }

    /** The data with which something may be amiss of which a unit holds a copy because it is bound to where they come from. */
    private static Map<String, List<String>> amissAndKept(Tx tx, List<Urn> units, AsOf asOf) {
        List<String> starts = Custody.copiesBegin(tx, units, asOf);
        Map<String, List<String>> kept = new HashMap<>();
        if (!starts.isEmpty()) {
            Map<String, Object> asked = Map.of("starts", starts, "valid", asOf.valid(), "known", asOf.known());
            List<Row> amiss = tx.rows(AMISS_BEGINNING, asked);
            Set<Urn> copies =
                    amiss.stream().map(row -> new Urn(row.text("holding"))).collect(Collectors.toSet());
            Map<Urn, Keeper> keepers = Custody.keepers(tx, copies, asOf);
            for (Row row : amiss) {
                Urn unit = keepers.getOrDefault(new Urn(row.text("holding")), Keeper.UNKNOWN)
                        .unit();
                if (unit != null) {
                    kept.computeIfAbsent(unit.text(), any -> new ArrayList<>()).add(row.text("dataset"));
                }
            }
        }
        return kept;
    }

    private static Predicate<DataFacts> seen(List<DataFacts> some, Sight sight) {
        if (!sight.isLimited()) {
            return data -> true;
        }
        Set<Urn> around = new HashSet<>();
        some.forEach(data -> around.addAll(data.around()));
        Set<Urn> seen = sight.visible(around);
        return data -> seen.containsAll(data.around());
    }

    private void addPosts(Named unit, PostFacts facts, Moment moment, List<Gap> gaps) {
        Instant at = moment.asOf().valid();
        for (PostsOwed.Owed one : facts.missing(owed, at)) {
            gaps.add(new Gap(
                    Gap.Kind.POST_MISSING,
                    unit,
                    null,
                    "",
                    one.kind(),
                    null,
                    List.of(),
                    facts.since(one.kind(), owed, norms, at),
                    one.provision().isEmpty() ? List.of() : List.of(one.provision())));
        }
    }

    private void addData(Named unit, DataFacts facts, String division, Moment moment, List<Gap> gaps) {
        Instant at = moment.asOf().valid();
        facts.kindAt(at)
                .ifPresent(kind -> gaps.add(new Gap(
                        kind,
                        unit,
                        facts.dataset(),
                        facts.name(),
                        null,
                        null,
                        kind == Gap.Kind.TWO_PRIMARIES ? facts.primaries(at) : List.of(),
                        facts.since(at),
                        articles(kind, division, at))));
    }

    /** Those by which the norms of a division, the nearest first, ask for a kind of gap not to be. */
    private List<String> articles(Gap.Kind kind, String division, Instant at) {
        return norms.parameters(kind.asked(), division, Norms.dayOf(at)).stream()
                .filter(Parameter::hasValue)
                .map(Parameter::provision)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private List<Gap> ofNobody(String after, int most, Moment moment, Sight sight) {
        List<Gap> found = new ArrayList<>();
        String behind = after;
        boolean more = true;
        while (more && found.size() < most) {
            Map<String, Object> asked = times(moment);
            asked.put("after", behind);
            asked.put("most", DATA_AT_ONCE);
            List<Row> page = graph.read(tx -> tx.rows(DATASETS_OF_NOBODY, asked));
            List<DataFacts> unkept = graph.read(tx -> unkept(tx, page, moment.asOf()));
            Predicate<DataFacts> seen = seen(unkept, sight);
            unkept.stream()
                    .filter(seen)
                    .limit(most - found.size())
                    .forEach(facts -> found.add(ofNobody(facts, moment)));
            more = page.size() == DATA_AT_ONCE;
            behind = more ? page.get(DATA_AT_ONCE - 1).text("urn") : behind;
        }
        return found;
    }

    /** Those of which no copy comes from where a unit is bound to. */
    private static List<DataFacts> unkept(Tx tx, List<Row> page, AsOf asOf) {
        Set<Urn> copies = new HashSet<>();
        page.forEach(row -> row.texts("copies").forEach(copy -> copies.add(new Urn(copy))));
        Map<Urn, Keeper> keepers = Custody.keepers(tx, copies, asOf);
        return page.stream()
                .filter(row -> row.texts("copies").stream()
                        .allMatch(copy -> keepers.getOrDefault(new Urn(copy), Keeper.UNKNOWN)
                                        .unit()
                                == null))
                .map(Gaps::dataFacts)
                .toList();
    }

    private Gap ofNobody(DataFacts facts, Moment moment) {
        Instant at = moment.asOf().valid();
        return new Gap(
                Gap.Kind.NOBODY,
                null,
                facts.dataset(),
                facts.name(),
                null,
                null,
                List.of(),
                facts.since(at),
                articles(Gap.Kind.NOBODY, Divisions.COUNTRY, at));
    }

    private static DataFacts dataFacts(Row row) {
        Urn dataset = new Urn(row.text("urn"));
        List<String> parts = dataset.parts();
        return new DataFacts(
                dataset,
                row.textIf("name").orElse(parts.get(parts.size() - 1)),
                row.rows("living").stream().map(Gaps::period).toList(),
                row.rows("answering").stream()
                        .map(one -> new DataFacts.Word(
                                new Urn(one.text("unit")),
                                Capacity.valueOf(one.text("capacity")),
                                period(one),
                                lives(one)))
                        .toList());
    }

    private static PostFacts postFacts(Row row) {
        return new PostFacts(
                lives(row),
                row.rows("places").stream()
                        .map(one -> new Timed<>(
                                new Urn(one.text("division")).parts().get(0), period(one)))
                        .toList(),
                row.rows("posts").stream()
                        .filter(one -> one.has("kind"))
                        .map(one -> new PostFacts.Filled(
                                PostKind.valueOf(one.text("kind")),
                                one.has("holder"),
                                new Period(one.instant("partFrom"), one.instant("partUntil")),
                                period(one)))
                        .toList());
    }

    private static Lives lives(Row row) {
        return new Lives(row.rows("states").stream()
                .map(state ->
                        new Timed<>(UnitStatus.valueOf(state.textIf("status").orElse("ACTIVE")), period(state)))
                .toList());
    }

    private static Period period(Row row) {
        return new Period(row.instant("validFrom"), row.instant("validUntil"));
    }

    private Map<String, Object> times(Moment moment) {
        Map<String, Object> times = new HashMap<>();
        times.put("valid", moment.asOf().valid());
        times.put("known", moment.asOf().known());
        times.put("today", clock.instant());
        return times;
    }
}
