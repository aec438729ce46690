package org.suyuan.ingest.openlineage;

import org.suyuan.ingest.Limits;
import org.suyuan.ingest.json.Path;
import org.suyuan.ingest.screen.Remarks;
import org.suyuan.ingest.screen.Screening;

/** What the parts of one event share while they are read. */
final class Reading {
    /** Flattened columns repeat the names of those around them; together they may grow by so much. */
    private static final int GROWTH = 4;

    private final Limits limits;
    private final Remarks remarks = new Remarks();
    private final Screening screening = new Screening(remarks);
    private long flattened;

    Reading(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    Screening screening() {
        return screening;
    }

    Remarks remarks() {
        return remarks;
    }

    void remark(Path at, String text) {
        remarks.add(at, text);
    }

    /** Whether so many characters of flattened names may still be added. */
    boolean mayFlatten(int characters) {
        flattened += characters;
        return flattened <= (long) GROWTH * limits.maxEventBytes();
    }
}
