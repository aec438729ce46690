package org.suyuan.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.accountability.Answer.MissingPost;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Custody;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.sight.Sight;
import org.suyuan.unit.Function;
import org.suyuan.unit.Named;
import org.suyuan.unit.Performers.Performer;
import org.suyuan.unit.Place;
import org.suyuan.unit.Told;
import org.suyuan.unit.Units;

/**
 * Answers who is accountable, in one transaction. One read takes everything around the thing, a second the health authorities up the divisions, each by
 * index; where papers of entrustment or public delegation are about the data, a third takes what deciding them needs. The cost is
 * that of what hangs on the thing: for data of a unit that gave many papers about no data by name, also the number of those.
 */
public final class WhoAnswers {
    private static final Statement WHO_ANSWERS = Statement.of(WhoAnswers.class, "whoAnswers");
    private static final Statement VERSIONS = Statement.of(WhoAnswers.class, "versions");
    private static final Statement ANSWERS_FOR = Statement.of(WhoAnswers.class, "answersFor");
    private static final Statement SUPERVISES = Statement.of(WhoAnswers.class, "supervises");
    private static final int MOST_PAPERS = 500;
    private static final int MOST_VERSIONS = 1_000;

    /** So many of a list are looked at in one go for whether they may be seen. */
    private static final int AT_ONCE = 500;

    private static final List<String> ACTING =
            Chain.ACTING.stream().map(Authorization.Kind::name).sorted().toList();

    private final Graph graph;
    private final Situations situations;
    private final Units units;
    private final Norms norms;
    private final PostsOwed postsOwed;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param zone in which the sentences tell days
     * @param clock tells which names are today's
     */
    public WhoAnswers(Graph graph, Norms norms, ZoneId zone, Clock clock) {
        this.graph = graph;
        this.situations = new Situations(graph, norms);
        this.units = new Units(graph, norms.divisions(), clock);
        this.norms = norms;
        this.postsOwed = new PostsOwed(norms);
        this.zone = zone;
        this.clock = clock;
    }

    /** A unit or dataset of a list, and how it is known that it belongs there. */
    public record Listed(Named thing, Told told) {}

    /** What the catalogue said, for a time, of who answers for a dataset at one instant of the world. */
    public record Version(Named unit, Capacity capacity, Told told) {}

