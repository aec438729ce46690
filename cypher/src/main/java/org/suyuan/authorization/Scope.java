package org.suyuan.authorization;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.suyuan.model.Urn;

/**
 * What a paper gives: in which data, to do what, what for, where, to whom, for how long, and whether it may be passed on.
 *
 * @param fields urns of fields; {@code *} is every field of whatever dataset is meant
 * @param operations concepts
 * @param purposes concepts, each with all its narrower ones
 * @param divisions each with all that lies within it
 * @param recipients units, or concepts that are kinds of unit; asked only where an operation has a recipient
 */
public record Scope(
        Extent datasets,
        Extent fields,
        Extent operations,
        Extent purposes,
        Extent divisions,
        Extent recipients,
        Term term,
        Redelegation redelegation) {

    /** The dimensions that are extents. */
    public static final Set<Dimension> EXTENTS = Set.copyOf(EnumSet.range(Dimension.DATASET, Dimension.RECIPIENT));

    /** All, for this term, to be passed on at will: what an accountable unit has. */
    public static Scope all(Term term) {
        return new Scope(
                Extent.ALL, Extent.ALL, Extent.ALL, Extent.ALL, Extent.ALL, Extent.ALL, term, Redelegation.ALLOWED);
    }

    /** A scope that says nothing but its term: as a child, what its parent has. */
    public static Scope inherited(Term term) {
        return new Scope(
                Extent.UNWRITTEN,
                Extent.UNWRITTEN,
                Extent.UNWRITTEN,
                Extent.UNWRITTEN,
                Extent.UNWRITTEN,
                Extent.UNWRITTEN,
                term,
                Redelegation.UNWRITTEN);
    }

    /**
     * The extent in one dimension.
     *
     * @throws IllegalArgumentException for a dimension that is no extent
     */
    public Extent extent(Dimension dimension) {
        return switch (dimension) {
            case DATASET -> datasets;
            case FIELD -> fields;
            case OPERATION -> operations;
            case PURPOSE -> purposes;
            case DIVISION -> divisions;
            case RECIPIENT -> recipients;
            default -> throw new IllegalArgumentException(dimension + " is no extent");
        };
    }

    /** The same scope with another extent in one dimension. */
    public Scope with(Dimension dimension, Extent extent) {
        return new Scope(
                dimension == Dimension.DATASET ? extent : datasets,
                dimension == Dimension.FIELD ? extent : fields,
                dimension == Dimension.OPERATION ? extent : operations,
                dimension == Dimension.PURPOSE ? extent : purposes,
                dimension == Dimension.DIVISION ? extent : divisions,
                dimension == Dimension.RECIPIENT ? extent : recipients,
                term,
                redelegation);
    }

    public Scope with(Term other) {
        return new Scope(datasets, fields, operations, purposes, divisions, recipients, other, redelegation);
    }

    public Scope with(Redelegation other) {
        return new Scope(datasets, fields, operations, purposes, divisions, recipients, term, other);
    }

    /** What this scope gives as a root: where nothing is written, nothing (decision 10). */
    public Scope asRoot() {
        Scope rooted =
                with(term.asRoot()).with(redelegation == Redelegation.ALLOWED ? redelegation : Redelegation.FORBIDDEN);
        for (Dimension dimension : EXTENTS) {
            if (!extent(dimension).isWritten()) {
                rooted = rooted.with(dimension, Extent.NONE);
            }
        }
        return rooted;
    }

    /**
     * What this scope gives as a child: the intersection with what its parent effectively has, in every dimension and in the
     * term; where nothing is written, what the parent has (decisions 1 and 10).
     *
     * @param at the instant whose hierarchies count
     */
    public Scope within(Scope parent, Hierarchy hierarchy, Instant at) {
        boolean passable = redelegation != Redelegation.FORBIDDEN && parent.redelegation == Redelegation.ALLOWED;
        Scope narrowed = with(term.within(parent.term)).with(passable ? Redelegation.ALLOWED : Redelegation.FORBIDDEN);
        for (Dimension dimension : EXTENTS) {
            Extent met = hierarchy.meet(parent.extent(dimension), extent(dimension), at);
            narrowed = narrowed.with(dimension, met);
        }
        return narrowed;
    }

    /**
     * Where this scope, written in a child, reaches beyond what its parent effectively has. That does not void the rest,
     * but is a finding of its own (decision 1, R-ENT-05).
     */
    public Set<Dimension> exceeding(Scope parent, Hierarchy hierarchy, Instant at) {
        Set<Dimension> wider = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : EXTENTS) {
            if (isWider(extent(dimension), parent.extent(dimension), hierarchy, at)) {
                wider.add(dimension);
            }
        }
        if (term.exceeds(parent.term)) {
            wider.add(Dimension.TERM);
        }
        if (redelegation == Redelegation.ALLOWED && parent.redelegation != Redelegation.ALLOWED) {
            wider.add(Dimension.RE_DELEGATION);
        }
        return wider;
    }

    /** Whether no point at all lies in this scope, recipients left out, which not every operation has. */
    public boolean isEmpty() {
        return !term.from().isBefore(term.until())
                || EXTENTS.stream()
                        .anyMatch(
                                one -> one != Dimension.RECIPIENT && extent(one).equals(Extent.NONE));
    }

    private static boolean isWider(Extent child, Extent parent, Hierarchy hierarchy, Instant at) {
        if (!child.isWritten() || parent.isAll()) {
            return false;
        }
        if (child.isAll()) {
            return true;
        }
        for (Urn one : child.listed()) {
            if (!parent.reaches(hierarchy.around(one, at))) {
                return true;
            }
        }
        return false;
    }
}
