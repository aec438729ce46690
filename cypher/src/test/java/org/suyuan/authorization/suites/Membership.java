package org.suyuan.authorization.suites;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.suites.Sets.Inclusion;
import org.suyuan.authorization.suites.Sets.Node;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.time.Times;

/**
 * Asks the engine who is in which set. Each set is a unit with a dataset of its own; each inclusion is two papers, one that gives the
 * dataset and one that passes on whatever the set was given. Whether somebody is in both of two sets, or in one but not in
 * another, is two questions, whose outcome is then one more inclusion.
 */
final class Membership {
    private static final Period ALWAYS = Period.from(Times.EARLIEST);

    private final Sets sets;
    private final Instant at;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> asking = new LinkedHashSet<>();
    private boolean cameRound;

    Membership(Sets sets, Instant at) {
        this.sets = sets;
        this.at = at;
    }

    /**
     * Whether a subject is in a set whatever the conditions come to; nothing if that depends on them. As long as nothing is
     * excluded, more that is told never takes anybody out, so that all and none of it are the two ends.
     */
    static Optional<Boolean> whateverTheConditions(Sets sets, Node node, String subject, Instant at) {
        if (sets.allBelow(node).stream().anyMatch(one -> sets.rewrite(one) instanceof Rewrite.ButNot)) {
            return Optional.empty();
        }
        boolean most = new Membership(sets, at).contains(node, subject);
        boolean least = new Membership(sets.withoutConditions(), at).contains(node, subject);
        return most == least ? Optional.of(most) : Optional.empty();
    }

    /** Whether an exclusion came to be asked within itself, which has no answer here. */
    boolean cameRoundThroughExclusion() {
        return cameRound;
    }

    boolean contains(Node node, String subject) {
        String question = node + " " + subject;
        Boolean before = known.get(question);
        if (before != null) {
            return before;
        }
        if (!asking.add(question)) {
            cameRound = true;
            return false;
        }
        boolean answer = sets.isAlgebraic(node) ? combined(node, subject) : askedOfTheEngine(node, subject);
        asking.remove(question);
        if (asking.isEmpty()) {
            known.put(question, answer);
        }
        return answer;
    }

    private boolean combined(Node node, String subject) {
        List<Node> operands = sets.operands(node);
        if (sets.rewrite(node) instanceof Rewrite.ButNot) {
            return contains(operands.get(0), subject) && !contains(operands.get(1), subject);
        }
        boolean rounded = cameRound;
        boolean all = !operands.isEmpty() && operands.stream().allMatch(one -> contains(one, subject));
        cameRound = rounded;
        return all;
    }

    private boolean askedOfTheEngine(Node node, String subject) {
        List<Inclusion> found = found(node, subject);
        Deciding deciding = new Deciding(world(node, found, Set.of(subject)));
        Request request = Request.of(unit(subject), dataset(node), Operation.of("USE"), anyPurpose(), at);
        return deciding.mayProcess(request).status() == Status.ALLOWED;
    }

    /** The algebraic sets below in which the subject was found to be. */
    private List<Inclusion> found(Node node, String subject) {
        List<Inclusion> found = new ArrayList<>();
        for (Node one : sets.below(node)) {
            if (sets.isAlgebraic(one) && contains(one, subject)) {
                found.add(new Inclusion(one, nodeOf(subject), subject, Period.OPEN));
            }
        }
        return found;
    }

    /** Every subject that is in a set by itself, not for being anybody; there must be nothing algebraic below. */
    Set<String> holders(Node node) {
        Deciding deciding = new Deciding(world(node, List.of(), Set.of()));
        Set<String> holders = new TreeSet<>();
        deciding.rightsThrough(unit(node.toString()), at)
                .forEach(right -> holders.add(right.holder().parts().get(0)));
        return holders;
    }

    /** Every set of which the subject is a member, among those below a set; there must be nothing algebraic below. */
    boolean isAmongRights(Node node, String subject) {
        Deciding deciding = new Deciding(world(node, List.of(), Set.of(subject)));
        return deciding.rightsOf(unit(subject), at).stream()
                .map(EffectiveRight::scope)
                .anyMatch(scope -> scope.datasets().listed().contains(dataset(node)));
    }

    private Situation world(Node top, List<Inclusion> found, Set<String> asking) {
        Situation.Builder world = new Situation.Builder();
        Set<Node> nodes = sets.below(top);
        List<Inclusion> inclusions = new ArrayList<>(found);
        nodes.forEach(node -> inclusions.addAll(sets.inclusions(node)));
        Map<String, Set<Urn>> givenTo = new HashMap<>();
        for (int i = 0; i < inclusions.size(); i++) {
            Set<Urn> given = givenTo.computeIfAbsent(inclusions.get(i).subject(), any -> new TreeSet<>());
            given.add(paper(i, "own"));
            given.add(paper(i, "passed on"));
        }
        Set<String> units = new HashSet<>(asking);
        for (int i = 0; i < inclusions.size(); i++) {
            Inclusion one = inclusions.get(i);
            units.add(one.subject());
            Set<Urn> above = givenTo.getOrDefault(one.outer().toString(), Set.of());
            Scope own = scope(one).with(Dimension.DATASET, Extent.of(dataset(one.outer())));
            world.add(authorization(paper(i, "own"), one, Set.of(), own));
            if (!above.isEmpty()) {
                world.add(authorization(paper(i, "passed on"), one, above, scope(one)));
            }
        }
        for (Node node : nodes) {
            units.add(node.toString());
            world.add(new Accountability(unit(node.toString()), dataset(node), Capacity.PRIMARY, ALWAYS, List.of()));
            world.add(new CompleteExtent(unit(node.toString()), Extent.ALL, ALWAYS));
        }
        units.stream()
                .filter(one -> !one.endsWith(":*") || asking.contains(one))
                .forEach(one -> world.add(
                        new UnitFacts(unit(one), List.of(ALWAYS), List.of(new Timed<>(placeOf(one), ALWAYS)))));
        return world.build();
    }

    private static Scope scope(Inclusion one) {
        Scope all = Scope.all(Term.of(new Period(Times.EARLIEST, one.until())));
        return one.subject().endsWith(":*") ? all.with(Dimension.DIVISION, Extent.of(placeOf(one.subject()))) : all;
    }

    private static Authorization authorization(Urn urn, Inclusion one, Set<Urn> parents, Scope scope) {
        return new Authorization(
                urn,
                Authorization.Kind.PUBLIC_DELEGATION,
                new TreeSet<>(Set.of(unit(one.outer().toString()))),
                one.subject().endsWith(":*") ? Extent.ALL : Extent.of(unit(one.subject())),
                new TreeSet<>(parents),
                scope,
                Times.EARLIEST,
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                List.of());
    }

    /** Everybody of a type is everybody in one place; sets are in a place of their own. */
    private static Urn placeOf(String subject) {
        return Urn.of(Kind.DIVISION, subject.contains("#") ? "sets" : Told.typeOf(subject));
    }

    private static Optional<Node> nodeOf(String subject) {
        String[] parts = subject.split("#", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(Node.of(parts[0], parts[1]));
    }

    private static Urn paper(int number, String kind) {
        return Urn.of(Kind.AUTHORIZATION, String.valueOf(number), kind);
    }

    private static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    private static Urn dataset(Node node) {
        return Urn.of(Kind.DATASET, node.toString());
    }

    private static Urn anyPurpose() {
        return Purpose.of("ANY");
    }
}
