package org.suyuan.authorization;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * What lies within what, and when: a district within its city, a purpose within a broader one, a dataset within a collection,
 * a unit among its kind. A thing may lie within several; who lies within itself the long way round lies there once.
 */
public final class Hierarchy {
    public static final Hierarchy FLAT = new Hierarchy(List.of());

    private final Map<Urn, List<Within>> outward = new HashMap<>();
    private final Map<Urn, List<Within>> inward = new HashMap<>();

    /** One thing lies directly within another. */
    public record Within(Urn inner, Urn outer, Period valid) {}

    public Hierarchy(Collection<Within> all) {
        for (Within one : all) {
            outward.computeIfAbsent(one.inner(), any -> new ArrayList<>()).add(one);
            inward.computeIfAbsent(one.outer(), any -> new ArrayList<>()).add(one);
        }
    }

    /** The thing and all it lies within at an instant. */
    public Set<Urn> around(Urn thing, Instant at) {
        if (!outward.containsKey(thing)) {
            return Set.of(thing);
        }
        Set<Urn> met = new HashSet<>();
        nearest(thing, at, ring -> {
            met.addAll(ring);
            return Optional.empty();
        });
        return met;
    }

    /**
     * What is found nearest around a thing: among the thing itself, then what it lies directly within, then what that does, and so
     * on, each at its nearest.
     */
    public <T> Optional<T> nearest(Urn thing, Instant at, Function<Set<Urn>, Optional<T>> in) {
        Set<Urn> met = new HashSet<>(Set.of(thing));
        Set<Urn> ring = Set.of(thing);
        while (!ring.isEmpty()) {
            Optional<T> found = in.apply(ring);
            if (found.isPresent()) {
                return found;
            }
            Set<Urn> next = new HashSet<>();
            for (Urn one : ring) {
                for (Within step : outward.getOrDefault(one, List.of())) {
                    if (step.valid().holds(at) && met.add(step.outer())) {
                        next.add(step.outer());
                    }
                }
            }
            ring = next;
        }
        return Optional.empty();
    }

    /** Every step outward from a thing, at whatever time. */
    public List<Within> stepsAround(Urn thing) {
        return steps(thing, outward, Within::outer);
    }

    /** Every step by which something lies within a thing, at whatever time. */
    public List<Within> stepsInside(Urn thing) {
        return steps(thing, inward, Within::inner);
    }

    private static List<Within> steps(Urn thing, Map<Urn, List<Within>> ways, Function<Within, Urn> end) {
        List<Within> steps = new ArrayList<>();
        Set<Urn> met = new HashSet<>(Set.of(thing));
        ArrayDeque<Urn> waiting = new ArrayDeque<>(met);
        while (!waiting.isEmpty()) {
            for (Within step : ways.getOrDefault(waiting.remove(), List.of())) {
                steps.add(step);
                if (met.add(end.apply(step))) {
                    waiting.add(end.apply(step));
                }
            }
        }
        return steps;
    }

    /**
     * What lies both in what a parent has and in what its child says. Where nothing is written in the child, that is all the
     * parent has; where what the parent has is not known, what the child says. Of two things one of which lies within the other, the inner; of two that overlap, the outermost things
     * that lie within both.
     */
    public Extent meet(Extent parent, Extent child, Instant at) {
        if (!child.isWritten() || child.isAll()) {
            return parent;
        }
        if (parent.isAll() || !parent.isWritten()) {
            return child;
        }
        Set<Urn> met = new HashSet<>();
        parent.listed().stream().filter(one -> child.reaches(around(one, at))).forEach(met::add);
        child.listed().stream().filter(one -> parent.reaches(around(one, at))).forEach(met::add);
        List<Urn> wide = child.listed().stream().filter(inward::containsKey).toList();
        parent.listed().stream()
                .filter(inward::containsKey)
                .forEach(one -> wide.forEach(other -> met.addAll(overlap(one, other, at))));
        Set<Urn> outermost = new HashSet<>(met);
        outermost.removeIf(inner -> around(inner, at).stream()
                .anyMatch(outer -> met.contains(outer) && !around(outer, at).contains(inner)));
        return Extent.of(outermost);
    }

    /** What lies within both of two things neither of which lies within the other. */
    private Set<Urn> overlap(Urn one, Urn other, Instant at) {
        if (around(one, at).contains(other) || around(other, at).contains(one)) {
            return Set.of();
        }
        Set<Urn> common = inside(one, at);
        common.retainAll(inside(other, at));
        return common;
    }

    /** The thing and all that lies within it at an instant. */
    public Set<Urn> inside(Urn thing, Instant at) {
        Set<Urn> met = new HashSet<>(Set.of(thing));
        ArrayDeque<Urn> waiting = new ArrayDeque<>(met);
        while (!waiting.isEmpty()) {
            for (Within step : inward.getOrDefault(waiting.remove(), List.of())) {
                if (step.valid().holds(at) && met.add(step.inner())) {
                    waiting.add(step.inner());
                }
            }
        }
        return met;
    }
}
