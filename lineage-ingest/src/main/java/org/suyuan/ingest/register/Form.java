package org.suyuan.ingest.register;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * How the text of a cell becomes a value.
 *
 * @param allowed what may stand in the cell, for people
 * @param screen what the text passes before it is read
 * @param isFree whether the text says what its author likes, so that what the screen masks leaves the rest; otherwise such
 *     a text is refused
 * @param reader may throw a {@link Problem} that tells what would be right
 * @param key the value as a part of what names a line: the same for all ways of writing it
 * @param cites which articles and divisions a value names, that ought to be known
 */
record Form<T>(
        String allowed,
        TextScreen screen,
        boolean isFree,
        Reader<T> reader,
        Function<T, String> key,
        Function<T, List<Urn>> cites) {
    interface Reader<T> {
        T read(String text, ZoneId zone);
    }

    static <T> Form<T> exact(String allowed, Reader<T> reader, Function<T, String> key) {
        return new Form<>(allowed, TextScreen.NAME, false, reader, key, value -> List.of());
    }

    Form<T> citing(Function<T, List<Urn>> cites) {
        return new Form<>(allowed, screen, isFree, reader, key, cites);
    }

    /** That a text is none of the form; the reader of the row knows where it stands and what it was. */
    static Problem unfit(String expected) {
        return Problem.field(Problem.Code.UNPROCESSABLE, "", null, expected);
    }
}
