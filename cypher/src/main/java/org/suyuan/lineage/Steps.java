package org.suyuan.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.suyuan.model.Urn;

/** The ways on from a point in one direction at one moment, from wherever they are read. */
interface Steps {
    /** Every step from these points. */
    List<Step> from(Collection<Urn> points);

    /** Those of the points from which there is a step. */
    Set<Urn> leadingOn(Collection<Urn> points);
}
