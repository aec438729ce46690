package org.suyuan.ledger;

import java.util.List;
import org.suyuan.model.Problem;

/**
 * Knows how to write one kind of task. Tasks that wait together are handed over together, in their order, so that what
 * they need can be read and written in few round trips.
 *
 * <p>{@link #write} may be called again for the same tasks if the transaction has to be repeated; {@link #forget} comes
 * before that. What it reads for deciding it may read outside the transaction that writes: that nobody has written meanwhile
 * is made sure of. What it writes by itself, beside the page, it may write only if it {@link #writesAlone}.
 */
public interface Scribe<T, R> {
    /** Decides each task, enters those that change something and says for each what came of it, in the same order. */
    List<Outcome<R>> write(List<T> tasks, Page page);

    /** What was written last did not last, or others have written since: whatever is remembered must be read anew. */
    default void forget() {}

    /** Whether its tasks need a transaction of their own: because they change what is already written. */
    default boolean writesAlone() {
        return false;
    }

    /** What came of one task. */
    sealed interface Outcome<R> {
        /** It is written, or nothing needed to be. */
        record Done<R>(R result) implements Outcome<R> {}

        /** It was refused, and nothing of it is written. */
        record Refused<R>(Problem problem) implements Outcome<R> {}
    }
}
