package org.suyuan.ingest.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;
import org.suyuan.register.Submissions;
import org.suyuan.register.Submitted;
import org.suyuan.register.Submitted.Status;

/** What a unit has sent to one of its registers so far, by the lines that the rows make. */
public final class SentBefore {
    /** Of each line the row that was sent last of those which were not returned. */
    private final Map<String, Sent> last = new HashMap<>();

    /** Of each line the row that was sent last of those which were accepted. */
    private final Map<String, Sent> accepted = new HashMap<>();

    private record Sent(Submitted submission, Submitted.Row row) {}

    private SentBefore() {}

    /** All of it, rows that make no line any more left out. */
    public static SentBefore to(Urn register, Submissions submissions, Setting setting) {
        RegisterReader reader = new RegisterReader(register, setting, null);
        SentBefore before = new SentBefore();
        List<Submitted> earliestFirst = submissions.to(register).stream()
                .sorted(Comparator.comparing(Submitted::at))
                .toList();
        for (Submitted submission : earliestFirst) {
            for (Submitted.Row row : submissions.rows(submission.id())) {
                if (reader.read(row.kind(), row.row(), row.cells()) instanceof RowRead.Taken taken) {
                    Sent sent = new Sent(submission, row);
                    if (row.status() != Status.RETURNED) {
                        before.last.put(taken.line().key(), sent);
                    }
                    if (row.status() == Status.ACCEPTED) {
                        before.accepted.put(taken.line().key(), sent);
                    }
                }
            }
        }
        return before;
    }

    /** Whether the row sent last for a line says the same, leaving out what was returned. */
    public boolean hasToldSame(RowRead.Taken taken) {
        Sent sent = last.get(taken.line().key());
        return sent != null
                && sent.row().kind().equals(taken.told().kind())
                && sent.row().cells().equals(taken.told().cells());
    }

    /** Whether a row for the line that was sent later has been accepted. */
    public boolean hasOvertaken(Submitted submission, Line line) {
        Sent sent = accepted.get(line.key());
        return sent != null && sent.submission().at().isAfter(submission.at());
    }
}
