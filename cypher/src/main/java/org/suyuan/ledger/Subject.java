package org.suyuan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.suyuan.model.Urn;

/** The number by which the entries about one thing are found: short, so that the index over all entries stays small. */
public final class Subject {
    private Subject() {}

    /** The first 64 bits of the SHA-256 of the urn; two things may share one, however unlikely. */
    public static long key(Urn urn) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(urn.text().getBytes(StandardCharsets.UTF_8));
            long key = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                key = (key << 8) | (digest[i] & 0xFF);
            }
            return key;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
