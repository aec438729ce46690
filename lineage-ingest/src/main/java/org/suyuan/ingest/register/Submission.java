package org.suyuan.ingest.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Act;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;

/** Enters a register into the catalogue as it is read, so many lines at a time: it never stands in memory whole. */
public final class Submission {
    private static final int AT_A_TIME = 500;
    private static final int MOST_REMARKS = 1_000;

    private final Registers registers;
    private final Act act;
    private final Map<Registers.Outcome, Long> counts = new EnumMap<>(Registers.Outcome.class);
    private final List<RowRemark> remarks = new ArrayList<>();
    private final List<Line> waiting = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private long moreRemarks;
    private long rejected;
    private long unread;

    private Submission(Registers registers, Act act) {
        this.registers = registers;
        this.act = act;
        for (Registers.Outcome outcome : Registers.Outcome.values()) {
            counts.put(outcome, 0L);
        }
    }

    /**
     * Returns when all lines are durable. Should it fail on the way, what was entered stays; to submit the same again does no
     * harm.
     */
    public static Receipt enter(Iterator<RowRead> rows, Registers registers, Act act) {
        Submission submission = new Submission(registers, act);
        rows.forEachRemaining(submission::take);
        submission.record();
        return submission.receipt();
    }

    private void take(RowRead read) {
        read.remarks().forEach(this::note);
        if (read instanceof RowRead.Taken taken) {
            waiting.add(taken.line());
        } else if (read instanceof RowRead.Refused refused) {
            rejected += refused.rows();
        } else if (read instanceof RowRead.Unread) {
            unread++;
        } else if (read instanceof RowRead.Asks asks) {
            asked.add(asks.asked());
        }
        if (waiting.size() == AT_A_TIME) {
            record();
        }
    }

    private void note(RowRemark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        } else {
            moreRemarks++;
        }
    }

    private void record() {
        registers.record(waiting, act).forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        waiting.clear();
    }

    private Receipt receipt() {
        return new Receipt(counts, rejected, unread, asked, remarks, moreRemarks);
    }
}
