package org.suyuan.ingest.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;

/**
 * In which encoding a text file is written: what its byte order mark says, else UTF-16 if every other byte is mostly zero, else
 * UTF-8 if all of it is, else GB18030.
 *
 * @param skip bytes of the byte order mark
 */
record CsvText(Path file, Charset encoding, int skip) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 12;

    /** @throws Problem if it is text in none of them */
    static CsvText of(Path file, Refused refused) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        CsvText marked = marked(file, head);
        List<CsvText> possible = marked != null
                ? List.of(marked)
                : List.of(new CsvText(file, StandardCharsets.UTF_8, 0), new CsvText(file, GB18030, 0));
        for (CsvText one : possible) {
            if (one.isSound()) return one;
        }
        throw refused.otherFormat(
                marked != null
                        ? "text that is not " + marked.encoding + ", as its beginning says"
                        : "no text in UTF-8, UTF-16 or GB18030");
    }

    /** The text from its first character on; what is malformed is an error. */
    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static @Nullable CsvText marked(Path file, byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return new CsvText(file, StandardCharsets.UTF_8, 3);
        if (starts(head, 0xFF, 0xFE)) return new CsvText(file, StandardCharsets.UTF_16LE, 2);
        if (starts(head, 0xFE, 0xFF)) return new CsvText(file, StandardCharsets.UTF_16BE, 2);
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) return new CsvText(file, GB18030, 4);
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (odd > 4 * even && odd > 0) return new CsvText(file, StandardCharsets.UTF_16LE, 0);
        if (even > 4 * odd && even > 0) return new CsvText(file, StandardCharsets.UTF_16BE, 0);
        return null;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) return false;
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            if (head[i] == 0) zeros++;
        }
        return zeros;
    }

    /** Whether all of it decodes and none of it is a control character that no text has. */
    private boolean isSound() throws IOException {
        char[] some = new char[HEAD];
        try (Reader reader = reader()) {
            int read;
            while ((read = reader.read(some)) > 0) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < ' ' && "\t\n\r\f\u001A".indexOf(some[i]) < 0) return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
