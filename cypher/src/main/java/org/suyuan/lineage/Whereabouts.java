package org.suyuan.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.reach.Flows;
import org.suyuan.reach.Reach;
import org.suyuan.reach.Spread;
import org.suyuan.sight.Sight;

/**
 * Tells where data that were somewhere for a time can have got to, and where from they can have come: by runs that went on while the
 * data were there, not by whatever way there is in the graph.
 */
public final class Whereabouts {
    private static final Statement IS_KNOWN = Statement.of(Whereabouts.class, "isKnown");
    private static final Statement NAMES = Statement.of(Whereabouts.class, "names");
    private static final Statement UNDESCRIBED = Statement.of(Whereabouts.class, "undescribed");

    /** Of a limited viewer's answer, a part of which is taken out. */
    private static final int MOST_AT_ONCE = 60_000;

    private final Graph graph;
    private final Reach reach;

    public Whereabouts(Graph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
    }

    /**
     * Where data can have been.
     *
     * @param stays those that were seen first, then in the order in which they were reached
     * @param reasons why it is not complete; empty if it is
     * @param frontier the copies from which there is more, in order
     * @param hidden how many copies the viewer may not see
     */
    public record Found(List<Stay> stays, Set<Reason> reasons, List<Urn> frontier, int hidden, Moment moment) {}

    /**
     * That data can have been in a copy.
     *
     * @param from the first instant
     * @param until the last; that of data that were never deleted is far off
     * @param logged whether every step on the way was seen to run
     * @param job by which they came, or went on; null where it began, where the copy was renamed, or if it may not be seen
     * @param other where they came from, or went on to; null where it began, or if it may not be seen
     */
    public record Stay(
            Answer.Node copy,
            Instant from,
            Instant until,
            boolean logged,
            @Nullable Urn job,
            @Nullable Urn other) {}

    /**
     * Finds them, as far as the viewer may see.
     *
     * @throws Problem NOT_FOUND if nothing was known of the thing by {@code known} or it may not be seen, UNAVAILABLE while flows
     *     are not in memory yet
     */
    public Found of(WhereaboutsQuestion question, Sight sight) {
        if (!sight.sees(question.of())) {
            throw Problem.notFound(question.of());
        }
        long end = System.nanoTime() + question.patience().toNanos();
        Flows flows = reach.upTo(question.moment().revision(), question.patience())
                .orElseThrow(() -> Problem.of(
                        Problem.Code.UNAVAILABLE, "flows are still being read into memory; ask again in a moment"));
        Instant known = question.moment().asOf().known();
        return graph.read(question.patience().plusSeconds(5), tx -> {
            requireKnown(tx, question);
            List<Spread.Stay> begin = starts(question, flows);
            Spread spread = flows.spread(
                    begin,
                    question.onward(),
                    known,
                    sight.isLimited() ? MOST_AT_ONCE : question.limit(),
                    () -> System.nanoTime() > end);
            return shown(tx, question, spread, sight, System.nanoTime() > end);
        });
    }

    private static void requireKnown(Tx tx, WhereaboutsQuestion question) {
        Map<String, ?> asked = Map.of(
                "urn", question.of().text(), "known", question.moment().asOf().known());
        if (tx.row(IS_KNOWN, asked).isEmpty()) {
            throw Problem.notFound(question.of());
        }
    }

    private static List<Spread.Stay> starts(WhereaboutsQuestion question, Flows flows) {
        Urn of = question.of();
        Collection<Urn> copies = of.kind() == Kind.HOLDING
                ? List.of(of)
                : flows.copiesDuring(
                        of,
                        question.from(),
                        question.until(),
                        question.moment().asOf().known());
        return copies.stream()
                .map(copy -> Spread.Stay.of(copy, question.from(), question.until()))
                .toList();
    }

