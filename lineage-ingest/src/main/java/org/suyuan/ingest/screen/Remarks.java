package org.suyuan.ingest.screen;

import java.util.ArrayList;
import java.util.List;
import org.suyuan.ingest.json.Path;
import org.suyuan.lineage.Remark;

/** The remarks of one message, in the order in which they came up; beyond {@link #MOST} they are only counted. */
public final class Remarks {
    static final int MOST = 50;

    private final List<Remark> kept = new ArrayList<>();
    private int more;

    public void add(Path at, String text) {
        if (kept.size() < MOST) {
            kept.add(new Remark(Screening.pointer(at), text));
        } else {
            more++;
        }
    }

    public List<Remark> all() {
        if (more == 0) return List.copyOf(kept);
        var all = new ArrayList<>(kept);
        all.add(new Remark("", more + " more remarks are left out"));
        return all;
    }
}
