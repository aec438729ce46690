package org.suyuan.sight;

import java.time.Clock;
import org.suyuan.graph.Graph;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;
import org.suyuan.time.AsOf;
import org.suyuan.time.Times;

/** Tells what viewers may see. */
public final class Sights {
    private final Graph graph;
    private final Divisions divisions;
    private final Clock clock;

    public Sights(Graph graph, Divisions divisions, Clock clock) {
        this.graph = graph;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What this viewer may see now, by the newest that the catalogue knows. */
    public Sight of(Viewer viewer) {
        Urn unit = viewer.unit();
        if (unit == null) {
            return Sight.EVERYTHING;
        }
        AsOf now = AsOf.now(Times.micros(clock.instant()));
        return new UnitSight(graph, divisions, unit, now);
    }
}