    /** What was said over time, and why it is not all: there is more than the first 1000, or of some units that are hidden. */
    public record Versions(List<Version> versions, List<Reason> reasons, int hidden, Moment moment) {
        public Versions {
            versions = List.copyOf(versions);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Who answers for a dataset, a field or a holding, or the chain around a unit; empty if nothing was known of it at the moment,
     * or the asker may not see it.
     *
     * @throws Problem BAD_REQUEST if it is something else
     */
    public Optional<Answer> of(Urn of, Moment moment, Sight sight) {
        return graph.read(tx -> facts(tx, of, moment, sight).map(shade -> answer(tx, shade, moment)));
    }

    Optional<Shade> facts(Urn of, Moment moment, Sight sight) {
        return graph.read(tx -> facts(tx, of, moment, sight));
    }

    private Optional<Shade> facts(Tx tx, Urn of, Moment moment, Sight sight) {
        switch (of.kind()) {
            case DATASET, FIELD, HOLDING, UNIT -> {}
            default ->
                throw Problem.field(
                        Problem.Code.BAD_REQUEST, "of", of.text(), "a urn of a dataset, a field, a holding or a unit");
        }
        Map<String, Object> asked = times(moment);
        asked.put("urn", of.text());
        asked.put("kept", kept(of));
        asked.put("kinds", ACTING);
        asked.put("most", MOST_PAPERS + 1);
        return sight.sees(of)
                ? tx.row(WHO_ANSWERS, asked).map(row -> Shade.over(Reading.facts(of, row), sight))
                : Optional.empty();
    }

    /** The copy that is asked about, or that a field belongs to, and where it may come from, the closest first. */
    private static List<String> kept(Urn of) {
        if (of.kind() != Kind.HOLDING && of.kind() != Kind.FIELD) {
            return List.of();
        }
        Urn holding = of.holding();
        List<String> kept = new ArrayList<>(List.of(holding.text()));
        Custody.connections(holding).forEach(connection -> kept.add(connection.text()));
        return kept;
    }

    private Answer answer(Tx tx, Shade shade, Moment moment) {
        Facts facts = shade.facts();
        Instant at = moment.asOf().valid();
        Chain chain = new Chain(facts, at);
        Upward up = upward(facts, chain.answerers(), at);
        Map<String, List<Performer>> authorities = up.divisions().isEmpty()
                ? Map.of()
                : units.performingFor(tx, Function.HEALTH_ADMINISTRATION, up.divisions(), moment);
        List<String> above = up.above(authorities);
        Acting acting = acting(tx, facts, moment);
        Set<Urn> hidden = shade.hiddenWith(acting.rights());
        List<Link> links = chain.links(acting, hidden, above, authorities);
        List<MissingPost> missing = missing(facts, chain, at);
        List<Reason> reasons = reasons(facts, chain, !hidden.isEmpty(), at);
        Status status = shade.isWhole() ? chain.status() : null;
        Urn subject = facts.data().isEmpty() ? facts.of() : facts.data().get(0).urn();
        return new Answer(
                facts.of(),
                facts.data().stream().map(Facts.Data::urn).toList(),
                status,
                links,
                missing,
                above.stream().filter(code -> !authorities.containsKey(code)).toList(),
                facts.answersFor(),
                facts.supervises(),
                AnswerSentence.of(
                        subject, status, links, missing, new NamesOf(facts, links, norms.divisions(), at), at, zone),
                hidden.size(),
                reasons,
                frontier(facts, chain.answerers(), at),
                moment);
    }

    Upward upward(Facts facts, Collection<Urn> units, Instant at) {
        Map<Urn, List<String>> paths = new HashMap<>();
        for (Urn unit : units) {
            String division = facts.party(unit).placeAt(at);
            if (!division.isEmpty()) {
                paths.put(unit, new Place(division).upwards(norms.divisions()));
            }
        }
        return new Upward(paths);
    }

    /**
     * What decisions say of those who act for who answers.
     *
     * @param papers those that speak of the data at all, whether or not they carry
     */
    record Acting(List<EffectiveRight> rights, Set<Urn> papers) {}

    private Acting acting(Tx tx, Facts facts, Moment moment) {
        if (facts.papers().isEmpty() || facts.data().isEmpty()) {
            return new Acting(List.of(), Set.of());
        }
        List<Urn> papers = facts.papers().stream().map(Facts.Paper::urn).toList();
        List<Urn> datasets = facts.data().stream().map(Facts.Data::urn).toList();
        Situation situation =
                situations.of(tx, List.of(), datasets, papers, moment.asOf().known());
        Deciding deciding = new Deciding(situation);
        Set<Urn> holders = new TreeSet<>();
        situation.authorizations().stream()
                .filter(paper -> papers.contains(paper.urn()))
                .forEach(paper -> {
                    paper.grantees().listed().stream()
                            .filter(one -> one.kind() == Kind.UNIT)
                            .forEach(holders::add);
                    paper.novations().forEach(one -> holders.add(one.to()));
                });
        Instant at = moment.asOf().valid();
        List<EffectiveRight> rights = new ArrayList<>();
        Set<Urn> speaking = new HashSet<>();
        for (Urn dataset : datasets) {
            speaking.addAll(deciding.papersOn(dataset, at));
        }
        for (Urn holder : holders) {
            for (Urn dataset : datasets) {
                rights.addAll(deciding.rightsOf(holder, dataset, at));
            }
        }
        return new Acting(rights, speaking);
    }

    private List<MissingPost> missing(Facts facts, Chain chain, Instant at) {
        List<MissingPost> missing = new ArrayList<>();
        for (Urn unit : chain.answerers()) {
            Party party = facts.party(unit);
            PostsOwed.lacking(postsOwed.in(party.division(), at), chain.postsOf(unit))
                    .forEach(post -> missing.add(new MissingPost(party.unit(), post)));
        }
        return missing;
    }

    /** Why this may not be all: too many papers; something hidden; no register that claims to state every paper; no norm on the posts. */
    private List<Reason> reasons(Facts facts, Chain chain, boolean hides, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.papers().size() > MOST_PAPERS) {
            reasons.add(Reason.NODE_LIMIT);
        }
        if (hides) {
            reasons.add(Reason.HIDDEN);
        }
        if (!facts.data().isEmpty() && !chain.isDeclared()) {
            reasons.add(Reason.UNDECLARED_EXTENT);
        }
        if (chain.answerers().stream()
                .anyMatch(unit -> postsOwed.in(facts.party(unit).division(), at).isEmpty())) {
            reasons.add(Reason.NO_NORM);
        }
        return reasons;
    }