    private static Found shown(Tx tx, WhereaboutsQuestion question, Spread spread, Sight sight, boolean outOfTime) {
        Set<Urn> met = new LinkedHashSet<>();
        for (Spread.Stay stay : spread.stays()) {
            add(stay.copy(), met);
            add(stay.job(), met);
            add(stay.other(), met);
        }
        met.addAll(spread.cut());
        Set<Urn> seen = sight.visible(met);
        List<Spread.Stay> all = spread.stays().stream()
                .filter(stay -> seen.contains(stay.copy()))
                .toList();
        List<Spread.Stay> kept = all.stream().limit(question.limit()).toList();
        Set<Urn> hidden = new HashSet<>();
        spread.stays().stream()
                .map(Spread.Stay::copy)
                .filter(copy -> !seen.contains(copy))
                .forEach(hidden::add);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<Urn> frontier = new TreeSet<>();
        if (!spread.cut().isEmpty()) {
            reasons.add(outOfTime ? Reason.TIME_OUT : Reason.NODE_LIMIT);
            spread.cut().stream().filter(seen::contains).forEach(frontier::add);
        }
        if (kept.size() < all.size()) {
            reasons.add(Reason.NODE_LIMIT);
        }
        if (!hidden.isEmpty()) {
            reasons.add(Reason.HIDDEN);
        }
        if (kept.stream().anyMatch(stay -> !stay.logged())) {
            reasons.add(Reason.UNLOGGED);
        }
        if (!question.onward()) {
            Set<Urn> undescribed = undescribedSources(tx, question.moment(), kept);
            if (!undescribed.isEmpty()) {
                reasons.add(Reason.UNKNOWN_PROVENANCE);
                frontier.addAll(undescribed);
            }
        }
        Map<Urn, String> names = names(tx, question.moment(), kept);
        return new Found(
                kept.stream().map(stay -> shown(stay, names, seen)).toList(),
                reasons,
                List.copyOf(frontier),
                hidden.size(),
                question.moment());
    }

    private static void add(@Nullable Urn urn, Set<Urn> to) {
        if (urn != null) {
            to.add(urn);
        }
    }

    private static Stay shown(Spread.Stay stay, Map<Urn, String> names, Set<Urn> seen) {
        Urn copy = stay.copy();
        List<String> parts = copy.parts();
        String name = names.getOrDefault(copy, parts.get(parts.size() - 1));
        Urn job = stay.job();
        Urn other = stay.other();
        return new Stay(
                new Answer.Node(copy, Kind.HOLDING, name),
                stay.from(),
                stay.until(),
                stay.logged(),
                job != null && seen.contains(job) ? job : null,
                other != null && seen.contains(other) ? other : null);
    }

    /** Those from which the data came, of which no more than the name is known. */
    private static Set<Urn> undescribedSources(Tx tx, Moment moment, List<Spread.Stay> stays) {
        Set<Urn> sources = new TreeSet<>();
        Set<Urn> further = new HashSet<>();
        stays.forEach(stay -> {
            sources.add(stay.copy());
            add(stay.other(), further);
        });
        sources.removeAll(further);
        Set<Urn> undescribed = new TreeSet<>();
        tx.rows(UNDESCRIBED, with(moment, sources)).forEach(row -> undescribed.add(new Urn(row.text("urn"))));
        return undescribed;
    }

    private static Map<Urn, String> names(Tx tx, Moment moment, List<Spread.Stay> stays) {
        Map<Urn, String> names = new HashMap<>();
        Set<Urn> copies = new LinkedHashSet<>();
        stays.forEach(stay -> copies.add(stay.copy()));
        tx.rows(NAMES, with(moment, copies)).forEach(row -> names.put(new Urn(row.text("urn")), row.text("name")));
        return names;
    }

    private static Map<String, ?> with(Moment moment, Collection<Urn> urns) {
        List<String> texts = new ArrayList<>();
        urns.forEach(urn -> texts.add(urn.text()));
        return Map.of(
                "urns",
                texts,
                "valid",
                moment.asOf().valid(),
                "known",
                moment.asOf().known());
    }
}
