package org.suyuan.api.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a header says: the server reads headers as Latin-1, but what is UTF-8 underneath was meant as such. */
final class HeaderText {
    private HeaderText() {}

    static String of(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return header;
        }
    }

    /** Whether every character of it is one and can be seen; tabs may stand between (RFC 9110 §5.5). */
    static boolean isAcceptable(String header) {
        return of(header)
                .codePoints()
                .allMatch(c -> c == '\t' || (Character.isDefined(c) && !Character.isISOControl(c)));
    }
}
