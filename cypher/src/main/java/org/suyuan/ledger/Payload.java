package org.suyuan.ledger;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Payloads are kept deflated (RFC 1951): an entry's text is read seldom, and much alike. */
public final class Payload {
    private static final int LARGEST = 64 << 20;

    private Payload() {}

    static byte[] packed(byte[] payload) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(payload);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The payload as it was entered.
     *
     * @throws IllegalStateException if the bytes are not what {@link Page} has written
     */
    public static byte[] unpacked(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("a payload of the ledger is cut off");
                }
                out.write(buffer, 0, length);
                if (out.size() > LARGEST) {
                    throw new IllegalStateException("a payload of the ledger is larger than " + LARGEST + " bytes");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw new IllegalStateException("a payload of the ledger is damaged", broken);
        } finally {
            inflater.end();
        }
    }
}
