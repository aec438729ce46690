package org.suyuan.ingest.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suyuan.register.Registers;

/**
 * What became of a register that was submitted.
 *
 * @param counts of lines, by what reading them came to
 * @param rejected rows that made no line
 * @param unread sheets, or ends of files, that could not be read
 * @param asked of sheets that have a form of their author's own, what is to be confirmed
 * @param remarks the first of them
 * @param moreRemarks how many more there were
 */
public record Receipt(
        Map<Registers.Outcome, Long> counts,
        long rejected,
        long unread,
        List<Asked> asked,
        List<RowRemark> remarks,
        long moreRemarks) {
    public Receipt {
        counts = Map.copyOf(counts);
        asked = List.copyOf(asked);
        remarks = List.copyOf(remarks);
    }

    /** All of one submission of several files. */
    public static Receipt of(List<Receipt> files) {
        Map<Registers.Outcome, Long> counts = new EnumMap<>(Registers.Outcome.class);
        files.forEach(file -> file.counts().forEach((outcome, count) -> counts.merge(outcome, count, Long::sum)));
        return new Receipt(
                counts,
                files.stream().mapToLong(Receipt::rejected).sum(),
                files.stream().mapToLong(Receipt::unread).sum(),
                files.stream().flatMap(file -> file.asked().stream()).toList(),
                files.stream().flatMap(file -> file.remarks().stream()).toList(),
                files.stream().mapToLong(Receipt::moreRemarks).sum());
    }

    /** Whether every row made a line. */
    public boolean isWhole() {
        return rejected == 0 && unread == 0 && asked.isEmpty();
    }

    /** Whether there was a row at all, good or bad. */
    public boolean hasRows() {
        return rejected > 0 || counts.values().stream().anyMatch(count -> count > 0);
    }

    /** The same, with so many more lines that came to this. */
    public Receipt with(Registers.Outcome outcome, long more) {
        Map<Registers.Outcome, Long> all = new EnumMap<>(Registers.Outcome.class);
        all.putAll(counts);
        all.merge(outcome, more, Long::sum);
        return new Receipt(all, rejected, unread, asked, remarks, moreRemarks);
    }
}
