package org.suyuan.authorization.suites;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suyuan.time.Period;

/**
 * A model of sets and who is told to be in them.
 *
 * @param schema for each {@code type#relation}, how its members are found
 * @param told in no order
 */
record Sets(Map<String, Rewrite> schema, List<Told> told) {

    /**
     * One set, or a part of how it is found.
     *
     * @param path which part, empty for the whole
     */
    record Node(String object, String relation, String path) {
        static Node of(String object, String relation) {
            return new Node(object, relation, "");
        }

        Node part(int number) {
            return new Node(object, relation, path + "/" + number);
        }

        @Override
        public String toString() {
            return object + "#" + relation + path;
        }
    }

    /** Whoever is a member of the inner is one of the outer, for a while. */
    record Inclusion(Node outer, Optional<Node> inner, String subject, Instant until) {}

    /** How a set is found, or a part of it. */
    Rewrite rewrite(Node node) {
        Rewrite rewrite = schema.getOrDefault(Told.typeOf(node.object()) + "#" + node.relation(), new Rewrite.Nobody());
        for (String step :
                node.path().isEmpty() ? new String[0] : node.path().substring(1).split("/", -1)) {
            rewrite = parts(node.object(), rewrite).get(Integer.parseInt(step));
        }
        return rewrite;
    }

    /** Whether the members are those of several sets at once, or of one but not of another: no delegation. */
    boolean isAlgebraic(Node node) {
        Rewrite rewrite = rewrite(node);
        return rewrite instanceof Rewrite.Both
                || rewrite instanceof Rewrite.ButNot
                || (rewrite instanceof Rewrite.Through through && through.all());
    }

    /** The parts that an algebraic set is made of. */
    List<Node> operands(Node node) {
        Rewrite rewrite = rewrite(node);
        if (rewrite instanceof Rewrite.Through through) {
            return related(node, through).stream()
                    .flatMap(one -> one.inner().stream())
                    .distinct()
                    .toList();
        }
        List<Node> operands = new ArrayList<>();
        for (int i = 0; i < parts(node.object(), rewrite).size(); i++) {
            operands.add(node.part(i));
        }
        return operands;
    }

    /** What a set takes in directly; nothing for an algebraic one. */
    List<Inclusion> inclusions(Node node) {
        Rewrite rewrite = rewrite(node);
        List<Inclusion> all = new ArrayList<>();
        if (rewrite instanceof Rewrite.Told) {
            for (Told one : told) {
                if (one.object().equals(node.object()) && one.relation().equals(node.relation())) {
                    Optional<Node> inner = one.subjectRelation().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Node.of(one.subjectObject(), one.subjectRelation()));
                    all.add(new Inclusion(node, inner, one.subject(), one.until()));
                }
            }
        } else if (rewrite instanceof Rewrite.Same same) {
            all.add(within(node, Node.of(node.object(), same.relation())));
        } else if (rewrite instanceof Rewrite.Through through && !through.all()) {
            all.addAll(related(node, through));
        } else if (rewrite instanceof Rewrite.Either either) {
            for (int i = 0; i < either.parts().size(); i++) {
                all.add(within(node, node.part(i)));
            }
        }
        return all;
    }

    /** The set and all that its members may come from, algebraic parts included but not looked into. */
    Set<Node> below(Node start) {
        Set<Node> met = new LinkedHashSet<>(List.of(start));
        List<Node> waiting = new ArrayList<>(met);
        while (!waiting.isEmpty()) {
            for (Inclusion one : inclusions(waiting.remove(waiting.size() - 1))) {
                if (one.inner().isPresent() && met.add(one.inner().get())) {
                    waiting.add(one.inner().get());
                }
            }
        }
        return met;
    }

    /** Whether anything that is told in a set, or leads on from it, depends on more than time. */
    boolean dependsOnMoreThanTime(Node node) {
        Stream<Told> in = told.stream()
                .filter(one ->
                        one.object().equals(node.object()) && one.relation().equals(node.relation()));
        return Stream.concat(in, leading(node).stream())
                .anyMatch(one -> !one.condition().isEmpty() && one.until().equals(Period.OPEN));
    }

    /** The same without anything that depends on more than time. */
    Sets withoutConditions() {
        return new Sets(
                schema,
                told.stream()
                        .filter(one -> one.condition().isEmpty() || !one.until().equals(Period.OPEN))
                        .toList());
    }

    /** The set and all that its members may come from, into algebraic parts too. */
    Set<Node> allBelow(Node start) {
        Set<Node> met = new LinkedHashSet<>();
        List<Node> waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            Node next = waiting.remove(waiting.size() - 1);
            if (met.add(next)) {
                inclusions(next).forEach(one -> one.inner().ifPresent(waiting::add));
                if (isAlgebraic(next)) {
                    waiting.addAll(operands(next));
                }
            }
        }
        return met;
    }

    /** What is told of the relation that leads to other objects, for a set that goes through it. */
    List<Told> leading(Node node) {
        return rewrite(node) instanceof Rewrite.Through through
                ? told.stream()
                        .filter(one -> one.object().equals(node.object())
                                && one.relation().equals(through.tupleset())
                                && !one.isEverybody())
                        .toList()
                : List.of();
    }

    private List<Inclusion> related(Node node, Rewrite.Through through) {
        List<Inclusion> all = new ArrayList<>();
        for (Told one : leading(node)) {
            Node inner = Node.of(one.subjectObject(), through.relation());
            if (schema.containsKey(Told.typeOf(inner.object()) + "#" + inner.relation())) {
                all.add(new Inclusion(node, Optional.of(inner), inner.toString(), one.until()));
            }
        }
        return all;
    }

    private static Inclusion within(Node outer, Node inner) {
        return new Inclusion(outer, Optional.of(inner), inner.toString(), Period.OPEN);
    }

    private static List<Rewrite> parts(String object, Rewrite rewrite) {
        if (rewrite instanceof Rewrite.Either either) {
            return either.parts();
        }
        if (rewrite instanceof Rewrite.Both both) {
            return both.parts();
        }
        if (rewrite instanceof Rewrite.ButNot butNot) {
            return List.of(butNot.base(), butNot.less());
        }
        throw new IllegalArgumentException(object + " has no parts: " + rewrite);
    }
}
