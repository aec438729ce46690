package org.suyuan.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;

/** Takes lines of registers into the catalogue. */
public final class Registers {
    private final Ledger ledger;
    private final LineScribe scribe = new LineScribe();

    public Registers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What reading a line came to. */
    public enum Outcome {
        NEW,
        /** The line said something else before. */
        CHANGED,
        /** The line said just this before; nothing was written. */
        UNCHANGED,
        /** The line says nothing any more. */
        TAKEN_BACK
    }

    /** Records lines in their order and waits until they are durable; lines that say what they said leave no entry. */
    public List<Outcome> record(List<Line> lines, Act act) {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        Act line = act.as("register.line");
        lines.forEach(one -> answers.add(ledger.submit(scribe, new LineScribe.Task(one, line))));
        return answers.stream().map(Ledger::await).toList();
    }
}
