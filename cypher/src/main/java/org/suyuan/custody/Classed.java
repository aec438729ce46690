package org.suyuan.custody;

import java.util.List;
import org.suyuan.authorization.Classification;
import org.suyuan.model.Urn;
import org.suyuan.unit.Told;

/**
 * What registers say that a dataset is at a moment.
 *
 * @param words of several that disagree the one that counts first: the nearest to persons, then the last told
 * @param entries in catalogues, the last told first
 */
public record Classed(List<Word> words, List<Entry> entries) {
    /** Nothing is told. */
    public static final Classed UNKNOWN = new Classed(List.of(), List.of());

    public Classed {
        words = List.copyOf(words);
        entries = List.copyOf(entries);
    }

    /** The word of one register. */
    public record Word(DataClass of, Told told) {}

    /** An entry in a catalogue, a document. */
    public record Entry(Urn document, Classification classes, Told told) {}
}
