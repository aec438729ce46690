package org.suyuan.ingest.register;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that finds one element at a time, when it is asked for and no sooner. */
abstract class Lookahead<T> implements Iterator<T> {
    private @Nullable T next;
    private boolean over;

    /** The next element; null at the end. */
    abstract @Nullable T find();

    @Override
    public final boolean hasNext() {
        if (next == null && !over) {
            next = find();
            over = next == null;
        }
        return next != null;
    }

    @Override
    public final T next() {
        T element = peek();
        next = null;
        return element;
    }

    /** The element that {@link #next} will give. */
    final T peek() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }
}
