package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;
import org.suyuan.time.Timed;

/**
 * The fourteen decisions read word by word and without any thought of cost: every chain that meets no paper twice in one hand is
 * written out, and every link of it held against every decision. Shares nothing with the engine but the values.
 */
final class Literal {
    private final LiteralWorld world;

    Literal(Situation world, List<Within> steps) {
        this.world = new LiteralWorld(world, steps);
    }

    /** A paper in somebody's hand. */
    record Held(Authorization paper, Urn by) {
        @Override
        public String toString() {
            return LiteralWorld.last(paper.urn()) + "/" + LiteralWorld.last(by);
        }
    }

    /** How a chain begins. */
    enum Start {
        WITHOUT_PARENT,
        PARENT_NOT_KNOWN,
        PARENT_NOT_HELD,
        COMES_ROUND
    }

    record Chain(Start start, List<Held> links) {}

    /** What came of holding a chain against the decisions. */
    record Seen(
            Chain chain,
            int hop,
            @Nullable Dimension failed,
            Coverage as,
            int open,
            List<String> lacks,
            List<String> articles) {
        boolean holds() {
            return failed == null && open == 0;
        }

        boolean isLawAlone() {
            return chain.links().size() == 1
                    && EnumSet.of(Kind.MANDATE, Kind.EMERGENCY, Kind.DIRECT_DISCLOSURE)
                            .contains(chain.links().get(0).paper().kind());
        }

        String order() {
            return chain.links().stream()
                    .map(one -> one.paper().urn() + " " + one.by())
                    .collect(Collectors.joining(" | "));
        }
    }

    /** An answer, to be compared. */
    record Answer(
            Status status, Coverage coverage, String chain, String failing, List<String> lacks, List<String> said) {
        Answer(Status status, Coverage coverage, String chain, String failing, List<String> lacks) {
            this(status, coverage, chain, failing, lacks, List.of());
        }
    }

    // The question as a whole.

    Answer may(Request request) {
        Answer whole = point(request);
        if (request.field() != null || whole.status() == Status.ALLOWED) {
            return whole;
        }
        List<Answer> each = fields(request).stream()
                .map(field -> point(request.forField(field)))
                .toList();
        for (Status worst : List.of(Status.DENIED, Status.UNKNOWN, Status.ALLOWED)) {
            for (Answer one : each) {
                if (one.status() == worst) {
                    return one;
                }
            }
        }
        return whole;
    }