    /** Units that are only named, and those of these of which the place is not known. */
    static List<Urn> frontier(Facts facts, Collection<Urn> units, Instant at) {
        Set<Urn> frontier = new TreeSet<>();
        facts.parties().values().stream()
                .filter(party -> !party.isKnown())
                .forEach(party -> frontier.add(party.unit().urn()));
        units.stream().filter(unit -> facts.party(unit).placeAt(at).isEmpty()).forEach(frontier::add);
        return List.copyOf(frontier);
    }

    /**
     * What the catalogue said, over the time until {@code moment.known}, of who answers for a dataset at {@code moment.valid}, in
     * the order in which it was told: what was corrected since has an end of its known time. Of a dataset that the asker may not
     * see nothing was said.
     */
    public Versions versions(Urn dataset, Moment moment, Sight sight) {
        Map<String, Object> asked = times(moment);
        asked.put("dataset", dataset.ofKind(Kind.DATASET, "of").text());
        asked.put("most", MOST_VERSIONS + 1);
        List<Row> rows = sight.sees(dataset) ? graph.read(tx -> tx.rows(VERSIONS, asked)) : List.of();
        Set<Urn> units = new TreeSet<>();
        rows.forEach(row -> units.add(Named.of(row).urn()));
        Set<Urn> seen = sight.visible(units);
        units.removeAll(seen);
        List<Reason> reasons = new ArrayList<>();
        if (rows.size() > MOST_VERSIONS) {
            reasons.add(Reason.NODE_LIMIT);
        }
        if (!units.isEmpty()) {
            reasons.add(Reason.HIDDEN);
        }
        return new Versions(
                rows.stream()
                        .limit(MOST_VERSIONS)
                        .filter(row -> seen.contains(Named.of(row).urn()))
                        .map(row -> new Version(
                                Named.of(row),
                                Capacity.valueOf(row.row("fact").text("capacity")),
                                Reading.told(row.row("fact"))))
                        .toList(),
                reasons,
                units.size(),
                moment);
    }

    /**
     * What a unit answers for at a moment, by urn, as far as it may be seen; at most {@code most}, behind {@code after}, which is
     * empty for the beginning.
     */
    public List<Listed> answersFor(Urn unit, String after, int most, Moment moment, Sight sight) {
        return visible(ANSWERS_FOR, unit, after, most, moment, sight);
    }

    /** Whom a unit supervises at a moment, likewise. */
    public List<Listed> supervises(Urn unit, String after, int most, Moment moment, Sight sight) {
        return visible(SUPERVISES, unit, after, most, moment, sight);
    }

    private List<Listed> visible(Statement statement, Urn unit, String after, int most, Moment moment, Sight sight) {
        if (!sight.isLimited()) {
            return listed(statement, unit, after, most, moment);
        }
        List<Listed> found = new ArrayList<>();
        String behind = after;
        boolean more = true;
        while (more && found.size() < most) {
            List<Listed> page = listed(statement, unit, behind, AT_ONCE, moment);
            Set<Urn> seen =
                    sight.visible(page.stream().map(one -> one.thing().urn()).toList());
            page.stream()
                    .filter(one -> seen.contains(one.thing().urn()))
                    .limit(most - found.size())
                    .forEach(found::add);
            more = page.size() == AT_ONCE;
            behind = more ? page.get(AT_ONCE - 1).thing().urn().text() : behind;
        }
        return found;
    }

    private List<Listed> listed(Statement statement, Urn unit, String after, int most, Moment moment) {
        Map<String, Object> asked = times(moment);
        asked.put("unit", unit.text());
        asked.put("after", after);
        asked.put("most", most);
        return graph.read(tx -> tx.rows(statement, asked)).stream()
                .map(row -> new Listed(Named.of(row), Reading.told(row.row("fact"))))
                .toList();
    }

    private Map<String, Object> times(Moment moment) {
        Map<String, Object> times = new HashMap<>();
        times.put("valid", moment.asOf().valid());
        times.put("known", moment.asOf().known());
        times.put("today", clock.instant());
        return times;
    }
}
