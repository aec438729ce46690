package org.suyuan.api.asked;

import org.suyuan.api.problem.Quotable;

/** The text of a question, screened, under the digest of what is kept of it. */
record Document(String digest, String text) {
    private static final int LONGEST = 64 << 10;

    static Document of(String asked) {
        String plain = Quotable.text(asked);
        String kept = plain.length() <= LONGEST
                ? plain
                : plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        return new Document(Digests.of(kept), kept);
    }
}