    Coverage cover(Flow flow) {
        if (flow.from().equals(flow.to())) {
            return Coverage.INTERNAL;
        }
        Request received = new Request(
                flow.to(), flow.dataset(), flow.field(), flow.operation(), flow.purpose(), flow.at(), null, null);
        if (world.answersInFull(flow.to(), flow.dataset(), flow.at()) && !isForbiddenToAll(received)) {
            return Coverage.COVERED;
        }
        Coverage receiving = side(received);
        if (world.answersInFull(flow.from(), flow.dataset(), flow.at())) {
            return receiving;
        }
        boolean handing =
                flow.operation() != null && LiteralWorld.last(flow.operation()).equals("HANDOVER");
        Urn giving = Operation.of(handing ? "HANDOVER" : "PROVIDE");
        Coverage providing = side(new Request(
                flow.from(), flow.dataset(), flow.field(), giving, flow.purpose(), flow.at(), flow.to(), null));
        return Stream.of(receiving, providing).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Coverage side(Request request) {
        Answer whole = point(request);
        List<Urn> fields = fields(request);
        if (request.field() != null || whole.status() == Status.ALLOWED || fields.isEmpty()) {
            return whole.coverage();
        }
        return fields.stream()
                .map(field -> point(request.forField(field)).coverage())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Urn> fields(Request request) {
        return world.situation().datasets().stream()
                .filter(one -> one.dataset().equals(request.dataset()))
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.valid().holds(request.at()))
                .map(Timed::value)
                .distinct()
                .sorted()
                .toList();
    }

    // One point.

    /** To find out again whose data they are is forbidden to everybody, what the rules add, and whatever narrower purpose there is. */
    boolean isForbiddenToAll(Request request) {
        return request.purpose() != null
                && world.around(request.purpose(), request.at()).stream()
                        .anyMatch(one -> LiteralWorld.last(one).equals("REIDENTIFY")
                                || world.rulesFor(request).prohibited().containsKey(one));
    }

    private Answer point(Request request) {
        Answer answer = decided(request);
        List<String> said = new ArrayList<>(answer.said());
        if (isDisputed(request)) {
            said.add("ACCOUNTABILITY_AMBIGUOUS []");
        }
        return new Answer(answer.status(), answer.coverage(), answer.chain(), answer.failing(), answer.lacks(), said);
    }

    /** Whether any two that are there claim what cannot both be so. */
    private boolean isDisputed(Request request) {
        List<Accountability> answering = world.answering(request.dataset(), request.at());
        return answering.stream().anyMatch(one -> answering.stream()
                .anyMatch(other -> one.unit().equals(other.unit())
                        ? one.capacity() != other.capacity()
                        : one.capacity() == Capacity.PRIMARY && other.capacity() == Capacity.PRIMARY));
    }

    private Answer decided(Request request) {
        if (isForbiddenToAll(request)) {
            String by = "PROHIBITED_PURPOSE "
                    + world.around(request.purpose(), request.at()).stream()
                            .flatMap(one -> world.rulesFor(request).prohibited().getOrDefault(one, Set.of()).stream())
                            .distinct()
                            .map(LiteralWorld::last)
                            .sorted()
                            .toList();
            return new Answer(Status.DENIED, Coverage.NONE, "", "", List.of(), List.of(by));
        }
        Boolean own = world.ownRight(request.unit(), request);
        if (Boolean.TRUE.equals(own)) {
            return new Answer(Status.ALLOWED, Coverage.COVERED, "itself", "", List.of());
        }
        List<Seen> all =
                chains(request).stream().map(chain -> see(chain, request)).toList();
        List<Seen> holding = all.stream().filter(Seen::holds).toList();
        if (!holding.isEmpty()) {
            Seen best = best(holding);
            Coverage coverage = holding.stream().allMatch(Seen::isLawAlone) ? Coverage.BY_LAW : Coverage.COVERED;
            return new Answer(Status.ALLOWED, coverage, best.chain().links().toString(), "", best.lacks());
        }
        List<Seen> open = all.stream().filter(one -> one.failed() == null).toList();
        if (!open.isEmpty()) {
            Seen best = best(open);
            return new Answer(
                    Status.UNKNOWN, Coverage.UNKNOWN, best.chain().links().toString(), "", best.lacks());
        }
        if (own == null) {
            return new Answer(Status.UNKNOWN, Coverage.UNKNOWN, "", "", List.of());
        }
        if (all.isEmpty()) {
            boolean told = !world.answering(request.dataset(), request.at()).isEmpty()
                    && world.answering(request.dataset(), request.at()).stream()
                            .allMatch(one -> statesAll(one, request));
            Status status = told ? Status.DENIED : Status.UNKNOWN;
            return new Answer(status, told ? Coverage.NONE : Coverage.UNKNOWN, "", "", List.of());
        }
        Seen furthest = all.stream()
                .min(Comparator.comparingInt((Seen one) -> -one.hop())
                        .thenComparingInt(one -> one.chain().links().size())
                        .thenComparing(Seen::order))
                .orElseThrow();
        Coverage mildest =
                all.stream().map(Seen::as).min(Comparator.naturalOrder()).orElseThrow();
        return new Answer(
                Status.DENIED,
                mildest,
                furthest.chain().links().toString(),
                furthest.hop() + " " + furthest.failed() + furthest.articles(),
                furthest.lacks());
    }

    private static Seen best(List<Seen> seen) {
        return seen.stream()
                .min(Comparator.comparingInt(Seen::open)
                        .thenComparing(Seen::isLawAlone)
                        .thenComparingInt((Seen one) -> one.lacks().size())
                        .thenComparingInt(one -> one.chain().links().size())
                        .thenComparing(Seen::order))
                .orElseThrow();
    }

    private boolean statesAll(Accountability answering, Request request) {
        for (CompleteExtent extent : world.situation().extents()) {
            if (extent.unit().equals(answering.unit())
                    && extent.valid().holds(request.at())
                    && world.reaches(extent.datasets(), request.dataset(), request.at())) {
                return true;
            }
        }
        return false;
    }

    /** The chains by which a point is allowed, each as the urns of its papers and hands. */
    Set<String> allowing(Request request) {
        return isForbiddenToAll(request) ? Set.of() : chainsAllowing(request);
    }

    private Set<String> chainsAllowing(Request request) {
        return chains(request).stream()
                .map(chain -> see(chain, request))
                .filter(Seen::holds)
                .map(one -> one.chain().links().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How many links of a chain hold, from the root on, at the instant of a request, which need not be the one for which the chain
     * was found.
     */
    int holding(String chain, Request found, Request asked, boolean openCounts) {
        Chain same = chains(found).stream()
                .filter(one -> one.links().toString().equals(chain))
                .min(Comparator.comparing(Chain::start))
                .orElseThrow();
        Instant at = asked.at();
        for (int i = 0; i < same.links().size(); i++) {
            Held held = same.links().get(i);
            boolean holds = held.paper().grantees().isAll()
                    || world.nowInPlace(held.paper().grantees().listed(), held.paper(), at)
                            .contains(held.by());
            boolean given = i == 0
                    || world.nowInPlace(held.paper().grantors(), held.paper(), at)
                            .contains(same.links().get(i - 1).by());
            LiteralLook look = new LiteralLook(world, same, i, asked);
            look.all();
            if (!holds || !given || look.failed != null || (look.open && !openCounts)) {
                return i;
            }
        }
        return same.links().size();
    }

    /** Whether one point is allowed, whatever the field. */
    Status status(Request request) {
        return point(request).status();
    }

    // Chains.

    private List<Chain> chains(Request request) {
        List<Chain> all = new ArrayList<>();
        for (Authorization paper : world.situation().authorizations()) {
            boolean held = paper.grantees().isAll()
                    || paper.grantees().listed().stream()
                            .anyMatch(one -> world.everyoneInPlaceOf(one, paper, request.at()).stream()
                                    .anyMatch(place -> place.getKey().equals(request.unit())));
            if (held && speaksOf(paper, request, new HashSet<>())) {
                up(new ArrayList<>(List.of(new Held(paper, request.unit()))), request.at(), all);
            }
        }
        return all;
    }

    private void up(List<Held> fromTop, Instant at, List<Chain> all) {
        Held top = fromTop.get(0);
        if (top.paper().parents().isEmpty()) {
            all.add(new Chain(Start.WITHOUT_PARENT, List.copyOf(fromTop)));
            return;
        }
        boolean unknown = false;
        List<Held> held = new ArrayList<>();
        for (Urn urn : top.paper().parents()) {
            Authorization parent = world.paper(urn);
            if (parent == null) {
                unknown = true;
                continue;
            }
            for (Urn grantor : world.nowInPlace(top.paper().grantors(), top.paper(), at)) {
                boolean holds = parent.grantees().isAll()
                        || world.nowInPlace(parent.grantees().listed(), parent, at)
                                .contains(grantor);
                if (holds) {
                    held.add(new Held(parent, grantor));
                }
            }
        }
        if (unknown) {
            all.add(new Chain(Start.PARENT_NOT_KNOWN, List.copyOf(fromTop)));
        }
        boolean went = false;
        for (Held parent : held) {
            if (!fromTop.contains(parent)) {
                went = true;
                List<Held> longer = new ArrayList<>(List.of(parent));
                longer.addAll(fromTop);
                up(longer, at, all);
            }
        }
        if (!unknown && !went) {
            all.add(new Chain(held.isEmpty() ? Start.PARENT_NOT_HELD : Start.COMES_ROUND, List.copyOf(fromTop)));
        }
    }

    private boolean speaksOf(Authorization paper, Request request, Set<Urn> met) {
        if (paper.scope().datasets().isWritten()) {
            return world.reaches(paper.scope().datasets(), request.dataset(), request.at());
        }
        if (!met.add(paper.urn())) {
            return false;
        }
        for (Urn urn : paper.parents()) {
            Authorization parent = world.paper(urn);
            if (parent == null || speaksOf(parent, request, met)) {
                return true;
            }
        }
        return false;
    }

    private Seen see(Chain chain, Request request) {
        int open = 0;
        List<String> lacks = new ArrayList<>();
        for (int i = 0; i < chain.links().size(); i++) {
            LiteralLook look = new LiteralLook(world, chain, i, request);
            look.all();
            if (look.failed != null) {
                return new Seen(chain, i, look.failed, look.as, open, lacks, look.articles(look.failed));
            }
            open += look.open ? 1 : 0;
            lacks.addAll(look.lacks);
        }
        return new Seen(chain, chain.links().size(), null, Coverage.COVERED, open, lacks, List.of());
    }
}
