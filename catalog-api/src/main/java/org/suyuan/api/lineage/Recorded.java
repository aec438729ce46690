package org.suyuan.api.lineage;

import java.util.List;
import org.suyuan.lineage.Remark;
import org.suyuan.lineage.history.Recorder;

/**
 * What became of an event that was let in.
 *
 * @param entry the number of its entry in the ledger
 * @param repeated whether it was there already
 * @param remarks what was let pass, or changed
 */
record Recorded(long entry, boolean repeated, List<Remark> remarks) {
    static Recorded of(Recorder.Receipt receipt, List<Remark> remarks) {
        return new Recorded(receipt.entry(), receipt.repeated(), remarks);
    }
}
