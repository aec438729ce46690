package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.norm.Parameter;
import org.suyuan.sight.Sight;
import org.suyuan.unit.Function;
import org.suyuan.unit.Named;
import org.suyuan.unit.Performers.Performer;
import org.suyuan.unit.Units;

/**
 * Finds to whom what happens with data is reported: the data authority and the next higher health authority by function and division and never by
 * name. Three reads: the thing, and each function along the way up.
 */
public final class Authorities {
    private static final List<Function> ASKED = List.of(Function.DATA_ADMINISTRATION, Function.HEALTH_ADMINISTRATION);

    private final WhoAnswers whoAnswers;
    private final Units units;
    private final Norms norms;

    public Authorities(WhoAnswers whoAnswers, Units units, Norms norms) {
        this.whoAnswers = whoAnswers;
        this.units = units;
        this.norms = norms;
    }

    /**
     * An authority and how it was found.
     *
     * @param of for which unit: who answers for the data, or the unit asked about
     * @param division the code of the division for which it performs the function: that of the unit or one above it
     * @param route the codes from the unit's division up to that one
     * @param article by which the norms of the unit's place name it; empty if they do not
     */
    public record Authority(
            Named of, Function function, String division, List<String> route, Performer performer, String article) {}

    /**
     * What was found.
     *
     * @param missing functions for which nobody was found up to the country, for the units in {@code frontier} too
     * @param frontier units of which only the name is known or the place is not, and data for which nobody answers
     * @param hidden how many of those who answer the asker may not see; nothing else tells of them
     * @param reasons NO_NORM if no norm of the place says of one of them that it is to be reported to
     */
    public record Found(
            List<Authority> authorities,
            List<Function> missing,
            int hidden,
            List<Reason> reasons,
            List<Urn> frontier,
            Moment moment) {}

    /**
     * The authorities of a unit, or of who answers for a dataset, a field or a holding, at a moment; where those are no more, of the
     * place where they lay last; empty if nothing was known of
     * it or the asker may not see it. Who is a health authority itself has the next above.
     */
    public Optional<Found> of(Urn of, Moment moment, Sight sight) {
        return whoAnswers.facts(of, moment, sight).map(shade -> found(shade, moment));
    }

    private Found found(Shade shade, Moment moment) {
        Facts facts = shade.facts();
        Instant at = moment.asOf().valid();
        List<Urn> asked = asked(facts, at);
        Upward up = whoAnswers.upward(facts, asked, at);
        List<Authority> authorities = new ArrayList<>();
        List<Function> missing = new ArrayList<>();
        for (Function function : ASKED) {
            Map<String, List<Performer>> performing =
                    up.divisions().isEmpty() ? Map.of() : units.performingFor(function, up.divisions(), moment);
            boolean nobody = asked.isEmpty() && shade.isWhole();
            for (Urn unit : asked) {
                Party party = facts.party(unit);
                String article = article(function, party.placeAt(at), at);
                List<Authority> nearest = nearest(party.unit(), function, up, performing, article);
                authorities.addAll(nearest);
                nobody |= nearest.isEmpty();
            }
            if (nobody) {
                missing.add(function);
            }
        }
        List<Urn> frontier = new ArrayList<>(WhoAnswers.frontier(facts, asked, at));
        if (asked.isEmpty() && shade.isWhole()) {
            facts.data().forEach(data -> frontier.add(data.urn()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!shade.hiddenAnswerers().isEmpty()) {
            reasons.add(Reason.HIDDEN);
        }
        if (!frontier.isEmpty() || !missing.isEmpty()) {
            reasons.add(Reason.UNDECLARED_EXTENT);
        }
        if (authorities.stream().anyMatch(one -> one.article().isEmpty())) {
            reasons.add(Reason.NO_NORM);
        }
        return new Found(authorities, missing, shade.hiddenAnswerers().size(), reasons, frontier, moment);
    }

    /** Who answers and is there; where all are gone, those who did, since what they left still lies under their authorities. */
    private static List<Urn> asked(Facts facts, Instant at) {
        List<Urn> there = new Chain(facts, at).answerers();
        return there.isEmpty() ? facts.answerers() : there;
    }

    private String article(Function function, String division, Instant at) {
        return norms.parameter("incident.authorities", division, Norms.dayOf(at))
                .filter(one -> one.says(function.code()))
                .map(Parameter::provision)
                .orElse("");
    }

    private static List<Authority> nearest(
            Named unit, Function function, Upward up, Map<String, List<Performer>> performing, String article) {
        List<String> above = up.above(unit.urn(), performing);
        for (int i = 0; i < above.size(); i++) {
            String division = above.get(i);
            List<Performer> found = performing.getOrDefault(division, List.of());
            if (!found.isEmpty()) {
                List<String> route = List.copyOf(above.subList(0, i + 1));
                return found.stream()
                        .map(one -> new Authority(unit, function, division, route, one, article))
                        .toList();
            }
        }
        return List.of();
    }
}
