package org.suyuan.ingest.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.register.Registers;
import org.suyuan.register.Submissions;

/** Enters a register into the catalogue as it is read, so many lines at a time: it never stands in memory whole. */
public final class Submission {
    private static final int AT_A_TIME = 500;
    private static final int MOST_REMARKS = 1_000;

    private final Taking taking;
    private final Map<Registers.Outcome, Long> counts = new EnumMap<>(Registers.Outcome.class);
    private final List<RowRemark> remarks = new ArrayList<>();
    private final List<RowRead.Taken> waiting = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private long moreRemarks;
    private long rejected;
    private long unread;

    /** What becomes of rows that make lines. */
    private interface Taking {
        /** By what it came to, if that is known already. */
        List<Registers.Outcome> take(List<RowRead.Taken> rows);
    }

    private Submission(Taking taking) {
        this.taking = taking;
        for (Registers.Outcome outcome : Registers.Outcome.values()) {
            counts.put(outcome, 0L);
        }
    }

    /**
     * Returns when all lines are durable. Should it fail on the way, what was entered stays; to submit the same again does no
     * harm.
     */
    public static Receipt enter(Iterator<RowRead> rows, Registers registers, Act act) {
        return taken(
                rows,
                taken ->
                        registers.record(taken.stream().map(RowRead.Taken::line).toList(), act));
    }

    /**
     * Enters nothing: what makes lines is put into a list instead.
     *
     * @throws Problem TOO_LARGE if it grows beyond what a submission may hold
     */
    public static Receipt collect(Iterator<RowRead> rows, List<RowRead.Taken> into) {
        return taken(rows, taken -> {
            into.addAll(taken);
            if (into.size() > Submissions.MOST_ROWS) {
                throw Problem.of(
                        Problem.Code.TOO_LARGE,
                        "more than " + Submissions.MOST_ROWS + " rows; expected fewer in one submission");
            }
            return List.of();
        });
    }

    private static Receipt taken(Iterator<RowRead> rows, Taking taking) {
        Submission submission = new Submission(taking);
        rows.forEachRemaining(submission::take);
        submission.record();
        return submission.receipt();
    }

    private void take(RowRead read) {
        read.remarks().forEach(this::note);
        if (read instanceof RowRead.Taken taken) {
            waiting.add(taken);
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
        taking.take(List.copyOf(waiting)).forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        waiting.clear();
    }

    private Receipt receipt() {
        return new Receipt(counts, rejected, unread, asked, remarks, moreRemarks);
    }
}
