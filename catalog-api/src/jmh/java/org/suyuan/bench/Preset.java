package org.suyuan.bench;

/**
 * The sizes that measurements are quoted for. Every run is two events, START and COMPLETE, so a preset has {@code 2 × jobs
 * × runs} events, and the first {@code 2 × jobs} already hold the whole graph.
 */
public enum Preset {
    /** Smoke test and warm-up: 80 events. */
    TINY(Shape.LAYERS, 20, 2, 4, 2, 5),
    /** 2,000 events. */
    SMALL(Shape.LAYERS, 200, 5, 8, 3, 12),
    /** 20,000 events: the one that ingest is measured with. */
    MEDIUM(Shape.LAYERS, 1_000, 10, 10, 3, 12),
    /** 200,000 events. */
    LARGE(Shape.LAYERS, 5_000, 20, 12, 3, 12),
    /** One chain of 1,000 jobs: 2,000 events. */
    DEEP(Shape.CHAIN, 1_000, 1, 1_000, 1, 6),
    /** One dataset read by 5,000 jobs: 10,000 events. */
    WIDE(Shape.HUB, 5_000, 1, 1, 1, 6);

    /** How the jobs hang together. */
    public enum Shape {
        /** A warehouse of five unequal domains, each of {@code depth} layers that mostly read the layer before. */
        LAYERS,
        /** Each job reads what the one before it wrote. */
        CHAIN,
        /** All jobs read the same dataset. */
        HUB
    }

    final Shape shape;
    final int jobs;
    final int runs;
    final int depth;
    final int fanIn;
    final int columns;

    Preset(Shape shape, int jobs, int runs, int depth, int fanIn, int columns) {
        this.shape = shape;
        this.jobs = jobs;
        this.runs = runs;
        this.depth = depth;
        this.fanIn = fanIn;
        this.columns = columns;
    }

    public int events() {
        return 2 * jobs * runs;
    }
}
