package org.suyuan.api.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.register.Receipt;
import org.suyuan.ingest.register.RowRemark;
import org.suyuan.register.Registers;

/**
 * What became of a register, row by row where there is something to say.
 *
 * @param counts lines by what reading them came to
 * @param submission the id of what waits to be accepted; null if nothing does
 * @param submitted how many rows of it, or adjacent rows that make one line
 * @param rejected rows that made no line
 * @param unread sheets, or ends of files, that could not be read
 * @param proposals of sheets in a form of their author's own, how they may be read; nothing was taken of them
 * @param remarks the first thousand
 */
record RegisterAnswer(
        Map<String, Long> counts,
        @Nullable String submission,
        long submitted,
        long rejected,
        long unread,
        List<AskedView> proposals,
        List<RowRemark> remarks,
        long moreRemarks) {
    static RegisterAnswer of(Receipt receipt, @Nullable String submission, long submitted) {
        Map<String, Long> counts = receipt.counts().entrySet().stream()
                .collect(Collectors.toMap(
                        (Map.Entry<Registers.Outcome, Long> one) -> one.getKey().name(),
                        Map.Entry::getValue,
                        Long::sum,
                        TreeMap::new));
        return new RegisterAnswer(
                counts,
                submission,
                submitted,
                receipt.rejected(),
                receipt.unread(),
                receipt.asked().stream().map(AskedView::of).toList(),
                receipt.remarks(),
                receipt.moreRemarks());
    }
}
