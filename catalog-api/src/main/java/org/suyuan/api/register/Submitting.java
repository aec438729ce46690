package org.suyuan.api.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.suyuan.api.Settings;
import org.suyuan.ingest.register.AboutUnit;
import org.suyuan.ingest.register.Receipt;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.RowRead;
import org.suyuan.ingest.register.SentBefore;
import org.suyuan.ingest.register.Setting;
import org.suyuan.ingest.register.Submission;
import org.suyuan.ingest.register.ToldRow;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Registers;
import org.suyuan.register.Submissions;
import org.suyuan.register.Submitted;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

/** Keeps what a unit sends about itself until somebody above it has decided. */
@Component
final class Submitting {
    private final Submissions submissions;
    private final Sights sights;
    private final Setting setting;
    private final long most;

    Submitting(Submissions submissions, Sights sights, Setting setting, Settings settings) {
        this.submissions = submissions;
        this.setting = setting;
        this.sights = sights;
        this.most = settings.limits().register().toBytes();
    }

    /**
     * Rows that are not about the unit, or cannot be read, are refused at once; those that say what was sent last, and was not
     * returned, are unchanged; the others wait. What the unit may not see counts as
     * what never was, so that no refusal tells of it: who decides on the row is told whom it touches.
     *
     * @param packaged the number of the package that it came in; 0 if it came in none
     */
    RegisterAnswer submit(Upload upload, RegisterReader reader, Urn unit, Urn register, long packaged, Act act)
            throws IOException {
        List<RowRead.Taken> taken = new ArrayList<>();
        Sight sight = sights.of(new Viewer(unit));
        Function<Urn, Set<Urn>> unitsOf = thing -> sight.sees(thing) ? submissions.unitsOf(thing) : Set.of();
        Receipt receipt = Receipt.of(
                upload.eachOpened(reader, most, rows -> Submission.collect(new AboutUnit(rows, unit, unitsOf), taken)));
        if (taken.isEmpty() && receipt.rejected() == 0 && receipt.asked().isEmpty()) {
            throw nothing(receipt);
        }
        List<RowRead.Taken> anew = packaged > 0 ? taken : without(taken, SentBefore.to(register, submissions, setting));
        Receipt counted = receipt.with(Registers.Outcome.UNCHANGED, taken.size() - anew.size());
        if (anew.isEmpty()) {
            return RegisterAnswer.of(counted, null, 0);
        }
        String id = submissions.submit(unit, register, packaged, rows(anew), act);
        return RegisterAnswer.of(counted, id, anew.size());
    }

    /** A package is told apart by its number, and comes as a whole or not at all. */
    private static List<RowRead.Taken> without(List<RowRead.Taken> taken, SentBefore before) {
        return taken.stream().filter(one -> !before.hasToldSame(one)).toList();
    }

    private static List<Submitted.Row> rows(List<RowRead.Taken> taken) {
        List<Submitted.Row> rows = new ArrayList<>();
        for (RowRead.Taken one : taken) {
            ToldRow told = one.told();
            rows.add(Submitted.Row.waiting(rows.size() + 1, told.sheet(), told.number(), told.kind(), told.cells()));
        }
        return rows;
    }

    static Problem nothing(Receipt receipt) {
        String why = receipt.remarks().isEmpty()
                ? "it is empty"
                : receipt.remarks().get(0).toString();
        return Problem.of(Problem.Code.UNPROCESSABLE, "nothing of the register can be read: " + why);
    }
}
