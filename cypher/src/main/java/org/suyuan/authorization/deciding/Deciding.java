package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.FlowVerdict;
import org.suyuan.authorization.Outlived;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.authorization.deciding.Explaining.Told;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * Decides who may do what with which data, over one {@link Situation}. Reads nothing else, remembers nothing between
 * questions, and may be asked by several threads at once; equal questions have equal answers, in whatever order the facts came.
 *
 * <p>A point is covered if one chain covers it, and a chain covers it if every link does (decisions 1 and 9). A link that lacks
 * something fails; one of which something is not known is open. A chain with a failing link fails, whatever else is open; one
 * valid chain allows, whatever else fails; and nothing is denied as long as a chain is merely open (decision 11).
 */
public final class Deciding {
    private static final int MOST_CHAINS = 1_000;

    private final Records records;

    public Deciding(Situation situation) {
        this.records = new Records(situation);
    }

    /**
     * The answer to a request, with the chain that it rests on or, where it is denied, the one that gets furthest.
     *
     * @throws Problem BAD_REQUEST if the request does not name operation and purpose: a specific purpose is never implied
     */
    public Verdict mayProcess(Request request) {
        requireWhole(request);
        return Fields.of(records, request).verdict();
    }

    /** The answer alone, without what it rests on; errors as {@link #mayProcess}. */
    public Status status(Request request) {
        requireWhole(request);
        return Fields.of(records, request).status();
    }

    /**
     * Every chain by which a request is allowed, shortest first, then by urn, each as a verdict of its own. Should there be more
     * than {@code limit}, each says so by {@link Code#MORE_CHAINS}. A request without a field asks for chains that cover
     * the dataset as a whole; a unit that answers for the data itself needs no chain and has none here.
     *
     * @param limit most chains, 1 to 1000
     */
    public List<Verdict> chains(Request request, int limit) {
        requireWhole(request);
        if (limit < 1 || limit > MOST_CHAINS) {
            throw Problem.badRequest("limit is " + limit + "; expected 1 to " + MOST_CHAINS);
        }
        Decision decision = new Decision(records, request);
        List<Examined> found = new Chains(decision.examiner(), decision.links()).all(limit + 1);
        List<Verdict> verdicts = new ArrayList<>();
        for (Examined way : found.subList(0, Math.min(limit, found.size()))) {
            Told told = new Explaining(records, decision.examiner()).holding(way);
            SortedSet<Reason> reasons = new TreeSet<>(told.reasons());
            if (found.size() > limit) {
                reasons.add(new Reason(Code.MORE_CHAINS, request.unit()));
            }
            verdicts.add(new Verdict(
                    Status.ALLOWED,
                    request,
                    told.root(),
                    told.hops(),
                    told.deficits(),
                    null,
                    List.copyOf(reasons),
                    List.of()));
        }
        return verdicts;
    }

    /** What a flow rests on. */
    public FlowVerdict cover(Flow flow) {
        return new Covering(records).cover(flow);
    }

    /**
     * All that a unit may do at an instant, by whatever chain: what it answers for itself first, then by chain. Rights that
     * give nothing which another one with the same papers does not give as well are left out.
     */
    public List<EffectiveRight> rightsOf(Urn unit, Instant at) {
        return new Rights(records, at).of(unit);
    }

    /** The same, in one dataset alone, at the cost of that one. */
    public List<EffectiveRight> rightsOf(Urn unit, Urn dataset, Instant at) {
        return new Rights(records, at).of(unit, List.of(dataset));
    }

    /**
     * All that other units may do at an instant by chains that go through a unit: to whom has it entrusted what, and how deep?
     * What it gave to everybody is left out, since everybody holds it.
     */
    public List<EffectiveRight> rightsThrough(Urn grantor, Instant at) {
        return new Rights(records, at).through(grantor);
    }

    /** The papers that say anything about a dataset: that reach it by what is written in them or, where nothing is, above them. */
    public Set<Urn> papersOn(Urn dataset, Instant at) {
        Set<Urn> around = records.hierarchy().around(dataset, at);
        return records.papers().stream()
                .filter(paper -> records.speaksOf(paper, around))
                .map(Authorization::urn)
                .collect(Collectors.toSet());
    }

    /** The papers that outlive whoever granted them, or whoever holds them, in order; each once for each unit that is no more. */
    public List<Outlived> outlived(Instant at) {
        return new Outliving(records).at(at);
    }

    private static void requireWhole(Request request) {
        if (request.operation() == null || request.purpose() == null) {
            throw Problem.badRequest("the request names no " + (request.operation() == null ? "operation" : "purpose"));
        }
    }
}
