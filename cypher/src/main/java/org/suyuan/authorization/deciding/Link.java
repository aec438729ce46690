package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.List;
import org.suyuan.authorization.Authorization;
import org.suyuan.model.Urn;

/** A paper as one unit holds it, between the links that it may hang on and those that hang on it. */
final class Link implements Comparable<Link> {
    private final Authorization paper;
    private final Urn holder;
    private final List<Link> above = new ArrayList<>();
    private final List<Link> below = new ArrayList<>();
    private final List<Urn> unknownParents = new ArrayList<>();

    /** What a link stands on in a chain. */
    enum Footing {
        /** Nothing: it narrows no other. */
        ROOT,
        /** A paper that is not known. */
        UNKNOWN_PARENT,
        /** No paper that its grantor holds, though it narrows some. */
        NO_PARENT,
        /** Only links further down: the delegation comes round to itself. */
        ROUND,
        /** Another link. */
        PARENT
    }

    Link(Authorization paper, Urn holder) {
        this.paper = paper;
        this.holder = holder;
    }

    Authorization paper() {
        return paper;
    }

    Urn holder() {
        return holder;
    }

    /** The links that it may hang on, in order. */
    List<Link> above() {
        return above;
    }

    /** The links that may hang on it, in order. */
    List<Link> below() {
        return below;
    }

    List<Urn> unknownParents() {
        return unknownParents;
    }

    /** The ways in which it can be the topmost link of a chain. */
    List<Footing> tops() {
        List<Footing> tops = new ArrayList<>(1);
        if (paper.isRoot()) {
            tops.add(Footing.ROOT);
        } else if (!unknownParents.isEmpty()) {
            tops.add(Footing.UNKNOWN_PARENT);
        } else if (above.isEmpty()) {
            tops.add(Footing.NO_PARENT);
        }
        return tops;
    }

    @Override
    public int compareTo(Link other) {
        int byPaper = paper.urn().compareTo(other.paper.urn());
        return byPaper != 0 ? byPaper : holder.compareTo(other.holder);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && compareTo(link) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * paper.urn().hashCode() + holder.hashCode();
    }

    @Override
    public String toString() {
        return paper.urn() + " held by " + holder;
    }
}
